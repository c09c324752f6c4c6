-- When a meeting really began and ended, local and to the minute as its other instants; unknown where nobody was there to
-- press the button: then the minutes tell what was planned.
ALTER TABLE meeting ADD COLUMN began_at TEXT CHECK (began_at IS strftime('%Y-%m-%dT%H:%M', began_at));
ALTER TABLE meeting ADD COLUMN ended_at TEXT CHECK (ended_at IS strftime('%Y-%m-%dT%H:%M', ended_at) AND (ended_at IS NULL OR began_at IS NULL OR began_at <= ended_at));
