// Facilities, their counts and contracts, organisations, people.
CREATE CONSTRAINT facility_id IF NOT EXISTS FOR (f:Facility) REQUIRE f.id IS UNIQUE;
CREATE CONSTRAINT facility_code IF NOT EXISTS FOR (f:Facility) REQUIRE f.code IS UNIQUE;
CREATE INDEX facility_name IF NOT EXISTS FOR (f:Facility) ON (f.name);
CREATE CONSTRAINT places_count_id IF NOT EXISTS FOR (n:PlacesCount) REQUIRE n.id IS UNIQUE;
CREATE INDEX places_count_date IF NOT EXISTS FOR (n:PlacesCount) ON (n.date);
CREATE CONSTRAINT contract_id IF NOT EXISTS FOR (k:Contract) REQUIRE k.id IS UNIQUE;
CREATE CONSTRAINT price_component_id IF NOT EXISTS FOR (x:PriceComponent) REQUIRE x.id IS UNIQUE;
CREATE CONSTRAINT sai_project_id IF NOT EXISTS FOR (p:SaiProject) REQUIRE p.id IS UNIQUE;
CREATE CONSTRAINT organisation_id IF NOT EXISTS FOR (o:Organisation) REQUIRE o.id IS UNIQUE;
CREATE INDEX organisation_name IF NOT EXISTS FOR (o:Organisation) ON (o.name);
CREATE INDEX organisation_kind IF NOT EXISTS FOR (o:Organisation) ON (o.kind);
CREATE CONSTRAINT person_id IF NOT EXISTS FOR (n:Person) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT tie_id IF NOT EXISTS FOR ()-[t:TIED_TO]-() REQUIRE t.id IS UNIQUE;
