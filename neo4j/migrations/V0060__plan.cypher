// Plans, their sections and the revisions of each section's text.
CREATE CONSTRAINT plan_id IF NOT EXISTS FOR (p:Plan) REQUIRE p.id IS UNIQUE;
CREATE CONSTRAINT section_id IF NOT EXISTS FOR (s:Section) REQUIRE s.id IS UNIQUE;
CREATE CONSTRAINT section_revision_id IF NOT EXISTS FOR (r:SectionRevision) REQUIRE r.id IS UNIQUE;
