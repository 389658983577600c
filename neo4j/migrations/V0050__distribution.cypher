// Rule sets and their bands.
CREATE CONSTRAINT rule_set_id IF NOT EXISTS FOR (r:RuleSet) REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT band_id IF NOT EXISTS FOR (b:Band) REQUIRE b.id IS UNIQUE;
