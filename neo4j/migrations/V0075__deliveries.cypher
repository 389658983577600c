// What is kept of imports besides the journal: rows as delivered, what they touched.
CREATE CONSTRAINT delivery_id IF NOT EXISTS FOR (d:Delivery) REQUIRE d.id IS UNIQUE;
CREATE INDEX delivery_kind IF NOT EXISTS FOR (d:Delivery) ON (d.kind, d.sender);
