-- The tasks whose progress a meeting goes through, each under the row of the agenda to which it is spoken of.
CREATE TABLE agenda_task (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  agenda_item_id TEXT NOT NULL REFERENCES agenda_item (id),
  task_id TEXT NOT NULL REFERENCES task (id),
  order_no INTEGER NOT NULL CHECK (order_no > 0),
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX agenda_task_once ON agenda_task (meeting_id, task_id) WHERE deleted_at IS NULL;
CREATE INDEX agenda_task_item ON agenda_task (agenda_item_id) WHERE deleted_at IS NULL;
CREATE INDEX agenda_task_task ON agenda_task (task_id) WHERE deleted_at IS NULL;
