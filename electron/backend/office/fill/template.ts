import type { ReadGuard } from '../read-guard.ts';
import { readBytes } from '../read-workbook.ts';
import { isOpenDocument } from '../read-ods.ts';
import { formatOf, readLinks, readWorkbookPart, workbookPart } from '../read-ooxml.ts';
import { readPart } from '../read-part.ts';
import { sniff } from '../sniff.ts';
import type { SheetState } from '../workbook.ts';
import { damaged, WorkbookError } from '../workbook-error.ts';
import { packageOf, type Package } from '../zip.ts';
import { readDirectory, type ZipDirectory } from '../zip-directory.ts';

const CONTENT_TYPES = '[Content_Types].xml';

export type TemplateFormat = 'xlsx' | 'xlsm';
/** A sheet of a template; `part` is null when it is a chart or another sheet without cells. */
export type TemplateSheet = { name: string; state: SheetState; part: string | null };

/** A workbook of a higher level, opened. */
export type Template = {
  bytes: Buffer;
  directory: ZipDirectory;
  parts: Package;
  main: string;
  format: TemplateFormat;
  sheets: TemplateSheet[];
};

/**
 * Opens a workbook to be filled. Only .xlsx and .xlsm without a password can be filled as they are: anything else is
 * TEMPLATE_NOT_XLSX, which asks to save it so. Else the refusals of the reader.
 */
export async function openTemplate(path: string, guard: ReadGuard): Promise<Template> {
  const bytes = await readBytes(path, guard);
  if (sniff(bytes) !== 'zip') throw notXlsx('no zip');
  const directory = await readDirectory(bytes, guard);
  const parts = packageOf(bytes, directory, guard);
  if (isOpenDocument(parts)) throw notXlsx('an OpenDocument file');
  const main = await workbookPart(parts, guard);
  if (main.toLowerCase().endsWith('.bin')) throw notXlsx('a binary workbook');
  const format = await formatOf(parts, main) === 'xlsm' ? 'xlsm' : 'xlsx';
  if (await isTemplatePart(parts, main)) throw notXlsx('a template of Excel, which no workbook may be');
  return { bytes, directory, parts, main, format, sheets: await sheetsOf(parts, main, guard) };
}

function notXlsx(what: string): WorkbookError {
  return new WorkbookError('TEMPLATE_NOT_XLSX', what);
}

async function sheetsOf(parts: Package, main: string, guard: ReadGuard): Promise<TemplateSheet[]> {
  const links = await readLinks(parts, main, guard);
  const { sheets } = await readWorkbookPart(parts, main);
  const seen = new Set<string>();
  return sheets.map(({ name, state, linkId }) => {
    const link = links.find(({ id }) => id === linkId);
    if (link === undefined) throw damaged('a sheet without its part');
    if (seen.has(link.target.toLowerCase())) throw damaged('two sheets of one part');
    seen.add(link.target.toLowerCase());
    return { name, state, part: link.type === 'worksheet' ? link.target : null };
  });
}

/** `.xltx` and `.xltm`: under another ending Excel does not open them. */
async function isTemplatePart(parts: Package, main: string): Promise<boolean> {
  let found = false;
  if (!parts.has(CONTENT_TYPES)) return false;
  await readPart(parts, CONTENT_TYPES, ['Override'], {
    open(name, tag) {
      if (name === 'Override' && (tag.text('PartName') ?? '').toLowerCase() === `/${main}`.toLowerCase()) found = (tag.text('ContentType') ?? '').includes('.template.');
    },
    close() {},
    text() {},
  });
  return found;
}
