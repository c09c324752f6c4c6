-- What moves a deadline: days off that are not the same each year, and days worked instead of them ("làm bù").
-- Saturdays, Sundays and the holidays fixed by law are rules of the program and stand in no table.
CREATE TABLE holiday (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  day TEXT NOT NULL CHECK (day IS date(day)),
  kind TEXT NOT NULL CHECK (kind IN ('day_off', 'working_day')),
  name TEXT NOT NULL CHECK (length(name) > 0),
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX holiday_day ON holiday (day) WHERE deleted_at IS NULL;

-- How many days before its deadline a task is due soon.
ALTER TABLE office ADD COLUMN due_soon_days INTEGER NOT NULL DEFAULT 7 CHECK (due_soon_days BETWEEN 0 AND 60);

-- A task that comes again each week, month, quarter, half year or year, until the series is stopped.
CREATE TABLE task_series (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  recurrence TEXT NOT NULL CHECK (recurrence IN ('week', 'month', 'quarter', 'half_year', 'year')),
  -- From the first day of a period to the deadline of its task; none leaves the last working day of the period.
  due_after_days INTEGER CHECK (due_after_days BETWEEN 0 AND 400),
  stopped_on TEXT CHECK (stopped_on IS date(stopped_on)),
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL
) STRICT;
ALTER TABLE task ADD COLUMN task_series_id TEXT REFERENCES task_series (id);
-- The first day of the period that the task of a series stands for.
ALTER TABLE task ADD COLUMN period_on TEXT CHECK (period_on IS date(period_on));
-- Once per period, also when it lies in the recycle bin: what was thrown away does not come again.
CREATE UNIQUE INDEX task_period ON task (task_series_id, period_on) WHERE task_series_id IS NOT NULL;

-- Open tasks that went from one unit or person to another.
CREATE TABLE task_handover (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  -- From whom; neither when tasks were chosen one by one.
  from_unit_id TEXT REFERENCES org_unit (id),
  from_person_id TEXT REFERENCES person (id),
  to_unit_id TEXT REFERENCES org_unit (id),
  to_person_id TEXT REFERENCES person (id),
  handed_on TEXT NOT NULL CHECK (handed_on IS date(handed_on)),
  reason TEXT NOT NULL CHECK (length(reason) > 0),
  document_id TEXT REFERENCES document (id),
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL,
  CHECK ((to_unit_id IS NULL) <> (to_person_id IS NULL))
) STRICT;
CREATE INDEX task_handover_from_unit ON task_handover (from_unit_id) WHERE deleted_at IS NULL AND from_unit_id IS NOT NULL;
CREATE INDEX task_handover_to_unit ON task_handover (to_unit_id) WHERE deleted_at IS NULL AND to_unit_id IS NOT NULL;
CREATE INDEX task_handover_from_person ON task_handover (from_person_id) WHERE deleted_at IS NULL AND from_person_id IS NOT NULL;
CREATE INDEX task_handover_to_person ON task_handover (to_person_id) WHERE deleted_at IS NULL AND to_person_id IS NOT NULL;
-- Which hand-over an entry of the log tells of.
ALTER TABLE task_entry ADD COLUMN handover_id TEXT REFERENCES task_handover (id);
