import { formContents, type FormCheck, type FormColumn, type FormContents, type FormRow, type FormSection } from '#shared/forms/form-contents.ts';

/** A part of a form that is edited: by its place, since its code may change while it is. */
export type Part =
  | { kind: 'form' }
  | { kind: 'section'; section: number }
  | { kind: 'column' | 'row'; section: number; index: number }
  | { kind: 'check'; index: number };

export type SectionKind = FormSection['rows']['kind'];

/** The contents with something done to one of its sections. */
export function withSection(contents: FormContents, at: number, change: (section: FormSection) => FormSection): FormContents {
  return { ...contents, sections: contents.sections.map((section, index) => (index === at ? change(section) : section)) };
}

export function withColumn(contents: FormContents, section: number, at: number, change: Partial<FormColumn>): FormContents {
  return withSection(contents, section, (one) => ({ ...one, columns: one.columns.map((column, index) => (index === at ? said({ ...column, ...change }) : column)) }));
}

export function withRow(contents: FormContents, section: number, at: number, change: Partial<FormRow>): FormContents {
  return withSection(contents, section, (one) => withRows(one, ofRows(one).map((row, index) => (index === at ? said({ ...row, ...change }) : row))));
}

export function withCheck(contents: FormContents, at: number, check: FormCheck): FormContents {
  return { ...contents, checks: contents.checks.map((one, index) => (index === at ? said(check) : one)) };
}

/** Without the blank lines that typing leaves in headings, choices and notes. */
export function tidied(contents: FormContents): FormContents {
  const full = (lines: readonly string[]) => lines.filter((line) => line.trim() !== '');
  const line = <T extends { options?: string[] | undefined }>(one: T): T => (one.options === undefined ? one : { ...one, options: full(one.options) });
  return {
    ...contents, notes: full(contents.notes),
    sections: contents.sections.map((section) => ({
      ...section, columns: section.columns.map((column) => ({ ...line(column), headings: full(column.headings) })),
      rows: section.rows.kind === 'fixed' ? { ...section.rows, rows: section.rows.rows.map(line) } : section.rows,
    })),
  };
}

/** The parts that are empty where they must not be, too long, or no code: what keeps a form from being kept at all. */
export function misshapen(contents: FormContents): Part[] {
  const issues = formContents.safeParse(contents).error?.issues ?? [];
  const parts = issues.map(({ path: [list, at, lines, index, inner] }): Part => {
    if (list === 'checks') return { kind: 'check', index: Number(at) };
    if (list !== 'sections') return { kind: 'form' };
    if (lines === 'columns' && index !== undefined) return { kind: 'column', section: Number(at), index: Number(index) };
    return lines === 'rows' && typeof inner === 'number' ? { kind: 'row', section: Number(at), index: inner } : { kind: 'section', section: Number(at) };
  });
  return [...new Map(parts.map((part) => [JSON.stringify(part), part])).values()];
}

/** What is not said is left out: contents hold no properties without a value. */
function said<T extends object>(part: T): T {
  return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)) as T;
}

/** The fixed rows of a section, titles too; none where units or records are its rows. */
export function ofRows(section: FormSection): FormRow[] {
  return section.rows.kind === 'fixed' ? section.rows.rows : [];
}

function withRows(section: FormSection, rows: FormRow[]): FormSection {
  return { ...section, rows: { kind: 'fixed', rows } };
}

/** A code that nothing in the list has: `c4` after `c3`. */
export function freeCode(letter: string, taken: readonly string[]): string {
  for (let number = taken.length + 1; ; number += 1) if (!taken.includes(`${letter}${number}`)) return `${letter}${number}`;
}

/** The printed number after the last that is one. */
function nextNumber(parts: readonly { number: string }[]): string {
  return String(Math.max(0, ...parts.map(({ number }) => Number.parseInt(number, 10) || 0)) + 1);
}

