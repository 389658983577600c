// What became of comuni: mergers, splits, new names and codes.
CREATE CONSTRAINT comune_change_id IF NOT EXISTS FOR (v:ComuneChange) REQUIRE v.id IS UNIQUE;
