-- Alerts (nhắc việc): days on which the office itself is to be told of a task. The day is worked out from the deadline,
-- so it moves with an extension; what was seen before the day came counts for nothing.
CREATE TABLE task_alert (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  task_id TEXT NOT NULL REFERENCES task (id),
  kind TEXT NOT NULL CHECK (kind IN ('before', 'monday', 'date')),
  -- How many days before the deadline; or the day itself.
  days INTEGER CHECK (days BETWEEN 0 AND 365),
  on_date TEXT CHECK (on_date IS date(on_date)),
  seen_on TEXT CHECK (seen_on IS date(seen_on)),
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL,
  CHECK ((kind = 'before') = (days IS NOT NULL)),
  CHECK ((kind = 'date') = (on_date IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX task_alert_once ON task_alert (task_id, kind, ifnull(days, -1), ifnull(on_date, '')) WHERE deleted_at IS NULL;

-- What the Desk asks for at every start: of many tasks few are open, of many papers few wait for a number. Counts are read
-- from the indexes alone.
CREATE INDEX task_open_due ON task (due_on, id, lead_unit_id, status, assigned_on, deleted_at) WHERE deleted_at IS NULL AND assigned_on IS NOT NULL AND status IN ('not_started', 'in_progress', 'awaiting_confirmation');
CREATE INDEX task_awaiting ON task (reported_on, id) WHERE deleted_at IS NULL AND status = 'awaiting_confirmation';
CREATE INDEX task_draft ON task (due_on, id) WHERE deleted_at IS NULL AND assigned_on IS NULL;
CREATE INDEX document_to_issue ON document (status, id) WHERE deleted_at IS NULL AND direction = 'issued';
CREATE INDEX meeting_status ON meeting (status, starts_at, id) WHERE deleted_at IS NULL;
