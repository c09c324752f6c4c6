import { z } from 'zod';
import { cleanLine } from '../rules/text.ts';
import { figureSource } from './sources.ts';
import { LEVELS } from '../rules/units.ts';

/**
 * What a version of a form holds, told as data: sections, each a table of rows and columns, with formulas and checks. It is read from
 * the database and from files, so the schema is the definition.
 *
 * A **cell** is named `section/row/column`. In a section of fixed rows `row` is the code of one; where each unit has one row it is `unit`
 * (the row of whoever fills it), in a list of records the number of the record from 1. A section with one column of figures, as forms of
 * indicators have, calls it `value`.
 */
export const CELL_TYPES = ['count', 'number', 'percent', 'date', 'known_day', 'text', 'choice', 'choices', 'flag', 'unit', 'person', 'phone'] as const;
export type CellType = (typeof CELL_TYPES)[number];

/** Rows that are not a form's own: of whoever fills it, and of the total. */
export const UNIT_ROW = 'unit';
export const TOTAL_ROW = 'total';

const code = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/);
/** One line, as all text is stored. */
const words = z.string().max(600).transform(cleanLine).pipe(z.string().min(1).max(300));
/** The printed number of a row or column: `1`, `1a`, `II`, `A`. */
const printed = z.string().max(12);
/** A formula over cells, or a side of a check: see `formula.ts`. */
const formula = z.string().min(1).max(500);

const column = z.strictObject({
  code,
  number: printed,
  /** Headings from the outermost to its own; columns with the same outer heading stand under one. */
  headings: z.array(words).min(1).max(4),
  type: z.enum(CELL_TYPES),
  /** Words of the choices, as they are printed. */
  options: z.array(words).max(60).optional(),
  /** The cells of the column are worked out from others of their row: `=4+13+22`. */
  formula: formula.optional(),
  /** May be told as "over", "about" or "under". */
  qualified: z.literal(true).optional(),
  required: z.literal(true).optional(),
  /** Whether it is summed over units and rows. Left out: counts and numbers are; percents and texts never. */
  summed: z.boolean().optional(),
  /** How many characters a text has. */
  length: z.strictObject({ least: z.int().min(0).max(10_000), most: z.int().min(1).max(10_000) }).optional(),
  /** Of the printed sheet, in characters. */
  width: z.int().min(3).max(80).optional(),
});
export type FormColumn = z.infer<typeof column>;

const row = z.strictObject({
  code,
  number: printed,
  label: words,
  /** How far it is set in, from 0; a part of the row above that is set in less. */
  indent: z.int().min(0).max(4).optional(),
  /** A title between rows: it has no cells. */
  heading: z.literal(true).optional(),
  formula: formula.optional(),
  required: z.literal(true).optional(),
  qualified: z.literal(true).optional(),
  /** Where rows differ in kind, as in a form of indicators: what its cell holds; else the column tells. */
  type: z.enum(CELL_TYPES).optional(),
  options: z.array(words).max(60).optional(),
});
export type FormRow = z.infer<typeof row>;

const rows = z.union([
  z.strictObject({ kind: z.literal('fixed'), rows: z.array(row).min(1).max(500) }),
  /** A row for each unit: a unit fills its own, the whole shows all of them. */
  z.strictObject({ kind: z.literal('units') }),
  /** A list: as many rows as there are records. */
  z.strictObject({ kind: z.literal('records'), most: z.int().min(1).max(10_000) }),
]);

const section = z.strictObject({
  code,
  /** Above the table; empty where the form has only one. */
  title: z.string().max(300).transform(cleanLine),
  rows,
  columns: z.array(column).min(1).max(120),
  /** Where the row of the total stands; left out where nothing is added up. */
  total: z.enum(['top', 'bottom']).optional(),
});
export type FormSection = z.infer<typeof section>;

export const CHECK_OPERATORS = ['=', '<=', '<', '>=', '>'] as const;
export type CheckOperator = (typeof CHECK_OPERATORS)[number];
const checkBase = {
  name: code,
  section: code,
  /** E: a return that breaks it is not accepted. W: it wants an explanation. */
  severity: z.enum(['E', 'W']),
  /** The sentence for whoever fills the form; made from the check where it is left out. */
  says: z.string().max(300).transform(cleanLine).optional(),
};
/** Two sides compared, in every row or column the formulas range over. */
const comparison = z.strictObject({
  ...checkBase,
  left: formula,
  operator: z.enum(CHECK_OPERATORS),
  right: formula,
  /** How far the sides may be apart, in units of the figure. */
  tolerance: z.number().min(0).optional(),
  /** Only where this is neither blank nor 0. */
  when: formula.optional(),
  /** Only of units of these levels. */
  levels: z.array(z.enum(LEVELS)).max(LEVELS.length).optional(),
  /** Only of periods of so many months or more. */
  months: z.int().min(1).max(120).optional(),
});
export type FormComparison = z.infer<typeof comparison>;
/** No two records of a list are alike in all of these columns. */
const distinct = z.strictObject({ ...checkBase, distinct: z.array(code).min(1).max(4) });
/** The records of a list follow the order of the column's choices. */
const ordered = z.strictObject({ ...checkBase, ordered: code });
const check = z.union([comparison, distinct, ordered]);
export type FormCheck = z.infer<typeof check>;

export const formContents = z.strictObject({
  /** "BIỂU TỔNG HỢP MÔ HÌNH …", as it is printed. */
  title: words,
  /** "Đơn vị tính: …"; empty where units differ by row. */
  measuredIn: z.string().max(100).transform(cleanLine),
  sections: z.array(section).min(1).max(20),
  checks: z.array(check).max(300),
  notes: z.array(z.string().max(1000).transform(cleanLine)).max(20),
  /** Where the figures of cells come from, by the names of the cells; a cell that is not named is told by hand. */
  sources: z.record(z.string().max(130), figureSource).optional(),
});
export type FormContents = z.infer<typeof formContents>;

/** How files, formulas and sheets name a form: `B1`, `TCD-2021`. */
export const formCode = z.string().max(40).regex(/^[A-Z][A-Za-z0-9]*(-[A-Za-z0-9]+)*$/);

/** A form as the program delivers it: its versions, the oldest first. */
export interface DeliveredForm {
  code: string;
  name: string;
  note: string | null;
  versions: readonly DeliveredVersion[];
}
export interface DeliveredVersion {
  number: string;
  validFrom: string;
  validTo: string | null;
  contents: FormContents;
  /** Cells of the version before, by those that take their place, where the names differ. */
  renamed: Readonly<Record<string, string>>;
}
