// The journal of imports.
CREATE CONSTRAINT import_run_id IF NOT EXISTS FOR (r:ImportRun) REQUIRE r.id IS UNIQUE;
CREATE INDEX import_run_at IF NOT EXISTS FOR (r:ImportRun) ON (r.at);
