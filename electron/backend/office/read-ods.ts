import type { OdsCell } from './ods-sheet.ts';
import { OdsSheet, timesOf } from './ods-sheet.ts';
import { OdsStyles, STYLE_NAMES } from './ods-styles.ts';
import { OdsText } from './ods-text.ts';
import { OdsCellTags } from './count-cells.ts';
import { readPart } from './read-part.ts';
import type { ReadGuard } from './read-guard.ts';
import { findingWarnings } from './sheet-findings.ts';
import { TextTable } from './shared-strings.ts';
import type { SheetData, WorkbookContent, WorkbookWarning } from './workbook.ts';
import { damaged, tooLarge, WorkbookError } from './workbook-error.ts';
import type { XmlHandler } from './xml-scanner.ts';
import type { XmlTag } from './xml-tag.ts';
import type { Package } from './zip.ts';

const MAX_SHEETS = 1000;
const SHEET_TYPE = 'application/vnd.oasis.opendocument.spreadsheet';
const NAMES = [...STYLE_NAMES, 'spreadsheet', 'null-date', 'table', 'table-source', 'table-column', 'table-row', 'table-cell', 'covered-table-cell', 'p', 'span', 's', 'tab', 'line-break', 'annotation', 'frame', 'custom-shape', 'g', 'ruby-text', 'note', 'dde-links', 'tracked-changes', 'shapes'];
/** What stands within a sheet or a cell and is not its content. */
const ASIDE = new Set(['annotation', 'frame', 'custom-shape', 'g', 'ruby-text', 'note', 'dde-links', 'tracked-changes', 'shapes']);

/** A zip that says it is OpenDocument and not Office Open XML. */
export function isOpenDocument(parts: Package): boolean {
  return !parts.has('[Content_Types].xml') && (parts.has('mimetype') || parts.has('content.xml'));
}

/**
 * Reads an OpenDocument workbook (ODF 1.3) from its parts. Nothing is calculated, no link is followed, notes and drawings
 * are passed over.
 */
export async function readOds(parts: Package, guard: ReadGuard): Promise<WorkbookContent> {
  await refuseOthers(parts);
  const styles = new OdsStyles(guard);
  if (parts.has('styles.xml')) await readPart(parts, 'styles.xml', STYLE_NAMES, { open: (name, tag) => styles.open(name, tag), close: (name) => styles.close(name), text() {} });
  const reader = new OdsReader(styles, guard);
  const tags = new OdsCellTags();
  await readPart(parts, 'content.xml', NAMES, reader, (chunk) => {
    tags.write(chunk);
    reader.tellProgress();
  });
  return reader.finish(tags.counts);
}

async function refuseOthers(parts: Package): Promise<void> {
  const type = parts.has('mimetype') ? await textOf(parts, 'mimetype') : SHEET_TYPE;
  if (!type.startsWith(SHEET_TYPE)) throw new WorkbookError('WORKBOOK_NOT_A_WORKBOOK', 'another kind of OpenDocument file');
  if (parts.has('META-INF/manifest.xml')) {
    await readPart(parts, 'META-INF/manifest.xml', ['encryption-data'], {
      open(name) {
        if (name === 'encryption-data') throw new WorkbookError('WORKBOOK_LOCKED', 'an OpenDocument file with a password');
      },
      close() {},
      text() {},
    });
  }
  if (!parts.has('content.xml')) throw damaged('an OpenDocument file without content');
}

async function textOf(parts: Package, part: string): Promise<string> {
  let text = '';
  for await (const chunk of parts.read(part)) text = (text + chunk.toString('latin1')).slice(0, 200);
  return text.trim();
}

class OdsReader implements XmlHandler {
  readonly #guard: ReadGuard;
  readonly #styles: OdsStyles;
  readonly #table: TextTable;
  readonly #days = new Map<string, number>();
  readonly #sheets: SheetData[] = [];
  /** Which of the tables of the file each sheet is. */
  readonly #places: number[] = [];
  #tables = 0;
  readonly #warnings: WorkbookWarning[] = [];
  readonly #text = new OdsText();
  #isWorkbook = false;
  #date1904 = false;
  #rowsBefore = 0;
  #sheet: OdsSheet | null = null;
  #sheetName = '';
  #isForeign = false;
  /** Elements open within something that is passed over. */
  #aside = 0;
  #paragraphs = 0;
  #cell: OdsCell | null = null;
  readonly #fonts: (string | undefined)[] = [];

  constructor(styles: OdsStyles, guard: ReadGuard) {
    this.#styles = styles;
    this.#guard = guard;
    this.#table = new TextTable(guard);
  }

  tellProgress(): void {
    this.#guard.progress(this.#rowsBefore + (this.#sheet?.rowCount ?? 0));
  }

