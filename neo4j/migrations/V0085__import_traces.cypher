// What imports of reference facts wrote, a batch a node, so that they can be undone.
CREATE CONSTRAINT import_trace_id IF NOT EXISTS FOR (t:ImportTrace) REQUIRE t.id IS UNIQUE;
CREATE INDEX import_trace_run IF NOT EXISTS FOR (t:ImportTrace) ON (t.run);
