/** How a counted figure was told: "389", "trên 4.900", "khoảng 200", "gần 3.000". Only an exact one can be checked exactly. */
export const QUALIFIERS = ['exact', 'over', 'about', 'under'] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** A figure with how it was told. */
export interface Figure {
  value: number;
  qualifier: Qualifier;
}

/** A figure as it goes between page and backend: an exact one, as nearly all are, as its number alone. */
export type Cell = number | Figure | null;

export function cellOf(figure: Figure | null): Cell {
  return figure === null || figure.qualifier !== 'exact' ? figure : figure.value;
}

export function figureOf(cell: Cell): Figure | null {
  return typeof cell === 'number' ? { value: cell, qualifier: 'exact' } : cell;
}

export const NOTHING: Figure = { value: 0, qualifier: 'exact' };

/** Of two parts told in different ways: what is exact takes the way of the other; two that point apart make "about". */
export function joinedQualifier(a: Qualifier, b: Qualifier): Qualifier {
  if (a === b || b === 'exact') return a;
  return a === 'exact' ? b : 'about';
}

/** The sum of two figures of one measure. */
export function plus(a: Figure, b: Figure): Figure {
  return { value: a.value + b.value, qualifier: joinedQualifier(a.qualifier, b.qualifier) };
}

/** The sum of figures of one measure; of none it is exactly 0. */
export function sumOfFigures(figures: readonly Figure[]): Figure {
  return figures.reduce(plus, NOTHING);
}

/** How a figure is told once it is taken away from, or divides, another: less of "over" is "under". */
export function turned(qualifier: Qualifier): Qualifier {
  return qualifier === 'over' ? 'under' : qualifier === 'under' ? 'over' : qualifier;
}

/** What a figure is more than another. */
export function difference(a: Figure, b: Figure): Figure {
  return { value: a.value - b.value, qualifier: joinedQualifier(a.qualifier, turned(b.qualifier)) };
}

/** A share in percent with one decimal; null of nothing. */
export function share(part: Figure, whole: Figure): Figure | null {
  return whole.value === 0 ? null : { value: wholeTenths((1000 * part.value) / whole.value), qualifier: joinedQualifier(part.qualifier, turned(whole.qualifier)) };
}

/** By how many percent a figure is more than another, with one decimal; null when that is 0. */
export function growth(now: Figure, before: Figure): Figure | null {
  return before.value === 0 ? null : { value: wholeTenths((1000 * (now.value - before.value)) / before.value), qualifier: joinedQualifier(now.qualifier, turned(before.qualifier)) };
}

/** Tenths as a number with one decimal, rounded as people round: half goes away from nought. What is exactly half is told from the tenths; as a number it may not be. */
function wholeTenths(tenths: number): number {
  const rounded = (Math.sign(tenths) * Math.round(Math.abs(tenths))) / 10;
  return rounded === 0 ? 0 : rounded;
}
