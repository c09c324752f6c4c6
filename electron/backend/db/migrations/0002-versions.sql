-- Committees as they live: a version for each decision, seats held by a person or by an office, support teams, dated
-- standing agencies, operating regulations; units that merge, split and are handed over, and names not yet resolved.
-- fold_words() and new_id() are the program's own, given to the migrations by their runner.

-- A committee, or the support team of one: a body of its own with roles of its own.
CREATE TABLE committee_new (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  body TEXT NOT NULL CHECK (body IN ('committee', 'support_team')),
  supports_id TEXT REFERENCES committee (id),
  code TEXT,
  name TEXT NOT NULL CHECK (length(name) > 0),
  short_name TEXT,
  name_fold TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  level TEXT NOT NULL CHECK (level IN ('central', 'province', 'district', 'commune', 'agency')),
  system TEXT NOT NULL CHECK (system IN ('party', 'state')),
  subject TEXT,
  org_unit_id TEXT REFERENCES org_unit (id),
  established_on TEXT CHECK (established_on IS date(established_on)),
  ended_on TEXT CHECK (ended_on IS date(ended_on)),
  term_ends_on TEXT CHECK (term_ends_on IS date(term_ends_on)),
  status TEXT NOT NULL CHECK (status IN ('active', 'suspended', 'ended', 'handed_over')),
  successor_id TEXT REFERENCES committee (id),
  note TEXT,
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL,
  CHECK (established_on IS NULL OR ended_on IS NULL OR established_on <= ended_on),
  CHECK ((body = 'support_team') = (supports_id IS NOT NULL)),
  CHECK (supports_id IS NULL OR supports_id <> id),
  CHECK (successor_id IS NULL OR successor_id <> id)
) STRICT;

-- The agency that does a committee's daily work, through time.
CREATE TABLE standing_agency (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  committee_id TEXT NOT NULL REFERENCES committee (id),
  org_unit_id TEXT NOT NULL REFERENCES org_unit (id),
  valid_from TEXT CHECK (valid_from IS date(valid_from)),
  valid_to TEXT CHECK (valid_to IS date(valid_to)),
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL,
  CHECK (valid_from IS NULL OR valid_to IS NULL OR valid_from <= valid_to)
) STRICT;
CREATE INDEX standing_agency_committee ON standing_agency (committee_id) WHERE deleted_at IS NULL;
CREATE INDEX standing_agency_unit ON standing_agency (org_unit_id) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX standing_agency_open ON standing_agency (committee_id) WHERE deleted_at IS NULL AND valid_to IS NULL;

-- Operating regulations: the one issued last is in force.
CREATE TABLE regulation (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  committee_id TEXT NOT NULL REFERENCES committee (id),
  number TEXT,
  issued_on TEXT NOT NULL CHECK (issued_on IS date(issued_on)),
  summary TEXT,
  meeting_frequency TEXT NOT NULL CHECK (meeting_frequency IN ('monthly', 'quarterly', 'half_yearly', 'yearly', 'as_needed')),
  review_due_on TEXT CHECK (review_due_on IS date(review_due_on)),
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL,
  CHECK (review_due_on IS NULL OR review_due_on >= issued_on)
) STRICT;
CREATE INDEX regulation_committee ON regulation (committee_id, issued_on) WHERE deleted_at IS NULL;

-- One version for each decision. A draft is worked on; an applied one is in force from its day until the day before the
-- next one's: both are read from the days, never stored. Only the first may begin on an unknown day.
CREATE TABLE version (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  committee_id TEXT NOT NULL REFERENCES committee (id),
  kind TEXT NOT NULL CHECK (kind IN ('establish', 're_constitute', 'add', 'replace', 'end')),
  status TEXT NOT NULL CHECK (status IN ('draft', 'applied')),
  decision_number TEXT,
  decision_on TEXT CHECK (decision_on IS date(decision_on)),
  issuer TEXT,
  signer TEXT,
  summary TEXT,
  effective_on TEXT CHECK (effective_on IS date(effective_on)),
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL,
  CHECK (status = 'draft' OR kind = 'establish' OR effective_on IS NOT NULL)
) STRICT;
CREATE INDEX version_committee ON version (committee_id, effective_on) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX version_day ON version (committee_id, ifnull(effective_on, '')) WHERE deleted_at IS NULL AND status = 'applied';
CREATE UNIQUE INDEX version_draft ON version (committee_id) WHERE deleted_at IS NULL AND status = 'draft';

