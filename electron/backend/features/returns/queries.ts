import type { ReturnDetail, ReturnForm, ReturnProposal, ReturnRow, ReturnSheetState, ReturnUnit } from '#shared/contract/returns.ts';
import { addDays } from '#shared/rules/dates.ts';
import { daysLike } from '#shared/rules/returns.ts';
import { parsePeriod } from '#shared/rules/statistic-periods.ts';
import { countUnits, unitState } from '#shared/rules/task-sheet-compare.ts';
import { foldWords } from '#shared/rules/text.ts';
import type { ReadContext } from '../../context.ts';
import { RecordMissingError } from '../../db/records.ts';

type Reading = Pick<ReadContext, 'connection' | 'today'>;
type Stored = Omit<ReturnRow, 'count' | 'forms'> & Pick<ReturnDetail, 'committeeId' | 'letterId' | 'letterSymbol' | 'previousId' | 'previousTitle' | 'note'>;

/** The name a unit had on a day, or the one it had last. */
export const nameOn = (unit: string, day: string): string => `(SELECT name FROM org_unit_name WHERE org_unit_id = ${unit} AND deleted_at IS NULL ORDER BY (valid_from IS NULL OR valid_from <= ${day}) AND (valid_to IS NULL OR valid_to >= ${day}) DESC, valid_to IS NOT NULL, valid_to DESC LIMIT 1)`;
const CAMPAIGN = `SELECT c.id, c.rev, c.title, c.period, c.data_from AS dataFrom, c.data_to AS dataTo, c.due_on AS dueOn, c.closes_on AS closesOn, c.status, c.committee_id AS committeeId,
    c.letter_id AS letterId, d.symbol AS letterSymbol, c.previous_id AS previousId, p.title AS previousTitle, c.note
  FROM return_campaign AS c LEFT JOIN document AS d ON d.id = c.letter_id LEFT JOIN return_campaign AS p ON p.id = c.previous_id WHERE c.deleted_at IS NULL`;
/** Units of collecting rounds with a sheet for which nothing came. */
const MISSING = `SELECT count(DISTINCT s.return_unit_id) FROM return_sheet AS s JOIN return_campaign AS c ON c.id = s.return_campaign_id WHERE c.status = 'collecting' AND s.submission_id IS NULL AND s.deleted_at IS NULL AND c.deleted_at IS NULL`;
const FORM = `SELECT v.id AS versionId, f.id AS formId, f.code, f.name, v.number FROM form_version AS v JOIN form AS f ON f.id = v.form_id`;
const HALF_A_WEEK = 3;

/** Rounds of returns, the latest first, each with how many units handed in. */
export function listReturns(context: Reading, { q, open, offset, limit }: { q: string; open: boolean; offset: number; limit: number }): { rows: ReturnRow[]; total: number } {
  const { connection } = context;
  const narrowed = `instr(c.title_fold, @words) > 0${open ? " AND c.status = 'collecting'" : ''}`;
  const words = foldWords(q);
  const total = connection.prepare(`SELECT count(*) FROM return_campaign AS c WHERE c.deleted_at IS NULL AND ${narrowed}`).pluck().get({ words }) as number;
  const stored = connection.prepare(`${CAMPAIGN} AND ${narrowed} ORDER BY c.data_to DESC, c.id DESC LIMIT @limit OFFSET @offset`).all({ words, limit, offset }) as Stored[];
  return { total, rows: stored.map((campaign) => rowOf(context, campaign, formsOf(context, campaign.id), unitsOf(context, campaign))) };
}

/** How many units have still to send something in open rounds. */
export function countMissing({ connection }: Reading): number {
  return connection.prepare(MISSING).pluck().get() as number;
}

/** A round with its units and how each of their sheets stands. */
export function getReturn(context: Reading, id: string): ReturnDetail {
  const stored = storedReturn(context, id);
  const [forms, units] = [formsOf(context, id), unitsOf(context, stored)];
  const { committeeId, letterId, letterSymbol, previousId, previousTitle, note } = stored;
  return { ...rowOf(context, stored, forms, units), forms, committeeId, letterId, letterSymbol, previousId, previousTitle, note, units };
}

/** A round as it is recorded. */
export function storedReturn({ connection }: Pick<ReadContext, 'connection'>, id: string): Stored {
  const stored = connection.prepare(`${CAMPAIGN} AND c.id = ?`).get(id) as Stored | undefined;
  if (stored === undefined) throw new RecordMissingError('return_campaign');
  return stored;
}

function rowOf({ today }: Reading, { id, rev, title, period, dataFrom, dataTo, dueOn, closesOn, status }: Stored, forms: readonly ReturnForm[], units: readonly ReturnUnit[]): ReturnRow {
  return { id, rev, title, period, dataFrom, dataTo, dueOn, closesOn, status, forms: forms.length, count: countUnits(units.map(({ completeOn }) => unitState(completeOn, dueOn, today))) };
}

/** The forms of a round, in their order. */
export function formsOf({ connection }: Pick<ReadContext, 'connection'>, campaignId: string): ReturnForm[] {
  return connection.prepare(`${FORM} JOIN return_campaign_form AS x ON x.form_version_id = v.id WHERE x.return_campaign_id = ? AND x.deleted_at IS NULL ORDER BY x.order_no`).all(campaignId) as ReturnForm[];
}

