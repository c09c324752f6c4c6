-- Returns (báo cáo số liệu): forms as data, rounds in which units are asked to fill them, and what came back.
CREATE TABLE form (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  -- "B1", "TCD-2021": how sheets and files name it.
  code TEXT NOT NULL CHECK (length(code) > 0),
  name TEXT NOT NULL CHECK (length(name) > 0),
  name_fold TEXT NOT NULL,
  -- Made here, delivered with the program, or told by a workbook of the level above.
  origin TEXT NOT NULL CHECK (origin IN ('own', 'delivered', 'workbook')),
  note TEXT,
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX form_code ON form (code) WHERE deleted_at IS NULL;

-- A form as it is asked for from a day on. Once a campaign uses it its contents stay as they are.
CREATE TABLE form_version (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  form_id TEXT NOT NULL REFERENCES form (id),
  -- "2026.1", as it is printed and stamped.
  number TEXT NOT NULL CHECK (length(number) > 0),
  valid_from TEXT NOT NULL CHECK (valid_from IS date(valid_from)),
  valid_to TEXT CHECK (valid_to IS date(valid_to)),
  -- Sections, rows, columns, formulas and checks: shared/forms/form-contents.ts.
  contents TEXT NOT NULL CHECK (json_valid(contents)),
  -- Cells of the version before by the cells that take their place here, where their names differ.
  renamed TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(renamed)),
  -- The workbook of the level above that is filled: kept among the attached files.
  file_name TEXT,
  bytes INTEGER CHECK (bytes >= 0),
  sha256 TEXT CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  -- Which of its cells are ours, and the print of everything else in it.
  filled_cells TEXT CHECK (json_valid(filled_cells)),
  fingerprint TEXT,
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL,
  CHECK (valid_to IS NULL OR valid_from <= valid_to),
  CHECK ((file_name IS NULL) = (sha256 IS NULL) AND (file_name IS NULL) = (bytes IS NULL))
) STRICT;
CREATE UNIQUE INDEX form_version_number ON form_version (form_id, number) WHERE deleted_at IS NULL;
CREATE INDEX form_version_contents ON form_version (sha256) WHERE sha256 IS NOT NULL;
CREATE TRIGGER form_version_erased AFTER DELETE ON form_version WHEN old.sha256 IS NOT NULL BEGIN
  INSERT OR IGNORE INTO erased_file (sha256) VALUES (old.sha256);
END;

CREATE TABLE return_campaign (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  title TEXT NOT NULL CHECK (length(title) > 0),
  title_fold TEXT NOT NULL,
  committee_id TEXT REFERENCES committee (id),
  -- `2026-H1`: shared/rules/statistic-periods.ts; and the days between which its figures are counted.
  period TEXT NOT NULL,
  data_from TEXT NOT NULL CHECK (data_from IS date(data_from)),
  data_to TEXT NOT NULL CHECK (data_to IS date(data_to)),
  -- After the first day a return is late, after the second none is taken but by exception.
  due_on TEXT NOT NULL CHECK (due_on IS date(due_on)),
  closes_on TEXT CHECK (closes_on IS date(closes_on)),
  letter_id TEXT REFERENCES document (id),
  -- The same forms for the period before, with which figures are compared.
  previous_id TEXT REFERENCES return_campaign (id),
  status TEXT NOT NULL CHECK (status IN ('draft', 'collecting', 'complete', 'approved', 'locked', 'sent')),
  status_reason TEXT,
  note TEXT,
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL,
  CHECK (data_from <= data_to),
  CHECK (closes_on IS NULL OR due_on <= closes_on)
) STRICT;
CREATE INDEX return_campaign_period ON return_campaign (data_to, id) WHERE deleted_at IS NULL;

