import type { CommitteeFate, CommitteeTie, ReorganisationInput } from '#shared/contract/reorganisation.ts';
import type { UnitDetail } from '#shared/contract/units.ts';
import { SHAPES, type SuccessionKind } from '#shared/rules/successions.ts';
import { type Hierarchy, HIERARCHIES, type Level, type UnitKind } from '#shared/rules/units.ts';

/** A successor as it is being chosen. Its key stays while others come and go. */
export type Successor =
  | { key: string; is: 'existing'; id: string }
  | { key: string; is: 'new'; name: string; shortName: string | null; kind: UnitKind; level: Level; parents: Partial<Record<Hierarchy, string>> };

/** Where something goes: a successor by its key, or nowhere else. */
export const ELSEWHERE = 'elsewhere';

export interface Choices {
  /** Null while nobody chose: then the usual. */
  childrenTo: string | null;
  children: Record<string, string>;
  positionsTo: string | null;
  affairsTo: string | null;
  /** By tie and committee. */
  committees: Record<string, { fate: CommitteeFate; to: string | null }>;
}

export interface ReorganiseValues {
  kind: SuccessionKind;
  unitIds: string[];
  effectiveOn: string | null;
  decision: string | null;
  successors: Successor[];
  choices: Choices;
}

export const NO_CHOICES: Choices = { childrenTo: null, children: {}, positionsTo: null, affairsTo: null, committees: {} };

/** What is chosen for all, with the usual where nobody chose: one successor takes what is below and the affairs; nobody's position goes on. */
export function chosen({ kind, successors, choices }: Pick<ReorganiseValues, 'kind' | 'successors' | 'choices'>): Pick<Record<keyof Choices, string>, 'childrenTo' | 'positionsTo' | 'affairsTo'> {
  const only = SHAPES[kind].ends && successors.length === 1 ? (successors[0]?.key ?? ELSEWHERE) : ELSEWHERE;
  const known = (key: string | null): string | null => (key === ELSEWHERE || successors.some((one) => one.key === key) ? key : null);
  return { childrenTo: known(choices.childrenTo) ?? only, positionsTo: known(choices.positionsTo) ?? ELSEWHERE, affairsTo: known(choices.affairsTo) ?? only };
}

/** The contract's input: successors by their places. */
export function inputOf(values: ReorganiseValues, revs: ReadonlyMap<string, number>): ReorganisationInput {
  const { kind, unitIds, effectiveOn, decision, successors, choices } = values;
  const place = (key: string | null): number | null => { const at = successors.findIndex((one) => one.key === key); return at === -1 ? null : at; };
  const all = chosen(values);
  return {
    kind, decision, effectiveOn: effectiveOn ?? '',
    units: unitIds.map((id) => ({ id, rev: revs.get(id) ?? 1 })),
    successors: successors.map((one) => (one.is === 'existing' ? { is: 'existing', id: one.id } : { is: 'new', name: one.name, shortName: one.shortName, kind: one.kind, level: one.level, parents: HIERARCHIES.flatMap((hierarchy) => { const parentId = one.parents[hierarchy]; return parentId === undefined ? [] : [{ hierarchy, parentId }]; }) })),
    childrenTo: place(all.childrenTo), positionsTo: place(all.positionsTo), affairsTo: place(all.affairsTo),
    children: Object.entries(choices.children).filter(([, key]) => key === ELSEWHERE || place(key) !== null).map(([unitId, key]) => ({ unitId, to: place(key) })),
    committees: Object.entries(choices.committees).map(([key, { fate, to }]) => ({ ...committeeOf(key), fate, to: place(to) })),
  };
}

/** Under what a committee's choice is kept: it may come in by its unit and by its standing agency. */
export function committeeKey(tie: CommitteeTie, committeeId: string): string {
  return `${tie} ${committeeId}`;
}

function committeeOf(key: string): { tie: CommitteeTie; committeeId: string } {
  const [tie = '', committeeId = ''] = key.split(' ');
  return { tie: tie as CommitteeTie, committeeId };
}

/** A new successor that stands where the unit stood that it follows. */
export function newSuccessor(after: UnitDetail | undefined, successors: readonly Successor[]): Successor {
  const parents = Object.fromEntries((after?.parents ?? []).filter(({ to }) => to === null).map(({ hierarchy, parentId }) => [hierarchy, parentId]));
  return { key: nextKey(successors), is: 'new', name: '', shortName: null, kind: after?.kind ?? 'commune', level: after?.level ?? 'commune', parents };
}

function nextKey(successors: readonly Successor[]): string {
  const used = successors.flatMap(({ key }) => (key.startsWith('new') ? [Number(key.slice('new'.length))] : []));
  return `new${Math.max(0, ...used) + 1}`;
}
