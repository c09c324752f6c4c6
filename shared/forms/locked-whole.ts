import { z } from 'zod';
import type { FormContents } from './form-contents.ts';
import { cellsOf, type WholeCell } from './roll-up.ts';
import { QUALIFIERS } from '../rules/figures.ts';
import { DASH, type KeptCell } from './values.ts';

/** The whole of a round as it was locked: its figures, and what they were made of. Read from the database, so the schema is the definition. */

const count = z.int().min(0);
const cellName = z.string().max(130);
/** A cell: its figure, and of how many numbers, dashes and words it was made. */
const lockedCell = z.tuple([cellName, z.number().nullable(), z.enum(QUALIFIERS).nullable(), count, count, count]);
/** What goes upward of a cell: its name, its number or its text, and how the number was told. */
export const sentCell = z.tuple([cellName, z.number().nullable(), z.string().max(10_000).nullable(), z.enum(QUALIFIERS).nullable()]);
export type SentCell = z.infer<typeof sentCell>;

const lockedForm = z.strictObject({
  code: z.string(),
  number: z.string(),
  /** Units asked for this form. */
  asked: count,
  /** Which submission of which unit its figures are of. */
  sheets: z.array(z.tuple([z.string(), z.string()])),
  cells: z.array(lockedCell),
  /** The rows of its lists, unit after unit, numbered anew. */
  records: z.array(sentCell),
});
export type LockedForm = z.infer<typeof lockedForm>;

/** By the version of each form; and who was missing, with the reason. */
export const lockedWhole = z.strictObject({ forms: z.record(z.string(), lockedForm), missing: z.array(z.tuple([z.string(), z.string()])) });
export type LockedWhole = z.infer<typeof lockedWhole>;

export function lockedCells(cells: readonly WholeCell[]): LockedForm['cells'] {
  return cells.map(({ cell, figure, numbers, dashes, texts }) => [cell, figure?.value ?? null, figure?.qualifier ?? null, numbers, dashes, texts]);
}

/** The cells of a locked whole, as they were worked out then. */
export function unlockedCells(contents: FormContents, { cells }: Pick<LockedForm, 'cells'>): WholeCell[] {
  const ways = new Map(cellsOf(contents).map(({ cell, way }) => [cell, way]));
  return cells.map(([cell, value, qualifier, numbers, dashes, texts]) => ({ cell, way: ways.get(cell) ?? 'told', numbers, dashes, texts, figure: value === null ? null : { value, qualifier: qualifier ?? 'exact' } }));
}

/** What goes upward of a form: figures, a dash where all who answered put one, and the rows of lists. What can only be told unit by unit stays here. */
export function sentCells({ cells, records }: Pick<LockedForm, 'cells' | 'records'>): SentCell[] {
  const whole = cells.flatMap(([cell, value, qualifier, numbers, dashes, texts]): SentCell[] => {
    if (value !== null) return [[cell, value, null, qualifier === 'exact' ? null : qualifier]];
    return dashes > 0 && numbers === 0 && texts === 0 ? [[cell, null, DASH, null]] : [];
  });
  return sortedCells([...whole, ...records]);
}

function sortedCells(cells: readonly SentCell[]): SentCell[] {
  return cells.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

/** Cells as a submission keeps them, which were read from no sheet. */
export function keptOf(cells: readonly SentCell[]): KeptCell[] {
  return cells.map(([cell, number, text, qualifier]) => [cell, number, text, qualifier, null, null]);
}

export interface CanonicalForm {
  code: string;
  number: string;
  cells: readonly SentCell[];
}

/** One text for the values of a round, whatever order they come in: what its check sum is made of. */
export function canonicalWhole({ period, dataFrom, dataTo, forms }: { period: string; dataFrom: string; dataTo: string; forms: readonly CanonicalForm[] }): string {
  const told = forms.map(({ code, number, cells }) => [code, number, sortedCells(cells)] as const).toSorted(([a, m], [b, n]) => (a === b ? (m < n ? -1 : 1) : a < b ? -1 : 1));
  return JSON.stringify([period, dataFrom, dataTo, told]);
}

const CODE_GROUPS = 4;
const GROUP_LETTERS = 4;
/** The beginning of a check sum as people compare it: `3F2A-91BC-07DE-AA10`. */
export function checkCode(sha256: string): string {
  return Array.from({ length: CODE_GROUPS }, (_, group) => sha256.slice(group * GROUP_LETTERS, (group + 1) * GROUP_LETTERS).toUpperCase()).join('-');
}

/** A cell that differs between two wholes of a form. */
export interface ChangedCell {
  cell: string;
  before: { value: number; qualifier: (typeof QUALIFIERS)[number] } | null;
  after: { value: number; qualifier: (typeof QUALIFIERS)[number] } | null;
}

/** The cells in which two wholes of a form differ, in the order of the later one. */
export function changedCells(before: readonly WholeCell[], after: readonly WholeCell[]): ChangedCell[] {
  const earlier = new Map(before.map(({ cell, figure }) => [cell, figure]));
  const names = [...new Set([...after, ...before].map(({ cell }) => cell))];
  const later = new Map(after.map(({ cell, figure }) => [cell, figure]));
  return names.map((cell) => ({ cell, before: earlier.get(cell) ?? null, after: later.get(cell) ?? null })).filter((change) => change.before?.value !== change.after?.value || change.before?.qualifier !== change.after?.qualifier);
}
