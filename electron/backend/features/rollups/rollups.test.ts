import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gatherAll, gatheredOf } from '#shared/forms/roll-up.ts';
import type { RollupMove } from '#shared/rules/rollups.ts';
import { aUnit } from '../../../../tests/support/builders.ts';
import { testDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { aRound, DEMOCRACY } from '../../../../tests/support/returns.ts';
import { handIn, models, type Told } from '../../../../tests/support/rollups.ts';
import { readComparison } from './compare.ts';
import { listComparable } from './compared-rounds.ts';
import { readContributions } from './contributions.ts';
import { readDifference, readRollup } from './queries.ts';
import { readRows } from './rows.ts';
import { giveBackSheets } from '../returns/submissions.ts';
import { explainAbsence, moveRollup, sendRollup } from './service.ts';
import { readSource } from './source-cells.ts';
import { readTotal } from './totals.ts';

const refusal = (...rules: string[]) => ({ code: 'RULE', data: { issues: rules.map((rule) => ({ rule })) } });
const UNITS = ['Xã An Phú', 'Xã Bình Yên', 'Phường Cầu Mới'];
let database: TestDatabase;
let round: Awaited<ReturnType<typeof aRound>>;

beforeEach(async () => {
  database = await testDatabase();
  round = await aRound(database, UNITS);
});
afterEach(() => database[Symbol.asyncDispose]());

const form = (code: string, version: number | null = null) => ({ campaignId: round.id, formVersionId: round.read().forms.find((one) => one.code === code)?.versionId ?? '', version });
const put = (unit: string, code: string, told: Record<string, Told>, kind?: 'supplement') => handIn(database, round.sheet(unit, code).id, code, told, kind);
const total = (code: string, cell: string, version: number | null = null) => readTotal(database.read, form(code, version)).cells.find((one) => one.cell === cell);
const move = (to: RollupMove, reason: string | null = null) => database.write((context) => moveRollup(context, { campaignId: round.id, rev: round.read().rev, to, reason }));
const explainAll = () => database.write((context) => explainAbsence(context, { returnUnitIds: readRollup(context, round.id).missing.map(({ returnUnitId }) => returnUnitId), reason: 'Chưa bàn giao số liệu' }));
async function lock() {
  for (const to of ['complete', 'approved', 'locked'] as const) await move(to);
}

describe('the whole of a round', () => {
  it('adds what units submitted, keeps how figures were told, works formulas out again, and tells of how many units it is', async () => {
    await put('Xã An Phú', 'B1', models(3, 10, 2));
    await put('Xã Bình Yên', 'B1', models({ over: 20 }, 5));
    expect(readTotal(database.read, form('B1'))).toMatchObject({ asked: 3, counted: 2, rows: { models: 2 } });
    expect(total('B1', 'models/unit/fresh')).toMatchObject({ way: 'added', figure: { value: 23, qualifier: 'over' }, numbers: 2 });
    expect(total('B1', 'models/unit/total')).toMatchObject({ way: 'worked_out', figure: { value: 38, qualifier: 'over' } });
    expect(total('B1', 'models/unit/note')).toMatchObject({ way: 'told', figure: null, numbers: 0, texts: 0 });
  });

  it('never adds percents: the rate of the whole is that of its sums; a dash and a blank are no 0', async () => {
    await put('Xã An Phú', 'B2', { 'main/meetings/value': 4, 'main/attend/value': '-', 'main/med_n/value': 2, 'main/med_ok/value': 1, 'main/med_pct/value': 50 });
    await put('Xã Bình Yên', 'B2', { 'main/meetings/value': 0, 'main/med_n/value': 100, 'main/med_ok/value': 100, 'main/med_pct/value': 100 });
    expect(total('B2', 'main/med_pct/value')).toMatchObject({ way: 'worked_out', figure: { value: 99, qualifier: 'exact' }, numbers: 2 });
    expect(total('B2', 'main/meetings/value')).toMatchObject({ figure: { value: 4 }, numbers: 2, dashes: 0 });
    expect(total('B2', 'main/attend/value')).toMatchObject({ figure: null, numbers: 0, dashes: 1 });
    expect(total('B2', 'main/has_board/value')).toMatchObject({ figure: null, numbers: 0, dashes: 0 });
  });

  it('leaves out what was sent back, and shows a row for each unit and the records with their unit', async () => {
    await put('Xã An Phú', 'B1', models(3, 10));
    await put('Xã Bình Yên', 'B1', models(7, 1));
    await put('Xã An Phú', 'B2', { 'list/1/chair': 'Bà Hoa', 'list/1/people': 40, 'list/2/chair': 'Ông Nam' });
    await put('Phường Cầu Mới', 'B2', { 'list/1/chair': 'Bà Lan' });
    const { id, rev } = round.sheet('Xã Bình Yên', 'B1');
    await database.write((context) => giveBackSheets(context, { items: [{ id, rev }], reason: 'Sai' }));
    expect(total('B1', 'models/unit/fresh')).toMatchObject({ figure: { value: 3 } });
    expect(readRows(database.read, { ...form('B1'), section: 'models', offset: 0, limit: 10 })).toMatchObject({ total: 1, rows: [{ unitName: 'Xã An Phú', cells: [{ number: 13 }, { number: 10 }, { number: 3 }, { number: 0 }, null] }] });
    expect(readRows(database.read, { ...form('B2'), section: 'list', offset: 0, limit: 10 }).rows.map(({ unitName, cells }) => [unitName, cells[1]?.text])).toEqual([['Xã An Phú', 'Bà Hoa'], ['Xã An Phú', 'Ông Nam'], ['Phường Cầu Mới', 'Bà Lan']]);
    expect(readTotal(database.read, form('B2')).rows).toEqual({ list: 3 });
  });

  it('is the sum of its contributions, whatever units told', async () => {
    const told = fc.oneof(fc.integer({ min: 0, max: 9999 }), fc.record({ over: fc.integer({ min: 1, max: 9999 }) }), fc.constant('-'), fc.constant('chưa rõ'));
    await fc.assert(fc.asyncProperty(fc.array(fc.option(told), { minLength: 3, maxLength: 3 }), async (values) => {
      for (const [index, unit] of UNITS.entries()) {
        const value = values[index] ?? null;
        await put(unit, 'B1', { 'models/unit/recognised': 0, ...(value !== null && { 'models/unit/fresh': value }) });
      }
      const { lines, blank } = readContributions(database.read, { ...form('B1'), cell: 'models/unit/fresh', recast: false });
      const { sum, numbers, dashes, texts, qualifier } = gatherAll(lines.map(gatheredOf));
      expect(total('B1', 'models/unit/fresh')).toEqual({ cell: 'models/unit/fresh', way: 'added', numbers, dashes, texts, figure: numbers === 0 ? null : { value: sum, qualifier } });
      expect(lines.length + blank.length).toBe(UNITS.length);
    }), { numRuns: 15 });
  });
});

describe('tracing', () => {
  it('opens a total into its units, the largest first, and a unit into the cell of its file among its neighbours', async () => {
    await put('Xã An Phú', 'B1', models(3, 10));
    await put('Xã Bình Yên', 'B1', models(20, 5));
    const { lines, blank, missing } = readContributions(database.read, { ...form('B1'), cell: 'models/unit/fresh', recast: false });
    expect(lines.map(({ unitName, number }) => [unitName, number])).toEqual([['Xã Bình Yên', 20], ['Xã An Phú', 3]]);
    expect([blank, missing]).toEqual([[], ['Phường Cầu Mới']]);
    const source = readSource(database.read, { submissionId: lines[0]?.submissionId ?? '', cell: 'models/unit/fresh' });
    expect(source).toMatchObject({ unitName: 'Xã Bình Yên', kind: 'file', number: 1, fileName: 'B1.xlsx', sheet: 'B1', address: 'D11', columns: ['D'] });
    expect(source.rows.map(({ row, label, isSource, cells }) => [row, label, isSource, cells[0]?.number])).toEqual([[9, 'Đăng ký: Tổng số', false, 25], [10, 'Đăng ký: Kỳ trước chuyển sang', false, 5], [11, 'Đăng ký: Mới trong kỳ', true, 20], [12, 'Được công nhận', false, 0]]);
  });

  it('tells communes under their districts before these ended, and blocs beside them', async () => {
    const old = await database.write(async (context) => {
      const districts = [await aUnit(context, 'Huyện Đông', { kind: 'district', level: 'district' }), await aUnit(context, 'Huyện Tây', { kind: 'district', level: 'district' })];
      const communes = [];
      for (const [index, name] of ['Xã Một', 'Xã Hai', 'Xã Ba'].entries()) communes.push(await aUnit(context, name, { kind: 'commune', level: 'commune', parentId: districts[index % 2]?.id ?? null }));
      return [...communes, await aUnit(context, 'Sở Mẫu', {})].map(({ id }) => id);
    });
    round = await aRound(database, [], { unitIds: old, period: '2024', dataFrom: '2023-12-15', dataTo: '2024-12-14', dueOn: '2024-12-20', title: 'Năm 2024', versionIds: round.read().forms.map(({ versionId }) => versionId) });
    for (const [index, unit] of ['Xã Một', 'Xã Hai', 'Xã Ba', 'Sở Mẫu'].entries()) await put(unit, 'B1', models(index + 1, 0));
    const { lines, groups } = readContributions(database.read, { ...form('B1'), cell: 'models/unit/fresh', recast: false });
    expect(lines.map(({ unitName, group }) => [unitName, groups[group]?.kind, groups[group]?.name])).toEqual([['Sở Mẫu', 'government', null], ['Xã Ba', 'above', 'Huyện Đông'], ['Xã Hai', 'above', 'Huyện Tây'], ['Xã Một', 'above', 'Huyện Đông']]);
  });

  it('told by the units of today loses nothing; what went to several stands apart', async () => {
    for (const [index, unit] of UNITS.entries()) await put(unit, 'B1', models(index + 1, 0));
    const unitId = (name: string) => round.unit(name).unitId;
    const [left, right] = await database.write(async (context) => [(await aUnit(context, 'Xã Tả')).id, (await aUnit(context, 'Xã Hữu')).id]);
    const followed = (from: string, to: string, kind: string) => database.write(({ records }) => records.insert('org_succession', { from_id: from, to_id: to, kind, effective_on: '2026-01-01', decision: null, note: null }));
    await followed(unitId('Xã An Phú'), unitId('Xã Bình Yên'), 'merged');
    for (const to of [left ?? '', right ?? '']) await followed(unitId('Phường Cầu Mới'), to, 'divided');
    const { lines } = readContributions(database.read, { ...form('B1'), cell: 'models/unit/fresh', recast: true });
    expect(lines.map(({ unitName, line }) => [unitName, line?.name ?? null])).toEqual([['Phường Cầu Mới', null], ['Xã Bình Yên', 'Xã Bình Yên'], ['Xã An Phú', 'Xã Bình Yên']]);
    expect(gatherAll(lines.map(gatheredOf)).sum).toBe(6);
    const { formId } = round.read().forms[0] ?? { formId: '' };
    const compared = readComparison(database.read, { formId, campaignIds: [round.id], by: 'unit', cell: 'models/unit/fresh', recast: true });
    expect(compared).toMatchObject({ lines: [{ name: 'Xã Bình Yên', cells: [3, 50] }, { kind: 'unallocated', cells: [3, 50] }], total: [6, 100] });
  });
});

describe('the life of a whole', () => {
  it('is not complete while figures are wrong, warnings open, or units missing without a reason', async () => {
    await expect(move('complete')).rejects.toMatchObject(refusal('ROLLUP_NOTHING_COUNTED'));
    await put('Xã An Phú', 'B1', models(3, 1, 99));
    await expect(move('complete')).rejects.toMatchObject(refusal('ROLLUP_HAS_ERRORS', 'ROLLUP_UNITS_MISSING'));
    await put('Xã An Phú', 'B1', models(3, 1, 1));
    await expect(move('complete')).rejects.toMatchObject(refusal('ROLLUP_UNITS_MISSING'));
    await explainAll();
    expect(readRollup(database.read, round.id).missing.map(({ unitName, forms, reason }) => [unitName, forms, reason])).toEqual([['Xã An Phú', ['B2'], 'Chưa bàn giao số liệu'], ['Xã Bình Yên', ['B1', 'B2'], 'Chưa bàn giao số liệu'], ['Phường Cầu Mới', ['B1', 'B2'], 'Chưa bàn giao số liệu']]);
    await expect(move('locked')).rejects.toMatchObject(refusal('ROLLUP_MOVE'));
    await lock();
    await expect(database.write((context) => explainAbsence(context, { returnUnitIds: [round.unit('Xã Bình Yên').id], reason: null }))).rejects.toMatchObject(refusal('ROLLUP_LOCKED'));
  });

  it('once locked never changes: a supplement makes a further version, and the difference is told cell by cell', async () => {
    await put('Xã An Phú', 'B1', models(3, 10));
    await explainAll();
    await lock();
    const locked = readTotal(database.read, form('B1', 1));
    await expect(move('collecting')).rejects.toMatchObject(refusal('ROLLUP_REASON_REQUIRED'));
    await move('collecting', 'Xã Bình Yên nộp bổ sung');
    await put('Xã Bình Yên', 'B1', models(7, 2), 'supplement');
    await put('Xã An Phú', 'B1', models(4, 10));
    expect(readTotal(database.read, form('B1', 1))).toEqual(locked);
    expect(readContributions(database.read, { ...form('B1', 1), cell: 'models/unit/fresh', recast: false })).toMatchObject({ lines: [{ unitName: 'Xã An Phú', number: 3 }], missing: ['Xã Bình Yên', 'Phường Cầu Mới'] });
    await lock();
    const { versions, status } = readRollup(database.read, round.id);
    expect(status).toBe('locked');
    expect(versions).toMatchObject([{ number: 2, reason: 'Xã Bình Yên nộp bổ sung', proven: true }, { number: 1, reason: null, proven: true }]);
    expect(versions[0]?.sha256).not.toBe(versions[1]?.sha256);
    expect(readDifference(database.read, { campaignId: round.id, from: 1, to: 2 }).flatMap(({ cells }) => cells.map(({ label, before, after }) => [label, before?.value, after?.value]))).toEqual([['Đăng ký: Tổng số', 13, 23], ['Đăng ký: Kỳ trước chuyển sang', 10, 12], ['Đăng ký: Mới trong kỳ', 3, 11]]);
    expect(readDifference(database.read, { campaignId: round.id, from: 2, to: null })).toEqual([]);
  });

  it('keeps its figures whatever anybody writes, and tells when they were changed behind its back', async () => {
    await put('Xã An Phú', 'B1', models(3, 10));
    await explainAll();
    await lock();
    const { id } = readRollup(database.read, round.id).versions[0] ?? { id: '' };
    expect(() => database.connection.prepare("UPDATE return_rollup SET contents = '{}' WHERE id = ?").run(id)).toThrow('never change');
    expect(() => database.connection.prepare('UPDATE return_rollup SET sha256 = ? WHERE id = ?').run('0'.repeat(64), id)).toThrow('never change');
    database.connection.exec("DROP TRIGGER return_rollup_fixed; UPDATE return_rollup SET contents = replace(contents, '\"models/unit/fresh\",3', '\"models/unit/fresh\",4')");
    expect(readRollup(database.read, round.id).versions[0]?.proven).toBe(false);
  });

  it('goes upward with its paper, not before it is locked', async () => {
    const send = (sentOn: string) => database.write((context) => sendRollup(context, { campaignId: round.id, rev: round.read().rev, sentOn, sentNumber: '12-BC/BCĐ' }));
    await expect(send(database.read.today)).rejects.toMatchObject(refusal('ROLLUP_NOT_LOCKED'));
    await put('Xã An Phú', 'B1', models(3, 10));
    await explainAll();
    await lock();
    await expect(send('2020-01-01')).rejects.toMatchObject(refusal('DATE_ORDER'));
    await send(database.read.today);
    expect(readRollup(database.read, round.id)).toMatchObject({ status: 'sent', versions: [{ sentNumber: '12-BC/BCĐ', sentOn: database.read.today }] });
  });
});

describe('rounds beside each other', () => {
  it('compare by unit, by indicator and as a trend, by the names cells had then; what a round did not tell is no 0', async () => {
    await put('Xã An Phú', 'B2', { 'main/meetings/value': 8, 'main/med_n/value': 10, 'main/med_ok/value': 9 });
    const { formId } = round.read().forms.find(({ code }) => code === 'B2') ?? { formId: '' };
    const later = await database.write(({ records }) => {
      const main = DEMOCRACY.sections[0];
      if (main?.rows.kind !== 'fixed') throw new Error('no form');
      const rows = main.rows.rows.map((row) => (row.code === 'meetings' ? { ...row, code: 'gatherings' } : row));
      const contents = { ...DEMOCRACY, sections: [{ ...main, rows: { ...main.rows, rows } }, ...DEMOCRACY.sections.slice(1)] };
      return records.insert('form_version', { form_id: formId, number: '2027.1', valid_from: '2027-01-01', valid_to: null, contents: JSON.stringify(contents), renamed: JSON.stringify({ 'main/meetings/value': 'main/gatherings/value' }), file_name: null, bytes: null, sha256: null, filled_cells: null, fingerprint: null });
    });
    const first = round;
    round = await aRound(database, [], { unitIds: ['Xã An Phú', 'Xã Bình Yên'].map((name) => first.unit(name).unitId), versionIds: [later], period: '2027', dataFrom: '2026-12-15', dataTo: '2027-12-14', dueOn: '2027-12-20', title: 'Năm 2027' });
    await put('Xã An Phú', 'B2', { 'main/gatherings/value': 10, 'main/med_n/value': 10, 'main/med_ok/value': 5 });
    await put('Xã Bình Yên', 'B2', { 'main/gatherings/value': 30 });
    const asked = { formId, campaignIds: [first.id, round.id], recast: false };
    const told = (by: 'unit' | 'cell' | 'round', cell: string | null) => readComparison(database.read, { ...asked, by, cell }).lines.map(({ name, cells }) => [name, cells]);
    expect(told('unit', 'main/gatherings/value')).toEqual([['Xã Bình Yên', [null, 30, null, null, 75]], ['Xã An Phú', [8, 10, 2, 25, 25]]]);
    expect(told('cell', null).slice(0, 5)).toEqual([['1 Số cuộc họp cộng đồng dân cư', [8, 40, 32, 400]], ['2 Số lượt người dự', [null, null, null, null]], ['3 Số vụ việc', [10, 10, 0, 0]], ['4 Hòa giải thành', [9, 5, -4, -44.4]], ['5 Tỷ lệ (%)', [90, 50, -40, -44.4]]]);
    expect(told('round', 'main/gatherings/value')).toEqual([['2026', [8, null, null]], ['2027', [40, 32, 400]]]);
    expect(told('unit', 'main/med_pct/value')).toEqual([['Xã An Phú', [90, 50, -40, -44.4]]]);
    expect(listComparable(database.read)).toMatchObject([{ code: 'B1', rounds: [{ period: '2026' }] }, { code: 'B2', rounds: [{ period: '2026' }, { period: '2027' }] }]);
  });
});
