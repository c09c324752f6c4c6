-- Rounds of task reports (đợt báo cáo nhiệm vụ): workbooks that go out to units and come back answered.
CREATE TABLE task_campaign (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  title TEXT NOT NULL CHECK (length(title) > 0),
  title_fold TEXT NOT NULL,
  -- Only tasks of this committee; only those due until this day.
  committee_id TEXT REFERENCES committee (id),
  due_by TEXT CHECK (due_by IS date(due_by)),
  answer_by TEXT NOT NULL CHECK (answer_by IS date(answer_by)),
  sent_on TEXT NOT NULL CHECK (sent_on IS date(sent_on)),
  -- "Kèm theo": the letter the workbooks go out with, as it is printed.
  attached_to TEXT,
  note TEXT,
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL,
  CHECK (sent_on <= answer_by)
) STRICT;
CREATE INDEX task_campaign_sent ON task_campaign (sent_on, id) WHERE deleted_at IS NULL;

-- A unit that is asked: the version of the workbook it has by now, and the day that version went out.
CREATE TABLE task_campaign_unit (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  campaign_id TEXT NOT NULL REFERENCES task_campaign (id),
  org_unit_id TEXT NOT NULL REFERENCES org_unit (id),
  version INTEGER NOT NULL CHECK (version > 0),
  sent_on TEXT NOT NULL CHECK (sent_on IS date(sent_on)),
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX task_campaign_unit_once ON task_campaign_unit (campaign_id, org_unit_id) WHERE deleted_at IS NULL;

-- How a task stood when a version of the workbook was made: what a reply is compared with.
CREATE TABLE task_campaign_row (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  campaign_id TEXT NOT NULL REFERENCES task_campaign (id),
  campaign_unit_id TEXT NOT NULL REFERENCES task_campaign_unit (id),
  version INTEGER NOT NULL CHECK (version > 0),
  task_id TEXT NOT NULL REFERENCES task (id),
  order_no INTEGER NOT NULL CHECK (order_no > 0),
  status TEXT NOT NULL CHECK (status IN ('not_started', 'in_progress', 'awaiting_confirmation', 'completed', 'suspended', 'cancelled')),
  progress INTEGER NOT NULL CHECK (progress BETWEEN 0 AND 100),
  result TEXT,
  reported_on TEXT CHECK (reported_on IS date(reported_on)),
  -- Of the cells the unit does not fill in.
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX task_campaign_row_once ON task_campaign_row (campaign_unit_id, version, task_id) WHERE deleted_at IS NULL;
CREATE INDEX task_campaign_row_of ON task_campaign_row (campaign_id) WHERE deleted_at IS NULL;
CREATE INDEX task_campaign_row_task ON task_campaign_row (task_id) WHERE deleted_at IS NULL;

-- A workbook that came back and was taken. Its file is kept, or only the hash of it.
CREATE TABLE task_reply (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  campaign_id TEXT NOT NULL REFERENCES task_campaign (id),
  campaign_unit_id TEXT NOT NULL REFERENCES task_campaign_unit (id),
  version INTEGER NOT NULL CHECK (version > 0),
  received_on TEXT NOT NULL CHECK (received_on IS date(received_on)),
  file_name TEXT NOT NULL CHECK (length(file_name) > 0),
  bytes INTEGER NOT NULL CHECK (bytes >= 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  kept INTEGER NOT NULL CHECK (kept IN (0, 1)),
  -- By the stamp in the workbook, or by codes and wording where it was lost.
  told_by TEXT NOT NULL CHECK (told_by IN ('stamp', 'wording')),
  changed INTEGER NOT NULL CHECK (changed >= 0),
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL
) STRICT;
CREATE INDEX task_reply_unit ON task_reply (campaign_unit_id, received_on) WHERE deleted_at IS NULL;
CREATE INDEX task_reply_contents ON task_reply (sha256);
CREATE TRIGGER task_reply_erased AFTER DELETE ON task_reply BEGIN
  INSERT OR IGNORE INTO erased_file (sha256) VALUES (old.sha256);
END;

-- Files a reply names as evidence: missing until a file of that name hangs on the task.
CREATE TABLE task_evidence (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  task_id TEXT NOT NULL REFERENCES task (id),
  reply_id TEXT NOT NULL REFERENCES task_reply (id),
  file_name TEXT NOT NULL CHECK (length(file_name) > 0),
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL
) STRICT;
CREATE INDEX task_evidence_task ON task_evidence (task_id) WHERE deleted_at IS NULL;
CREATE INDEX task_evidence_reply ON task_evidence (reply_id) WHERE deleted_at IS NULL;

-- Every file of the store that a record names.
CREATE VIEW named_file AS SELECT sha256, bytes FROM attachment UNION SELECT sha256, bytes FROM task_reply WHERE kept = 1;
