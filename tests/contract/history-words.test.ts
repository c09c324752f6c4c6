import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RECORD_COLUMNS } from '../../electron/backend/db/tables.ts';
import { history as en } from '../../renderer/src/i18n/en/history.ts';
import { history as vi } from '../../renderer/src/i18n/vi/history.ts';
import { resources } from '../../renderer/src/i18n/resources.ts';
import { valueKey } from '../../renderer/src/features/history/value-words.ts';
import { isRegisterTable } from '../../shared/registers/index.ts';
import { contract } from '../../shared/contract/index.ts';
import { testDatabase, type TestDatabase } from '../support/database.ts';

/** Kept by the program for itself: never shown among the changes of an entry. */
const NOT_SHOWN = new Set(['id', 'rev', 'created_at', 'created_by', 'updated_at', 'updated_by', 'deleted_at', 'changed_origin', 'changed_seq', 'name_fold', 'sort_key', 'entry_origin', 'entry_seq', 'office_fold', 'position_fold', 'alias_fold', 'symbol_fold', 'title_fold', 'series', 'current_rev', 'continues_id', 'current_id', 'sha256', 'content_rich', 'settings', 'contents', 'fingerprint', 'filled_cells', 'renamed']);
/** Drafts and the window's memory are no part of the record; a backup setting is none either. */
const NOT_RECORDED = new Set(['drafts.save', 'drafts.remove', 'backups.setSecondFolder']);

/** The tables whose words stand in the history's own texts; those of a register stand beside its declaration, and the compiler asks for them. */
const tables = Object.keys(RECORD_COLUMNS).filter((table) => !isRegisterTable(table));
const columns = [...new Set(Object.entries(RECORD_COLUMNS).flatMap(([table, own]) => (isRegisterTable(table) ? [] : own)))].filter((column) => !NOT_SHOWN.has(column));

/** What a table of the database allows in its columns of codes, by its own checks. */
function codesOf({ connection }: TestDatabase): { table: string; column: string; code: string }[] {
  const kept = connection.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'table'").all() as { name: string; sql: string }[];
  return kept.filter(({ name }) => Object.hasOwn(RECORD_COLUMNS, name)).flatMap(({ name: table, sql }) =>
    [...sql.matchAll(/CHECK \((\w+) IN \(([^)]+)\)\)/g)].flatMap(([, column = '', codes = '']) => codes.split(', ').map((code) => ({ table, column, code: code.replaceAll("'", '') }))));
}

function textAt(texts: object, key: string): unknown {
  return key.split(/[:.]/).reduce<unknown>((found, part) => (typeof found === 'object' && found !== null ? (found as Record<string, unknown>)[part] : undefined), texts);
}

function writes(): string[] {
  return Object.entries(contract).flatMap(([feature, entries]) =>
    Object.entries(entries).flatMap(([name, entry]) => ((entry as { '~orpc': { meta: { kind: string } } })['~orpc'].meta.kind === 'write' ? [`${feature}.${name}`] : [])));
}

describe('the history in words', () => {
  it.each(tables)('%s has a name in both languages', (table) => {
    expect(vi.tables).toHaveProperty(table);
    expect(en.tables).toHaveProperty(table);
  });

  it.each(columns)('the column %s has a name in both languages', (column) => {
    expect(vi.columnsOf).toHaveProperty(column);
    expect(en.columnsOf).toHaveProperty(column);
  });

  describe('codes', () => {
    let database: TestDatabase;
    beforeAll(async () => { database = await testDatabase(); });
    afterAll(() => database[Symbol.asyncDispose]());

    it('are told as words in both languages, whatever the column', () => {
      const codes = codesOf(database);
      expect(codes.length).toBeGreaterThan(80);
      const wordless = codes.filter(({ table, column, code }) => {
        const key = valueKey(table, column, code);
        return key === null || typeof textAt(resources.vi, key) !== 'string' || typeof textAt(resources.en, key) !== 'string';
      });
      expect(wordless).toEqual([]);
    });
  });

  it.each([...writes(), 'imports.commit', 'documents.attach'].filter((action) => !NOT_RECORDED.has(action)))('%s has a sentence in both languages', (action) => {
    expect(vi.did).toHaveProperty(action.replaceAll('.', '_'));
    expect(en.did).toHaveProperty(action.replaceAll('.', '_'));
    expect(resources.vi.ui.actions, 'in short').toHaveProperty(action.replaceAll('.', '_'));
    expect(resources.en.ui.actions, 'in short').toHaveProperty(action.replaceAll('.', '_'));
  });
});
