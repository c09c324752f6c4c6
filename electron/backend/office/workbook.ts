import type { NumberFormat } from './number-format.ts';

/**
 * What stands in a cell. A date has no time zone: it is the day (and time) Excel shows, `YYYY-MM-DD` or
 * `YYYY-MM-DDTHH:mm:ss`. A time of day without a date has the day 1899-12-31, which Excel counts as day 0.
 */
export type CellValue =
  | { kind: 'text'; text: string }
  | { kind: 'number'; value: number }
  | { kind: 'date'; iso: string }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'error'; code: string };

export type Cell = {
  /** Address, e.g. `B7`. */
  ref: string;
  /** From 1. */
  row: number;
  /** From 1. */
  column: number;
  value: CellValue;
  /**
   * What a reader of the sheet sees, as far as it matters: text exactly as kept in the file (not normalised), dates as
   * dd/mm/yyyy, numbers with the leading zeros or the percent sign of their format, TRUE and FALSE, error codes.
   */
  text: string;
  /** Formula without the `=`, shared formulas written out for this cell. The value is the result kept in the file. */
  formula?: string;
  /** Font of the cell, or of the first run of rich text. Legacy Vietnamese encodings are told by it. Absent in csv, and where the file gives none. */
  font?: string;
};

export type SheetState = 'visible' | 'hidden' | 'veryHidden';
export type Merge = { top: number; left: number; bottom: number; right: number };
/** Rows or columns from `first` to `last`, both included. */
export type Span = { first: number; last: number };

export type WarningCode =
  /** `count` cells of `sheet` hold a value that cannot be given, the first one is `cell`. */
  | 'CELLS_UNREADABLE'
  /** `count` cells hold another type than they say; given as text. */
  | 'CELLS_ODD'
  /** `count` cells stand twice in the file; the last one is given. */
  | 'CELLS_TWICE'
  /** `count` formulas have no result in the file: the program that wrote it did not calculate. */
  | 'FORMULA_WITHOUT_VALUE'
  /** `count` texts hold bytes that are no letters. */
  | 'TEXT_UNDECODABLE'
  /** The reader of this format gives no fonts, so that texts in a font of the old kind are told by their words alone. */
  | 'FONTS_UNKNOWN'
  /** Macros in the file were neither read nor run: `count` parts, the first one is `part`. */
  | 'MACROS_IGNORED'
  /** Links to other files and data sources were not followed: `count` of them, the first one is `part`. */
  | 'LINK_IGNORED'
  /** Objects of other programs and controls in the file were not opened: `count` parts, the first one is `part`. */
  | 'OBJECT_IGNORED'
  /** The program's own reader failed; `reader` read the file instead, all `cells` cells counted in it. */
  | 'READ_INSTEAD'
  /** `sheet` holds `declared` cells and `cells` were read; `reader`, asked for a second opinion, read the same values. */
  | 'COUNT_CONFIRMED'
  /** The same, but `reader` could not read the file. */
  | 'COUNT_UNCONFIRMED'
  /** `reader` does not agree on `count` cells of `sheet`, by address in `cells`; those of the program's own reader are given. */
  | 'READERS_DIFFER'
  /** The same, but those of `reader` are given: it alone has every cell counted in the file. */
  | 'READERS_DIFFER_OTHER'
  /** A chart or macro sheet without cells. */
  | 'SHEET_SKIPPED'
  /** The name of the file says another format than its content. */
  | 'MISLABELLED'
  /** The encoding of a csv file was concluded, not declared. */
  | 'ENCODING_GUESSED'
  /** A quotation mark in a csv file is never closed. */
  | 'QUOTE_UNCLOSED';
export type WorkbookWarning = { code: WarningCode; params: Record<string, string | number> };

/** The program's own reader of a format, or SheetJS. */
export type ReaderName = 'own' | 'sheetjs';
/** Who read a file. A second reader is asked where the first one fails or its count of cells is not that of the file. */
export type Reading = {
  /** Whose values are given. */
  reader: ReaderName;
  second: { reader: ReaderName; because: 'failed' | 'count'; found: 'instead' | 'agrees' | 'differs' | 'failed' } | null;
};

export type WorkbookFormat = 'xlsx' | 'xlsm' | 'xlsb' | 'ods' | 'xls' | 'csv';

