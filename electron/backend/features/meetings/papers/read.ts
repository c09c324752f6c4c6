import type { MinutesSeal, QuorumLine } from '#shared/contract/meetings.ts';
import type { RosterMemberRow } from '#shared/contract/committees.ts';
import { isWithin } from '#shared/rules/dates.ts';
import { dayOf } from '#shared/rules/meetings.ts';
import type { MeetingStanding } from '#shared/rules/meeting-papers.ts';
import { positionLine } from '#shared/rules/positions.ts';
import { isLeader } from '#shared/rules/roles.ts';
import { wordingsOf } from '#shared/rules/wordings.ts';
import type { ReadContext } from '../../../context.ts';
import { preparedOnce } from '../../../db/connection.ts';
import { RecordMissingError } from '../../../db/records.ts';
import { ruleError } from '../../../errors.ts';
import { readIssuer, rosterMembers } from '../../committees/service.ts';
import { lettersFor } from '../../documents/service.ts';
import { placeOf } from '../../office/service.ts';
import { ownWordings } from '../../wordings/service.ts';
import { readInvitees } from '../attendance.ts';
import { getMeeting } from '../queries.ts';
import { verifyMinutes } from '../signing.ts';
import type { MeetingFacts, PaperCommittee, PaperPerson } from './facts.ts';
import { readGiven, readReviewed } from './tasks.ts';

/** A meeting as its papers tell it, issued by one of its committees: the one asked for, else the first. */
export async function readMeetingFacts(reading: ReadContext, meetingId: string, committeeId: string | null): Promise<MeetingFacts> {
  const meeting = await getMeeting(reading, meetingId);
  const issuing = meeting.committees.find(({ id }) => id === committeeId) ?? meeting.committees[0];
  if (issuing === undefined) throw ruleError({ rule: 'PAPER_COMMITTEE' });
  const day = dayOf(meeting.startsAt);
  const { invitees, quorums } = await readInvitees(reading, meetingId);
  const seats = new Map<string, RosterMemberRow[]>();
  for (const { committeeId: id } of issuingFirst(quorums, issuing.id)) seats.set(id, await rosterMembers(reading, { id, asOf: day, includeFormer: false }));
  const committees: PaperCommittee[] = [];
  for (const quorum of issuingFirst(quorums, issuing.id)) committees.push(await committeeOf(reading, quorum, seats, new Set(invitees.map(({ personId }) => personId))));
  const committee = committees[0];
  if (committee === undefined) throw ruleError({ rule: 'PAPER_COMMITTEE' });
  const { system, unitName, standingAgencies } = await readIssuer(reading, issuing.id);
  const head = seats.get(issuing.id)?.find(({ role, personId }) => isLeader(role) && personId !== null);
  return {
    system, wordings: wordingsOf(system, await ownWordings(reading, system)), committee, committees,
    superior: unitName,
    standingAgency: standingAgencies.find((agency) => isWithin(agency, day))?.unitName ?? null,
    head: head?.fullName == null ? null : { name: head.fullName, role: head.role },
    letters: lettersFor(reading, issuing.id),
    datedAt: await placeOf(reading),
    title: meeting.title, startsAt: meeting.startsAt, endsAt: meeting.endsAt, beganAt: meeting.beganAt, endedAt: meeting.endedAt, place: meeting.place, mode: meeting.mode, status: meeting.status, invitationNo: meeting.invitationNo, invitedOn: meeting.invitedOn,
    agenda: withoutSecrets(reading, meeting.agenda), entries: meeting.entries, conclusions: meeting.conclusions,
    people: invitees.map((one): PaperPerson => {
      const found = seatOf(one.personId, seats);
      return {
        id: one.id, name: one.name, capacity: one.capacity, duty: one.duty, mark: one.mark, substitute: one.substitute, absenceReason: one.absenceReason,
        standing: positionLine(found?.seat.position ?? null, one.unit ?? found?.seat.unitName ?? null),
        seat: found === null ? null : { committeeId: found.committeeId, role: found.seat.role },
        arrivedAt: one.late ? one.arrivedAt : null, leftAt: one.early ? one.leftAt : null,
      };
    }),
    given: readGiven(reading, meetingId), reviewed: readReviewed(reading, meetingId), today: reading.today,
    seal: verifyMinutes(reading, meetingId),
    notice: noticeOf(reading, meeting.noticeId),
  };
}

/** Of a secret paper nothing leaves the register. */
function withoutSecrets({ connection }: ReadContext, agenda: MeetingFacts['agenda']): MeetingFacts['agenda'] {
  const secret = connection.prepare('SELECT 1 FROM document WHERE id = ? AND secret = 1');
  return agenda.map((item) => ({ ...item, documents: item.documents.filter(({ id }) => secret.get(id) === undefined) }));
}

const standingOf = preparedOnce(`SELECT status,
    (SELECT count(*) FROM meeting_committee AS c WHERE c.meeting_id = m.id AND c.deleted_at IS NULL) AS committees,
    (SELECT count(*) FROM invitee AS i WHERE i.meeting_id = m.id AND i.deleted_at IS NULL) AS invitees,
    (SELECT count(*) FROM agenda_item AS a WHERE a.meeting_id = m.id AND a.deleted_at IS NULL) AS agenda,
    (SELECT count(*) FROM conclusion AS x WHERE x.meeting_id = m.id AND x.deleted_at IS NULL) AS conclusions
  FROM meeting AS m WHERE m.id = ? AND m.deleted_at IS NULL`);

/** How far a meeting has come, and what was added to its minutes. */
export async function readStanding(reading: ReadContext, meetingId: string): Promise<MeetingStanding & { seal: MinutesSeal | null }> {
  const standing = standingOf(reading.connection).get(meetingId) as Omit<MeetingStanding, 'supplements'> | undefined;
  if (standing === undefined) throw new RecordMissingError('meeting');
  const seal = verifyMinutes(reading, meetingId);
  return { ...standing, supplements: seal?.supplements.length ?? 0, seal };
}

function issuingFirst(quorums: readonly QuorumLine[], issuing: string): QuorumLine[] {
  return [...quorums.filter(({ committeeId }) => committeeId === issuing), ...quorums.filter(({ committeeId }) => committeeId !== issuing)];
}

async function committeeOf(reading: ReadContext, { committeeId: id, members, present, reached }: QuorumLine, seats: ReadonlyMap<string, readonly RosterMemberRow[]>, invited: ReadonlySet<string | null>): Promise<PaperCommittee> {
  const { name, body } = await reading.db.selectFrom('committee').select(['name', 'body']).$narrowType<Pick<PaperCommittee, 'body'>>().where('id', '=', id).executeTakeFirstOrThrow();
  const allInvited = (seats.get(id) ?? []).every(({ personId }) => personId === null || invited.has(personId));
  return { id, name, body, members, present, reached, allInvited };
}

function seatOf(personId: string | null, seats: ReadonlyMap<string, readonly RosterMemberRow[]>): { committeeId: string; seat: RosterMemberRow } | null {
  for (const [committeeId, rows] of seats) {
    const seat = rows.find((one) => one.personId !== null && one.personId === personId);
    if (seat !== undefined) return { committeeId, seat };
  }
  return null;
}

function noticeOf({ connection }: ReadContext, id: string | null): MeetingFacts['notice'] {
  if (id === null) return null;
  return (connection.prepare('SELECT symbol, issued_on AS "on", signer FROM document WHERE id = ? AND deleted_at IS NULL').get(id) as MeetingFacts['notice'] | undefined) ?? null;
}
