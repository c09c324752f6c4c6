import type { ImportColumn, ImportField } from '#shared/contract/imports.ts';
import { isImportField, type ListColumns } from '#shared/rules/import-columns.ts';
import { foldWords } from '#shared/rules/text.ts';
import { useKept } from '../../app/kept.ts';
import type { Mapping } from './under-way.ts';

/** Headings as an office writes them again and again, and what each column was said to be. */
export type Remembered = { shape: string; fields: (ImportField | null)[] };

const KEY = 'import-mappings';
/** An office knows a few forms of lists; the one not seen for longest goes first. */
const MOST = 40;

/** The shape of a heading: its words in their order. */
export function shapeOf(columns: readonly ImportColumn[]): string {
  return columns.map(({ heading }) => foldWords(heading)).join('|');
}

/** The columns as they were put when headings of this shape came last; undefined when they never did, or came for another list. */
export function recalled(known: readonly Remembered[], columns: readonly ImportColumn[], list: ListColumns): Mapping | undefined {
  const shape = shapeOf(columns);
  const fields = known.find((one) => one.shape === shape)?.fields;
  if (fields === undefined || fields.some((field) => field !== null && list.fields[field] === undefined)) return undefined;
  // The key is told by what stands in the column: another file of this shape may have none.
  return new Map(columns.flatMap(({ column, field: proposed, personal }, index) => {
    const field = proposed === 'key' ? 'key' : fields[index] === 'key' ? null : (fields[index] ?? null);
    return field === null || personal ? [] : [[column, field] as const];
  }));
}

/** What is known with one more mapping, the newest first. */
export function remembering(known: readonly Remembered[], columns: readonly ImportColumn[], mapping: Mapping): Remembered[] {
  const shape = shapeOf(columns);
  return [{ shape, fields: columns.map(({ column }) => mapping.get(column) ?? null) }, ...known.filter((one) => one.shape !== shape)].slice(0, MOST);
}

/** The mappings this office has used, by the shape of their headings, and how to keep one. */
export function useRememberedMappings(list: ListColumns): { recall: (columns: readonly ImportColumn[]) => Mapping | undefined; remember: (columns: readonly ImportColumn[], mapping: Mapping) => void; loaded: boolean } {
  const [known, keep, loaded] = useKept(KEY, readRemembered);
  return { recall: (columns) => recalled(known, columns, list), remember: (columns, mapping) => keep(remembering(known, columns, mapping)), loaded };
}

function readRemembered(stored: unknown): Remembered[] {
  return Array.isArray(stored) ? stored.filter(isRemembered) : [];
}

function isRemembered(one: unknown): one is Remembered {
  const { shape, fields } = (one ?? {}) as Partial<Remembered>;
  return typeof shape === 'string' && Array.isArray(fields) && fields.every((field) => field === null || isImportField(field));
}
