// Pictures of plans' texts, each kept once under the hash of its bytes.
CREATE CONSTRAINT plan_image_hash IF NOT EXISTS FOR (i:PlanImage) REQUIRE i.hash IS UNIQUE;
