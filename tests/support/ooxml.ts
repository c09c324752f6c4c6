import { zipOf } from './zip.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export type SheetXml = { name?: string; state?: string; /** What stands inside `<sheetData>`. */ rows?: string; before?: string; after?: string };
export type BookXml = {
  sheets: readonly SheetXml[];
  /** What stands inside `<sst>`. */
  strings?: string;
  /** What stands inside `<styleSheet>`. */
  styles?: string;
  date1904?: boolean;
  macros?: boolean;
  /** Parts to add, replace, or leave out (null). */
  parts?: Readonly<Record<string, string | Buffer | null>>;
};

/** The parts of a workbook written by hand, each in its proper place. */
export function bookParts(book: BookXml): Record<string, string | Buffer> {
  const type = book.macros === true ? 'application/vnd.ms-excel.sheet.macroEnabled.main+xml' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const sheets = book.sheets.map((sheet, index) => `<sheet name="${sheet.name ?? `Trang ${index + 1}`}" sheetId="${index + 1}"${sheet.state === undefined ? '' : ` state="${sheet.state}"`} r:id="rId${index + 1}"/>`);
  const override = (part: string, kind: string) => `<Override PartName="/xl/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  const overrides = [...book.sheets.map((_, index) => override(`worksheets/sheet${index + 1}.xml`, 'worksheet')), override('sharedStrings.xml', 'sharedStrings'), override('styles.xml', 'styles')];
  const links = book.sheets.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`);
  const parts: Record<string, string | Buffer> = {
    '[Content_Types].xml': `${head}<Types xmlns="${PACKAGE}/content-types"><Override PartName="/xl/workbook.xml" ContentType="${type}"/>${overrides.join('')}</Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr${book.date1904 === true ? ' date1904="1"' : ''}/><sheets>${sheets.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${PACKAGE}/relationships">${links.join('')}<Relationship Id="rIdS" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rIdT" Type="${RELATIONS}/styles" Target="/xl/styles.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `${head}<sst xmlns="${MAIN}">${book.strings ?? ''}</sst>`,
    'xl/styles.xml': `${head}<styleSheet xmlns="${MAIN}">${book.styles ?? ''}</styleSheet>`,
  };
  book.sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = `${head}<worksheet xmlns="${MAIN}">${sheet.before ?? ''}<sheetData>${sheet.rows ?? ''}</sheetData>${sheet.after ?? ''}</worksheet>`;
  });
  for (const [name, data] of Object.entries(book.parts ?? {})) {
    if (data === null) delete parts[name];
    else parts[name] = data;
  }
  return parts;
}

export function bookZip(book: BookXml): Buffer {
  return zipOf(bookParts(book));
}
