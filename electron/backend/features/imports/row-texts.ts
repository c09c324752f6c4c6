import type { ImportRow } from '#shared/contract/imports.ts';
import type { ImportField, ListColumns } from '#shared/rules/import-columns.ts';
import { cleanLine, cleanText } from '#shared/rules/text.ts';
import { cellRef } from '../../office/cell-refs.ts';
import { isMarked } from './secret-marks.ts';
import type { SourceRow } from './table.ts';

export type Problem = ImportRow['problems'][number];
export type Texts = Partial<Record<ImportField, string>>;

const DASHES = /^[-\u2013\u2014]+$/;

/** Whether a row is about a secret: by a mark in the file, or in what the user typed over it. */
export function isSecretRow({ secret }: SourceRow, edits: Texts, { keptOfSecret }: ListColumns): boolean {
  return secret || (keptOfSecret !== null && Object.values(edits).some((text = '') => isMarked(text)));
}

/** The texts of a row with the user's corrections put in; of a secret one only what may be kept. */
export function textsOf(source: SourceRow, edits: Texts, list: ListColumns): Texts {
  const texts = { ...source.texts, ...edits };
  const { keptOfSecret } = list;
  if (keptOfSecret === null || !isSecretRow(source, edits, list)) return texts;
  return Object.fromEntries(Object.entries(texts).filter(([field, text = '']) => keptOfSecret.includes(field as ImportField) && !isMarked(text)));
}

/** Address of a field's cell; a field that no column holds is told at the cell that names the row. */
export function refOf(source: SourceRow, field: ImportField, { naming }: ListColumns): string {
  return cellRef(source.row, source.columns.get(field) ?? source.columns.get(naming) ?? 1);
}

/** The texts of one row, and what is wrong with them. */
export class RowTexts {
  readonly problems: Problem[] = [];
  readonly #source: SourceRow;
  readonly #texts: Texts;
  readonly #edits: Texts;
  readonly #list: ListColumns;

  constructor(source: SourceRow, edits: Texts, list: ListColumns) {
    this.#source = source;
    this.#edits = edits;
    this.#texts = textsOf(source, edits, list);
    this.#list = list;
    for (const field of source.broken) if (edits[field] === undefined) this.complain(field, 'error', 'CELL_ERROR');
  }

  complain(field: ImportField, severity: Problem['severity'], code: Problem['code'], params?: Problem['params']): void {
    this.problems.push({ field, cell: refOf(this.#source, field, this.#list), severity, code, ...(params === undefined ? {} : { params }) });
  }

  /** The text of a cell, whatever it says; empty when it is broken. */
  written(field: ImportField): string {
    return this.#cleaned(field);
  }

  /** What a cell says; null when it is empty, broken, or holds a dash for nothing. */
  said(field: ImportField): string | null {
    const text = this.#cleaned(field);
    const longest = this.#list.fields[field]?.longest;
    if (longest !== undefined && text.length > longest) this.complain(field, 'error', 'TEXT_TOO_LONG', { longest });
    return text === '' || DASHES.test(text) ? null : text;
  }

  /** Whether a cell says by a dash that there is nothing: an empty one says nothing at all. */
  saysNone(field: ImportField): boolean {
    return DASHES.test(this.#cleaned(field));
  }

  #cleaned(field: ImportField): string {
    const text = this.#texts[field];
    if (text === undefined) return '';
    if (this.#edits[field] === undefined) return this.#source.broken.includes(field) ? '' : text;
    return this.#list.fields[field]?.holds === 'lines' ? cleanText(text) : cleanLine(text);
  }
}

/** What is written the same in many rows is read once. */
export function remembered<T>(memory: Map<string, T>, text: string, read: (text: string) => T): T {
  const known = memory.get(text);
  if (known !== undefined) return known;
  const fresh = read(text);
  memory.set(text, fresh);
  return fresh;
}
