-- A task comes from a record of a register, too: of which one, its origin tells.
ALTER TABLE task ADD COLUMN record_id TEXT;
CREATE INDEX task_record ON task (record_id) WHERE deleted_at IS NULL AND record_id IS NOT NULL;
