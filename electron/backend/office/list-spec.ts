/** What a list workbook is made of. All words come from the caller; nothing here knows a language. */
export type TextLine = { text: string; bold?: boolean; italic?: boolean; underline?: boolean; /** In points; the font size of the list when absent. */ size?: number };

/** A day `YYYY-MM-DD`, written as a true date. Before 1900, where Excel has no dates, it becomes text dd/mm/yyyy. */
export type ListDate = { date: string };
export type ListValue = string | number | boolean | ListDate | null;

export type ListColumn = {
  heading: string;
  /** Headings that stand over this one, the topmost first; neighbours under the same one share it. */
  over?: readonly string[];
  /** What stands in the row of column numbers: its place when absent. */
  label?: string;
  /** In characters of the normal font, as Excel counts. */
  width: number;
  align?: 'left' | 'center' | 'right';
  /** Excel format code for numbers, e.g. `#,##0`; texts and dates have theirs. */
  numberFormat?: string;
  /** What may be chosen in the column; other entries get Excel's warning, not a refusal. */
  choices?: readonly string[];
  /** It numbers the rows: its total is how many there are. */
  running?: boolean;
  /** How deep a row stands is shown here. */
  tree?: boolean;
};
/** Something about a cell that its reader must see: a tint, and a comment that says what. */
export type ListMark = { /** From 0. */ column: number; severity: 'error' | 'warning'; comment: string };
export type ListRow = {
  /** One value per column; missing ones are blank. */
  values: readonly ListValue[];
  marks?: readonly ListMark[];
  /** What the row is known by when the file comes back. */
  key?: string;
  /** How deep the row stands under others, from 0. */
  indent?: number;
  /** Its numbers are sums, or counts of filled cells, of the rows above: they are written as formulas, so that they stay right when rows are changed. */
  total?: boolean;
  /** The same of the rows of its group alone; totals below pass over it. */
  subtotal?: boolean;
};
export type ListGroup = { heading?: string; rows: readonly ListRow[] };
/** A list whose rows are read as they are written: it never stands in memory as a whole. */
export type LongListSpec = Omit<ListSpec, 'groups'> & { groups: Iterable<Omit<ListGroup, 'rows'> & { rows: Iterable<ListRow> }> };

export type ListSpec = {
  /** Cut to 31 characters; what Excel forbids becomes a space. */
  sheetName: string;
  page?: { orientation?: 'portrait' | 'landscape'; /** A4 when absent. */ size?: 'A4' | 'A3'; marginsMm?: { top: number; bottom: number; left: number; right: number } };
  font?: { name: string; size: number };
  /** The lines beside each other at the head: the issuer left, the national or the Party's line right. */
  header?: { left: readonly TextLine[]; right: readonly TextLine[] };
  title?: readonly TextLine[];
  /** Under the title, in italics. */
  subtitle?: readonly TextLine[];
  /** At the right, over the table: what its figures are counted in. */
  unitOfMeasure?: string;
  columns: readonly ListColumn[];
  /** A row `1 2 3 …` under the headings. */
  columnNumbers?: boolean;
  /** How many columns stand at the left of every page of a list that is wider than one; fitted to one page when absent. */
  repeatColumns?: number;
  groups: readonly ListGroup[];
  /** The blocks under the list: recipients or who drew it up left, who signs right. */
  signature?: { left: readonly TextLine[]; right: readonly TextLine[] };
  /**
   * Heading of the hidden last column that holds the row keys. A column and not a sheet of its own, so that a key stays
   * with its row when rows are sorted, moved or deleted. Outside the print area.
   */
  keyHeading?: string;
};

/** Where things came to stand. */
export type WrittenList = {
  headingRow: number;
  firstDataRow: number;
  /** The last row of the table, group headings included; the heading itself when there are no rows. */
  lastDataRow: number;
  /** Rows without totals. */
  rows: number;
  /** Texts cut because a cell holds at most 32,767 characters. */
  shortened: number;
};

/** Decree 30/2020/NĐ-CP, Annex I: Times New Roman, A4, margins 20 mm above and below, 30 mm left, 15 mm right. */
export const DEFAULT_FONT = { name: 'Times New Roman', size: 13 };
export const DEFAULT_MARGINS_MM = { top: 20, bottom: 20, left: 30, right: 15 };
