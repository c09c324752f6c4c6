-- What the program wrote where, so that a paper somebody worked on since is never written over without asking. Places and
-- contents stand here by their hashes only; it is no part of the record.
CREATE TABLE written_paper (
  place TEXT PRIMARY KEY NOT NULL CHECK (length(place) = 64),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  written_at TEXT NOT NULL
) STRICT;
