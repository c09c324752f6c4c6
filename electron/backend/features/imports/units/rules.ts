import type { MissingRecord } from '#shared/contract/imports.ts';
import { UNIT_COLUMNS } from '#shared/rules/import-unit-columns.ts';
import { LEVEL_TITLES, UNIT_KIND_TITLES } from '#shared/rules/paper-words.ts';
import { foldWords } from '#shared/rules/text.ts';
import type { Level, UnitKind } from '#shared/rules/units.ts';
import { isError } from '../check.ts';
import type { CheckedRow, ListRules, UserWork } from '../list-kind.ts';
import { matchOf, namedBy, NEW_MATCH, problemAt, type RowMatch, secretProblem, shownMatch, tellTwice, unlessOdd } from '../matched-rules.ts';
import { isSecretRow, type Problem, type Texts } from '../row-texts.ts';
import type { SourceRow } from '../table.ts';
import { tellPlaces } from './between.ts';
import { type Above, decideKept, decideNew, type UnitDecision } from './decide.ts';
import type { KnownUnit, KnownUnits } from './known.ts';
import { matchUnit } from './match.ts';
import { UnitReader, type UnitTold } from './read-row.ts';
import { type Branch, branchesOf, type ParentFound, topDown } from './tree.ts';

export interface UnitRow extends CheckedRow {
  told: UnitTold;
  match: RowMatch<KnownUnit>;
  decision: UnitDecision | null;
  parent: ParentFound;
  secret: boolean;
}

const NO_PROBLEMS: readonly Problem[] = [];
const NO_EDITS: Texts = {};

/** The rows hang together by the names of their parents: what each is about is decided from the top of the tree down, anew after every change. */
export function unitRules(known: KnownUnits): ListRules<UnitRow> {
  const reader = new UnitReader();
  return {
    lastEntry: known.lastEntry,
    check: (source, work) => readUnit(reader, source, work),
    checkBetween: (rows, work) => decideAll(known, rows.filter(({ secret }) => !secret), work),
    shown: ({ match, told, decision }, texts) => ({ cells: { ...texts, ...asRead(told, decision, texts) }, match: shownMatch(match, (unit) => candidateOf(known, unit)) }),
    makesPerson: () => false,
    missing: (rows) => missingUnits(known, rows),
    unknownUnits: (ready, blocked) => [...new Set([...ready, ...blocked].flatMap(({ told }) => told.unknownUnits))],
    wrongTotals: () => [],
  };
}

function readUnit(reader: UnitReader, source: SourceRow, work: UserWork): UnitRow {
  const edits = work.edits.get(source.row) ?? NO_EDITS;
  const secret = isSecretRow(source, edits, UNIT_COLUMNS);
  const told = reader.read(source, edits);
  return { source, told, match: NEW_MATCH, decision: null, parent: null, secret, own: secret ? [secretProblem(source, UNIT_COLUMNS)] : told.problems, between: NO_PROBLEMS };
}

/** A kind and a level that the row does not tell stand there as they were read from the name. */
function asRead({ isKindOfName, kind, level }: UnitTold, decision: UnitDecision | null, texts: Texts): Texts {
  if (decision?.effect !== 'add') return {};
  return {
    ...(isKindOfName && kind !== null && (texts.kind ?? '') === '' && { kind: UNIT_KIND_TITLES[kind] }),
    ...(level === null && decision.level !== null && (texts.level ?? '') === '' && { level: LEVEL_TITLES[decision.level as Level] }),
  };
}

function candidateOf({ units }: KnownUnits, { kind, parentId, name, endedOn }: KnownUnit): { name: string; detail: string } {
  const above = parentId === null ? null : (units.get(parentId)?.name ?? null);
  return { name, detail: [UNIT_KIND_TITLES[kind as UnitKind], above, endedOn === null ? null : `đến ${endedOn.split('-').toReversed().join('/')}`].filter((part) => part !== null).join(' · ') };
}