-- A seat as one version gives it. It is held by a person, by whoever holds an office, or by nobody: then it is vacant.
-- What goes on into the next version is a row of that version, which says what it continues.
CREATE TABLE membership_new (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  committee_id TEXT NOT NULL REFERENCES committee (id),
  version_id TEXT NOT NULL REFERENCES version (id),
  continues_id TEXT REFERENCES membership (id),
  held_by TEXT NOT NULL CHECK (held_by IN ('person', 'office')),
  person_id TEXT REFERENCES person (id),
  office_position TEXT,
  office_fold TEXT,
  office_unit_id TEXT REFERENCES org_unit (id),
  role TEXT NOT NULL CHECK (role IN ('head', 'standing_deputy_head', 'deputy_head', 'standing_member', 'member', 'secretary', 'team_leader', 'deputy_team_leader', 'team_member', 'team_secretary')),
  order_no INTEGER NOT NULL CHECK (order_no > 0),
  assigned_field TEXT,
  assigned_area TEXT,
  valid_from TEXT CHECK (valid_from IS date(valid_from)),
  valid_to TEXT CHECK (valid_to IS date(valid_to)),
  end_reason TEXT CHECK (end_reason IN ('position_ended', 'transferred', 'retired', 'released', 'replaced', 'died', 'other')),
  end_note TEXT,
  note TEXT,
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL,
  CHECK (valid_from IS NULL OR valid_to IS NULL OR valid_from <= valid_to),
  CHECK (end_reason IS NULL OR valid_to IS NOT NULL),
  CHECK (held_by = 'person' OR (person_id IS NULL AND office_position IS NOT NULL)),
  CHECK ((office_position IS NULL) = (office_fold IS NULL)),
  CHECK (office_unit_id IS NULL OR office_position IS NOT NULL)
) STRICT;

-- What a draft proposes: one row for each seat of the version in force, and for each new one.
CREATE TABLE proposed_seat (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  version_id TEXT NOT NULL REFERENCES version (id),
  current_id TEXT REFERENCES membership (id),
  current_rev INTEGER,
  held_by TEXT NOT NULL CHECK (held_by IN ('person', 'office')),
  person_id TEXT REFERENCES person (id),
  office_position TEXT,
  office_fold TEXT,
  office_unit_id TEXT REFERENCES org_unit (id),
  role TEXT NOT NULL CHECK (role IN ('head', 'standing_deputy_head', 'deputy_head', 'standing_member', 'member', 'secretary', 'team_leader', 'deputy_team_leader', 'team_member', 'team_secretary')),
  order_no INTEGER NOT NULL CHECK (order_no > 0),
  assigned_field TEXT,
  assigned_area TEXT,
  note TEXT,
  removed INTEGER NOT NULL CHECK (removed IN (0, 1)),
  end_reason TEXT CHECK (end_reason IN ('position_ended', 'transferred', 'retired', 'released', 'replaced', 'died', 'other')),
  end_note TEXT,
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL,
  CHECK ((current_id IS NULL) = (current_rev IS NULL)),
  CHECK (removed = 0 OR current_id IS NOT NULL),
  CHECK (held_by = 'person' OR (person_id IS NULL AND office_position IS NOT NULL)),
  CHECK ((office_position IS NULL) = (office_fold IS NULL)),
  CHECK (office_unit_id IS NULL OR office_position IS NOT NULL)
) STRICT;
CREATE INDEX proposed_seat_version ON proposed_seat (version_id) WHERE deleted_at IS NULL;

