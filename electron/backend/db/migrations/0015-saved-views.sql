-- Ways a list is looked at that were kept under a name: its filters, grouping and order, as JSON.
CREATE TABLE saved_view (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  list TEXT NOT NULL CHECK (length(list) > 0),
  name TEXT NOT NULL CHECK (length(name) > 0),
  name_fold TEXT NOT NULL,
  settings TEXT NOT NULL CHECK (json_valid(settings)),
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX saved_view_name ON saved_view (list, name_fold) WHERE deleted_at IS NULL;

-- What was handed out, in the orders it is listed in, and counted by class without reading the tasks themselves.
CREATE INDEX task_given_due ON task (due_on, id) WHERE deleted_at IS NULL AND assigned_on IS NOT NULL;
CREATE INDEX task_given_code ON task (code, id) WHERE deleted_at IS NULL AND assigned_on IS NOT NULL;
CREATE INDEX task_given_status_day ON task (coalesce(completed_on, reported_on, assigned_on), id) WHERE deleted_at IS NULL AND assigned_on IS NOT NULL;
CREATE INDEX task_given_status ON task (status, due_on, id) WHERE deleted_at IS NULL AND assigned_on IS NOT NULL;
CREATE INDEX task_given_lead ON task (lead_unit_id, due_on, id, status, completed_on) WHERE deleted_at IS NULL AND assigned_on IS NOT NULL;
CREATE INDEX task_given_committee ON task (committee_id, due_on, id, status, completed_on) WHERE deleted_at IS NULL AND assigned_on IS NOT NULL;
-- What waits to be done and has a deadline: what is overdue or due soon is counted here at every write.
CREATE INDEX task_waiting ON task (due_on) WHERE deleted_at IS NULL AND assigned_on IS NOT NULL AND status IN ('not_started', 'in_progress', 'awaiting_confirmation');
