import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WaitingUnit } from '#shared/contract/transfers.ts';
import type { StatisticsParams } from '#shared/contract/statistics.ts';
import { registerNamed } from '#shared/registers/index.ts';
import type { Register, Value, Values } from '#shared/registers/declare.ts';
import { emptyValues } from '#shared/registers/values.ts';
import { aUnit } from '../../../../tests/support/builders.ts';
import { testDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { undoEntry } from '../history/service.ts';
import { getRecord, listRecords } from './queries.ts';
import { insertRecord, updateRecord } from './service.ts';
import { readStatistics } from './statistics.ts';
import { readWaiting, transferRecords } from './transfers.ts';

const register = (name: string) => registerNamed(name) as Register;
let database: TestDatabase;
let units: Record<'an' | 'binh' | 'cu' | 'moi' | 'chia' | 'tan', string>;

/** An and Bình became Mới; Chia was divided into Mới and Tân; Cũ was dissolved. */
beforeEach(async () => {
  database = await testDatabase();
  units = await database.write(async (context) => {
    const unit = async (name: string) => (await aUnit(context, name, { level: 'commune', kind: 'commune' })).id;
    return { an: await unit('Xã An'), binh: await unit('Xã Bình'), cu: await unit('Xã Cũ'), moi: await unit('Xã Mới'), chia: await unit('Xã Chia'), tan: await unit('Xã Tân') };
  });
  await database.write(({ records, connection }) => {
    const kinds = [['an', 'moi', 'merged'], ['binh', 'moi', 'merged'], ['chia', 'moi', 'divided'], ['chia', 'tan', 'divided'], ['cu', null, 'dissolved']] as const;
    for (const [from, to, kind] of kinds) records.insert('org_succession', { from_id: units[from], to_id: to === null ? null : units[to], kind, effective_on: '2025-07-01', decision: null, note: null } as never);
    for (const name of ['an', 'binh', 'chia', 'cu'] as const) {
      records.patch('org_unit', units[name], { ended_on: '2025-06-30' });
      records.patch('org_unit_name', connection.prepare('SELECT id FROM org_unit_name WHERE org_unit_id = ?').pluck().get(units[name]) as string, { valid_to: '2025-06-30' });
    }
  });
});
afterEach(() => database[Symbol.asyncDispose]());

const put = (name: string, told: Record<string, Value>, status: string | null) => database.write((context) => insertRecord(context, register(name), { ...emptyValues(register(name)), ...told } as Values, status === null ? {} : { status, status_reason: null }));
const aModel = (name: string, unitId: string, status = 'running') => put('model', { name, unitId, field: 'society', type: 'model', subject: 'collective', registeredOn: '2024-02-01' }, status);
const waiting = (unitId: string | null = null) => readWaiting(database.read, { unitId });
const labels = (told: readonly WaitingUnit[]) => told.map(({ unitName, records }) => [unitName, records.map(({ label }) => label)]);
const transfer = (items: { id: string; rev: number; to: string; register?: string }[]) => database.write((context) => transferRecords(context, { items: items.map((item) => ({ register: 'model', ...item })) }), 'transfers.transfer');
const undoLast = () => database.write((context) => undoEntry(context, { origin: database.origin, seq: database.connection.prepare('SELECT max(seq) FROM audit_entry').pluck().get() as number }), 'history.undo');
const ASKED: StatisticsParams = { register: 'model', measure: 'cumulative', by: '.unit', columns: '.measures', period: '2024', recast: false } as StatisticsParams;
const statistics = (recast: boolean) => readStatistics(database.read, { ...ASKED, recast }).lines.map(({ kind, name, cells }) => [kind, name, cells[1]]);
const listed = (filters: Record<string, string>) => listRecords(database.read, register('model'), { q: '', filters, sort: null, order: 'asc', offset: 0, limit: 100 }).total;

describe('records of units that are no more', () => {
  it('wait by their unit, with the units that came after; what is over, and facts of a day, do not', async () => {
    await aModel('Mô hình một', units.an);
    await aModel('Mô hình hai', units.chia);
    await aModel('Đã dừng', units.an, 'stopped');
    await aModel('Của xã mới', units.moi);
    await aModel('Không ai kế thừa', units.cu);
    await put('recommendation', { content: 'Sửa đường liên xã', source: 'voters', field: 'infrastructure', unitId: units.binh, receivedOn: '2025-03-01' }, 'settling');
    await put('dialogue', { topic: 'Đối thoại', type: 'periodic', unitId: units.an, heldOn: '2025-03-01', hostRole: 'chair' }, null);
    const { units: told, total } = waiting();
    expect(labels(told)).toEqual([['Xã An', ['Mô hình một']], ['Xã Bình', ['Sửa đường liên xã']], ['Xã Chia', ['Mô hình hai']], ['Xã Cũ', ['Không ai kế thừa']]]);
    expect(total).toBe(4);
    expect(told.map(({ successors }) => successors.map(({ unitName }) => unitName).toSorted())).toEqual([['Xã Mới'], ['Xã Mới'], ['Xã Mới', 'Xã Tân'], []]);
    expect(labels(waiting(units.tan).units)).toEqual([['Xã Chia', ['Mô hình hai']]]);
    expect(labels(waiting(units.an).units)).toEqual([['Xã An', ['Mô hình một']]]);
  });

  it('are handed over together; what was reported stays, by units of today they go with who carries on', async () => {
    const [one, two] = [await aModel('Mô hình một', units.an), await aModel('Mô hình hai', units.chia)];
    const asReported = statistics(false);
    expect(statistics(true)).toEqual([['line', 'Xã Mới', 1], ['unallocated', null, 1]]);
    await transfer([{ id: one, rev: 1, to: units.moi }, { id: two, rev: 1, to: units.tan }]);
    expect(waiting()).toEqual({ units: [], total: 0 });
    expect(statistics(false)).toEqual(asReported);
    expect(statistics(true)).toEqual([['line', 'Xã Mới', 1], ['line', 'Xã Tân', 1]]);
    expect([listed({ 'unitId.today': units.tan }), listed({ 'unitId.unallocated': '' }), listed({ unitId: units.chia })]).toEqual([1, 0, 1]);
    expect(getRecord(database.read, register('model'), two)).toMatchObject({ rev: 2, names: { unitId: 'Xã Chia', keeperId: 'Xã Tân' } });
  });

  it('come back all together when it is undone', async () => {
    const [one, two] = [await aModel('Mô hình một', units.an), await aModel('Mô hình hai', units.chia)];
    const before = waiting().units.map(({ records, ...unit }) => ({ ...unit, records: records.map(({ rev: _rev, ...record }) => record) }));
    await transfer([{ id: one, rev: 1, to: units.moi }, { id: two, rev: 1, to: units.tan }]);
    await undoLast();
    expect(waiting().units.map(({ records, ...unit }) => ({ ...unit, records: records.map(({ rev: _rev, ...record }) => record) }))).toEqual(before);
  });

  it('are not handed over at all when one is not as it was seen, or goes to a unit that does not come after', async () => {
    const [one, two] = [await aModel('Mô hình một', units.an), await aModel('Mô hình hai', units.chia)];
    await expect(transfer([{ id: one, rev: 1, to: units.moi }, { id: two, rev: 2, to: units.tan }])).rejects.toMatchObject({ name: 'Error' });
    await expect(transfer([{ id: one, rev: 1, to: units.moi }, { id: two, rev: 1, to: units.an }])).rejects.toMatchObject({ data: { issues: [{ rule: 'NO_SUCCESSOR_OF' }] } });
    await expect(transfer([{ id: one, rev: 1, to: units.moi, register: 'training' }])).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    expect(waiting().total).toBe(2);
  });

  it('can be corrected afterwards, and given to another unit of today by hand', async () => {
    const one = await aModel('Mô hình một', units.an);
    await transfer([{ id: one, rev: 1, to: units.moi }]);
    const correct = (rev: number, told: Values) => database.write((context) => updateRecord(context, { register: 'model', id: one, rev, values: { ...getRecord(database.read, register('model'), one).values, ...told } }), 'registers.update');
    await correct(2, { goal: 'Sạch đường, đẹp ngõ' });
    await correct(3, { keeperId: units.tan });
    await expect(correct(4, { keeperId: units.chia })).rejects.toMatchObject({ data: { issues: [{ field: 'keeperId' }] } });
    expect(waiting().total).toBe(0);
  });

  it('are lost in no transfer: whichever are handed over, the others wait; undone, all wait again', async () => {
    const of = ['an', 'binh', 'chia', 'an', 'chia', 'binh'] as const;
    const ids: string[] = [];
    for (const [place, unit] of of.entries()) ids.push(await aModel(`Mô hình số ${place} ${'abcdef'[place] ?? ''}`, units[unit]));
    const waits = () => waiting().units.flatMap(({ records }) => records);
    await fc.assert(fc.asyncProperty(fc.subarray(ids, { minLength: 1 }), fc.boolean(), async (chosen, toTan) => {
      const asReported = statistics(false);
      const items = waits().filter(({ id }) => chosen.includes(id)).map(({ id, rev }) => ({ id, rev, to: of[ids.indexOf(id)] === 'chia' && toTan ? units.tan : units.moi }));
      await transfer(items);
      expect(waits().map(({ id }) => id).toSorted()).toEqual(ids.filter((id) => !chosen.includes(id)).toSorted());
      expect(listed({ 'unitId.today': units.moi }) + listed({ 'unitId.today': units.tan }) + listed({ 'unitId.unallocated': '' })).toBe(ids.length);
      expect(statistics(false)).toEqual(asReported);
      await undoLast();
      expect(waits().map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    }), { numRuns: 12 });
  });
});