export type Sheet = {
  readonly name: string;
  readonly state: SheetState;
  /** Last row with content. */
  readonly rows: number;
  /** Last column with content. */
  readonly columns: number;
  /** Cells with content that can be asked for. */
  readonly cells: number;
  /** Cells with content counted in the file. */
  readonly declaredCells: number;
  readonly merges: readonly Merge[];
  readonly hiddenRows: readonly Span[];
  readonly hiddenColumns: readonly Span[];
  get(row: number, column: number): Cell | undefined;
  /** The cells of a row, position 0 is column 1; as long as the last cell with content, or no longer than `most`. */
  rowCells(row: number, most?: number): readonly (Cell | undefined)[];
  /** What {@link rowCells} would show, as texts alone: '' also where there is no cell. For looking through whole sheets. */
  rowTexts(row: number, most?: number): readonly string[];
};

export type Workbook = {
  readonly format: WorkbookFormat;
  /** Of a csv file: `utf-8`, `utf-16le`, `utf-16be`, `windows-1258`, or `tcvn3` and `windows-1252`, whose bytes are not decoded yet. */
  readonly encoding?: string;
  readonly sheets: readonly Sheet[];
  readonly warnings: readonly WorkbookWarning[];
  readonly reading: Reading;
  /** The same as plain arrays, for `postMessage`; {@link viewWorkbook} in sheet-view.ts opens it on the other side. */
  readonly data: WorkbookData;
};

/** Kinds of stored cells; `NO_VALUE` is a formula without result. */
export const KIND = { TEXT: 1, NUMBER: 2, BOOLEAN: 3, ERROR: 4, ISO_DATE: 5, NO_VALUE: 6 } as const;

/** One sheet in columns of numbers, cells in row order: a million cells are twenty megabytes and clone in no time. */
export type SheetData = {
  name: string;
  state: SheetState;
  declaredCells: number;
  merges: Merge[];
  hiddenRows: Span[];
  hiddenColumns: Span[];
  lastColumn: number;
  /** Numbers of the rows that have cells, rising. */
  rowNumbers: Uint32Array;
  /** Where the cells of each of these rows begin; one more entry than rows. */
  rowStarts: Uint32Array;
  columns: Uint16Array;
  kinds: Uint8Array;
  styles: Uint16Array;
  /** A number, 0 or 1, or a position in `strings`. */
  values: Float64Array;
  /** Position in `formulas` or -1; null when the sheet has no formula. */
  formulaOf: Int32Array | null;
  formulas: StoredFormula[];
};
/** The formula as written for its home cell; other cells that share it shift its references. */
export type StoredFormula = { text: string; row: number; column: number };

/** What a file holds, read from its bytes. */
export type WorkbookContent = {
  format: WorkbookFormat;
  encoding: string | null;
  date1904: boolean;
  strings: string[];
  /** Font of the first run of those strings that are rich text. */
  stringFonts: Map<number, string>;
  styleFormats: NumberFormat[];
  styleFonts: (string | undefined)[];
  sheets: SheetData[];
  warnings: WorkbookWarning[];
};
export type WorkbookData = WorkbookContent & {
  /** SHA-256 of the very bytes that were read, in hex, and how many they were. */
  sha256: string;
  bytes: number;
  reading: Reading;
};

export type ReadLimits = {
  /** Size of the file on disk. */
  fileBytes: number;
  /** Rows with content in one sheet. */
  rows: number;
  /** Cells with content in all sheets. */
  cells: number;
  /** Characters of all different texts and formulas. */
  textCharacters: number;
  /** Texts, formulas, merges, hidden rows and columns, styles and links: everything kept besides cells. */
  items: number;
  /** Size of everything in the file once unzipped. */
  unzippedBytes: number;
  /** Unzipped size over file size; only asked of files that unzip to more than 16 MB. */
  unzipRatio: number;
  milliseconds: number;
};
export const DEFAULT_LIMITS: ReadLimits = {
  fileBytes: 64 * 1024 * 1024,
  rows: 200_000,
  cells: 3_000_000,
  textCharacters: 100_000_000,
  items: 6_000_000,
  unzippedBytes: 1024 * 1024 * 1024,
  unzipRatio: 200,
  milliseconds: 12_000,
};
export type ReadOptions = {
  limits?: Partial<ReadLimits>;
  signal?: AbortSignal;
  /** Opens a workbook kept behind a password; never written down anywhere. */
  password?: string;
  /** Also an old workbook is read in the thread of the caller, which SheetJS then holds until it is done. */
  inThisThread?: boolean;
  /** Called every now and then with the rows with content read so far, all sheets together. */
  onProgress?: (rowsRead: number) => void;
};
