-- Meetings: what is planned, who is invited, what was said and what was concluded. One meeting may be of several committees.
-- Instants of a meeting are local: YYYY-MM-DDTHH:MM, as they stand on the invitation.

CREATE TABLE meeting (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  kind TEXT NOT NULL CHECK (kind IN ('interim_review', 'final_review', 'session', 'working_session', 'briefing', 'dissemination', 'training', 'dialogue', 'other')),
  title TEXT NOT NULL CHECK (length(title) > 0),
  title_fold TEXT NOT NULL,
  starts_at TEXT NOT NULL CHECK (starts_at IS strftime('%Y-%m-%dT%H:%M', starts_at)),
  ends_at TEXT CHECK (ends_at IS strftime('%Y-%m-%dT%H:%M', ends_at)),
  place TEXT,
  mode TEXT NOT NULL CHECK (mode IN ('in_person', 'online', 'mixed')),
  status TEXT NOT NULL CHECK (status IN ('draft', 'invited', 'in_progress', 'held', 'minutes_signed', 'notice_issued', 'closed', 'postponed', 'cancelled')),
  -- Why it was postponed, cancelled or opened again, the last time.
  status_reason TEXT,
  -- How often invitations went out, and the day of the last.
  invitation_no INTEGER NOT NULL CHECK (invitation_no >= 0),
  invited_on TEXT CHECK (invited_on IS date(invited_on)),
  -- When it was to begin before it was postponed last.
  postponed_from TEXT CHECK (postponed_from IS strftime('%Y-%m-%dT%H:%M', postponed_from)),
  -- The day the minutes were signed, what they said then as a hash, and the notice of the conclusions.
  signed_on TEXT CHECK (signed_on IS date(signed_on)),
  minutes_sha256 TEXT CHECK (length(minutes_sha256) = 64),
  notice_id TEXT REFERENCES document (id),
  note TEXT,
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL,
  CHECK (ends_at IS NULL OR starts_at < ends_at),
  CHECK ((invitation_no > 0) = (invited_on IS NOT NULL)),
  CHECK (invited_on IS NULL OR invited_on <= substr(starts_at, 1, 10)),
  CHECK (status NOT IN ('postponed', 'cancelled') OR status_reason IS NOT NULL),
  CHECK ((minutes_sha256 IS NOT NULL) = (status IN ('minutes_signed', 'notice_issued', 'closed'))),
  CHECK ((minutes_sha256 IS NOT NULL) = (signed_on IS NOT NULL)),
  CHECK (status NOT IN ('notice_issued', 'closed') OR notice_id IS NOT NULL)
) STRICT;
CREATE INDEX meeting_start ON meeting (starts_at) WHERE deleted_at IS NULL;

