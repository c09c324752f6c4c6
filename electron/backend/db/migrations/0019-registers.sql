-- Files hang on a paper, a task or a record of a register: on exactly one. A register's table is told by its name, as its declaration makes it.
CREATE TABLE attachment_new (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  document_id TEXT REFERENCES document (id),
  task_id TEXT REFERENCES task (id),
  record_table TEXT CHECK (record_table GLOB 'register_*'),
  record_id TEXT,
  file_name TEXT NOT NULL CHECK (length(file_name) > 0),
  bytes INTEGER NOT NULL CHECK (bytes >= 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL,
  CHECK ((document_id IS NOT NULL) + (task_id IS NOT NULL) + (record_id IS NOT NULL) = 1),
  CHECK ((record_table IS NULL) = (record_id IS NULL))
) STRICT;
INSERT INTO attachment_new (id, document_id, task_id, file_name, bytes, sha256, rev, created_at, created_by, updated_at, updated_by, deleted_at, changed_origin, changed_seq)
  SELECT id, document_id, task_id, file_name, bytes, sha256, rev, created_at, created_by, updated_at, updated_by, deleted_at, changed_origin, changed_seq FROM attachment;
DROP VIEW named_file;
DROP TABLE attachment;
ALTER TABLE attachment_new RENAME TO attachment;
CREATE UNIQUE INDEX attachment_once ON attachment (document_id, sha256) WHERE deleted_at IS NULL AND document_id IS NOT NULL;
CREATE UNIQUE INDEX attachment_once_task ON attachment (task_id, sha256) WHERE deleted_at IS NULL AND task_id IS NOT NULL;
CREATE UNIQUE INDEX attachment_once_record ON attachment (record_id, sha256) WHERE deleted_at IS NULL AND record_id IS NOT NULL;
CREATE INDEX attachment_contents ON attachment (sha256);
CREATE VIEW named_file AS SELECT sha256, bytes FROM attachment UNION SELECT sha256, bytes FROM task_reply WHERE kept = 1;
CREATE TRIGGER attachment_erased AFTER DELETE ON attachment BEGIN
  INSERT OR IGNORE INTO erased_file (sha256) VALUES (old.sha256);
END;

-- Records of registers are found by the search, too.
CREATE TABLE search_document_new (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('committee', 'person', 'org_unit', 'document', 'meeting', 'task') OR kind GLOB 'register_*'),
  record_id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  subtitle TEXT NOT NULL
) STRICT;
INSERT INTO search_document_new (id, kind, record_id, title, subtitle) SELECT id, kind, record_id, title, subtitle FROM search_document;
DROP TABLE search_document;
ALTER TABLE search_document_new RENAME TO search_document;
