-- People, units and tasks are brought in, too.
CREATE TABLE import_batch_new (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  list TEXT NOT NULL CHECK (list IN ('roster', 'people', 'units', 'tasks', 'directive', 'incoming', 'issued') OR list GLOB 'register_*'),
  committee_id TEXT REFERENCES committee (id),
  file_name TEXT NOT NULL,
  file_sha256 TEXT NOT NULL CHECK (length(file_sha256) = 64),
  sheet_name TEXT NOT NULL,
  added INTEGER NOT NULL, changed INTEGER NOT NULL, new_people INTEGER NOT NULL,
  entry_origin TEXT NOT NULL, entry_seq INTEGER NOT NULL,
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL,
  CHECK (list <> 'roster' OR committee_id IS NOT NULL)
) STRICT;
INSERT INTO import_batch_new (id, list, committee_id, file_name, file_sha256, sheet_name, added, changed, new_people, entry_origin, entry_seq, rev, created_at, created_by, updated_at, updated_by, deleted_at, changed_origin, changed_seq)
  SELECT id, list, committee_id, file_name, file_sha256, sheet_name, added, changed, new_people, entry_origin, entry_seq, rev, created_at, created_by, updated_at, updated_by, deleted_at, changed_origin, changed_seq FROM import_batch;
DROP TABLE import_batch;
ALTER TABLE import_batch_new RENAME TO import_batch;
