-- The files of documents. A row names a file by what it holds; the contents lie beside the database, in `attachments/`.
CREATE TABLE attachment (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  document_id TEXT NOT NULL REFERENCES document (id),
  file_name TEXT NOT NULL CHECK (length(file_name) > 0),
  bytes INTEGER NOT NULL CHECK (bytes >= 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX attachment_once ON attachment (document_id, sha256) WHERE deleted_at IS NULL;
CREATE INDEX attachment_contents ON attachment (sha256);

-- Contents whose last row was erased: the file is deleted after that.
CREATE TABLE erased_file (
  sha256 TEXT PRIMARY KEY NOT NULL
) STRICT;
CREATE TRIGGER attachment_erased AFTER DELETE ON attachment BEGIN
  INSERT OR IGNORE INTO erased_file (sha256) VALUES (old.sha256);
END;
