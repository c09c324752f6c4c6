import { UNIT_COLUMNS } from '#shared/rules/import-unit-columns.ts';
import { makesLoop, type Standing } from '#shared/rules/units.ts';
import { addDays } from '#shared/rules/dates.ts';
import { problemAt } from '../matched-rules.ts';
import type { Problem } from '../row-texts.ts';
import { codeKeys, type KnownUnits } from './known.ts';
import { nodeOf, nodeOfRow, type UnitRow } from './rules.ts';

/** What rows say against units that no row is about, and against each other: names side by side, codes, and places in a loop. */
export function tellPlaces(known: KnownUnits, rows: readonly UnitRow[]): void {
  const about = new Set(rows.map(({ match }) => match.kept?.id));
  const others = [...known.units.values()].filter(({ id, endedOn }) => !about.has(id) && endedOn === null);
  const taken = new Map(others.map((unit) => [sideBySide(unit.name, unit.parentId), unit.name]));
  const codes = new Map(others.flatMap((unit) => codeKeys(unit).map((key) => [key, unit.name] as const)));
  for (const row of rows) {
    const { decision, told } = row;
    if (decision === null || decision.endedOn !== null) continue;
    const other = decision.effect === 'same' ? undefined : taken.get(sideBySide(decision.name, placeOf(row)));
    if (other !== undefined) tell(row, { field: 'unitName', severity: 'error', code: 'RECORD_TAKEN', params: { label: other } });
    for (const key of codeKeys(told)) {
      const bearer = codes.get(key);
      if (bearer !== undefined) tell(row, { field: key.startsWith('statistics') ? 'statisticsCode' : 'officeCode', severity: 'error', code: 'UNIT_CODE_TAKEN', params: { name: bearer } });
      codes.set(key, decision.name);
    }
  }
  tellLoops(known, rows);
}

function tell(row: UnitRow, problem: Omit<Problem, 'cell'>): void {
  row.between = [...row.between, problemAt(row.source, UNIT_COLUMNS, problem)];
}

function sideBySide(name: string, parent: string | null): string {
  return `${name.toLowerCase()}|${parent ?? ''}`;
}

/** Where the unit of a row would stand. */
function placeOf({ parent, told, match }: UnitRow): string | null {
  return nodeOf(parent) ?? (told.isTop ? null : (match.kept?.parentId ?? null));
}

/** Units that would stand below themselves on some day, by what the record says of those between. */
function tellLoops({ standings }: KnownUnits, rows: readonly UnitRow[]): void {
  const claims = rows.flatMap((row) => claimOf(row) ?? []);
  const moves = claims.filter(({ row }) => row.match.kept !== null);
  if (moves.length === 0) return;
  const moved = new Map(moves.map((claim) => [claim.unitId, claim]));
  const after = [...standings.flatMap((standing) => shortened(standing, moved.get(standing.unitId))), ...claims.flatMap(({ standing }) => standing ?? [])];
  const above = Map.groupBy(after, ({ unitId }) => unitId);
  for (const { row, standing } of moves) {
    if (standing !== null && comesBack(standing, above) && makesLoop(standing, after)) tell(row, { field: 'parent', severity: 'error', code: 'UNIT_PARENT_LOOP', params: { name: row.decision?.name ?? '' } });
  }
}

interface Claim {
  row: UnitRow;
  unitId: string;
  from: string | null;
  /** Null for one that comes to stand below none. */
  standing: Standing | null;
}

function claimOf(row: UnitRow): Claim | null {
  const { decision, told } = row;
  if (decision?.movesFrom === undefined) return null;
  const [unitId, parentId] = [nodeOfRow(row), placeOf(row)];
  return { row, unitId, from: told.from, standing: parentId === null ? null : { unitId, parentId, period: { from: decision.movesFrom, to: null } } };
}

/** What is left of a place when the unit gets another: what it was before the day, nothing where it is corrected. */
function shortened(standing: Standing, claim: Claim | undefined): Standing[] {
  if (claim === undefined || standing.period.to !== null) return [standing];
  return claim.from === null ? [] : [{ ...standing, period: { ...standing.period, to: addDays(claim.from, -1) } }];
}

/** Whether a way up leads back, on whatever days: where none does, the days need not be looked at. */
function comesBack({ unitId, parentId }: Standing, above: ReadonlyMap<string, readonly Standing[]>): boolean {
  const open = [parentId];
  const seen = new Set<string>();
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    if (step === unitId) return true;
    if (seen.has(step)) continue;
    seen.add(step);
    open.push(...(above.get(step) ?? []).map((standing) => standing.parentId));
  }
  return false;
}