type StoredSheet = Omit<ReturnSheetState, 'late'> & { late: number; returnUnitId: string; firstOn: string | null };

function unitsOf({ connection }: Reading, { id, dataTo }: Pick<Stored, 'id' | 'dataTo'>): ReturnUnit[] {
  const sheets = connection.prepare(`SELECT s.id, s.rev, s.form_version_id AS versionId, s.status, s.errors, s.warnings, s.return_unit_id AS returnUnitId,
      ifnull((SELECT late FROM return_submission AS x WHERE x.sheet_id = s.id AND x.deleted_at IS NULL ORDER BY x.number LIMIT 1), 0) AS late,
      (SELECT min(received_on) FROM return_submission AS x WHERE x.sheet_id = s.id AND x.deleted_at IS NULL) AS firstOn,
      (SELECT count(*) FROM return_submission AS x WHERE x.sheet_id = s.id AND x.deleted_at IS NULL) AS submissions
    FROM return_sheet AS s JOIN return_campaign_form AS f ON f.return_campaign_id = s.return_campaign_id AND f.form_version_id = s.form_version_id AND f.deleted_at IS NULL
    WHERE s.return_campaign_id = ? AND s.deleted_at IS NULL ORDER BY f.order_no`).all(id) as StoredSheet[];
  const byUnit = Map.groupBy(sheets, ({ returnUnitId }) => returnUnitId);
  const units = connection.prepare(`SELECT u.id, u.rev, u.org_unit_id AS unitId, ${nameOn('u.org_unit_id', '@dataTo')} AS name, o.kind, u.version, u.asked_on AS askedOn, u.open_until AS openUntil, u.open_reason AS openReason
    FROM return_unit AS u JOIN org_unit AS o ON o.id = u.org_unit_id WHERE u.return_campaign_id = @id AND u.deleted_at IS NULL ORDER BY u.order_no, u.id`).all({ id, dataTo }) as Omit<ReturnUnit, 'sheets' | 'completeOn'>[];
  return units.map((unit) => {
    const own = byUnit.get(unit.id) ?? [];
    return { ...unit, completeOn: lastFirstDay(own), sheets: own.map(({ returnUnitId: _unit, firstOn: _day, late, ...sheet }) => ({ ...sheet, late: late === 1 })) };
  });
}

/** The day the last sheet came in for the first time; null while one is missing. */
function lastFirstDay(sheets: readonly StoredSheet[]): string | null {
  const days = sheets.flatMap(({ firstOn }) => firstOn ?? []);
  return days.length === 0 || days.length < sheets.length ? null : days.reduce((last, day) => (day > last ? day : last));
}

/** The forms of which a version is valid on a day, by code. */
export function formsValidOn({ connection }: Pick<ReadContext, 'connection'>, day: string): ReturnForm[] {
  return connection.prepare(`${FORM} WHERE v.deleted_at IS NULL AND f.deleted_at IS NULL AND v.valid_from <= @day AND (v.valid_to IS NULL OR v.valid_to >= @day)
    AND v.id = (SELECT id FROM form_version AS w WHERE w.form_id = f.id AND w.deleted_at IS NULL AND w.valid_from <= @day AND (w.valid_to IS NULL OR w.valid_to >= @day) ORDER BY w.valid_from DESC, w.id DESC LIMIT 1)
    ORDER BY f.code`).all({ day }) as ReturnForm[];
}

/** What a round of a period would begin with: the days, forms and units of the last round of this kind of period. */
export function proposeReturn(context: Reading, { period, committeeId }: { period: string; committeeId: string | null }): ReturnProposal {
  const kind = parsePeriod(period)?.kind;
  const { connection, today } = context;
  const rounds = connection.prepare(`${CAMPAIGN} AND c.committee_id IS ? ORDER BY c.data_to DESC, c.id DESC`).all(committeeId) as Stored[];
  const usual = daysLike(period, null) ?? { from: today, to: today };
  const before = rounds.find((round) => round.period !== period && parsePeriod(round.period)?.kind === kind && round.dataTo < usual.to) ?? null;
  const days = daysLike(period, before === null ? null : { period: before.period, from: before.dataFrom, to: before.dataTo }) ?? usual;
  const dueOn = addDays(days.to, HALF_A_WEEK);
  return {
    dataFrom: days.from, dataTo: days.to, dueOn: dueOn < today ? addDays(today, HALF_A_WEEK) : dueOn, forms: formsValidOn(context, days.to),
    previousId: before?.id ?? null, previousTitle: before?.title ?? null,
    unitIds: before === null ? [] : (connection.prepare('SELECT u.org_unit_id FROM return_unit AS u JOIN org_unit AS o ON o.id = u.org_unit_id WHERE u.return_campaign_id = ? AND u.deleted_at IS NULL AND o.deleted_at IS NULL AND (o.ended_on IS NULL OR o.ended_on >= ?) ORDER BY u.order_no').pluck().all(before.id, days.to) as string[]),
  };
}