CREATE TABLE return_campaign_form (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  return_campaign_id TEXT NOT NULL REFERENCES return_campaign (id),
  form_version_id TEXT NOT NULL REFERENCES form_version (id),
  order_no INTEGER NOT NULL CHECK (order_no > 0),
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX return_campaign_form_once ON return_campaign_form (return_campaign_id, form_version_id) WHERE deleted_at IS NULL;
CREATE INDEX return_campaign_form_version ON return_campaign_form (form_version_id) WHERE deleted_at IS NULL;

-- A unit that is asked: the version of the workbook it has by now.
CREATE TABLE return_unit (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  return_campaign_id TEXT NOT NULL REFERENCES return_campaign (id),
  org_unit_id TEXT NOT NULL REFERENCES org_unit (id),
  order_no INTEGER NOT NULL CHECK (order_no > 0),
  version INTEGER NOT NULL CHECK (version > 0),
  asked_on TEXT CHECK (asked_on IS date(asked_on)),
  -- May answer until this day although the round is closed to others.
  open_until TEXT CHECK (open_until IS date(open_until)),
  open_reason TEXT,
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL,
  CHECK ((open_until IS NULL) = (open_reason IS NULL))
) STRICT;
CREATE UNIQUE INDEX return_unit_once ON return_unit (return_campaign_id, org_unit_id) WHERE deleted_at IS NULL;
CREATE INDEX return_unit_unit ON return_unit (org_unit_id) WHERE deleted_at IS NULL;

-- One form of one unit in one round: what is awaited, and which submission counts.
CREATE TABLE return_sheet (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  return_campaign_id TEXT NOT NULL REFERENCES return_campaign (id),
  return_unit_id TEXT NOT NULL REFERENCES return_unit (id),
  form_version_id TEXT NOT NULL REFERENCES form_version (id),
  status TEXT NOT NULL CHECK (status IN ('awaited', 'submitted', 'returned', 'accepted')),
  status_reason TEXT,
  -- The one whose figures count; null while nothing came.
  submission_id TEXT,
  -- Failed checks of the submission that counts, and warnings nobody explained.
  errors INTEGER NOT NULL CHECK (errors >= 0),
  warnings INTEGER NOT NULL CHECK (warnings >= 0),
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX return_sheet_once ON return_sheet (return_unit_id, form_version_id) WHERE deleted_at IS NULL;
CREATE INDEX return_sheet_campaign ON return_sheet (return_campaign_id, form_version_id, submission_id) WHERE deleted_at IS NULL;
CREATE INDEX return_sheet_version ON return_sheet (form_version_id) WHERE deleted_at IS NULL;

-- Figures that came in for a sheet. Its contents never change: what is put right is a further submission, with its reason.
CREATE TABLE return_submission (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  sheet_id TEXT NOT NULL REFERENCES return_sheet (id),
  -- From 1 within its sheet.
  number INTEGER NOT NULL CHECK (number > 0),
  kind TEXT NOT NULL CHECK (kind IN ('file', 'package', 'own', 'correction', 'supplement')),
  reason TEXT,
  received_on TEXT NOT NULL CHECK (received_on IS date(received_on)),
  late INTEGER NOT NULL CHECK (late IN (0, 1)),
  file_name TEXT,
  bytes INTEGER CHECK (bytes >= 0),
  sha256 TEXT CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  kept INTEGER NOT NULL CHECK (kept IN (0, 1)),
  told_by TEXT CHECK (told_by IN ('stamp', 'heading', 'user')),
  -- The encoding its texts were kept in, where it was older than Unicode.
  encoding TEXT,
  -- Its cells: [[cell, number, text, qualifier, sheet, address], …], see shared/forms/values.ts.
  contents TEXT NOT NULL CHECK (json_valid(contents)),
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL,
  CHECK ((file_name IS NULL) = (sha256 IS NULL) AND (file_name IS NULL) = (bytes IS NULL)),
  CHECK (kept = 0 OR sha256 IS NOT NULL),
  CHECK (kind <> 'correction' OR reason IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX return_submission_number ON return_submission (sheet_id, number) WHERE deleted_at IS NULL;
CREATE INDEX return_submission_contents ON return_submission (sha256) WHERE sha256 IS NOT NULL;

-- The cells of a submission, one to a row, for sums and for what stands behind them. Follows the submission by itself.
CREATE TABLE return_cell (
  submission_id TEXT NOT NULL,
  cell TEXT NOT NULL,
  number REAL,
  text TEXT,
  qualifier TEXT,
  sheet TEXT,
  address TEXT,
  PRIMARY KEY (submission_id, cell)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER return_submission_made AFTER INSERT ON return_submission BEGIN
  INSERT INTO return_cell (submission_id, cell, number, text, qualifier, sheet, address)
    SELECT new.id, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5 FROM json_each(new.contents);
END;
CREATE TRIGGER return_submission_fixed BEFORE UPDATE OF contents ON return_submission WHEN new.contents IS NOT old.contents BEGIN
  SELECT RAISE(ABORT, 'the contents of a submission never change');
END;
CREATE TRIGGER return_submission_erased AFTER DELETE ON return_submission BEGIN
  DELETE FROM return_cell WHERE submission_id = old.id;
  INSERT OR IGNORE INTO erased_file (sha256) SELECT old.sha256 WHERE old.sha256 IS NOT NULL;
END;

-- What somebody said of a warning: why the figure is right all the same.
CREATE TABLE return_explanation (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  sheet_id TEXT NOT NULL REFERENCES return_sheet (id),
  check_name TEXT NOT NULL,
  cell TEXT NOT NULL,
  content TEXT NOT NULL CHECK (length(content) > 0),
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX return_explanation_once ON return_explanation (sheet_id, check_name, cell) WHERE deleted_at IS NULL;

DROP VIEW named_file;
-- Every file of the store that a record names.
CREATE VIEW named_file AS
  SELECT sha256, bytes FROM attachment
  UNION SELECT sha256, bytes FROM task_reply WHERE kept = 1
  UNION SELECT sha256, bytes FROM return_submission WHERE kept = 1
  UNION SELECT sha256, bytes FROM form_version WHERE sha256 IS NOT NULL;
