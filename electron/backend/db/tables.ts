import { REGISTERS, type RegisterTable, tableOf } from '#shared/registers/index.ts';
import { ownColumns } from './register-tables.ts';

/** The tables as TypeScript sees them; a test compares them with the schema. */
export interface RecordColumns {
  id: string;
  rev: number;
  created_at: string;
  created_by: string;
  updated_at: string;
  updated_by: string;
  deleted_at: string | null;
  changed_origin: string;
  changed_seq: number;
}

export interface AppUserRow extends RecordColumns {
  name: string;
}
export interface OfficeRow extends RecordColumns {
  office_name: string;
  place_name: string;
  letterhead_superior: string | null;
  letterhead_issuer: string | null;
  number_style: string;
  due_soon_days: number;
}
export interface OrgUnitRow extends RecordColumns {
  kind: string;
  level: string;
  created_on: string | null;
  ended_on: string | null;
  note: string | null;
}
export interface OrgUnitNameRow extends RecordColumns {
  org_unit_id: string;
  name: string;
  short_name: string | null;
  name_fold: string;
  sort_key: string;
  valid_from: string | null;
  valid_to: string | null;
}
export interface OrgUnitParentRow extends RecordColumns {
  org_unit_id: string;
  parent_id: string;
  hierarchy: string;
  valid_from: string | null;
  valid_to: string | null;
}
export interface PersonRow extends RecordColumns {
  full_name: string;
  given_name_override: string | null;
  name_fold: string;
  sort_key: string;
  phone: string | null;
  email: string | null;
  note: string | null;
  anonymised_on: string | null;
}
export interface PositionHoldingRow extends RecordColumns {
  person_id: string;
  org_unit_id: string | null;
  position: string | null;
  valid_from: string | null;
  valid_to: string | null;
  position_fold: string | null;
}
export interface CommitteeRow extends RecordColumns {
  body: string;
  supports_id: string | null;
  code: string | null;
  name: string;
  short_name: string | null;
  name_fold: string;
  sort_key: string;
  level: string;
  system: string;
  subject: string | null;
  org_unit_id: string | null;
  established_on: string | null;
  ended_on: string | null;
  term_ends_on: string | null;
  status: string;
  successor_id: string | null;
  note: string | null;
}
export interface StandingAgencyRow extends RecordColumns {
  committee_id: string;
  org_unit_id: string;
  valid_from: string | null;
  valid_to: string | null;
}
export interface SavedViewRow extends RecordColumns {
  list: string;
  name: string;
  name_fold: string;
  settings: string;
}
export interface WordingRow extends RecordColumns {
  system: string;
  part: string;
  content: string;
}
export interface RegulationRow extends RecordColumns {
  committee_id: string;
  number: string | null;
  issued_on: string;
  summary: string | null;
  meeting_frequency: string;
  review_due_on: string | null;
}
export interface VersionRow extends RecordColumns {
  committee_id: string;
  kind: string;
  status: string;
  decision_number: string | null;
  decision_on: string | null;
  issuer: string | null;
  signer: string | null;
  summary: string | null;
  effective_on: string | null;
}
/** What a seat is, in a version and in a draft alike. */
interface SeatColumns {
  held_by: string;
  person_id: string | null;
  office_position: string | null;
  office_fold: string | null;
  office_unit_id: string | null;
  role: string;
  order_no: number;
  assigned_field: string | null;
  assigned_area: string | null;
  note: string | null;
}
export interface ProposedSeatRow extends RecordColumns, SeatColumns {
  version_id: string;
  current_id: string | null;
  current_rev: number | null;
  removed: number;
  end_reason: string | null;
  end_note: string | null;
}
export interface MembershipRow extends RecordColumns, SeatColumns {
  committee_id: string;
  version_id: string;
  continues_id: string | null;
  valid_from: string | null;
  valid_to: string | null;
  end_reason: string | null;
  end_note: string | null;
}
export interface OrgUnitCodeRow extends RecordColumns {
  org_unit_id: string;
  system: string;
  code: string;
  valid_from: string | null;
  valid_to: string | null;
}
export interface OrgSuccessionRow extends RecordColumns {
  from_id: string;
  to_id: string | null;
  kind: string;
  effective_on: string;
  decision: string | null;
  note: string | null;
}
export interface UnitAliasRow extends RecordColumns {
  alias: string;
  alias_fold: string;
  status: string;
  org_unit_id: string | null;
  valid_from: string | null;
  valid_to: string | null;
  source: string | null;
}
export interface HandoverRow extends RecordColumns {
  from_unit_id: string;
  to_unit_id: string;
  committee_id: string | null;
  effective_on: string;
  minutes_number: string | null;
  minutes_on: string | null;
  note: string | null;
}
export interface ImportBatchRow extends RecordColumns {
  list: string;
  committee_id: string | null;
  file_name: string;
  file_sha256: string;
  sheet_name: string;
  added: number;
  changed: number;
  new_people: number;
  entry_origin: string;
  entry_seq: number;
}
export interface PartyTermRow extends RecordColumns {
  name: string;
  begins_on: string;
  ends_on: string | null;
}
export interface DocumentRow extends RecordColumns {
  direction: string;
  system: string;
  type: string;
  status: string;
  number: number | null;
  symbol: string | null;
  symbol_fold: string | null;
  series: string | null;
  issued_on: string | null;
  issuer: string | null;
  issuer_unit_id: string | null;
  committee_id: string | null;
  signer: string | null;
  title: string | null;
  urgency: string;
  effective_from: string | null;
  effective_to: string | null;
  arrival_number: number | null;
  arrived_on: string | null;
  recipients: string | null;
  copies: number | null;
  holder: string | null;
  note: string | null;
  secret: number;
  cancelled_on: string | null;
  cancelled_by: string | null;
  cancel_reason: string | null;
}
export interface DocumentLinkRow extends RecordColumns {
  from_id: string;
  to_id: string;
  kind: string;
}
export interface AttachmentRow extends RecordColumns {
  document_id: string | null;
  task_id: string | null;
  record_table: string | null;
  record_id: string | null;
  file_name: string;
  bytes: number;
  sha256: string;
}

