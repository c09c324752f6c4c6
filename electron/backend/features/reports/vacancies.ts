import type { ReportParams, Vacancy } from '#shared/contract/reports.ts';
import { positionLine } from '#shared/rules/positions.ts';
import { type Body, LEADER_OF, type Role, ROLES } from '#shared/rules/roles.ts';
import { type Level, LEVELS } from '#shared/rules/units.ts';
import { sql } from 'kysely';
import type { ReadContext } from '../../context.ts';
import { validOn } from '../../db/periods.ts';
import { holderOn } from '../../db/seats.ts';
import { bodiesOn, withUnitName } from './bodies.ts';
import { lastHeld } from './last-held.ts';

type Params = ReportParams<'vacancies'>;

/** Every seat that nobody holds on a day: committees from the highest level down, seats by precedence. All of them, or a page. */
export async function readVacancies(context: ReadContext, params: Params, page?: { offset: number; limit: number }): Promise<{ rows: Vacancy[]; total: number }> {
  const all = [...(await vacantSeats(context, params)), ...(await bodiesWithoutHead(context, params))].toSorted(byPrecedence);
  const shown = page === undefined ? all : all.slice(page.offset, page.offset + page.limit);
  const former = await lastHeld(context, shown.flatMap(({ formerId }) => formerId ?? []), params.asOf);
  const rows = shown.map(({ committeeId, committeeName, level, unitName, seatId, role, assignedField, ...found }): Vacancy => {
    const last = found.formerId === null ? undefined : former.get(found.formerId);
    const office = found.officePosition === null ? null : positionLine(found.officePosition, found.officeUnitName);
    return { committeeId, committeeName, level, unitName, seatId, role, office, assignedField, since: last?.since ?? null, lastHolder: last?.fullName ?? null, lastHolderId: last?.personId ?? null };
  });
  return { rows, total: all.length };
}

const BODY = ['c.id as committeeId', 'c.name as committeeName', 'c.level', 'n.name as unitName', 'c.sort_key as sortKey', 'n.sort_key as unitSortKey'] as const;

/** Seats with nobody in them, by name or by an office that nobody holds then. */
function vacantSeats(context: ReadContext, { asOf, ...narrowing }: Params) {
  return withUnitName(bodiesOn(context, asOf, narrowing), asOf)
    .innerJoin('membership as m', 'm.committee_id', 'c.id')
    .leftJoin('org_unit_name as o', (join) => join.onRef('o.org_unit_id', '=', 'm.office_unit_id').on('o.deleted_at', 'is', null).on(validOn('o', asOf)))
    .where('m.person_id', 'is', null).where('m.deleted_at', 'is', null).where(validOn('m', asOf)).where(holderOn('m', asOf), 'is', null)
    .select([...BODY, 'm.id as seatId', 'm.id as formerId', 'm.role', 'm.order_no as orderNo', 'm.office_position as officePosition', 'o.name as officeUnitName', 'm.assigned_field as assignedField'])
    .$narrowType<{ level: Level; role: Role }>().execute();
}

/** Bodies in which somebody sits, but that have no seat of the head: one more vacancy each, with the last seat there was. */
async function bodiesWithoutHead(context: ReadContext, { asOf, ...narrowing }: Params) {
  const seats = sql`SELECT m.id FROM membership AS m WHERE m.committee_id = c.id AND m.deleted_at IS NULL`;
  const ofHead = sql`m.role IN (${LEADER_OF.committee}, ${LEADER_OF.support_team})`;
  const rows = await withUnitName(bodiesOn(context, asOf, narrowing), asOf)
    .where(sql<boolean>`NOT EXISTS (${seats} AND ${ofHead} AND ${validOn('m', asOf)})`).where(sql<boolean>`EXISTS (${seats} AND ${validOn('m', asOf)})`)
    .select([...BODY, 'c.body']).select(sql<string | null>`(${seats} AND ${ofHead} AND m.valid_to < ${asOf} ORDER BY m.valid_to DESC LIMIT 1)`.as('formerId'))
    .$narrowType<{ level: Level; body: Body }>().execute();
  return rows.map(({ body, ...row }) => ({ ...row, seatId: null, role: LEADER_OF[body], orderNo: 0, officePosition: null, officeUnitName: null, assignedField: null }));
}

type Found = Awaited<ReturnType<typeof vacantSeats | typeof bodiesWithoutHead>>[number];
const LEVEL_PLACES = new Map(LEVELS.map((level, index) => [level, index]));
const ROLE_PLACES = new Map(ROLES.map((role, index) => [role, index]));

function byPrecedence(a: Found, b: Found): number {
  return place(LEVEL_PLACES, a.level) - place(LEVEL_PLACES, b.level) || compare(a.sortKey, b.sortKey) || compare(a.unitSortKey, b.unitSortKey) || compare(a.committeeId, b.committeeId)
    || place(ROLE_PLACES, a.role) - place(ROLE_PLACES, b.role) || a.orderNo - b.orderNo || compare(a.seatId, b.seatId);
}

function place<T>(places: ReadonlyMap<T, number>, value: T): number {
  return places.get(value) ?? places.size;
}

function compare(a: string | null, b: string | null): number {
  const [x, y] = [a ?? '', b ?? ''];
  return x < y ? -1 : x > y ? 1 : 0;
}
