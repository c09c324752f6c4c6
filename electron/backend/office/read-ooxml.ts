import { posix } from 'node:path';
import type { SheetData, SheetState, WorkbookContent, WorkbookFormat, WorkbookWarning } from './workbook.ts';
import type { ReadGuard } from './read-guard.ts';
import { readPart } from './read-part.ts';
import { readSharedStrings, TextTable } from './shared-strings.ts';
import { findingWarnings } from './sheet-findings.ts';
import { readSheet } from './sheet-reader.ts';
import { NO_STYLES, readStyles } from './styles.ts';
import { damaged, tooLarge, WorkbookError } from './workbook-error.ts';
import type { Package } from './zip.ts';

/** Where a relationship leads; links out of the file are never in the list. */
type Link = { id: string; type: string; target: string };
type SheetEntry = { name: string; state: SheetState; linkId: string };

const MAX_SHEETS = 1000;

/** Reads an Office Open XML workbook (ECMA-376, transitional and strict). */
export async function readOoxml(parts: Package, guard: ReadGuard): Promise<WorkbookContent> {
  const main = await workbookPart(parts, guard);
  const links = await readLinks(parts, main, guard);
  const { sheets: entries, date1904 } = await readWorkbookPart(parts, main);
  const table = new TextTable(guard);
  const strings = links.find((link) => link.type === 'sharedStrings');
  if (strings !== undefined) await readSharedStrings(parts, strings.target, table);
  const stylesLink = links.find((link) => link.type === 'styles');
  const styles = stylesLink === undefined ? NO_STYLES : await readStyles(parts, stylesLink.target, guard);

  const warnings: WorkbookWarning[] = [];
  const sheets: SheetData[] = [];
  let rows = 0;
  for (const entry of entries) {
    const link = links.find((candidate) => candidate.id === entry.linkId);
    if (link === undefined) throw damaged('a sheet without its part');
    if (link.type !== 'worksheet') {
      warnings.push({ code: 'SHEET_SKIPPED', params: { sheet: entry.name } });
      continue;
    }
    const { data, findings } = await readSheet(parts, link.target, { name: entry.name, state: entry.state }, table, guard, rows);
    rows += data.rowNumbers.length;
    sheets.push(data);
    warnings.push(...findingWarnings(entry.name, findings));
  }
  return {
    format: await formatOf(parts, main),
    encoding: null,
    date1904,
    strings: table.strings,
    stringFonts: table.fonts,
    styleFormats: styles.formats,
    styleFonts: styles.fonts,
    sheets,
    warnings,
  };
}

/** The main part of a workbook, whatever its kind. */
export async function workbookPart(parts: Package, guard: ReadGuard): Promise<string> {
  const declared = parts.has('_rels/.rels') ? (await readLinks(parts, '', guard)).find((link) => link.type === 'officeDocument')?.target : undefined;
  const main = declared ?? (parts.has('xl/workbook.bin') ? 'xl/workbook.bin' : 'xl/workbook.xml');
  if (!parts.has(main)) {
    if (parts.has('xl/workbook.xml')) return 'xl/workbook.xml';
    if (parts.has('[Content_Types].xml') && declared !== undefined && main.startsWith('xl/')) throw damaged('the workbook part is missing');
    throw new WorkbookError('WORKBOOK_NOT_A_WORKBOOK', 'a zip without a workbook');
  }
  if (/^(?:word|ppt|visio)\//i.test(main)) throw new WorkbookError('WORKBOOK_NOT_A_WORKBOOK', 'another kind of office document');
  return main;
}

/** Where a part's relationships lead. */
export async function readLinks(parts: Package, of: string, guard: ReadGuard): Promise<Link[]> {
  const folder = posix.dirname(of);
  const part = posix.join(folder, '_rels', `${posix.basename(of)}.rels`);
  const links: Link[] = [];
  if (!parts.has(part)) return links;
  await readPart(parts, part, ['Relationship'], {
    open(name, tag) {
      if (name !== 'Relationship' || tag.text('TargetMode') === 'External') return;
      guard.countItems(1);
      const target = (tag.text('Target') ?? '').replaceAll('\\', '/');
      const type = tag.text('Type') ?? '';
      links.push({ id: tag.text('Id') ?? '', type: type.slice(type.lastIndexOf('/') + 1), target: target.startsWith('/') ? target.slice(1) : posix.join(folder, target) });
    },
    close() {},
    text() {},
  });
  return links;
}

/** The sheets the main part lists, and how it counts days. */
export async function readWorkbookPart(parts: Package, part: string): Promise<{ sheets: SheetEntry[]; date1904: boolean }> {
  const sheets: SheetEntry[] = [];
  let date1904 = false;
  let isWorkbook = false;
  await readPart(parts, part, ['workbook', 'workbookPr', 'sheet'], {
    open(name, tag) {
      if (name === 'workbook') isWorkbook = true;
      else if (name === 'workbookPr') date1904 = tag.flag('date1904');
      else if (name === 'sheet') {
        if (sheets.length === MAX_SHEETS) throw tooLarge(`more than ${MAX_SHEETS} sheets`);
        const state = tag.text('state');
        sheets.push({ name: tag.text('name') ?? '', state: state === 'hidden' || state === 'veryHidden' ? state : 'visible', linkId: tag.prefixedText('id') ?? '' });
      }
    },
    close() {},
    text() {},
  });
  if (!isWorkbook) throw new WorkbookError('WORKBOOK_NOT_A_WORKBOOK', 'the main part is no workbook');
  if (sheets.length === 0) throw damaged('a workbook without sheets');
  return { sheets, date1904 };
}

/** Whether the workbook says it has macros. */
export async function formatOf(parts: Package, main: string): Promise<WorkbookFormat> {
  let macros = false;
  if (!parts.has('[Content_Types].xml')) return 'xlsx';
  await readPart(parts, '[Content_Types].xml', ['Override', 'Default'], {
    open(name, tag) {
      if (name === '') return;
      const named = name === 'Default' || (tag.text('PartName') ?? '').toLowerCase() === `/${main}`.toLowerCase();
      if (named && (tag.text('ContentType') ?? '').includes('macroEnabled.main')) macros = true;
    },
    close() {},
    text() {},
  });
  return macros ? 'xlsm' : 'xlsx';
}