export interface MeetingRow extends RecordColumns {
  kind: string;
  title: string;
  title_fold: string;
  starts_at: string;
  ends_at: string | null;
  place: string | null;
  mode: string;
  status: string;
  status_reason: string | null;
  invitation_no: number;
  invited_on: string | null;
  postponed_from: string | null;
  signed_on: string | null;
  minutes_sha256: string | null;
  notice_id: string | null;
  note: string | null;
  confirmed_by_id: string | null;
  confirmation_remarks: string | null;
  series_id: string | null;
  began_at: string | null;
  ended_at: string | null;
}
export interface MeetingSeriesRow extends RecordColumns {
  title: string;
  kind: string;
  meeting_frequency: string | null;
  starts_at: string;
  ends_on: string | null;
  place: string | null;
  note: string | null;
}
export interface SeriesCommitteeRow extends RecordColumns {
  series_id: string;
  committee_id: string;
}
export interface OpinionRoundRow extends RecordColumns {
  committee_id: string;
  title: string;
  title_fold: string;
  content: string | null;
  document_id: string | null;
  sent_on: string;
  closes_on: string;
  closed_on: string | null;
  close_reason: string | null;
}
export interface OpinionAnswerRow extends RecordColumns {
  round_id: string;
  person_id: string;
  opinion: string;
  content: string | null;
  answered_on: string;
}
export interface MeetingCommitteeRow extends RecordColumns {
  meeting_id: string;
  committee_id: string;
  quorum: string;
}
export interface AgendaItemRow extends RecordColumns {
  meeting_id: string;
  part: string;
  order_no: number;
  section: string | null;
  content: string;
  duration_min: number;
  presenter: string | null;
  outcome: string | null;
  outcome_note: string | null;
  drop_reason: string | null;
  continues_id: string | null;
  confirms_id: string | null;
  proposed_item_id: string | null;
  began_at: string | null;
  spent_s: number;
}
export interface AgendaDocumentRow extends RecordColumns {
  meeting_id: string;
  agenda_item_id: string;
  document_id: string;
  order_no: number;
}
export interface AgendaTaskRow extends RecordColumns {
  meeting_id: string;
  agenda_item_id: string;
  task_id: string;
  order_no: number;
}
export interface ProposedItemRow extends RecordColumns {
  committee_id: string;
  content: string;
  duration_min: number;
  proposed_by: string | null;
  proposed_on: string;
  document_id: string | null;
}
export interface AgendaTemplateRow extends RecordColumns {
  name: string;
  name_fold: string;
  kind: string;
}
export interface AgendaTemplateLineRow extends RecordColumns {
  template_id: string;
  part: string;
  order_no: number;
  section: string | null;
  content: string;
  duration_min: number;
  presenter: string | null;
}
export interface DossierLineRow extends RecordColumns {
  meeting_id: string;
  order_no: number;
  title: string;
  state: string;
  state_reason: string | null;
  responsible: string | null;
  due_on: string | null;
  document_id: string | null;
}
export interface InviteeRow extends RecordColumns {
  meeting_id: string;
  person_id: string | null;
  name: string | null;
  unit: string | null;
  capacity: string;
  duty: string;
  order_no: number;
  reply: string;
  substitute: string | null;
  attendance: string | null;
  absence_reason: string | null;
  arrived_at: string | null;
  left_at: string | null;
  signed_name: string | null;
}
export interface MinutesEntryRow extends RecordColumns {
  meeting_id: string;
  kind: string;
  order_no: number;
  invitee_id: string | null;
  speaker: string | null;
  unit: string | null;
  content: string;
  votes_for: number | null;
  votes_against: number | null;
  abstained: number | null;
  spoken_at: string | null;
  agenda_item_id: string | null;
  content_rich: string | null;
}
export interface ConclusionRow extends RecordColumns {
  meeting_id: string;
  order_no: number;
  content: string;
  outcome: string | null;
  outcome_reason: string | null;
}
export interface MinutesSupplementRow extends RecordColumns {
  meeting_id: string;
  order_no: number;
  made_on: string;
  content: string;
  sha256: string;
}
export interface AuditEntryRow {
  id: number;
  origin: string;
  seq: number;
  parents: string;
  at: string;
  user_id: string;
  action: string;
  subject: string | null;
  subject_salt: Uint8Array | null;
  subject_digest: Uint8Array;
  changes: number;
  undoes_origin: string | null;
  undoes_seq: number | null;
  previous_hash: Uint8Array;
  hash: Uint8Array;
}
export interface AuditChangeRow {
  id: number;
  entry_id: number;
  table_name: string;
  row_id: string;
  operation: Operation;
  digest: Uint8Array;
}
export interface AuditPayloadRow {
  change_id: number;
  salt: Uint8Array;
  payload: string;
}
export interface SearchDocumentRow {
  id: number;
  kind: 'committee' | 'person' | 'org_unit' | 'document' | 'meeting';
  record_id: string;
  title: string;
  subtitle: string;
}
export interface DraftRow {
  key: string;
  value: string;
  updated_at: string;
}

