import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Field, Register, Value, Values } from '#shared/registers/declare.ts';
import { QUALIFIERS } from '#shared/rules/figures.ts';
import { REGISTERS, registerNamed, tableOf } from '#shared/registers/index.ts';
import { emptyValues, isQualified, qualifierOf } from '#shared/registers/values.ts';
import { vi } from '#shared/registers/vi.ts';
import { isSecretMark } from '#shared/rules/secret-marks.ts';
import { cleanLine, cleanText } from '#shared/rules/text.ts';
import { aCommittee, aPerson, aUnit } from '../../../../tests/support/builders.ts';
import { type TestDatabase, testDatabase } from '../../../../tests/support/database.ts';
import { aDocument } from '../../../../tests/support/documents.ts';
import { startWizard } from '../../../../tests/support/import-wizard.ts';
import { workContext } from '../../../../tests/support/task-replies.ts';
import { isTotal } from '../../office/table-words.ts';
import { exportRecords } from './export.ts';
import { recordsPaper } from './paper.ts';
import { insertRecord } from './service.ts';
import { isInstalled } from '../../../../tests/support/programs.ts';

let folder = '';
let files = 0;
beforeAll(async () => { folder = await mkdtemp(path.join(tmpdir(), 'registers-out-')); });
afterAll(() => rm(folder, { recursive: true }));

const view = (register: Register, changes: object = {}) => ({ register: register.name, q: '', filters: {}, sort: null, order: 'asc' as const, columns: Object.keys(register.fields), ...changes });
async function write(database: TestDatabase, register: Register, changes: object = {}): Promise<string> {
  const target = path.join(folder, `${files++} sổ.xlsx`);
  await exportRecords({ ...view(register, changes), target }, workContext(database));
  return target;
}

/** Records of one name, and a unit that is gone: what a name alone would not tell. */
async function office(database: TestDatabase): Promise<Partial<Record<Field['kind'], string[]>>> {
  return database.write(async (context) => {
    const units = [await aUnit(context, 'Xã An Mẫu'), await aUnit(context, 'Huyện Cũ Mẫu')].map(({ id }) => id);
    context.records.patch('org_unit', units[1] ?? '', { ended_on: '2025-06-30' });
    return {
      unit: units,
      person: [await aPerson(context, 'Nguyễn Thị Mẫu'), await aPerson(context, 'Nguyễn Thị Mẫu')].map(({ id }) => id),
      committee: [(await aCommittee(context, 'Ban Chỉ đạo Mẫu')).id],
      document: [await aDocument(context, { symbol: '43-KL/TW', issuedOn: '2026-01-02', issuer: 'Ban Bí thư', type: 'conclusion', title: 'Về công tác dân vận' })].map(({ id }) => id),
    };
  });
}

const words = fc.oneof(fc.constantFrom('Quán triệt quy chế dân chủ', '-', '–', '0', '=1+1', '0912', 'trên 4.900', 'x', 'a; b', '12/3/2026'), fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }).map((text) => text.replaceAll(/[^\p{L}\p{N}\p{P} ]/gu, 'ă')));
const unmarked = (text: string): boolean => text !== '' && !isTotal(text) && !text.split('\n').some(isSecretMark);
const line = words.map(cleanLine).filter(unmarked);
const text = fc.array(words, { minLength: 1, maxLength: 3 }).map((lines) => cleanText(lines.join('\n'))).filter(unmarked);
const day = fc.integer({ min: 0, max: 20_000 }).map((days) => new Date(Date.UTC(1990, 0, 1 + days)).toISOString().slice(0, 10));

function valueOf(field: Field, links: Partial<Record<Field['kind'], string[]>>): fc.Arbitrary<Value> {
  const own = ((): fc.Arbitrary<Value> | null => {
    switch (field.kind) {
      case 'line': return line.map((one) => one.slice(0, field.max).trim());
      case 'text': return text.map((one) => one.slice(0, field.max).trim());
      case 'count': case 'amount': return fc.oneof(fc.constantFrom(0, 1, 999, 1000, 4900, 1_234_567), fc.nat(1_000_000));
      case 'day': return day;
      case 'known_day': return fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([one, length]) => one.slice(0, length));
      case 'flag': return fc.boolean();
      case 'choice': return fc.constantFrom(...field.options);
      case 'choices': return fc.subarray([...field.options]);
      default: return links[field.kind] === undefined ? null : fc.constantFrom(...(links[field.kind] ?? []));
    }
  })();
  if (own === null) return fc.constant(null);
  return field.required === true || field.kind === 'flag' || field.kind === 'choices' ? own : fc.option(own, { nil: null });
}

function recordsOf(register: Register, links: Partial<Record<Field['kind'], string[]>>): fc.Arbitrary<Values[]> {
  const parts = Object.entries(register.fields).flatMap(([name, field]): [string, fc.Arbitrary<Value>][] => [[name, valueOf(field, links)], ...(isQualified(field) ? [[qualifierOf(name), fc.constantFrom(...QUALIFIERS)] as [string, fc.Arbitrary<Value>]] : [])]);
  const record = fc.record(Object.fromEntries(parts)).map((values): Values => ({ ...values, ...Object.fromEntries(Object.entries(register.fields).filter(([name, field]) => isQualified(field) && values[name] === null).map(([name]) => [qualifierOf(name), 'exact'])) }));
  return fc.array(record, { minLength: 1, maxLength: 8 });
}

