import { open, writeFile } from 'node:fs/promises';
import { importMapping, type ImportMapping, LONGEST_HEADING, MAPPING_FORMAT, MAPPING_VERSION } from '#shared/contract/import-mapping.ts';
import type { ImportMappingTaken } from '#shared/contract/imports.ts';
import type { ImportField, ListColumns } from '#shared/rules/import-columns.ts';
import type { ImportList } from '#shared/rules/import-lists.ts';
import { cleanLine, foldWords } from '#shared/rules/text.ts';
import { ruleError } from '../../errors.ts';
import { replaceFile } from '../../office/replace-file.ts';
import { WorkbookError } from '../../office/workbook-error.ts';
import type { FoundTable, MappedColumn } from './table.ts';

/** A mapping of the widest table is a few kilobytes. */
const MOST_BYTES = 256 * 1024;
type Table = Pick<FoundTable, 'columns' | 'headings'>;

/** A mapping as a file tells it. `asTheyStand`: the columns whose legacy text stays as it is. */
export function describeMapping(list: ImportList, { columns, headings }: Table, mapping: readonly MappedColumn[], asTheyStand: ReadonlySet<number>): ImportMapping {
  const fields = new Map(mapping.map(({ column, field }) => [column, field]));
  return {
    format: MAPPING_FORMAT,
    version: MAPPING_VERSION,
    list,
    columns: columns.map(({ column }) => ({ heading: cleanLine(headings.get(column) ?? '').slice(0, LONGEST_HEADING), field: fields.get(column) ?? null, asItStands: asTheyStand.has(column) })),
  };
}

export async function writeMappingFile(target: string, mapping: ImportMapping): Promise<void> {
  await replaceFile(target, (file) => writeFile(file, `${JSON.stringify(mapping, null, 2)}\n`));
}

/** Reads such a file; refused when it is another file, of a newer program, or of another list. */
export async function readMappingFile(file: string, list: ImportList): Promise<ImportMapping> {
  const told = parsed(await readSmall(file));
  if (told === null || typeof told !== 'object' || (told as { format?: unknown }).format !== MAPPING_FORMAT) throw ruleError({ rule: 'MAPPING_NOT_ONE' });
  const { version } = told as { version?: unknown };
  if (Number.isInteger(version) && Number(version) > MAPPING_VERSION) throw ruleError({ rule: 'MAPPING_TOO_NEW' });
  const { data } = importMapping.safeParse(told);
  if (data === undefined || hasTwice(data.columns.flatMap(({ field }) => field ?? []))) throw ruleError({ rule: 'MAPPING_NOT_ONE' });
  if (data.list !== list) throw ruleError({ rule: 'MAPPING_OTHER_LIST' });
  return data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    throw ruleError({ rule: 'MAPPING_NOT_ONE' });
  }
}

async function readSmall(path: string): Promise<string> {
  try {
    await using file = await open(path, 'r');
    const { size } = await file.stat();
    if (size > MOST_BYTES) throw ruleError({ rule: 'MAPPING_NOT_ONE' });
    // What grows meanwhile is not read further.
    const bytes = Buffer.alloc(size);
    const { bytesRead } = await file.read(bytes, 0, size, 0);
    return bytes.toString('utf8', 0, bytesRead);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw /^E[A-Z]+$/.test(code) ? new WorkbookError('FILE_UNREADABLE', 'the file cannot be read', { cause: error }) : error;
  }
}

/** What a file's mapping makes of a table. */
interface Taken extends ImportMappingTaken {
  /** Which columns the file told of, and whether their legacy text stays as it stands. */
  told: { column: number; asItStands: boolean }[];
}

/**
 * Puts the columns of a table as the file tells: each by its heading, the second of a heading by the second one. Columns
 * the file does not know stay as they are proposed. The key is told by what stands in the column, whatever the file says.
 * Refused when no heading of the file stands in the table.
 */
export function takeMapping({ columns: told }: ImportMapping, { columns, headings }: Table, list: ListColumns): Taken {
  const places = new Map(numbered(columns.map(({ column }) => headingWords(headings.get(column)))).map((key, index) => [key, columns[index]]));
  const taken: Taken = { mapping: [], told: [], left: [] };
  for (const [index, key] of numbered(told.map(({ heading }) => headingWords(heading))).entries()) {
    const { heading, field, asItStands } = told[index]!;
    const place = places.get(key);
    const why = place === undefined ? 'heading' : field === null || field === 'key' ? null : place.personal ? 'personal' : !Object.hasOwn(list.fields, field) ? 'field' : null;
    if (why !== null && field !== null) taken.left.push({ heading: heading === '' ? field : heading, why });
    if (place === undefined) continue;
    taken.told.push({ column: place.column, asItStands });
    if (why === null && field !== null && field !== 'key' && place.field !== 'key') taken.mapping.push({ column: place.column, field: field as ImportField });
  }
  if (taken.told.length === 0) throw ruleError({ rule: 'MAPPING_OTHER_HEADINGS' });
  for (const column of columns) if (staysAsProposed(column, taken)) taken.mapping.push({ column: column.column, field: column.field! });
  return { ...taken, mapping: taken.mapping.toSorted((one, other) => one.column - other.column) };
}

function staysAsProposed({ column, field, personal }: Table['columns'][number], { told, mapping }: Taken): boolean {
  if (field === null || personal || mapping.some((one) => one.field === field)) return false;
  return field === 'key' || told.every((one) => one.column !== column);
}

function headingWords(heading = ''): string {
  return foldWords(cleanLine(heading).slice(0, LONGEST_HEADING));
}

/** Each text with how often it stood before. */
function numbered(texts: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return texts.map((text) => {
    const before = seen.get(text) ?? 0;
    seen.set(text, before + 1);
    return `${before} ${text}`;
  });
}

function hasTwice(texts: readonly string[]): boolean {
  return new Set(texts).size < texts.length;
}