/** What was written where, by hashes. */
export interface WrittenPaperRow {
  place: string;
  sha256: string;
  written_at: string;
}

export interface TaskRow extends RecordColumns {
  code: string;
  title: string;
  title_fold: string;
  detail: string | null;
  origin: string;
  conclusion_id: string | null;
  document_id: string | null;
  origin_text: string | null;
  committee_id: string | null;
  lead_unit_id: string | null;
  leader_id: string | null;
  assignee_id: string | null;
  product: string | null;
  authority: string | null;
  priority: string;
  assigned_on: string | null;
  starts_on: string | null;
  due_on: string | null;
  due_text: string | null;
  standing: number;
  status: string;
  status_reason: string | null;
  progress: number;
  reported_on: string | null;
  completed_on: string | null;
  accepted_on: string | null;
  result: string | null;
  result_document_id: string | null;
  group_id: string | null;
  note: string | null;
  task_series_id: string | null;
  period_on: string | null;
  record_id: string | null;
}
export interface TaskUnitRow extends RecordColumns {
  task_id: string;
  org_unit_id: string;
  order_no: number;
}
export interface TaskEntryRow extends RecordColumns {
  task_id: string;
  kind: string;
  made_on: string;
  content: string | null;
  old_status: string | null;
  new_status: string | null;
  old_progress: number | null;
  new_progress: number | null;
  meeting_id: string | null;
  handover_id: string | null;
}
export interface TaskExtensionRow extends RecordColumns {
  task_id: string;
  requested_on: string;
  reason: string;
  old_due_on: string | null;
  new_due_on: string;
  decision: string | null;
  decided_by: string | null;
  decided_on: string | null;
  decision_document_id: string | null;
  decision_note: string | null;
}
export interface TaskReminderRow extends RecordColumns {
  task_id: string;
  sent_on: string;
  recipient: string;
  document_id: string | null;
  content: string | null;
  reply_on: string | null;
}
export interface HolidayRow extends RecordColumns {
  day: string;
  kind: string;
  name: string;
}
export interface TaskSeriesRow extends RecordColumns {
  recurrence: string;
  due_after_days: number | null;
  stopped_on: string | null;
}
export interface TaskHandoverRow extends RecordColumns {
  from_unit_id: string | null;
  from_person_id: string | null;
  to_unit_id: string | null;
  to_person_id: string | null;
  handed_on: string;
  reason: string;
  document_id: string | null;
}
export interface TaskAlertRow extends RecordColumns {
  task_id: string;
  kind: string;
  days: number | null;
  on_date: string | null;
  seen_on: string | null;
}

