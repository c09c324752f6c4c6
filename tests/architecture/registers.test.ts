import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Register } from '../../shared/registers/declare.ts';
import { QUALIFIERS } from '../../shared/rules/figures.ts';
import { en } from '../../shared/registers/en.ts';
import { REGISTERS } from '../../shared/registers/index.ts';
import { valuesSchema } from '../../shared/registers/schema.ts';
import { emptyValues, valueNames } from '../../shared/registers/values.ts';
import { vi } from '../../shared/registers/vi.ts';
import { foldWords } from '../../shared/rules/text.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const FOLDER = path.join(ROOT, 'shared/registers');
const MOST_LINES = 150;
/** The one place beside its folder that names a register: the lists of declarations and of texts. */
const LISTS = ['shared/registers/index.ts', 'shared/registers/vi.ts', 'shared/registers/en.ts'];

/** The selection for the book weighs its records against each other, with models, on a page of its own: no declaration of one record can say that. */
const SELECTION = ['electron/backend/features/registers/selections.ts', 'electron/backend/features/registers/across/chosen.ts', 'electron/backend/features/registers/across/candidate.ts', 'renderer/src/app/router.tsx', 'renderer/src/features/registers/record-parts.tsx', 'renderer/src/features/registers/SelectionPage.tsx'];
const ACROSS: Partial<Record<string, readonly string[]>> = { model: SELECTION, selection: SELECTION, candidate: SELECTION };

function sources(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)).filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file));
}
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

describe('a register', () => {
  it.each(REGISTERS)('$name is a declaration and two files of texts, and nothing else', ({ name }) => {
    expect(readdirSync(path.join(FOLDER, name)).filter((file) => !file.endsWith('.test.ts')).toSorted()).toEqual(['declaration.ts', 'en.ts', 'vi.ts']);
    expect(read(`shared/registers/${name}/declaration.ts`).split('\n').length).toBeLessThanOrEqual(MOST_LINES);
    const elsewhere = ['shared', 'electron', 'renderer/src'].flatMap(sources)
      .filter((file) => !file.startsWith(`shared/registers/${name}/`) && !LISTS.includes(file) && ACROSS[name]?.includes(file) !== true)
      .filter((file) => read(file).includes(`registers/${name}/`) || read(file).includes(`register_${name}`));
    expect(elsewhere).toEqual([]);
  });

  it.each(REGISTERS)('$name can be filled from nothing, and takes only what it declares', (register) => {
    const schema = valuesSchema(register);
    const empty = emptyValues(register);
    expect(Object.keys(empty)).toEqual(valueNames(register));
    const refused = schema.safeParse(empty);
    expect(new Set(refused.success ? [] : refused.error.issues.map(({ path: [first] }) => first))).toEqual(new Set(Object.entries(register.fields).filter(([, { required }]) => required === true).map(([field]) => field)));
    expect(schema.safeParse({ ...empty, elsewhere: 1 }).error?.issues.some(({ code }) => code === 'unrecognized_keys')).toBe(true);
  });

  it.each(REGISTERS)('$name has checks that can be kept and broken, and a life that leads somewhere', (register) => {
    const { checks, life } = register;
    expect(new Set(checks.map(({ name }) => name)).size).toBe(checks.length);
    for (const { holds } of checks) expect(typeof holds(emptyValues(register) as never)).toBe('boolean');
    if (life === undefined) return;
    const reached = new Set([life.statuses[0], ...Object.values(life.moves).map(({ to }) => to)]);
    expect([...life.statuses].filter((status) => !reached.has(status))).toEqual([]);
    expect(Object.values(life.moves).flatMap(({ from, to }) => [...from, to]).filter((status) => !life.statuses.includes(status))).toEqual([]);
  });

  it.each(REGISTERS)('$name knows no two fields by one heading', (register: Register) => {
    const headings = Object.entries(register.fields).flatMap(([field, { headings: known = [] }]) => known.map((heading) => [heading, field] as const));
    expect(headings.filter(([heading]) => foldWords(heading) !== heading)).toEqual([]);
    const twice = headings.filter(([heading, field]) => headings.some(([other, otherField]) => other === heading && otherField !== field));
    expect(twice).toEqual([]);
  });

  it('has its words in both languages, and the same ones', () => {
    expect(Object.keys(vi)).toEqual(REGISTERS.map(({ name }) => name));
    expect(Object.keys(en)).toEqual(Object.keys(vi));
    expect(QUALIFIERS[0]).toBe('exact');
  });
});
