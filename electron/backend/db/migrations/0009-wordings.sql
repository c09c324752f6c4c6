-- The sentences of papers that the office worded itself, for each side; all others are as the program has them.
CREATE TABLE wording (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  system TEXT NOT NULL CHECK (system IN ('party', 'state')),
  -- The paper and its part, as the program names them.
  part TEXT NOT NULL CHECK (length(part) > 0),
  content TEXT NOT NULL CHECK (length(content) > 0),
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX wording_once ON wording (system, part) WHERE deleted_at IS NULL;
