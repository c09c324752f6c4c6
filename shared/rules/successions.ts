/** What becomes of units (DOMAIN §5.2). A rename is none: the unit stays the same. */
export const SUCCESSION_KINDS = ['merged', 'consolidated', 'divided', 'separated', 'dissolved', 'functions_transferred', 'upgraded'] as const;
export type SuccessionKind = (typeof SUCCESSION_KINDS)[number];

interface Shape {
  /** Whether the units it begins with are no more afterwards. */
  ends: boolean;
  units: 'one' | 'several' | 'any';
  successors: 'none' | 'one' | 'several' | 'any';
  /** Whether every successor is made by it. */
  onlyNew: boolean;
}

/** What each kind begins with and leads to. */
export const SHAPES: Record<SuccessionKind, Shape> = {
  merged: { ends: true, units: 'any', successors: 'one', onlyNew: false },
  consolidated: { ends: true, units: 'several', successors: 'one', onlyNew: true },
  divided: { ends: true, units: 'one', successors: 'several', onlyNew: false },
  separated: { ends: false, units: 'one', successors: 'any', onlyNew: true },
  dissolved: { ends: true, units: 'any', successors: 'none', onlyNew: false },
  functions_transferred: { ends: true, units: 'any', successors: 'any', onlyNew: false },
  upgraded: { ends: true, units: 'one', successors: 'one', onlyNew: true },
};

export type ShapeProblem = { field: 'units' | 'successors'; rule: 'REORGANISES_ONE_UNIT' | 'REORGANISES_SEVERAL_UNITS' | 'NO_SUCCESSOR_ALLOWED' | 'ONE_SUCCESSOR' | 'SEVERAL_SUCCESSORS' | 'SUCCESSOR_REQUIRED' | 'SUCCESSOR_MUST_BE_NEW' };

/** Why a number of units and their successors do not make a reorganisation of a kind; null when they do. */
export function shapeProblem(kind: SuccessionKind, units: number, successors: readonly { isNew: boolean }[]): ShapeProblem | null {
  const shape = SHAPES[kind];
  if (shape.units === 'one' && units !== 1) return { field: 'units', rule: 'REORGANISES_ONE_UNIT' };
  if (shape.units === 'several' && units < 2) return { field: 'units', rule: 'REORGANISES_SEVERAL_UNITS' };
  if (shape.successors === 'none' && successors.length > 0) return { field: 'successors', rule: 'NO_SUCCESSOR_ALLOWED' };
  if (shape.successors === 'one' && successors.length !== 1) return { field: 'successors', rule: 'ONE_SUCCESSOR' };
  if (shape.successors === 'several' && successors.length < 2) return { field: 'successors', rule: 'SEVERAL_SUCCESSORS' };
  if (shape.successors === 'any' && successors.length === 0) return { field: 'successors', rule: 'SUCCESSOR_REQUIRED' };
  return shape.onlyNew && successors.some(({ isNew }) => !isNew) ? { field: 'successors', rule: 'SUCCESSOR_MUST_BE_NEW' } : null;
}

/** One unit followed by another, or (when it was dissolved) by none. */
export interface Succession {
  fromId: string;
  toId: string | null;
  kind: SuccessionKind;
}

/**
 * Whether claimed successions would lead from a unit that ended back to itself, by way of those known. What was separated
 * off may come back: the unit it left was never gone.
 */
export function makesCircle(claims: readonly Succession[], known: readonly Succession[]): boolean {
  const followers = new Map<string, string[]>();
  for (const { fromId, toId, kind } of [...known, ...claims]) {
    if (toId !== null && SHAPES[kind].ends) followers.set(fromId, [...(followers.get(fromId) ?? []), toId]);
  }
  return claims.some(({ fromId, toId, kind }) => toId !== null && SHAPES[kind].ends && leadsTo(toId, fromId, followers));
}

function leadsTo(start: string, goal: string, followers: ReadonlyMap<string, readonly string[]>): boolean {
  const open = [start];
  const walked = new Set<string>();
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === goal) return true;
    if (walked.has(id)) continue;
    walked.add(id);
    open.push(...(followers.get(id) ?? []));
  }
  return false;
}
