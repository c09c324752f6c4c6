-- The minutes desk: which item of the agenda is being spoken to and for how long, when something was said and to which
-- item, and its text with form where it has any.

-- Since when the item is being spoken to (an instant, UTC), and the seconds it had before: one may be taken up again.
ALTER TABLE agenda_item ADD COLUMN began_at TEXT;
ALTER TABLE agenda_item ADD COLUMN spent_s INTEGER NOT NULL DEFAULT 0 CHECK (spent_s >= 0);
CREATE UNIQUE INDEX agenda_item_spoken_to ON agenda_item (meeting_id) WHERE began_at IS NOT NULL AND deleted_at IS NULL;

-- Local, to the minute, as the other instants of a meeting.
ALTER TABLE minutes_entry ADD COLUMN spoken_at TEXT CHECK (spoken_at IS strftime('%Y-%m-%dT%H:%M', spoken_at));
ALTER TABLE minutes_entry ADD COLUMN agenda_item_id TEXT REFERENCES agenda_item (id);
-- The same words as content, with their form, in JSON; null where there is none.
ALTER TABLE minutes_entry ADD COLUMN content_rich TEXT CHECK (json_valid(content_rich));
CREATE INDEX minutes_entry_agenda ON minutes_entry (agenda_item_id) WHERE agenda_item_id IS NOT NULL;