export interface TaskCampaignRow extends RecordColumns {
  title: string;
  title_fold: string;
  committee_id: string | null;
  due_by: string | null;
  answer_by: string;
  sent_on: string;
  attached_to: string | null;
  note: string | null;
}
export interface TaskCampaignUnitRow extends RecordColumns {
  campaign_id: string;
  org_unit_id: string;
  version: number;
  sent_on: string;
}
export interface TaskCampaignLineRow extends RecordColumns {
  campaign_id: string;
  campaign_unit_id: string;
  version: number;
  task_id: string;
  order_no: number;
  status: string;
  progress: number;
  result: string | null;
  reported_on: string | null;
  sha256: string;
}
export interface TaskReplyRow extends RecordColumns {
  campaign_id: string;
  campaign_unit_id: string;
  version: number;
  received_on: string;
  file_name: string;
  bytes: number;
  sha256: string;
  kept: number;
  told_by: string;
  changed: number;
}
export interface TaskEvidenceRow extends RecordColumns {
  task_id: string;
  reply_id: string;
  file_name: string;
}

export interface FormTableRow extends RecordColumns {
  code: string;
  name: string;
  name_fold: string;
  origin: string;
  note: string | null;
}
export interface FormVersionRow extends RecordColumns {
  form_id: string;
  number: string;
  valid_from: string;
  valid_to: string | null;
  contents: string;
  renamed: string;
  file_name: string | null;
  bytes: number | null;
  sha256: string | null;
  filled_cells: string | null;
  fingerprint: string | null;
}
export interface ReturnCampaignRow extends RecordColumns {
  title: string;
  title_fold: string;
  committee_id: string | null;
  period: string;
  data_from: string;
  data_to: string;
  due_on: string;
  closes_on: string | null;
  letter_id: string | null;
  previous_id: string | null;
  status: string;
  status_reason: string | null;
  note: string | null;
}
export interface ReturnCampaignFormRow extends RecordColumns {
  return_campaign_id: string;
  form_version_id: string;
  order_no: number;
}
export interface ReturnUnitRow extends RecordColumns {
  return_campaign_id: string;
  org_unit_id: string;
  order_no: number;
  version: number;
  asked_on: string | null;
  open_until: string | null;
  open_reason: string | null;
}
export interface ReturnSheetRow extends RecordColumns {
  return_campaign_id: string;
  return_unit_id: string;
  form_version_id: string;
  status: string;
  status_reason: string | null;
  submission_id: string | null;
  errors: number;
  warnings: number;
}
export interface ReturnSubmissionRow extends RecordColumns {
  sheet_id: string;
  number: number;
  kind: string;
  reason: string | null;
  received_on: string;
  late: number;
  file_name: string | null;
  bytes: number | null;
  sha256: string | null;
  kept: number;
  told_by: string | null;
  encoding: string | null;
  contents: string;
}
export interface ReturnExplanationRow extends RecordColumns {
  sheet_id: string;
  check_name: string;
  cell: string;
  content: string;
}
export interface ReturnRollupRow extends RecordColumns {
  return_campaign_id: string;
  number: number;
  locked_on: string;
  reason: string | null;
  contents: string;
  sha256: string;
  sent_on: string | null;
  sent_number: string | null;
}
export interface ReturnAbsenceRow extends RecordColumns {
  return_campaign_id: string;
  return_unit_id: string;
  reason: string;
}
/** Follows `return_submission` by triggers: only read. */
export interface ReturnCellRow {
  submission_id: string;
  cell: string;
  number: number | null;
  text: string | null;
  qualifier: string | null;
  sheet: string | null;
  address: string | null;
}