describe('a register that goes out as a workbook', () => {
  it.each(REGISTERS)('comes back without a difference: $name', { timeout: 180_000 }, async (register) => {
    await using database = await testDatabase();
    const links = await office(database);
    await fc.assert(
      fc.asyncProperty(recordsOf(register, links), async (records) => {
        database.connection.exec(`DELETE FROM ${tableOf(register)}`);
        await database.write((context) => { for (const values of records) insertRecord(context, register, values); });
        const file = await write(database, register);
        const wizard = await startWizard(database, null, file, { list: tableOf(register) });
        const unlike = wizard.rows().filter(({ effect }) => effect !== 'same');
        expect(unlike).toEqual([]);
        expect(wizard.summary()).toMatchObject({ rows: records.length, same: records.length, totals: [], missing: 0 });
      }),
      { numRuns: 12 },
    );
  });

  it('as it is shown: narrowed, in its order, with the columns that are in view, ready to be printed', async () => {
    await using database = await testDatabase();
    const { unit: [commune = '', gone = ''] = [] } = await office(database);
    const training = registerNamed('training') as Register;
    const record = (topic: string, unitId: string, classes: number, participantsQualifier: 'exact' | 'over' = 'exact') => ({ ...emptyValues(training), topic, type: 'training', unitId, heldOn: '2026-02-10', classes, participants: 4900, participantsQualifier });
    await database.write((context) => { for (const values of [record('Lớp hai', commune, 3), record('Lớp một', commune, 2, 'over'), record('Nơi khác', gone, 9)]) insertRecord(context, training, values); });
    const asked = { filters: { unitId: commune }, sort: 'topic', columns: ['topic', 'heldOn', 'classes', 'participants'] };
    const file = await write(database, training, asked);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(file);
    const sheet = workbook.worksheets[0];
    if (sheet === undefined) throw new Error('No sheet');
    const rows = Array.from({ length: sheet.rowCount }, (_, index) => (sheet.getRow(index + 1).values as unknown[]).slice(1, 6));
    const heading = rows.findIndex(([first]) => first === 'TT');
    const { fields } = vi.training;
    expect(rows.slice(heading)).toEqual([
      ['TT', fields.topic, fields.heldOn, fields.classes, fields.participants], [1, 2, 3, 4, 5],
      [1, 'Lớp hai', new Date('2026-02-10'), 3, 4900], [2, 'Lớp một', new Date('2026-02-10'), 2, 'trên 4.900'],
      [{ formula: `COUNTA(A${heading + 3}:A${heading + 4})`, result: 2 }, 'Tổng cộng', undefined, { formula: `SUM(D${heading + 3}:D${heading + 4})`, result: 5 }],
    ]);
    expect(rows.flat()).toContain(vi.training.title.toLocaleUpperCase('vi'));
    expect(rows.flat()).toContain(`(${fields.unitId}: Xã An Mẫu)`);
    expect(sheet.pageSetup).toMatchObject({ printTitlesRow: `${heading + 1}:${heading + 2}`, orientation: 'landscape', fitToWidth: 1 });
    expect((await recordsPaper(database.read, training, view(training, asked))).groups[0]?.rows.map(({ values }) => values[1])).toEqual(['Lớp hai', 'Lớp một', 'Tổng cộng']);
    await expect(write(database, training, { columns: ['topic', 'id'] })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('leaves nothing behind when the user gives up, and says so', async () => {
    await using database = await testDatabase();
    const { unit: [commune = ''] = [] } = await office(database);
    const training = registerNamed('training') as Register;
    await database.write((context) => { for (let index = 0; index < 500; index += 1) insertRecord(context, training, { ...emptyValues(training), topic: `Lớp ${index}`, type: 'seminar', unitId: commune, heldOn: '2026-02-10', classes: 1, participants: 20 }); });
    const own = path.join(folder, 'given up');
    mkdirSync(own);
    await expect(exportRecords({ ...view(training), target: path.join(own, 'sổ.xlsx') }, workContext(database, () => true))).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(readdirSync(own)).toEqual([]);
  });

  it.skipIf(!isInstalled('soffice'))('opened and saved by LibreOffice, comes back without a difference (skipped where there is none)', { timeout: 180_000 }, async () => {
    await using database = await testDatabase();
    const { unit: [commune = ''] = [] } = await office(database);
    const training = registerNamed('training') as Register;
    await database.write((context) => { for (const topic of ['Lớp một', 'Lớp hai']) insertRecord(context, training, { ...emptyValues(training), topic, type: 'seminar', unitId: commune, heldOn: '2026-02-10', classes: 2, participants: 4900, participantsQualifier: 'about', budget: 12_500_000 }); });
    const file = await write(database, training);
    execFileSync('soffice', ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'xlsx', '--outdir', path.join(folder, 'libreoffice'), file], { stdio: 'ignore', timeout: 120_000 });
    const wizard = await startWizard(database, null, path.join(folder, 'libreoffice', path.basename(file)), { list: 'register_training' });
    expect(wizard.summary()).toMatchObject({ rows: 2, same: 2, totals: [] });
  });
});
