// Comuni, partitions, residents, SNAI classes, boundaries, services, sources.
CREATE CONSTRAINT comune_istat IF NOT EXISTS FOR (c:Comune) REQUIRE c.istat IS UNIQUE;
CREATE CONSTRAINT pole_istat IF NOT EXISTS FOR (p:Pole) REQUIRE p.istat IS UNIQUE;
CREATE CONSTRAINT territory_id IF NOT EXISTS FOR (t:Territory) REQUIRE t.id IS UNIQUE;
CREATE INDEX territory_kind IF NOT EXISTS FOR (t:Territory) ON (t.kind);
CREATE CONSTRAINT resident_count_id IF NOT EXISTS FOR (r:ResidentCount) REQUIRE r.id IS UNIQUE;
CREATE INDEX resident_count_date IF NOT EXISTS FOR (r:ResidentCount) ON (r.date);
CREATE CONSTRAINT snai_classification_id IF NOT EXISTS FOR (s:SnaiClassification) REQUIRE s.id IS UNIQUE;
CREATE CONSTRAINT boundary_istat IF NOT EXISTS FOR (b:Boundary) REQUIRE b.istat IS UNIQUE;
CREATE CONSTRAINT service_id IF NOT EXISTS FOR (s:Service) REQUIRE s.id IS UNIQUE;
CREATE CONSTRAINT source_id IF NOT EXISTS FOR (s:Source) REQUIRE s.id IS UNIQUE;