export type Operation = 'insert' | 'update' | 'remove' | 'restore' | 'erase';

/** Tables whose rows are records: written only through the records of a write, and so always in the history. */
export interface RecordTables extends Record<RegisterTable, RegisterRow> {
  app_user: AppUserRow;
  office: OfficeRow;
  org_unit: OrgUnitRow;
  org_unit_name: OrgUnitNameRow;
  org_unit_parent: OrgUnitParentRow;
  person: PersonRow;
  position_holding: PositionHoldingRow;
  committee: CommitteeRow;
  standing_agency: StandingAgencyRow;
  regulation: RegulationRow;
  version: VersionRow;
  membership: MembershipRow;
  proposed_seat: ProposedSeatRow;
  org_unit_code: OrgUnitCodeRow;
  org_succession: OrgSuccessionRow;
  unit_alias: UnitAliasRow;
  handover: HandoverRow;
  import_batch: ImportBatchRow;
  party_term: PartyTermRow;
  document: DocumentRow;
  document_link: DocumentLinkRow;
  attachment: AttachmentRow;
  meeting: MeetingRow;
  meeting_committee: MeetingCommitteeRow;
  agenda_item: AgendaItemRow;
  invitee: InviteeRow;
  minutes_entry: MinutesEntryRow;
  conclusion: ConclusionRow;
  minutes_supplement: MinutesSupplementRow;
  proposed_item: ProposedItemRow;
  agenda_document: AgendaDocumentRow;
  agenda_task: AgendaTaskRow;
  agenda_template: AgendaTemplateRow;
  agenda_template_row: AgendaTemplateLineRow;
  dossier_line: DossierLineRow;
  wording: WordingRow;
  meeting_series: MeetingSeriesRow;
  series_committee: SeriesCommitteeRow;
  opinion_round: OpinionRoundRow;
  opinion_answer: OpinionAnswerRow;
  task: TaskRow;
  task_unit: TaskUnitRow;
  task_entry: TaskEntryRow;
  task_extension: TaskExtensionRow;
  task_reminder: TaskReminderRow;
  holiday: HolidayRow;
  task_series: TaskSeriesRow;
  task_handover: TaskHandoverRow;
  task_alert: TaskAlertRow;
  saved_view: SavedViewRow;
  task_campaign: TaskCampaignRow;
  task_campaign_unit: TaskCampaignUnitRow;
  task_campaign_row: TaskCampaignLineRow;
  task_reply: TaskReplyRow;
  task_evidence: TaskEvidenceRow;
  form: FormTableRow;
  form_version: FormVersionRow;
  return_campaign: ReturnCampaignRow;
  return_campaign_form: ReturnCampaignFormRow;
  return_unit: ReturnUnitRow;
  return_sheet: ReturnSheetRow;
  return_submission: ReturnSubmissionRow;
  return_explanation: ReturnExplanationRow;
  return_rollup: ReturnRollupRow;
  return_absence: ReturnAbsenceRow;
}
/** A row of a register: its columns are told by its declaration. */
export interface RegisterRow extends RecordColumns {
  [column: string]: string | number | null;
}
export type RecordTable = keyof RecordTables;

