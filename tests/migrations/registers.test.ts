import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Connection, connectForWriting } from '../../electron/backend/db/connection.ts';
import { DatabaseTooNewError, migrate, MigrationError, pendingMigrations } from '../../electron/backend/db/migrate.ts';
import { buildRegisters, missingRegisterParts, RegisterShapeError } from '../../electron/backend/db/register-tables.ts';
import { DeclarationError, refuseFaultyRegisters } from '../../electron/backend/db/register-faults.ts';
import { checkedValues, declared } from '../../electron/backend/features/registers/declared.ts';
import type { Register } from '../../shared/registers/declare.ts';
import { REGISTERS } from '../../shared/registers/index.ts';
import { listBackups } from '../../electron/backend/db/backup.ts';
import { newId } from '../../electron/backend/db/ids.ts';
import { openDatabase } from '../../electron/backend/db/open.ts';

let folder: string;
let connection: Connection;
const model = REGISTERS.find(({ name }) => name === 'model') as Register;
const others = REGISTERS.filter(({ name }) => name !== 'model');
const withFields = (fields: Register['fields']): Register[] => [{ ...model, fields }, ...others];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'steering-desk-registers-'));
  connection = connectForWriting(path.join(folder, 'steering-desk.db'));
  migrate(connection);
});
afterEach(() => {
  connection.close();
  rmSync(folder, { recursive: true, force: true });
});

function aRow(): string {
  const user = newId();
  const kept = { rev: 1, created_at: '2026-01-01T00:00:00Z', created_by: user, updated_at: '2026-01-01T00:00:00Z', updated_by: user, changed_origin: user, changed_seq: 1 };
  const insert = (table: string, row: Record<string, string | number>) => connection.prepare(`INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row).map((column) => `@${column}`).join(', ')})`).run(row);
  insert('app_user', { id: user, name: 'Người dùng thử', ...kept });
  const id = newId();
  insert('register_model', { id, name: 'Tổ dân phố không rác', registered_on: '2026-02-10', ...kept });
  return id;
}

