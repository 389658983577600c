// How a plan was exported last, and the institution's own template for documents.
CREATE CONSTRAINT export_choice_plan IF NOT EXISTS FOR (c:ExportChoice) REQUIRE c.plan IS UNIQUE;
CREATE CONSTRAINT document_template_id IF NOT EXISTS FOR (t:DocumentTemplate) REQUIRE t.id IS UNIQUE;
