-- Tasks: what must be done, by whom, until when, and what became of it. "Overdue" and "due soon" are read from the days,
-- never stored. A task without a day of handing out is a draft: nobody was told yet, and no report counts it.
CREATE TABLE task (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  -- NV-2026-071: the year it was put down, and its number in it.
  code TEXT NOT NULL CHECK (length(code) > 0),
  title TEXT NOT NULL CHECK (length(title) > 0),
  title_fold TEXT NOT NULL,
  detail TEXT,
  -- Where it comes from; a recommendation or an inspection is told in words.
  origin TEXT NOT NULL CHECK (origin IN ('conclusion', 'document', 'recommendation', 'inspection', 'periodic', 'freestanding')),
  conclusion_id TEXT REFERENCES conclusion (id),
  document_id TEXT REFERENCES document (id),
  origin_text TEXT,
  committee_id TEXT REFERENCES committee (id),
  -- Who does it: the unit in the lead, the leader in charge, the person responsible.
  lead_unit_id TEXT REFERENCES org_unit (id),
  leader_id TEXT REFERENCES person (id),
  assignee_id TEXT REFERENCES person (id),
  product TEXT,
  authority TEXT,
  priority TEXT NOT NULL CHECK (priority IN ('normal', 'high', 'urgent')),
  assigned_on TEXT CHECK (assigned_on IS date(assigned_on)),
  starts_on TEXT CHECK (starts_on IS date(starts_on)),
  -- The deadline as a working day, and the words it was told in: "quý III/2026". A standing task has none.
  due_on TEXT CHECK (due_on IS date(due_on)),
  due_text TEXT,
  standing INTEGER NOT NULL CHECK (standing IN (0, 1)),
  status TEXT NOT NULL CHECK (status IN ('not_started', 'in_progress', 'awaiting_confirmation', 'completed', 'suspended', 'cancelled')),
  status_reason TEXT,
  progress INTEGER NOT NULL CHECK (progress BETWEEN 0 AND 100),
  -- The day the unit says it was finished; the same, taken as true; the day it was accepted.
  reported_on TEXT CHECK (reported_on IS date(reported_on)),
  completed_on TEXT CHECK (completed_on IS date(completed_on)),
  accepted_on TEXT CHECK (accepted_on IS date(accepted_on)),
  result TEXT,
  result_document_id TEXT REFERENCES document (id),
  -- Tasks made from one directive for many units hang on the first of them, which hangs on itself.
  group_id TEXT REFERENCES task (id),
  note TEXT,
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL,
  CHECK ((origin = 'conclusion') = (conclusion_id IS NOT NULL)),
  CHECK ((origin = 'document') = (document_id IS NOT NULL)),
  CHECK (standing = 0 OR due_on IS NULL),
  CHECK (assigned_on IS NOT NULL OR status = 'not_started'),
  CHECK (assigned_on IS NULL OR due_on IS NULL OR assigned_on <= due_on),
  CHECK (starts_on IS NULL OR due_on IS NULL OR starts_on <= due_on),
  CHECK ((status = 'completed') = (completed_on IS NOT NULL)),
  CHECK (accepted_on IS NULL OR status = 'completed'),
  CHECK (status <> 'awaiting_confirmation' OR reported_on IS NOT NULL),
  CHECK (status NOT IN ('suspended', 'cancelled') OR status_reason IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX task_code ON task (code) WHERE deleted_at IS NULL;
CREATE INDEX task_due ON task (due_on, id) WHERE deleted_at IS NULL;
CREATE INDEX task_lead ON task (lead_unit_id, due_on, id) WHERE deleted_at IS NULL;
CREATE INDEX task_committee ON task (committee_id, due_on, id) WHERE deleted_at IS NULL AND committee_id IS NOT NULL;
CREATE INDEX task_conclusion ON task (conclusion_id) WHERE deleted_at IS NULL AND conclusion_id IS NOT NULL;
CREATE INDEX task_document ON task (document_id) WHERE deleted_at IS NULL AND document_id IS NOT NULL;
CREATE INDEX task_result_document ON task (result_document_id) WHERE deleted_at IS NULL AND result_document_id IS NOT NULL;
CREATE INDEX task_leader ON task (leader_id) WHERE deleted_at IS NULL AND leader_id IS NOT NULL;
CREATE INDEX task_assignee ON task (assignee_id) WHERE deleted_at IS NULL AND assignee_id IS NOT NULL;
CREATE INDEX task_group ON task (group_id) WHERE deleted_at IS NULL AND group_id IS NOT NULL;

-- The units that co-operate.
CREATE TABLE task_unit (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  task_id TEXT NOT NULL REFERENCES task (id),
  org_unit_id TEXT NOT NULL REFERENCES org_unit (id),
  order_no INTEGER NOT NULL CHECK (order_no > 0),
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX task_unit_once ON task_unit (task_id, org_unit_id) WHERE deleted_at IS NULL;
CREATE INDEX task_unit_of ON task_unit (org_unit_id) WHERE deleted_at IS NULL;

-- What was reported or decided about a task, day by day, with the states before and after where they changed.
CREATE TABLE task_entry (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  task_id TEXT NOT NULL REFERENCES task (id),
  kind TEXT NOT NULL CHECK (kind IN ('progress', 'status', 'review', 'handover')),
  made_on TEXT NOT NULL CHECK (made_on IS date(made_on)),
  content TEXT,
  old_status TEXT, new_status TEXT,
  old_progress INTEGER, new_progress INTEGER,
  -- The meeting that spoke about it.
  meeting_id TEXT REFERENCES meeting (id),
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL,
  CHECK (kind <> 'review' OR meeting_id IS NOT NULL)
) STRICT;
CREATE INDEX task_entry_task ON task_entry (task_id, made_on) WHERE deleted_at IS NULL;
CREATE INDEX task_entry_meeting ON task_entry (meeting_id) WHERE deleted_at IS NULL AND meeting_id IS NOT NULL;

-- A deadline is changed only by an extension: asked for with a reason, granted or refused by somebody on a day.
CREATE TABLE task_extension (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  task_id TEXT NOT NULL REFERENCES task (id),
  requested_on TEXT NOT NULL CHECK (requested_on IS date(requested_on)),
  reason TEXT NOT NULL CHECK (length(reason) > 0),
  old_due_on TEXT CHECK (old_due_on IS date(old_due_on)),
  new_due_on TEXT NOT NULL CHECK (new_due_on IS date(new_due_on)),
  decision TEXT CHECK (decision IN ('granted', 'refused')),
  decided_by TEXT,
  decided_on TEXT CHECK (decided_on IS date(decided_on)),
  -- The paper or the words of the decision.
  decision_document_id TEXT REFERENCES document (id),
  decision_note TEXT,
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL,
  CHECK ((decision IS NULL) = (decided_on IS NULL) AND (decision IS NULL) = (decided_by IS NULL)),
  CHECK (decided_on IS NULL OR requested_on <= decided_on)
) STRICT;
CREATE INDEX task_extension_task ON task_extension (task_id, requested_on) WHERE deleted_at IS NULL;
-- One at a time waits for an answer.
CREATE UNIQUE INDEX task_extension_open ON task_extension (task_id) WHERE deleted_at IS NULL AND decision IS NULL;

-- Reminders (đôn đốc) that went out to the unit, by letter or otherwise.
CREATE TABLE task_reminder (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  task_id TEXT NOT NULL REFERENCES task (id),
  sent_on TEXT NOT NULL CHECK (sent_on IS date(sent_on)),
  recipient TEXT NOT NULL CHECK (length(recipient) > 0),
  document_id TEXT REFERENCES document (id),
  content TEXT,
  reply_on TEXT CHECK (reply_on IS date(reply_on)),
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL,
  CHECK (reply_on IS NULL OR sent_on <= reply_on)
) STRICT;
CREATE INDEX task_reminder_task ON task_reminder (task_id, sent_on) WHERE deleted_at IS NULL;

-- Files hang on a paper of the register or on a task (as evidence): on exactly one.
CREATE TABLE attachment_new (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  document_id TEXT REFERENCES document (id),
  task_id TEXT REFERENCES task (id),
  file_name TEXT NOT NULL CHECK (length(file_name) > 0),
  bytes INTEGER NOT NULL CHECK (bytes >= 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL,
  CHECK ((document_id IS NULL) <> (task_id IS NULL))
) STRICT;
INSERT INTO attachment_new (id, document_id, task_id, file_name, bytes, sha256, rev, created_at, created_by, updated_at, updated_by, deleted_at, changed_origin, changed_seq)
  SELECT id, document_id, NULL, file_name, bytes, sha256, rev, created_at, created_by, updated_at, updated_by, deleted_at, changed_origin, changed_seq FROM attachment;
DROP TABLE attachment;
ALTER TABLE attachment_new RENAME TO attachment;
CREATE UNIQUE INDEX attachment_once ON attachment (document_id, sha256) WHERE deleted_at IS NULL AND document_id IS NOT NULL;
CREATE UNIQUE INDEX attachment_once_task ON attachment (task_id, sha256) WHERE deleted_at IS NULL AND task_id IS NOT NULL;
CREATE INDEX attachment_contents ON attachment (sha256);
CREATE TRIGGER attachment_erased AFTER DELETE ON attachment BEGIN
  INSERT OR IGNORE INTO erased_file (sha256) VALUES (old.sha256);
END;

-- Tasks are found by the search, too.
CREATE TABLE search_document_new (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('committee', 'person', 'org_unit', 'document', 'meeting', 'task')),
  record_id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  subtitle TEXT NOT NULL
) STRICT;
INSERT INTO search_document_new (id, kind, record_id, title, subtitle) SELECT id, kind, record_id, title, subtitle FROM search_document;
DROP TABLE search_document;
ALTER TABLE search_document_new RENAME TO search_document;
