import { addDays } from '#shared/rules/dates.ts';
import { normalisePhone } from '#shared/rules/phone.ts';
import { isEmail, type PersonFields } from '../../people/service.ts';
import { type Difference, NO_DIFFERENCES } from '../list-kind.ts';
import type { MatchedDecision } from '../matched-rules.ts';
import { positionTold, saysTheSame } from '../roster/decide.ts';
import type { KnownHolding, KnownPeople, KnownPerson } from '../roster/known.ts';
import type { RowPosition } from '../roster/match.ts';
import type { RowValues } from '../roster/read-row.ts';
import type { PlannedPerson } from './plan.ts';

/** What a row tells of a person. */
export interface PersonTold {
  values: RowValues;
  place: RowPosition;
}
type Decision = MatchedDecision & { plan: (() => PlannedPerson) | null };
type Problems = MatchedDecision['problems'];
type PositionPlan = Pick<PersonFields, 'position' | 'unitId' | 'positionFrom'>;

/** The row is about somebody who is not in the record. */
export function decideNew(known: KnownPeople, { values, place }: PersonTold): Decision {
  const { fullName, givenName, phone, email, note, from } = values;
  const { position, unitId } = place;
  const holds = position !== null || unitId !== null;
  return {
    effect: 'add', differences: NO_DIFFERENCES, identity: `${values.nameKey}|${unitId ?? place.line.toLowerCase()}`,
    plan: () => ({ create: { fullName, givenNameOverride: givenName, position, unitId, positionFrom: holds ? from : null, phone, email, note } }),
    problems: unitProblems(known, unitId, from),
  };
}

/** The row is about somebody who is in the record: what it tells otherwise is changed, what it does not tell stays. The name stays, too. */
export function decideKept(known: KnownPeople, told: PersonTold, kept: KnownPerson): Decision {
  const { values } = told;
  const fields = {
    fullName: kept.fullName,
    givenNameOverride: values.givenName ?? kept.givenName,
    phone: values.phone === null || normalisePhone(values.phone) === normalisePhone(kept.phone ?? '') ? kept.phone : values.phone,
    email: values.email ?? kept.email,
    note: values.note ?? kept.note,
  };
  const held = presentOf(kept);
  const changed = positionPlan(known, told, kept, held);
  const position = changed?.plan ?? { position: held?.position ?? null, unitId: held?.unitId ?? null, positionFrom: null };
  const differences = [...fieldDifferences(kept, fields), ...positionDifferences(known, held, changed?.plan ?? null)];
  const isSame = differences.length === 0;
  return {
    effect: isSame ? 'same' : 'change', identity: null, differences: isSame ? NO_DIFFERENCES : () => differences,
    plan: isSame ? null : () => ({ id: kept.id, person: { ...fields, ...position } }),
    problems: [...(changed?.problems ?? []), ...(isSame || kept.email === null || fields.email !== kept.email || isEmail(kept.email) ? [] : [{ field: 'email', severity: 'error', code: 'EMAIL_ODD', params: { text: kept.email } } as const])],
  };
}

function presentOf({ holdings }: KnownPerson): KnownHolding | undefined {
  return holdings.find(({ period }) => period.to === null);
}

/** What becomes of the position: another one begins on the day the row tells, else today; the same one may begin on another day. Null when nothing is told. */
function positionPlan(known: KnownPeople, { values, place }: PersonTold, kept: KnownPerson, held: KnownHolding | undefined): { plan: PositionPlan; problems: Problems } | null {
  if (place.line === '') return null;
  const told = positionTold(values, place, held);
  const lastEnd = kept.holdings.map(({ period }) => period.to ?? '').sort().at(-1) ?? '';
  if (held !== undefined && saysTheSame(known, values, place, told, held)) return sameFrom(values.from, held, lastEnd);
  const begun = held === undefined ? (lastEnd === '' ? null : addDays(lastEnd, 1)) : held.period.from;
  const since = values.from ?? (held === undefined && begun === null ? null : known.today);
  // The day is that of the position in the record, or (untold) today's is no later: what stands there is corrected.
  const corrects = since !== null && begun !== null && (values.from === null ? since <= begun : since === begun);
  const positionFrom = corrects ? null : since;
  const late: Problems = positionFrom !== null && begun !== null && positionFrom < begun ? [{ field: 'from', severity: 'error', code: 'POSITION_BEFORE', params: { day: begun } }] : [];
  const untold: Problems = values.from === null && positionFrom !== null ? [{ field: 'position', severity: 'warning', code: 'POSITION_SINCE', params: { day: positionFrom } }] : [];
  return { plan: { position: told.position, unitId: told.unitId, positionFrom }, problems: [...late, ...untold, ...unitProblems(known, told.unitId, positionFrom)] };
}

/** The position is the one in the record, since another day perhaps. */
function sameFrom(from: string | null, held: KnownHolding, lastEnd: string): { plan: PositionPlan; problems: Problems } | null {
  if (from === null || from === held.period.from) return null;
  const problems: Problems = lastEnd !== '' && from <= lastEnd ? [{ field: 'from', severity: 'error', code: 'POSITION_BEFORE', params: { day: addDays(lastEnd, 1) } }] : [];
  return { plan: { position: held.position, unitId: held.unitId, positionFrom: from }, problems };
}

/** Nobody holds a position in a unit on a day on which the unit was not there. */
function unitProblems(known: KnownPeople, unitId: string | null, from: string | null): Problems {
  if (unitId === null || from === null || known.units.nameOn(unitId, from) !== null) return [];
  return [{ field: 'from', severity: 'error', code: 'UNIT_NOT_THERE', params: { name: known.units.nameOn(unitId, known.today) ?? '', day: from } }];
}

function fieldDifferences(kept: KnownPerson, fields: Pick<PersonFields, 'phone' | 'email' | 'note' | 'givenNameOverride'>): Difference[] {
  const pairs = [['phone', kept.phone, fields.phone], ['email', kept.email, fields.email], ['givenName', kept.givenName, fields.givenNameOverride], ['note', kept.note, fields.note]] as const;
  return pairs.filter(([, before, after]) => before !== after).map(([field, before]) => ({ field, before }));
}

function positionDifferences(known: KnownPeople, held: KnownHolding | undefined, plan: PositionPlan | null): Difference[] {
  if (plan === null) return [];
  const differences: Difference[] = [];
  if (plan.position !== (held?.position ?? null)) differences.push({ field: 'position', before: held?.position ?? null });
  if (plan.unitId !== (held?.unitId ?? null)) differences.push({ field: 'unit', before: held?.unitId == null ? null : known.units.nameOn(held.unitId, known.today) });
  if (differences.length === 0) differences.push({ field: 'from', before: held?.period.from ?? null });
  return differences;
}