function decideAll(known: KnownUnits, rows: readonly UnitRow[], work: UserWork): void {
  const branches = branchesOf(known, rows);
  const names = Map.groupBy(rows, ({ told }) => foldWords(told.name ?? ''));
  for (const row of topDown(branches)) decide(known, row, branches.get(row), (names.get(foldWords(row.told.name ?? ''))?.length ?? 0) === 1, work);
  tellTwice(rows, UNIT_COLUMNS, identityOf);
  tellPlaces(known, rows);
  // A unit does not come in before the one it stands below.
  for (const row of topDown(branches)) {
    const above = row.parent !== null && 'row' in row.parent ? row.parent.row : null;
    if (above !== null && above.match.kept === null && (above.decision === null || [...above.own, ...above.between].some(isError))) tell(row, [{ field: 'parent', severity: 'error', code: 'UNIT_PARENT_NOT_READY', params: { row: above.source.row } }]);
  }
}

function tell(row: UnitRow, problems: readonly Omit<Problem, 'cell'>[]): void {
  row.between = [...row.between, ...problems.map((problem) => problemAt(row.source, UNIT_COLUMNS, problem))];
}

function decide(known: KnownUnits, row: UnitRow, branch: Branch | undefined, isOnlyOne: boolean, work: UserWork): void {
  const { told, source } = row;
  row.parent = branch?.parent ?? null;
  told.unknownUnits = branch?.problem?.code === 'RECORD_UNIT_UNKNOWN' && branch.problem.params?.['until'] === undefined ? [told.parent ?? ''] : [];
  if (branch?.problem != null) tell(row, [branch.problem]);
  const above = aboveOf(known, row.parent);
  row.match = matchOf(matchUnit(known, told, { node: nodeOf(row.parent), isTold: row.parent !== null || told.isTop }, isOnlyOne), work.choices.get(source.row) ?? null);
  row.decision = row.match.kept !== null ? decideKept(known, told, row.match.kept, above, source.row) : row.match.choice === 'new' ? decideNew(told, above, source.row) : null;
  row.between = [...row.between, ...unlessOdd(source, UNIT_COLUMNS, [...row.own, ...row.between], row.decision?.problems ?? [])];
}

/** By what a unit is known in the tree: its id, or that of the row it comes in with. */
export function nodeOf(parent: ParentFound): string | null {
  if (parent === null) return null;
  return 'unitId' in parent ? parent.unitId : nodeOfRow(parent.row);
}

export function nodeOfRow({ match, source }: UnitRow): string {
  return match.kept?.id ?? `row ${source.row}`;
}

function aboveOf({ units }: KnownUnits, parent: ParentFound): Above | null {
  if (parent === null) return null;
  if ('row' in parent) {
    const { told, match, decision, source } = parent.row;
    const { kept } = match;
    return { unitId: kept?.id ?? null, row: source.row, level: decision?.level ?? null, name: told.name, createdOn: told.createdOn ?? (kept === null ? told.from : kept.createdOn), endedOn: told.endedOn ?? kept?.endedOn ?? null };
  }
  const unit = units.get(parent.unitId);
  return { unitId: parent.unitId, row: null, level: unit?.level ?? null, name: unit?.name ?? null, createdOn: unit?.createdOn ?? null, endedOn: unit?.endedOn ?? null };
}

/** One unit in two rows; new ones are told apart by name and place, and those that are over by their last day, too. */
function identityOf({ match, told, parent, decision }: UnitRow): string | null {
  if (match.kept !== null) return match.kept.id;
  if (match.choice !== 'new' || told.name === null) return null;
  return [told.name.toLowerCase(), nodeOf(parent), decision?.endedOn].join('|');
}

/** Units that stand below those the file speaks of, and that no row names. */
function missingUnits(known: KnownUnits, rows: readonly UnitRow[]): MissingRecord[] {
  const named = namedBy(rows);
  const places = new Set(rows.map(({ parent, match }) => nodeOf(parent) ?? match.kept?.parentId ?? null).filter((place) => place !== null));
  return [...known.units.values()].flatMap((unit): MissingRecord[] => {
    if (unit.parentId === null || unit.endedOn !== null || !places.has(unit.parentId) || named.has(unit.id)) return [];
    return [{ recordId: unit.id, label: unit.name, unitName: known.units.get(unit.parentId)?.name ?? null, day: unit.createdOn }];
  });
}
