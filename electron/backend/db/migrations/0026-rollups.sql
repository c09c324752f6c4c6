-- The whole of a round (bản tổng hợp) as it was locked. Figures that come later make a further one; this one never changes.
CREATE TABLE return_rollup (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  return_campaign_id TEXT NOT NULL REFERENCES return_campaign (id),
  -- From 1 within its round.
  number INTEGER NOT NULL CHECK (number > 0),
  locked_on TEXT NOT NULL CHECK (locked_on IS date(locked_on)),
  -- Why there is another after the first: what was said when the round was unlocked.
  reason TEXT,
  -- Totals of each form, which submissions they were made of, and who was missing: shared/forms/locked-whole.ts.
  contents TEXT NOT NULL CHECK (json_valid(contents)),
  -- Of its values in one canonical text: what the file sent upward carries, and what is printed under the form.
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  -- Under which paper it went upward, and when.
  sent_on TEXT CHECK (sent_on IS date(sent_on)),
  sent_number TEXT,
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL,
  CHECK ((sent_on IS NULL) = (sent_number IS NULL)),
  CHECK (number = 1 OR reason IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX return_rollup_number ON return_rollup (return_campaign_id, number) WHERE deleted_at IS NULL;
CREATE TRIGGER return_rollup_fixed BEFORE UPDATE OF contents, sha256, number, locked_on ON return_rollup
  WHEN new.contents IS NOT old.contents OR new.sha256 IS NOT old.sha256 OR new.number IS NOT old.number OR new.locked_on IS NOT old.locked_on BEGIN
  SELECT RAISE(ABORT, 'the figures of a locked roll-up never change');
END;

-- Why a unit is missing from the whole of a round: without a reason the round is not complete.
CREATE TABLE return_absence (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  return_campaign_id TEXT NOT NULL REFERENCES return_campaign (id),
  return_unit_id TEXT NOT NULL REFERENCES return_unit (id),
  reason TEXT NOT NULL CHECK (length(reason) > 0),
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX return_absence_once ON return_absence (return_unit_id) WHERE deleted_at IS NULL;
CREATE INDEX return_absence_campaign ON return_absence (return_campaign_id) WHERE deleted_at IS NULL;
