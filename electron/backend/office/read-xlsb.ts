import { CFB } from '@e965/xlsx';
import { readLinks, workbookPart } from './read-ooxml.ts';
import type { ReadGuard } from './read-guard.ts';
import { readBySheetJs } from './sheetjs-content.ts';
import type { WorkbookContent } from './workbook.ts';
import { damaged, tooLarge } from './workbook-error.ts';
import { surveyXlsbSheet, xlsbFonts, xlsbSheetLinks } from './xlsb-survey.ts';
import type { Package } from './zip.ts';

/** SheetJS keeps all of it at once. */
const MOST_BYTES = 256 * 1024 * 1024;
/** Where the parts of a workbook are, and what of them has nothing to do with its cells: macros, objects, pictures, controls. */
const WORKBOOK_PARTS = /^(?:\[content_types\]\.xml$|_rels\/|xl\/)/;
const ASIDE = /^xl\/(?:vbaproject|media\/|embeddings\/|activex\/|ctrlprops\/|drawings\/|charts\/|printersettings\/|customproperty\/)/;

/**
 * Reads a binary workbook ([MS-XLSB]) by SheetJS, which cannot be stopped while it reads: only for a thread that may be
 * ended. Cells and fonts are compared with, and taken from, the records of the file.
 */
export async function readXlsb(parts: Package, guard: ReadGuard): Promise<WorkbookContent> {
  const main = await workbookPart(parts, guard);
  const links = await readLinks(parts, main, guard);
  const styles = links.find(({ type }) => type === 'styles');
  const fonts = styles === undefined || !parts.has(styles.target) ? [] : xlsbFonts(await wholePart(parts, styles.target));
  const sheets = [];
  for (const id of xlsbSheetLinks(await wholePart(parts, main))) {
    const link = links.find((candidate) => candidate.id === id);
    if (link === undefined) throw damaged('a sheet without its part');
    sheets.push(link.type === 'worksheet' ? surveyXlsbSheet(await wholePart(parts, link.target)) : { count: 0, styles: new Map<number, number>() });
    guard.check();
  }
  if (sheets.length === 0) throw damaged('a workbook without sheets');
  return readBySheetJs(await neededZip(parts), 'xlsb', { sheets, fonts }, guard);
}

/** The parts SheetJS needs, unpacked by us and so of the size they say, in a zip that packs nothing. */
async function neededZip(parts: Package): Promise<Buffer> {
  const zip: unknown = CFB.utils.cfb_new();
  let size = 0;
  for (const name of parts.names.filter((one) => WORKBOOK_PARTS.test(one) && !ASIDE.test(one))) {
    const bytes = await wholePart(parts, name);
    size += bytes.length;
    if (size > MOST_BYTES) throw tooLarge(`${size} bytes of parts`);
    CFB.utils.cfb_add(zip, `/${parts.spelling(name)}`, bytes);
  }
  return Buffer.from(CFB.write(zip, { type: 'buffer', fileType: 'zip' }) as Uint8Array);
}

async function wholePart(parts: Package, name: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of parts.read(name)) {
    chunks.push(chunk);
    if ((size += chunk.length) > MOST_BYTES) throw tooLarge(`${size} bytes in a part`);
  }
  return Buffer.concat(chunks);
}