export interface Tables extends RecordTables {
  meta: { key: string; value: string };
  audit_entry: AuditEntryRow;
  audit_change: AuditChangeRow;
  audit_payload: AuditPayloadRow;
  search_document: SearchDocumentRow;
  search_text: { rowid: number; fold: string; rank: number };
  draft: DraftRow;
  written_paper: WrittenPaperRow;
  return_cell: ReturnCellRow;
}

const COMMON = ['rev', 'created_at', 'created_by', 'updated_at', 'updated_by', 'deleted_at', 'changed_origin', 'changed_seq'] as const;

const SEAT = ['held_by', 'person_id', 'office_position', 'office_fold', 'office_unit_id', 'role', 'order_no', 'assigned_field', 'assigned_area'] as const;

/** The columns of each record table, in the order of the schema. Also the allow-list of table names in history. */
export const RECORD_COLUMNS: { [T in RecordTable]: readonly (keyof RecordTables[T] & string)[] } = {
  app_user: ['id', 'name', ...COMMON],
  office: ['id', 'office_name', 'place_name', 'letterhead_superior', 'letterhead_issuer', 'number_style', ...COMMON, 'due_soon_days'],
  org_unit: ['id', 'kind', 'level', 'created_on', 'ended_on', 'note', ...COMMON],
  org_unit_name: ['id', 'org_unit_id', 'name', 'short_name', 'name_fold', 'sort_key', 'valid_from', 'valid_to', ...COMMON],
  org_unit_parent: ['id', 'org_unit_id', 'parent_id', 'hierarchy', 'valid_from', 'valid_to', ...COMMON],
  person: ['id', 'full_name', 'given_name_override', 'name_fold', 'sort_key', 'phone', 'email', 'note', ...COMMON, 'anonymised_on'],
  position_holding: ['id', 'person_id', 'org_unit_id', 'position', 'valid_from', 'valid_to', ...COMMON, 'position_fold'],
  committee: ['id', 'body', 'supports_id', 'code', 'name', 'short_name', 'name_fold', 'sort_key', 'level', 'system', 'subject', 'org_unit_id', 'established_on', 'ended_on', 'term_ends_on', 'status', 'successor_id', 'note', ...COMMON],
  standing_agency: ['id', 'committee_id', 'org_unit_id', 'valid_from', 'valid_to', ...COMMON],
  regulation: ['id', 'committee_id', 'number', 'issued_on', 'summary', 'meeting_frequency', 'review_due_on', ...COMMON],
  version: ['id', 'committee_id', 'kind', 'status', 'decision_number', 'decision_on', 'issuer', 'signer', 'summary', 'effective_on', ...COMMON],
  membership: ['id', 'committee_id', 'version_id', 'continues_id', ...SEAT, 'valid_from', 'valid_to', 'end_reason', 'end_note', 'note', ...COMMON],
  proposed_seat: ['id', 'version_id', 'current_id', 'current_rev', ...SEAT, 'note', 'removed', 'end_reason', 'end_note', ...COMMON],
  org_unit_code: ['id', 'org_unit_id', 'system', 'code', 'valid_from', 'valid_to', ...COMMON],
  org_succession: ['id', 'from_id', 'to_id', 'kind', 'effective_on', 'decision', 'note', ...COMMON],
  unit_alias: ['id', 'alias', 'alias_fold', 'status', 'org_unit_id', 'valid_from', 'valid_to', 'source', ...COMMON],
  handover: ['id', 'from_unit_id', 'to_unit_id', 'committee_id', 'effective_on', 'minutes_number', 'minutes_on', 'note', ...COMMON],
  import_batch: ['id', 'list', 'committee_id', 'file_name', 'file_sha256', 'sheet_name', 'added', 'changed', 'new_people', 'entry_origin', 'entry_seq', ...COMMON],
  party_term: ['id', 'name', 'begins_on', 'ends_on', ...COMMON],
  document: [
    'id', 'direction', 'system', 'type', 'status', 'number', 'symbol', 'symbol_fold', 'series', 'issued_on', 'issuer', 'issuer_unit_id', 'committee_id', 'signer', 'title', 'urgency', 'effective_from', 'effective_to',
    'arrival_number', 'arrived_on', 'recipients', 'copies', 'holder', 'note', 'secret', 'cancelled_on', 'cancelled_by', 'cancel_reason', ...COMMON,
  ],
  document_link: ['id', 'from_id', 'to_id', 'kind', ...COMMON],
  attachment: ['id', 'document_id', 'task_id', 'record_table', 'record_id', 'file_name', 'bytes', 'sha256', ...COMMON],
  meeting: ['id', 'kind', 'title', 'title_fold', 'starts_at', 'ends_at', 'place', 'mode', 'status', 'status_reason', 'invitation_no', 'invited_on', 'postponed_from', 'signed_on', 'minutes_sha256', 'notice_id', 'note', ...COMMON, 'confirmed_by_id', 'confirmation_remarks', 'series_id', 'began_at', 'ended_at'],
  meeting_committee: ['id', 'meeting_id', 'committee_id', 'quorum', ...COMMON],
  agenda_item: ['id', 'meeting_id', 'part', 'order_no', 'section', 'content', 'duration_min', 'presenter', ...COMMON, 'outcome', 'outcome_note', 'drop_reason', 'continues_id', 'confirms_id', 'proposed_item_id', 'began_at', 'spent_s'],
  invitee: ['id', 'meeting_id', 'person_id', 'name', 'unit', 'capacity', 'duty', 'order_no', 'reply', 'substitute', 'attendance', 'absence_reason', 'arrived_at', 'left_at', ...COMMON, 'signed_name'],
  minutes_entry: ['id', 'meeting_id', 'kind', 'order_no', 'invitee_id', 'speaker', 'unit', 'content', 'votes_for', 'votes_against', 'abstained', ...COMMON, 'spoken_at', 'agenda_item_id', 'content_rich'],
  conclusion: ['id', 'meeting_id', 'order_no', 'content', 'outcome', 'outcome_reason', ...COMMON],
  minutes_supplement: ['id', 'meeting_id', 'order_no', 'made_on', 'content', 'sha256', ...COMMON],
  proposed_item: ['id', 'committee_id', 'content', 'duration_min', 'proposed_by', 'proposed_on', 'document_id', ...COMMON],
  agenda_document: ['id', 'meeting_id', 'agenda_item_id', 'document_id', 'order_no', ...COMMON],
  agenda_task: ['id', 'meeting_id', 'agenda_item_id', 'task_id', 'order_no', ...COMMON],
  agenda_template: ['id', 'name', 'name_fold', 'kind', ...COMMON],
  agenda_template_row: ['id', 'template_id', 'part', 'order_no', 'section', 'content', 'duration_min', 'presenter', ...COMMON],
  dossier_line: ['id', 'meeting_id', 'order_no', 'title', 'state', 'state_reason', 'responsible', 'due_on', 'document_id', ...COMMON],
  wording: ['id', 'system', 'part', 'content', ...COMMON],
  meeting_series: ['id', 'title', 'kind', 'meeting_frequency', 'starts_at', 'ends_on', 'place', 'note', ...COMMON],
  series_committee: ['id', 'series_id', 'committee_id', ...COMMON],
  opinion_round: ['id', 'committee_id', 'title', 'title_fold', 'content', 'document_id', 'sent_on', 'closes_on', 'closed_on', 'close_reason', ...COMMON],
  opinion_answer: ['id', 'round_id', 'person_id', 'opinion', 'content', 'answered_on', ...COMMON],
  task: [
    'id', 'code', 'title', 'title_fold', 'detail', 'origin', 'conclusion_id', 'document_id', 'origin_text', 'committee_id', 'lead_unit_id', 'leader_id', 'assignee_id', 'product', 'authority', 'priority', 'assigned_on', 'starts_on', 'due_on', 'due_text',
    'standing', 'status', 'status_reason', 'progress', 'reported_on', 'completed_on', 'accepted_on', 'result', 'result_document_id', 'group_id', 'note', ...COMMON, 'task_series_id', 'period_on', 'record_id',
  ],
  task_unit: ['id', 'task_id', 'org_unit_id', 'order_no', ...COMMON],
  task_entry: ['id', 'task_id', 'kind', 'made_on', 'content', 'old_status', 'new_status', 'old_progress', 'new_progress', 'meeting_id', ...COMMON, 'handover_id'],
  task_extension: ['id', 'task_id', 'requested_on', 'reason', 'old_due_on', 'new_due_on', 'decision', 'decided_by', 'decided_on', 'decision_document_id', 'decision_note', ...COMMON],
  task_reminder: ['id', 'task_id', 'sent_on', 'recipient', 'document_id', 'content', 'reply_on', ...COMMON],
  holiday: ['id', 'day', 'kind', 'name', ...COMMON],
  task_series: ['id', 'recurrence', 'due_after_days', 'stopped_on', ...COMMON],
  task_handover: ['id', 'from_unit_id', 'from_person_id', 'to_unit_id', 'to_person_id', 'handed_on', 'reason', 'document_id', ...COMMON],
  task_alert: ['id', 'task_id', 'kind', 'days', 'on_date', 'seen_on', ...COMMON],
  saved_view: ['id', 'list', 'name', 'name_fold', 'settings', ...COMMON],
  task_campaign: ['id', 'title', 'title_fold', 'committee_id', 'due_by', 'answer_by', 'sent_on', 'attached_to', 'note', ...COMMON],
  task_campaign_unit: ['id', 'campaign_id', 'org_unit_id', 'version', 'sent_on', ...COMMON],
  task_campaign_row: ['id', 'campaign_id', 'campaign_unit_id', 'version', 'task_id', 'order_no', 'status', 'progress', 'result', 'reported_on', 'sha256', ...COMMON],
  task_reply: ['id', 'campaign_id', 'campaign_unit_id', 'version', 'received_on', 'file_name', 'bytes', 'sha256', 'kept', 'told_by', 'changed', ...COMMON],
  task_evidence: ['id', 'task_id', 'reply_id', 'file_name', ...COMMON],
  form: ['id', 'code', 'name', 'name_fold', 'origin', 'note', ...COMMON],
  form_version: ['id', 'form_id', 'number', 'valid_from', 'valid_to', 'contents', 'renamed', 'file_name', 'bytes', 'sha256', 'filled_cells', 'fingerprint', ...COMMON],
  return_campaign: ['id', 'title', 'title_fold', 'committee_id', 'period', 'data_from', 'data_to', 'due_on', 'closes_on', 'letter_id', 'previous_id', 'status', 'status_reason', 'note', ...COMMON],
  return_campaign_form: ['id', 'return_campaign_id', 'form_version_id', 'order_no', ...COMMON],
  return_unit: ['id', 'return_campaign_id', 'org_unit_id', 'order_no', 'version', 'asked_on', 'open_until', 'open_reason', ...COMMON],
  return_sheet: ['id', 'return_campaign_id', 'return_unit_id', 'form_version_id', 'status', 'status_reason', 'submission_id', 'errors', 'warnings', ...COMMON],
  return_submission: ['id', 'sheet_id', 'number', 'kind', 'reason', 'received_on', 'late', 'file_name', 'bytes', 'sha256', 'kept', 'told_by', 'encoding', 'contents', ...COMMON],
  return_explanation: ['id', 'sheet_id', 'check_name', 'cell', 'content', ...COMMON],
  return_rollup: ['id', 'return_campaign_id', 'number', 'locked_on', 'reason', 'contents', 'sha256', 'sent_on', 'sent_number', ...COMMON],
  return_absence: ['id', 'return_campaign_id', 'return_unit_id', 'reason', ...COMMON],
  ...(Object.fromEntries(REGISTERS.map((register) => [tableOf(register), [...ownColumns(register), ...COMMON]])) as Record<RegisterTable, string[]>),
};

/** True for the name of a record table. */
export function isRecordTable(name: string): name is RecordTable {
  return Object.hasOwn(RECORD_COLUMNS, name);
}
