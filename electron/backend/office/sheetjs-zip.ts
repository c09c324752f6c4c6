import { CFB } from '@e965/xlsx';
import { CellTags, OdsCellTags } from './count-cells.ts';
import type { ReadGuard } from './read-guard.ts';
import { formatOf, readLinks, readWorkbookPart, workbookPart } from './read-ooxml.ts';
import { wholePart } from './read-part.ts';
import { MOST_PART_BYTES, openXlsb } from './read-xlsb.ts';
import type { Seen, SeenCells } from './sheetjs-content.ts';
import { readBySheetJs } from './sheetjs-content.ts';
import type { WorkbookContent, WorkbookFormat } from './workbook.ts';
import { damaged, tooLarge } from './workbook-error.ts';
import { surveyXlsbSheet, xlsbFonts } from './xlsb-survey.ts';
import type { Package } from './zip.ts';

/** SheetJS keeps all of it at once. */
const MOST_BYTES = 128 * 1024 * 1024;
/** Where the parts of a workbook are, and what of them has nothing to do with its cells: macros, objects, pictures, controls. */
const WORKBOOK_PARTS = /^(?:\[content_types\]\.xml$|_rels\/|xl\/|mimetype$|content\.xml$|styles\.xml$|meta-inf\/manifest\.xml$)/;
const ASIDE = /^xl\/(?:vbaproject|media\/|embeddings\/|activex\/|ctrlprops\/|drawings\/|charts\/|printersettings\/|customproperty\/)/;

/** SheetJS cannot be stopped: all this is only for a thread that may be ended. */
async function readZipBySheetJs(parts: Package, format: WorkbookFormat, seen: Seen, guard: ReadGuard): Promise<WorkbookContent> {
  return readBySheetJs(await neededZip(parts), format, seen, guard);
}

/** The second reader of `.xlsx`: its cells are those counted in the parts, which must be whole. */
export async function readXlsxBySheetJs(parts: Package, guard: ReadGuard): Promise<WorkbookContent> {
  const main = await workbookPart(parts, guard);
  const links = await readLinks(parts, main, guard);
  const sheets: SeenCells[] = [];
  for (const { linkId } of (await readWorkbookPart(parts, main)).sheets) {
    const link = links.find(({ id }) => id === linkId);
    if (link === undefined) throw damaged('a sheet without its part');
    sheets.push(link.type === 'worksheet' ? await counted(parts, link.target) : NOTHING);
  }
  return readZipBySheetJs(parts, await formatOf(parts, main), { sheets, fonts: [] }, guard);
}

/** The second reader of `.ods`. */
export async function readOdsBySheetJs(parts: Package, guard: ReadGuard): Promise<WorkbookContent> {
  const tags = new OdsCellTags();
  for await (const chunk of parts.read('content.xml')) tags.write(chunk);
  if (!tags.isWhole || tags.counts.length === 0) throw damaged('a part that is cut off, or has no sheets');
  return readZipBySheetJs(parts, 'ods', { sheets: tags.counts.map((count) => ({ count, styles: NOTHING.styles })), fonts: [] }, guard);
}

/** The second reader of `.xlsb`, with the fonts of the records. */
export async function readXlsbBySheetJs(parts: Package, guard: ReadGuard): Promise<WorkbookContent> {
  const { links, part, globals } = await openXlsb(parts, guard);
  const fonts = xlsbFonts(await part('styles'));
  const sheets: SeenCells[] = [];
  for (const { link } of globals.sheets) {
    const target = links.find(({ id }) => id === link)!;
    sheets.push(target.type === 'worksheet' ? surveyXlsbSheet(await wholePart(parts, target.target, MOST_PART_BYTES), true) : NOTHING);
    guard.check();
  }
  return readZipBySheetJs(parts, 'xlsb', { sheets, fonts }, guard);
}

const NOTHING: SeenCells = { count: 0, styles: new Map() };

async function counted(parts: Package, part: string): Promise<SeenCells> {
  const tags = new CellTags();
  for await (const chunk of parts.read(part)) tags.write(chunk);
  if (!tags.isWhole) throw damaged('a part that is cut off');
  return { count: tags.count, styles: NOTHING.styles };
}

/** The parts SheetJS needs, unpacked by us and so of the size they say, in a zip that packs nothing. */
async function neededZip(parts: Package): Promise<Buffer> {
  const zip: unknown = CFB.utils.cfb_new();
  let size = 0;
  for (const name of parts.names.filter((one) => WORKBOOK_PARTS.test(one) && !ASIDE.test(one))) {
    const bytes = await wholePart(parts, name, MOST_BYTES);
    size += bytes.length;
    if (size > MOST_BYTES) throw tooLarge(`${size} bytes of parts`);
    CFB.utils.cfb_add(zip, `/${parts.spelling(name)}`, bytes);
  }
  return Buffer.from(CFB.write(zip, { type: 'buffer', fileType: 'zip' }) as Uint8Array);
}
