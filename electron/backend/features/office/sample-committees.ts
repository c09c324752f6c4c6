import { addDays } from '#shared/rules/dates.ts';
import { foldWords, sortKey } from '#shared/rules/text.ts';
import type { WriteContext } from '../../context.ts';
import { decisionColumns } from '../versions/service.ts';

/** Days a value holds from and to, both included; left out when it always did, or still does. */
export interface Dated {
  from?: string | undefined;
  to?: string | undefined;
}
/** A person's seat, one held by an office, or (neither told) a vacant one; as long as it lasts, whatever versions come between. */
interface SampleSeat extends Dated {
  person?: string | undefined;
  office?: { position: string; unit: string } | undefined;
  role: string;
  orderNo: number;
  from: string;
  assignedField?: string | undefined;
  assignedArea?: string | undefined;
  endReason?: string | undefined;
  endNote?: string | undefined;
  note?: string | undefined;
}
interface SampleVersion {
  kind: string;
  number: string;
  on: string;
  issuer: string;
  signer?: string | undefined;
  summary?: string | undefined;
  effectiveOn: string;
}
interface SampleTeam {
  name: string;
  establishedOn: string;
  versions: readonly SampleVersion[];
  members: readonly SampleSeat[];
}
export interface SampleCommittee extends SampleTeam {
  code: string;
  shortName: string;
  level: string;
  system: string;
  subject: string;
  unit: string;
  standingAgencies: readonly (Dated & { unit: string })[];
  termEndsOn?: string | undefined;
  note?: string | undefined;
  regulations?: readonly { number: string; issuedOn: string; summary: string; meetingFrequency: string; reviewDueOn: string }[] | undefined;
  supportTeam?: SampleTeam | undefined;
}

/** Where the sample's own names for units and people lead. */
export interface SampleIds {
  unit(key: string): string;
  person(key: string): string;
}

/** Writes a committee with its versions, agencies, regulations and support team; answers its id. */
export function insertCommittee(context: WriteContext, committee: SampleCommittee, ids: SampleIds): string {
  const { records } = context;
  const id = insertBody(context, committee, committee, ids, null);
  for (const { unit, ...dates } of committee.standingAgencies) records.insert('standing_agency', { committee_id: id, org_unit_id: ids.unit(unit), ...period(dates) });
  for (const { number, issuedOn, summary, meetingFrequency, reviewDueOn } of committee.regulations ?? []) {
    records.insert('regulation', { committee_id: id, number, issued_on: issuedOn, summary, meeting_frequency: meetingFrequency, review_due_on: reviewDueOn });
  }
  if (committee.supportTeam !== undefined) insertBody(context, committee.supportTeam, committee, ids, id);
  return id;
}

/** A body with its seats: the committee itself, or the support team of the one given. */
function insertBody(context: WriteContext, body: SampleTeam, committee: SampleCommittee, ids: SampleIds, supportsId: string | null): string {
  const own = supportsId === null;
  const id = context.records.insert('committee', {
    body: own ? 'committee' : 'support_team',
    supports_id: supportsId,
    code: own ? committee.code : null,
    name: body.name,
    short_name: own ? committee.shortName : null,
    name_fold: foldWords(body.name),
    sort_key: sortKey(body.name),
    level: committee.level,
    system: committee.system,
    subject: committee.subject,
    org_unit_id: ids.unit(committee.unit),
    established_on: body.establishedOn,
    ended_on: null,
    term_ends_on: own ? (committee.termEndsOn ?? null) : null,
    status: 'active',
    successor_id: null,
    note: own ? (committee.note ?? null) : null,
  });
  const versions = insertVersions(context, id, body.versions);
  for (const seat of body.members) insertSeat(context, id, seat, versions, ids);
  return id;
}

interface Span {
  id: string;
  from: string;
  to: string | null;
}

function insertVersions({ records }: WriteContext, committeeId: string, versions: readonly SampleVersion[]): Span[] {
  return versions.map(({ kind, number, on, issuer, signer, summary, effectiveOn }, index) => {
    const next = versions[index + 1]?.effectiveOn;
    const decision = decisionColumns({ number, on, issuer, signer: signer ?? null, summary: summary ?? null });
    const id = records.insert('version', { committee_id: committeeId, kind, status: 'applied', effective_on: effectiveOn, ...decision });
    return { id, from: effectiveOn, to: next === undefined ? null : addDays(next, -1) };
  });
}

/** A seat stands once in every version it lasts through, each row continuing the one before. */
function insertSeat({ records }: WriteContext, committeeId: string, seat: SampleSeat, versions: readonly Span[], ids: SampleIds): void {
  const { from, to = null } = seat;
  let continues: string | null = null;
  for (const span of versions.filter((one) => (to === null || one.from <= to) && (one.to === null || one.to >= from))) {
    const end = to === null || (span.to !== null && span.to < to) ? span.to : to;
    continues = records.insert('membership', {
      committee_id: committeeId,
      version_id: span.id,
      continues_id: continues,
      ...holder(seat, ids),
      role: seat.role,
      order_no: seat.orderNo,
      assigned_field: seat.assignedField ?? null,
      assigned_area: seat.assignedArea ?? null,
      valid_from: span.from > from ? span.from : from,
      valid_to: end,
      end_reason: end !== null && end === to ? (seat.endReason ?? null) : null,
      end_note: end !== null && end === to ? (seat.endNote ?? null) : null,
      note: seat.note ?? null,
    });
  }
}

function holder({ person, office }: SampleSeat, ids: SampleIds) {
  const seatOffice = office === undefined ? null : { office_position: office.position, office_fold: foldWords(office.position), office_unit_id: ids.unit(office.unit) };
  return {
    held_by: office === undefined ? 'person' : 'office',
    person_id: person === undefined ? null : ids.person(person),
    ...(seatOffice ?? { office_position: null, office_fold: null, office_unit_id: null }),
  };
}

export function period({ from, to }: Dated): { valid_from: string | null; valid_to: string | null } {
  return { valid_from: from ?? null, valid_to: to ?? null };
}
