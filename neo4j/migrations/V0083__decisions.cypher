// The register of decisions: a number is given once in a table's year.
CREATE CONSTRAINT working_table_id IF NOT EXISTS FOR (t:WorkingTable) REQUIRE t.id IS UNIQUE;
CREATE CONSTRAINT decision_id IF NOT EXISTS FOR (d:Decision) REQUIRE d.id IS UNIQUE;
CREATE CONSTRAINT decision_number IF NOT EXISTS FOR (d:Decision) REQUIRE (d.table, d.year, d.ordinal) IS UNIQUE;