-- Every committee kept so far has the version it was founded with, and all its members stand in it.
INSERT INTO version (id, committee_id, kind, status, summary, effective_on, rev, created_at, created_by, updated_at, updated_by, deleted_at, changed_origin, changed_seq)
  SELECT new_id(), id, 'establish', 'applied', basis,
    -- Where somebody came before the day of the founding, that day was not the first.
    CASE WHEN EXISTS (SELECT 1 FROM membership m WHERE m.committee_id = committee.id AND (m.valid_from IS NULL OR m.valid_from < committee.established_on)) THEN NULL ELSE established_on END,
    1, created_at, created_by, updated_at, updated_by, deleted_at, changed_origin, changed_seq
  FROM committee;
INSERT INTO standing_agency (id, committee_id, org_unit_id, valid_from, valid_to, rev, created_at, created_by, updated_at, updated_by, deleted_at, changed_origin, changed_seq)
  SELECT new_id(), id, standing_agency_id, NULL, NULL, 1, created_at, created_by, updated_at, updated_by, deleted_at, changed_origin, changed_seq
  FROM committee WHERE standing_agency_id IS NOT NULL;
INSERT INTO committee_new (id, body, supports_id, code, name, short_name, name_fold, sort_key, level, system, subject, org_unit_id, established_on, ended_on, term_ends_on, status, successor_id, note, rev, created_at, created_by, updated_at, updated_by, deleted_at, changed_origin, changed_seq)
  SELECT id, 'committee', NULL, code, name, short_name, name_fold, sort_key, level, system, NULL, org_unit_id, established_on, ended_on, NULL, status, NULL, note, rev, created_at, created_by, updated_at, updated_by, deleted_at, changed_origin, changed_seq
  FROM committee;
INSERT INTO membership_new (id, committee_id, version_id, continues_id, held_by, person_id, office_position, office_fold, office_unit_id, role, order_no, assigned_field, assigned_area, valid_from, valid_to, end_reason, end_note, note, rev, created_at, created_by, updated_at, updated_by, deleted_at, changed_origin, changed_seq)
  SELECT m.id, m.committee_id, v.id, NULL, 'person', m.person_id, NULL, NULL, NULL, m.role, m.order_no, m.assigned_field, NULL, m.valid_from, m.valid_to, m.end_reason, m.end_note, m.note, m.rev, m.created_at, m.created_by, m.updated_at, m.updated_by, m.deleted_at, m.changed_origin, m.changed_seq
  FROM membership m JOIN version v ON v.committee_id = m.committee_id;

DROP TABLE membership;
DROP TABLE committee;
ALTER TABLE committee_new RENAME TO committee;
ALTER TABLE membership_new RENAME TO membership;

CREATE INDEX committee_unit ON committee (org_unit_id) WHERE deleted_at IS NULL;
CREATE INDEX committee_subject ON committee (subject) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX committee_name ON committee (name_fold, ifnull(org_unit_id, '')) WHERE deleted_at IS NULL;
-- A committee has one support team at a time.
CREATE UNIQUE INDEX committee_support_team ON committee (supports_id) WHERE deleted_at IS NULL AND supports_id IS NOT NULL AND ended_on IS NULL;
CREATE INDEX membership_committee ON membership (committee_id, order_no) WHERE deleted_at IS NULL;
CREATE INDEX membership_person ON membership (person_id) WHERE deleted_at IS NULL;
CREATE INDEX membership_version ON membership (version_id) WHERE deleted_at IS NULL;
CREATE INDEX membership_office ON membership (office_unit_id, office_fold) WHERE deleted_at IS NULL AND office_fold IS NOT NULL;
CREATE INDEX membership_continues ON membership (continues_id) WHERE continues_id IS NOT NULL;
-- Nobody sits twice in one body with an open end.
CREATE UNIQUE INDEX membership_open ON membership (committee_id, person_id) WHERE deleted_at IS NULL AND valid_to IS NULL AND person_id IS NOT NULL;

-- The position in folded words: a seat held by an office finds its holder by it.
ALTER TABLE position_holding ADD COLUMN position_fold TEXT;
UPDATE position_holding SET position_fold = fold_words(position) WHERE position IS NOT NULL;
CREATE INDEX position_holding_office ON position_holding (org_unit_id, position_fold, valid_from) WHERE deleted_at IS NULL AND position_fold IS NOT NULL;