  /** Given how many cells were counted in each sheet apart from the reading. */
  finish(counts: readonly number[]): WorkbookContent {
    if (!this.#isWorkbook) throw new WorkbookError('WORKBOOK_NOT_A_WORKBOOK', 'an OpenDocument file without sheets');
    if (this.#sheets.length === 0) throw damaged('a workbook without sheets');
    for (const [index, sheet] of this.#sheets.entries()) sheet.declaredCells += counts[this.#places[index]!] ?? 0;
    return { format: 'ods', encoding: null, date1904: this.#date1904, strings: this.#table.strings, stringFonts: this.#table.fonts, styleFormats: this.#styles.formats, styleFonts: this.#styles.fonts, sheets: this.#sheets, warnings: this.#warnings };
  }

  open(name: string, tag: XmlTag): void {
    if (this.#aside > 0) this.#aside++;
    else if (this.#cell !== null) this.#inCell(name, tag);
    else if (this.#sheet !== null) this.#inSheet(name, tag, this.#sheet);
    else if (ASIDE.has(name)) this.#aside = 1;
    else if (!this.#isWorkbook) this.#beforeSheets(name, tag);
    else if (name === 'null-date') this.#date1904 = tag.text('table:date-value') === '1904-01-01';
    else if (name === 'table') this.#beginSheet(tag);
  }

  close(name: string): void {
    if (this.#aside > 0) this.#aside--;
    else if (this.#cell !== null) this.#closeInCell(name, this.#cell);
    else if (this.#sheet !== null) this.#closeInSheet(name, this.#sheet);
    else if (!this.#isWorkbook) this.#styles.close(name);
  }

  text(bytes: Buffer, start: number, end: number, marks: number): void {
    if (this.#cell === null || this.#aside > 0 || this.#paragraphs === 0) return;
    if (this.#text.isEmpty) this.#cell.font = this.#fonts.findLast((font) => font !== undefined);
    this.#text.add(bytes, start, end, marks);
  }

  #beforeSheets(name: string, tag: XmlTag): void {
    if (name === 'spreadsheet') this.#isWorkbook = true;
    else this.#styles.open(name, tag);
  }

  #beginSheet(tag: XmlTag): void {
    if (this.#sheets.length === MAX_SHEETS) throw tooLarge(`more than ${MAX_SHEETS} sheets`);
    this.#sheetName = tag.text('table:name') ?? '';
    this.#isForeign = false;
    const state = this.#styles.isHiddenTable(tag.text('table:style-name')) ? 'hidden' : 'visible';
    this.#sheet = new OdsSheet({ name: this.#sheetName, state }, { guard: this.#guard, table: this.#table, styles: this.#styles, days: this.#days });
  }

  #inSheet(name: string, tag: XmlTag, sheet: OdsSheet): void {
    if (name === 'table-cell' || name === 'covered-table-cell') this.#beginCell(tag);
    else if (name === 'table-row') sheet.beginRow(tag);
    else if (name === 'table-column') sheet.addColumns(tag);
    else if (name === 'table-source') this.#isForeign = true;
    else if (ASIDE.has(name) || name === 'table') this.#aside = 1;
  }

  #closeInSheet(name: string, sheet: OdsSheet): void {
    if (name === 'table-row') sheet.endRow();
    else if (name === 'table') this.#endSheet(sheet);
  }

  /** A sheet with a source is what the program kept of another file: it is no sheet of this one. */
  #endSheet(sheet: OdsSheet): void {
    this.#sheet = null;
    const place = this.#tables++;
    if (this.#isForeign) {
      this.#warnings.push({ code: 'LINK_IGNORED', params: { count: 1, part: this.#sheetName } });
      return;
    }
    this.#rowsBefore += sheet.rowCount;
    this.#sheets.push(sheet.finish());
    this.#places.push(place);
    this.#warnings.push(...findingWarnings(this.#sheetName, sheet.findings));
  }

  #beginCell(tag: XmlTag): void {
    const type = tag.text('office:value-type') ?? '';
    this.#text.clear();
    this.#paragraphs = 0;
    this.#fonts.length = 0;
    this.#cell = {
      type,
      value: tag.text(VALUES[type] ?? 'office:value'),
      text: '',
      font: undefined,
      formula: tag.text('table:formula'),
      styleName: tag.text('table:style-name'),
      repeated: timesOf(tag, 'table:number-columns-repeated'),
      columnSpan: timesOf(tag, 'table:number-columns-spanned'),
      rowSpan: timesOf(tag, 'table:number-rows-spanned'),
    };
  }

  #inCell(name: string, tag: XmlTag): void {
    if (ASIDE.has(name) || (this.#paragraphs === 0 && name !== 'p')) this.#aside = 1;
    else if (name === 'p') {
      if (this.#paragraphs++ === 0) this.#text.beginParagraph();
    } else if (name === 'span') this.#fonts.push(this.#styles.textFont(tag.text('text:style-name') ?? ''));
    else if (name === 's') this.#text.addMark(' ', timesOf(tag, 'text:c'));
    else if (name === 'tab') this.#text.addMark('\t', 1);
    else if (name === 'line-break') this.#text.addMark('\n', 1);
  }

  #closeInCell(name: string, cell: OdsCell): void {
    if (name === 'p') this.#paragraphs--;
    else if (name === 'span') this.#fonts.pop();
    else if (name === 'table-cell' || name === 'covered-table-cell') {
      cell.text = this.#text.text();
      this.#cell = null;
      this.#sheet?.addCell(cell);
    }
  }
}

/** Where the value of each type stands. */
const VALUES: Record<string, string> = { date: 'office:date-value', time: 'office:time-value', boolean: 'office:boolean-value', string: 'office:string-value' };
