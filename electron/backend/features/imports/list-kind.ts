import type { ImportMissing, ImportRow, ImportSummary } from '#shared/contract/imports.ts';
import type { ListColumns } from '#shared/rules/import-columns.ts';
import type { ImportList } from '#shared/rules/import-lists.ts';
import type { Connection } from '../../db/connection.ts';
import type { Cell, Workbook } from '../../office/workbook.ts';
import type { Problem, Texts } from './row-texts.ts';
import type { SourceRow } from './table.ts';

/** Where a file goes: which list it is, and of which committee. */
export interface ImportTarget {
  list: ImportList;
  /** Null: of the office itself. */
  committeeId: string | null;
}

/** What the user did to rows of a sheet: kept over every new check. */
export interface UserWork {
  edits: Map<number, Texts>;
  choices: Map<number, string>;
  /** Those of them that were taken all at once, one time after the other. */
  taken: ReadonlyMap<number, string>[];
  skipped: Set<number>;
}

/** A field in which a row differs from the record: what stands there, coded values by their codes; null when nothing does. */
export type Difference = ImportRow['differences'][number];

/** What committing a row would do. */
export interface RowDecision {
  effect: 'add' | 'change' | 'same';
  /** What committing writes, put together when asked for; null when there is nothing to write. */
  plan: (() => object) | null;
  /** Asked for when a row is shown. */
  differences: () => Difference[];
}
export const NO_DIFFERENCES = (): Difference[] => [];

/** A row that was checked: what any list knows of one. */
export interface CheckedRow {
  source: SourceRow;
  /** Null while it is not decided which record the row is about. */
  decision: RowDecision | null;
  own: readonly Problem[];
  /** Problems between rows: found anew after every change of any row. */
  between: readonly Problem[];
}

/** How the rows of a list are checked against the record and against each other, at one moment. */
export interface ListRules<Row extends CheckedRow = CheckedRow> {
  /** The last history entry that was seen: what comes later was not looked at. */
  readonly lastEntry: number;
  /** Reads a row and finds its record. */
  check(source: SourceRow, work: UserWork): Row;
  /** Writes into each row what it says against others. Rows left out are not among them. */
  checkBetween(rows: readonly Row[], work: UserWork): void;
  /** The cells as they are shown, and which records may be meant. */
  shown(row: Row, texts: Texts): Pick<ImportRow, 'cells' | 'match'>;
  /** Whether committing the row makes a person. */
  makesPerson(row: Row): boolean;
  /** What the list should name and does not. */
  missing(rows: readonly Row[]): ImportMissing['rows'];
  /** Names of units that no unit bears, each once: somebody will be asked what they mean. `ready` rows are written, `blocked` ones are not. */
  unknownUnits(ready: readonly Row[], blocked: readonly Row[]): string[];
  /** Totals of the file that are not the sum of its rows. */
  wrongTotals(rows: readonly Row[]): ImportSummary['totals'];
}

/** A kind of list: everything in which lists differ, up to the plan. How a plan is written is told in `writers.ts`. */
export interface ListKind {
  columns: ListColumns;
  needsCommittee: boolean;
  /** What stands for a match that is not decided, in the report. */
  undecided: string;
  /** Whether the file as a whole is marked as a state secret. */
  isSecretFile(workbook: Workbook): boolean;
  /** The text of a row that heads a group although the table does not tell it so. */
  groupHeading(cells: readonly (Cell | undefined)[]): string | null;
  /** What only this list has words for in a problem, for the report. */
  wordsOf(problem: Problem): Record<string, string>;
  /** Reads what the rows are compared with, in one unchanging view. `totals`: the rows of sums, which are never records. */
  rules(connection: Connection, target: ImportTarget, today: string, sources: readonly SourceRow[], totals: readonly SourceRow[]): ListRules;
}