describe('the table of a register', () => {
  it('is there in a new file, and nothing is left to do', () => {
    expect(missingRegisterParts(connection)).toEqual([]);
    expect(pendingMigrations(connection)).toBe(0);
  });

  it('gets a field that is declared later, and keeps its rows', () => {
    const id = aRow();
    const more = withFields({ ...model.fields, slogan: { kind: 'line', max: 100 }, visits: { kind: 'count', qualified: true } });
    expect(missingRegisterParts(connection, more)).toEqual(expect.arrayContaining([expect.stringContaining('ADD COLUMN slogan TEXT'), expect.stringContaining('ADD COLUMN visits_qualifier TEXT')]));
    buildRegisters(connection, more);
    expect(missingRegisterParts(connection, more)).toEqual([]);
    expect(connection.prepare('SELECT name, slogan FROM register_model WHERE id = ?').get(id)).toEqual({ name: 'Tổ dân phố không rác', slogan: null });
  });

  it('never loses a field and never changes what one holds: the file is refused instead', () => {
    const { note: _note, ...fewer } = model.fields;
    expect(() => missingRegisterParts(connection, withFields(fewer))).toThrow(RegisterShapeError);
    expect(() => missingRegisterParts(connection, withFields({ ...model.fields, note: { kind: 'count' } }))).toThrow(RegisterShapeError);
  });

  it('keeps what it holds when a field is renamed, retyped or taken away in a declaration: nothing is written', () => {
    const id = aRow();
    const before = connection.prepare("SELECT sql FROM sqlite_schema WHERE name = 'register_model'").pluck().get();
    const { note, ...rest } = model.fields;
    for (const fields of [{ ...rest, remark: note! }, { ...model.fields, name: { kind: 'count' as const } }]) expect(() => buildRegisters(connection, withFields(fields))).toThrow(RegisterShapeError);
    expect(connection.prepare("SELECT sql FROM sqlite_schema WHERE name = 'register_model'").pluck().get()).toBe(before);
    expect(connection.prepare('SELECT name FROM register_model WHERE id = ?').pluck().get(id)).toBe('Tổ dân phố không rác');
  });

  it('is added to an older file after a backup of it was made, and never without one', async () => {
    const id = aRow();
    connection.exec('DROP TABLE register_training');
    connection.close();
    const backups = path.join(folder, 'backups');
    const opened = await openDatabase(path.join(folder, 'steering-desk.db'), backups, '2026-03-18T09:15:22.000Z');
    connection = opened.connection;
    expect(listBackups(backups)).toHaveLength(1);
    expect(connection.prepare('SELECT name FROM register_model WHERE id = ?').pluck().get(id)).toBe('Tổ dân phố không rác');
    expect(connection.prepare('SELECT count(*) FROM register_training').pluck().get()).toBe(0);
  });

  it('is all there or not at all when a step fails half-way', () => {
    connection.exec('DROP TABLE register_training; CREATE VIEW register_training_day AS SELECT 1 AS a');
    expect(() => migrate(connection)).toThrow(MigrationError);
    expect(connection.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'register_training'").pluck().get()).toBe(0);
  });

  it('of a register this program does not know makes the file one of a newer program', () => {
    connection.exec('CREATE TABLE register_unknown (id TEXT) STRICT');
    expect(() => pendingMigrations(connection)).toThrow(DatabaseTooNewError);
  });

  it('refuses days that do not exist and figures below nothing', () => {
    const id = aRow();
    expect(() => connection.prepare("UPDATE register_model SET registered_on = '2026-02-30' WHERE id = ?").run(id)).toThrow(/CHECK/);
    expect(() => connection.prepare('INSERT INTO register_training SELECT * FROM register_training').run()).not.toThrow();
  });
});

describe('a hostile declaration', () => {
  /** As if it came from a file: `__proto__` is a name like others then. */
  const withField = (name: string, field: object = { kind: 'line', max: 10 }): Register[] => withFields({ ...model.fields, ...(JSON.parse(`{${JSON.stringify(name)}:${JSON.stringify(field)}}`) as Register['fields']) });
  const own = (name: string, field: object = { kind: 'line', max: 10 }): Register[] => {
    const fields = Object.defineProperty({ ...model.fields }, name, { value: field, enumerable: true });
    return withFields(fields);
  };
  const schema = () => connection.prepare('SELECT group_concat(sql) FROM sqlite_schema').pluck().get();
  /** What becomes of registers that are declared so; the file must be as it was. */
  function built(registers: Register[]): string {
    const before = schema();
    try {
      buildRegisters(connection, registers);
      return 'built';
    } catch (error) {
      return error instanceof DeclarationError && schema() === before ? 'refused' : `not refused clearly: ${String(error)}`;
    }
  }

  it.each(['select', 'order', 'group', 'values', 'default', 'currentDate', '__proto__', 'constructor', 'toString', 'hasOwnProperty', "x'", 'x"', 'x`', 'x; DROP TABLE person; --', 'x TEXT, y', 'a b', 'a.b', '', 'Name', '1x', 'tên', 'a\u0000', 'x'.repeat(41), 'id', 'rev', 'deletedAt', 'labelKey', 'status', 'statusReason'])('with a field called %j is refused before a statement is made', (name) => expect(built(own(name))).toBe('refused'));

  it.each(['a-b', 'A', '', 'x y', "x'", '__proto__', 'constructor', 'model"; --', 'x'.repeat(41), 'a__b'])('with the name %j is refused', (name) => expect(built([...REGISTERS, { ...model, name }])).toBe('refused'));

  it('whose fields are of no kind, without codes, or refer to nothing is refused', () => {
    expect(built(withField('odd', { kind: 'TEXT; DROP TABLE person' }))).toBe('refused');
    expect(built(withField('odd', { kind: 'line', max: -1 }))).toBe('refused');
    expect(built(withField('odd', { kind: 'choice', options: [] }))).toBe('refused');
    expect(built(withField('odd', { kind: 'choice', options: ["a' OR 1=1"] }))).toBe('refused');
    expect(built(withField('odd', { kind: 'choice', options: ['a', 'a'] }))).toBe('refused');
    expect(built(withField('odd', { kind: 'record', of: 'person' }))).toBe('refused');
    expect(built(withField('odd', { kind: 'record', of: '__proto__' }))).toBe('refused');
  });

  it('that makes one column of two fields, or is declared twice, is refused', () => {
    expect(built(withFields({ ...model.fields, visits: { kind: 'count', qualified: true }, visitsQualifier: { kind: 'line', max: 10 } }))).toBe('refused');
    expect(built([...REGISTERS, model])).toBe('refused');
  });

  it('that speaks of a field it does not declare is refused', () => {
    const lacks: Partial<Register>[] = [
      { label: ['nothing'] }, { label: [] }, { unit: 'nothing' }, { unit: 'name' }, { day: 'nothing' }, { day: 'name' }, { identity: [] }, { identity: ['__proto__'] }, { near: ['nothing'] }, { groupings: ['nothing'] },
      { sort: { by: 'name, (SELECT 1)', order: 'asc' } }, { checks: [{ name: 'x', severity: 'E', fields: ['nothing'], holds: () => true }] }, { measures: [{ name: 'x', sum: 'nothing' }] }, { measures: [{ name: 'x', where: { nothing: [true] } }] },
      { ratios: [{ name: 'x', part: 'nothing', whole: 'nothing' }] },
    ];
    for (const lack of lacks) expect(built([{ ...model, ...lack }, ...others])).toBe('refused');
  });

  it('is none of those of the program', () => expect(() => refuseFaultyRegisters(REGISTERS)).not.toThrow());

  it.each(['none', '__proto__', 'constructor', 'toString', 'model; --', 'MODEL', ''])('is not found by the name %j', (name) => expect(() => declared(name)).toThrow(expect.objectContaining({ code: 'NOT_FOUND' })));

  it('gets no value in by a name that is not declared', () => {
    for (const name of ['__proto__', 'constructor', 'id', 'deleted_at', "name'"]) expect(() => checkedValues(model, JSON.parse(`{${JSON.stringify(name)}:"x"}`))).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
  });
});
