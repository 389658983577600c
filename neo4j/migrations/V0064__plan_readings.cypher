// What the live figures of plans read, one reading a figure and day.
CREATE CONSTRAINT plan_reading_id IF NOT EXISTS FOR (r:PlanReading) REQUIRE r.id IS UNIQUE;
CREATE INDEX plan_reading_plan IF NOT EXISTS FOR (r:PlanReading) ON (r.plan);