-- The position held on a day is the one begun last: read from the end of the index.
DROP INDEX position_holding_person;
CREATE INDEX position_holding_person ON position_holding (person_id, valid_from) WHERE deleted_at IS NULL;

-- The day the person's own data were taken out; the row stays, so that counts stay.
ALTER TABLE person ADD COLUMN anonymised_on TEXT CHECK (anonymised_on IS date(anonymised_on));

CREATE TABLE org_unit_code (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  org_unit_id TEXT NOT NULL REFERENCES org_unit (id),
  system TEXT NOT NULL CHECK (system IN ('statistics', 'office')),
  code TEXT NOT NULL CHECK (length(code) > 0),
  valid_from TEXT CHECK (valid_from IS date(valid_from)),
  valid_to TEXT CHECK (valid_to IS date(valid_to)),
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL,
  CHECK (valid_from IS NULL OR valid_to IS NULL OR valid_from <= valid_to)
) STRICT;
CREATE INDEX org_unit_code_unit ON org_unit_code (org_unit_id) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX org_unit_code_open ON org_unit_code (org_unit_id, system) WHERE deleted_at IS NULL AND valid_to IS NULL;

-- What became of a unit: one row for each successor, or one without any when it was dissolved. Figures are never split by it.
CREATE TABLE org_succession (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  from_id TEXT NOT NULL REFERENCES org_unit (id),
  to_id TEXT REFERENCES org_unit (id),
  kind TEXT NOT NULL CHECK (kind IN ('merged', 'consolidated', 'divided', 'separated', 'dissolved', 'functions_transferred', 'upgraded')),
  -- The first day of the new order.
  effective_on TEXT NOT NULL CHECK (effective_on IS date(effective_on)),
  decision TEXT,
  note TEXT,
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL,
  CHECK (to_id IS NULL OR to_id <> from_id),
  CHECK ((kind = 'dissolved') = (to_id IS NULL))
) STRICT;
CREATE INDEX org_succession_from ON org_succession (from_id) WHERE deleted_at IS NULL;
CREATE INDEX org_succession_to ON org_succession (to_id) WHERE deleted_at IS NULL;

-- A name in somebody's file that no unit bears: a person says which unit it means, and since and until when.
CREATE TABLE unit_alias (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  alias TEXT NOT NULL CHECK (length(alias) > 0),
  alias_fold TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('open', 'resolved', 'ignored')),
  org_unit_id TEXT REFERENCES org_unit (id),
  valid_from TEXT CHECK (valid_from IS date(valid_from)),
  valid_to TEXT CHECK (valid_to IS date(valid_to)),
  -- The file it was met in.
  source TEXT,
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL,
  CHECK (valid_from IS NULL OR valid_to IS NULL OR valid_from <= valid_to),
  CHECK ((status = 'resolved') = (org_unit_id IS NOT NULL))
) STRICT;
CREATE INDEX unit_alias_fold ON unit_alias (alias_fold) WHERE deleted_at IS NULL;
CREATE INDEX unit_alias_unit ON unit_alias (org_unit_id) WHERE deleted_at IS NULL;

-- What a unit that ended hands over to another: a committee, or (without one) the rest of its affairs. Open until the
-- minutes of the hand-over are recorded.
CREATE TABLE handover (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  from_unit_id TEXT NOT NULL REFERENCES org_unit (id),
  to_unit_id TEXT NOT NULL REFERENCES org_unit (id),
  committee_id TEXT REFERENCES committee (id),
  effective_on TEXT NOT NULL CHECK (effective_on IS date(effective_on)),
  minutes_number TEXT,
  minutes_on TEXT CHECK (minutes_on IS date(minutes_on)),
  note TEXT,
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL,
  CHECK (from_unit_id <> to_unit_id)
) STRICT;
CREATE INDEX handover_from ON handover (from_unit_id) WHERE deleted_at IS NULL;
CREATE INDEX handover_to ON handover (to_unit_id) WHERE deleted_at IS NULL;
CREATE INDEX handover_committee ON handover (committee_id) WHERE deleted_at IS NULL;
