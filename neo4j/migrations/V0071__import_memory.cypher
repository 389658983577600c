// What offices taught the imports: which column of a header is which, what words mean.
CREATE CONSTRAINT column_mapping_id IF NOT EXISTS FOR (m:ColumnMapping) REQUIRE m.id IS UNIQUE;
CREATE CONSTRAINT word_mapping_id IF NOT EXISTS FOR (m:WordMapping) REQUIRE m.id IS UNIQUE;