-- The committees a meeting is of, each with the rule by which it has a quorum.
CREATE TABLE meeting_committee (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  committee_id TEXT NOT NULL REFERENCES committee (id),
  quorum TEXT NOT NULL CHECK (quorum IN ('majority', 'two_thirds', 'none')),
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX meeting_committee_once ON meeting_committee (meeting_id, committee_id) WHERE deleted_at IS NULL;
CREATE INDEX meeting_committee_of ON meeting_committee (committee_id) WHERE deleted_at IS NULL;

-- The agenda, row by row. Rows of the opening come first and those of the closing last, whatever their numbers; times are
-- worked out from the beginning and the durations, never stored.
CREATE TABLE agenda_item (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  part TEXT NOT NULL CHECK (part IN ('opening', 'main', 'closing')),
  order_no INTEGER NOT NULL CHECK (order_no > 0),
  -- The heading it stands under, where the agenda has headings.
  section TEXT,
  content TEXT NOT NULL CHECK (length(content) > 0),
  duration_min INTEGER NOT NULL CHECK (duration_min >= 0),
  presenter TEXT,
  document_id TEXT REFERENCES document (id),
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL
) STRICT;
CREATE INDEX agenda_item_meeting ON agenda_item (meeting_id, order_no) WHERE deleted_at IS NULL;

-- Who is invited, what they answered, and whether they came. Who is not marked when the meeting is over was absent: that is
-- read, never stored. A guest need not be a person of the record.
CREATE TABLE invitee (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  person_id TEXT REFERENCES person (id),
  name TEXT CHECK (length(name) > 0),
  unit TEXT,
  capacity TEXT NOT NULL CHECK (capacity IN ('member', 'guest', 'superior', 'press')),
  duty TEXT NOT NULL CHECK (duty IN ('none', 'chair', 'co_chair', 'secretary')),
  order_no INTEGER NOT NULL CHECK (order_no > 0),
  reply TEXT NOT NULL CHECK (reply IN ('none', 'attends', 'substitute', 'excused')),
  substitute TEXT,
  attendance TEXT CHECK (attendance IN ('present', 'substituted', 'excused')),
  absence_reason TEXT,
  -- Known only for those who came late or left early.
  arrived_at TEXT CHECK (arrived_at IS strftime('%Y-%m-%dT%H:%M', arrived_at)),
  left_at TEXT CHECK (left_at IS strftime('%Y-%m-%dT%H:%M', left_at)),
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL,
  CHECK ((person_id IS NULL) = (name IS NOT NULL)),
  CHECK (capacity <> 'member' OR person_id IS NOT NULL),
  CHECK (arrived_at IS NULL OR left_at IS NULL OR arrived_at < left_at),
  CHECK ((arrived_at IS NULL AND left_at IS NULL) OR ifnull(attendance, '') IN ('present', 'substituted'))
) STRICT;
CREATE INDEX invitee_meeting ON invitee (meeting_id, order_no) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX invitee_once ON invitee (meeting_id, person_id) WHERE deleted_at IS NULL AND person_id IS NOT NULL;
CREATE INDEX invitee_person ON invitee (person_id) WHERE deleted_at IS NULL AND person_id IS NOT NULL;
CREATE UNIQUE INDEX invitee_duty ON invitee (meeting_id, duty) WHERE deleted_at IS NULL AND duty IN ('chair', 'secretary');

-- What was said, in its order. Who spoke is one of the list, or a name as it was heard.
CREATE TABLE minutes_entry (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  kind TEXT NOT NULL CHECK (kind IN ('report', 'opinion', 'proposal', 'answer', 'vote', 'conclusion')),
  order_no INTEGER NOT NULL CHECK (order_no > 0),
  invitee_id TEXT REFERENCES invitee (id),
  speaker TEXT,
  unit TEXT,
  content TEXT NOT NULL CHECK (length(content) > 0),
  votes_for INTEGER CHECK (votes_for >= 0),
  votes_against INTEGER CHECK (votes_against >= 0),
  abstained INTEGER CHECK (abstained >= 0),
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL,
  CHECK (invitee_id IS NULL OR speaker IS NULL),
  CHECK ((kind = 'vote') = (votes_for IS NOT NULL)),
  CHECK ((votes_for IS NULL) = (votes_against IS NULL) AND (votes_for IS NULL) = (abstained IS NULL))
) STRICT;
CREATE INDEX minutes_entry_meeting ON minutes_entry (meeting_id, order_no) WHERE deleted_at IS NULL;

-- The conclusions ①②③. Each says whether a task arises from it: that is no part of the minutes and is said until the meeting closes.
CREATE TABLE conclusion (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  order_no INTEGER NOT NULL CHECK (order_no > 0),
  content TEXT NOT NULL CHECK (length(content) > 0),
  outcome TEXT CHECK (outcome IN ('task', 'no_task')),
  outcome_reason TEXT,
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL,
  CHECK ((ifnull(outcome, '') = 'no_task') = (outcome_reason IS NOT NULL))
) STRICT;
CREATE INDEX conclusion_meeting ON conclusion (meeting_id, order_no) WHERE deleted_at IS NULL;

-- What is added to signed minutes. Each hash holds the one before, the first that of the minutes.
CREATE TABLE minutes_supplement (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  order_no INTEGER NOT NULL CHECK (order_no > 0),
  made_on TEXT NOT NULL CHECK (made_on IS date(made_on)),
  content TEXT NOT NULL CHECK (length(content) > 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX minutes_supplement_once ON minutes_supplement (meeting_id, order_no) WHERE deleted_at IS NULL;