/** Adds a column at the end of a section; answers it too. */
export function addColumn(contents: FormContents, section: number, heading: string): { contents: FormContents; part: Part } {
  const columns = contents.sections[section]?.columns ?? [];
  const number = nextNumber(columns);
  const taken = [...columns, ...(contents.sections[section] === undefined ? [] : ofRows(contents.sections[section]))].map(({ code }) => code);
  return {
    contents: withSection(contents, section, (one) => ({ ...one, columns: [...columns, { code: freeCode('c', taken), number, headings: [`${heading} ${number}`], type: 'count' }] })),
    part: { kind: 'column', section, index: columns.length },
  };
}

export function addRow(contents: FormContents, section: number, label: string): { contents: FormContents; part: Part } {
  const one = contents.sections[section];
  const rows = one === undefined ? [] : ofRows(one);
  const number = nextNumber(rows);
  const code = freeCode('r', [...rows, ...(one?.columns ?? [])].map((line) => line.code));
  return { contents: withSection(contents, section, (before) => withRows(before, [...rows, { code, number, label: `${label} ${number}` }])), part: { kind: 'row', section, index: rows.length } };
}

export function addSection(contents: FormContents, kind: SectionKind, words: { title: string; column: string; row: string }): { contents: FormContents; part: Part } {
  const rows: FormSection['rows'] = kind === 'units' ? { kind } : kind === 'records' ? { kind, most: 200 } : { kind, rows: [{ code: 'r1', number: '1', label: `${words.row} 1` }] };
  const section: FormSection = { code: freeCode('s', contents.sections.map(({ code }) => code)), title: words.title, rows, columns: [{ code: 'c1', number: '1', headings: [`${words.column} 1`], type: kind === 'records' ? 'text' : 'count' }] };
  return { contents: { ...contents, sections: [...contents.sections, section] }, part: { kind: 'section', section: contents.sections.length } };
}

export function addCheck(contents: FormContents): { contents: FormContents; part: Part } {
  const [section] = contents.sections;
  const [column] = section?.columns ?? [];
  const check: FormCheck = { name: freeCode('k', contents.checks.map(({ name }) => name)), section: section?.code ?? '', severity: 'E', left: column?.code ?? '', operator: '>=', right: '[0]' };
  return { contents: { ...contents, checks: [...contents.checks, check] }, part: { kind: 'check', index: contents.checks.length } };
}

/** The list a part stands in, and how it is put back; null where there is no such part. */
function listOf(contents: FormContents, part: Part): List | null {
  const list = listAround(contents, part);
  return list === null || list.at < 0 || list.at >= list.length ? null : list;
}

interface List { length: number; at: number; put: (move: <T>(list: readonly T[]) => T[]) => FormContents }

function listAround(contents: FormContents, part: Part): List | null {
  switch (part.kind) {
    case 'form': return null;
    case 'section': return { length: contents.sections.length, at: part.section, put: (move) => ({ ...contents, sections: move(contents.sections) }) };
    case 'check': return { length: contents.checks.length, at: part.index, put: (move) => ({ ...contents, checks: move(contents.checks) }) };
    case 'column': return { length: contents.sections[part.section]?.columns.length ?? 0, at: part.index, put: (move) => withSection(contents, part.section, (one) => ({ ...one, columns: move(one.columns) })) };
    case 'row': {
      const section = contents.sections[part.section];
      return { length: section === undefined ? 0 : ofRows(section).length, at: part.index, put: (move) => withSection(contents, part.section, (one) => withRows(one, move(ofRows(one)))) };
    }
  }
}

/** A part moved one place to the front or the back; null where it cannot go further. */
export function moved(contents: FormContents, part: Part, by: -1 | 1): { contents: FormContents; part: Part } | null {
  const list = listOf(contents, part);
  const to = (list?.at ?? 0) + by;
  if (list === null || to < 0 || to >= list.length) return null;
  const swapped = list.put((all) => all.map((one, index) => (index === list.at ? (all[to] ?? one) : index === to ? (all[list.at] ?? one) : one)));
  return { contents: swapped, part: part.kind === 'section' ? { ...part, section: to } : { ...part, index: to } as Part };
}

/** A part taken out; null where it is the last of what there must be one of. */
export function without(contents: FormContents, part: Part): FormContents | null {
  const list = listOf(contents, part);
  if (list === null || (part.kind !== 'check' && list.length === 1)) return null;
  return list.put((all) => all.filter((_one, index) => index !== list.at));
}
