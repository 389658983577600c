// The texts of sections as a snapshot and the steps committed since (docs/decisions/0022).
CREATE CONSTRAINT section_steps_last IF NOT EXISTS FOR (b:SectionSteps) REQUIRE (b.section, b.last) IS UNIQUE;
// What is stored is each section's first snapshot: no step was committed yet.
MATCH (s:Section) WHERE s.steps IS NULL SET s.steps = 0, s.snapshotAt = 0;
// The newest text of the history is the one that stands in the section: later steps build on it.
MATCH (s:Section)-[:HAS_REVISION]->(r:SectionRevision)
WHERE r.step IS NULL AND r.kept IS NULL AND s.steps = 0 AND r.version = s.textVersion AND r.contentHash = s.contentHash
SET r.step = 0;
