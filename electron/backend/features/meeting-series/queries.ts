import type { Proposal, SeriesRow } from '#shared/contract/meeting-series.ts';
import { addDays } from '#shared/rules/dates.ts';
import { dayOf } from '#shared/rules/meetings.ts';
import { mostFrequent, nextDays, periodWords, type SeriesFrequency, SERIES_FREQUENCIES } from '#shared/rules/meeting-series.ts';
import type { ReadContext } from '../../context.ts';

type StoredSeries = Omit<SeriesRow, 'frequency' | 'committees'>;

/** All series, those of which a meeting was last first, with how often each is held today. */
export function listSeries(context: ReadContext): SeriesRow[] {
  const rows = context.connection.prepare(`SELECT s.id, s.rev, s.title, s.kind, s.meeting_frequency AS meetingFrequency, s.starts_at AS startsAt, s.ends_on AS endsOn, s.place, s.note,
      count(m.id) AS meetings, max(substr(m.starts_at, 1, 10)) AS lastOn
    FROM meeting_series AS s LEFT JOIN meeting AS m ON m.series_id = s.id AND m.deleted_at IS NULL AND m.status <> 'cancelled'
    WHERE s.deleted_at IS NULL GROUP BY s.id ORDER BY s.ends_on IS NOT NULL AND s.ends_on < ?, s.title, s.id`).all(context.today) as StoredSeries[];
  const regulated = regulations(context);
  return rows.map((row) => {
    const committees = committeesOf(context, row.id);
    return { ...row, committees, frequency: row.meetingFrequency ?? mostFrequent(committees.map(({ id }) => regulated.get(id) ?? null)) };
  });
}

function committeesOf({ connection }: ReadContext, seriesId: string): SeriesRow['committees'] {
  return connection.prepare(`SELECT c.id, ifnull(c.short_name, c.name) AS name FROM series_committee AS sc JOIN committee AS c ON c.id = sc.committee_id
    WHERE sc.series_id = ? AND sc.deleted_at IS NULL ORDER BY c.sort_key, c.id`).all(seriesId) as SeriesRow['committees'];
}

/** How often each committee meets by its latest regulations, as far as they say a period. */
function regulations({ connection }: ReadContext): Map<string, SeriesFrequency> {
  const rows = connection.prepare(`SELECT committee_id AS id, meeting_frequency AS frequency, max(issued_on) FROM regulation WHERE deleted_at IS NULL GROUP BY committee_id`).all() as { id: string; frequency: string }[];
  return new Map(rows.flatMap(({ id, frequency }) => (isPeriod(frequency) ? [[id, frequency] as const] : [])));
}

function isPeriod(frequency: string): frequency is SeriesFrequency {
  return (SERIES_FREQUENCIES as readonly string[]).includes(frequency);
}

/** What is proposed where the first day is not known otherwise, and how far ahead. */
const USUAL_TIME = '08:00';
const AHEAD_DAYS = 190;
const MOST_AHEAD = 3;
const MOST_PERIODS = 1200;

/** Something by which meetings come again, and the first of its days that has no meeting. */
interface Source extends Omit<Proposal, 'day' | 'missed' | 'title'> {
  /** The title of its meetings, without their period. */
  name: string;
  kind: SeriesRow['kind'];
  place: string | null;
  time: string;
  days: string[];
}

/** A proposal with what its meeting will be. */
export type PlannedProposal = Proposal & Pick<Source, 'kind' | 'place' | 'time'>;

/** The next days by all series, and by the regulations of active committees that have none: what is due first. */
export function readProposals(context: ReadContext): Proposal[] {
  return plannedProposals(context).map(({ kind: _kind, place: _place, time: _time, ...proposal }) => proposal);
}

/** The same, with what the meeting of each will be. */
export function plannedProposals(context: ReadContext): PlannedProposal[] {
  const { today } = context;
  return [...seriesSources(context), ...regulationSources(context)]
    .flatMap(({ name, days, ...source }) => {
      const missed = days.filter((day) => day < today);
      const coming = days.slice(missed.length, missed.length + MOST_AHEAD);
      return [...missed.slice(-1), ...coming].map((day) => ({ ...source, title: `${name} ${periodWords(source.frequency, day)}`, day, missed: day < today ? missed.length : 0 }));
    })
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

function seriesSources(context: ReadContext): Source[] {
  return listSeries(context).flatMap(({ id, title, kind, frequency, startsAt, endsOn, place, committees, lastOn }) => {
    if (frequency === null) return [];
    const until = earlier(endsOn, addDays(context.today, AHEAD_DAYS));
    const first = dayOf(startsAt);
    const later = nextDays({ last: lastOn ?? first, day: Number(first.slice(-2)), frequency, until, most: MOST_PERIODS });
    const days = lastOn === null && first <= until ? [first, ...later] : later;
    return [{ seriesId: id, committeeId: null, name: title, kind, place, time: startsAt.slice(-USUAL_TIME.length), frequency, committees, lastOn, days }];
  });
}

interface Regulated {
  id: string;
  name: string;
  issuedOn: string;
  lastAt: string | null;
}

function regulationSources(context: ReadContext): Source[] {
  const { connection, today } = context;
  const rows = connection.prepare(`SELECT c.id, ifnull(c.short_name, c.name) AS name, max(r.issued_on) AS issuedOn,
      (SELECT max(m.starts_at) FROM meeting_committee AS mc JOIN meeting AS m ON m.id = mc.meeting_id WHERE mc.committee_id = c.id AND mc.deleted_at IS NULL AND m.deleted_at IS NULL AND m.status <> 'cancelled') AS lastAt
    FROM committee AS c JOIN regulation AS r ON r.committee_id = c.id AND r.deleted_at IS NULL
    WHERE c.deleted_at IS NULL AND c.status = 'active' AND (c.ended_on IS NULL OR c.ended_on >= @today)
      AND NOT EXISTS (SELECT 1 FROM series_committee AS sc JOIN meeting_series AS s ON s.id = sc.series_id WHERE sc.committee_id = c.id AND sc.deleted_at IS NULL AND (s.ends_on IS NULL OR s.ends_on >= @today))
    GROUP BY c.id ORDER BY c.sort_key, c.id`).all({ today }) as Regulated[];
  const regulated = regulations(context);
  return rows.flatMap(({ id, name, issuedOn, lastAt }) => {
    const frequency = regulated.get(id);
    if (frequency === undefined) return [];
    const lastOn = lastAt === null ? null : dayOf(lastAt);
    const last = lastOn ?? issuedOn;
    const days = nextDays({ last, day: Number(last.slice(-2)), frequency, until: addDays(today, AHEAD_DAYS), most: MOST_PERIODS });
    // Before its first meeting is recorded nothing can be said of those that were missed.
    const known = lastOn === null ? days.filter((day) => day >= today) : days;
    return [{ seriesId: null, committeeId: id, name: `Phiên họp ${name}`, kind: 'session', place: null, time: lastAt?.slice(-USUAL_TIME.length) ?? USUAL_TIME, frequency, committees: [{ id, name }], lastOn, days: known }];
  });
}

function earlier(day: string | null, other: string): string {
  return day !== null && day < other ? day : other;
}
