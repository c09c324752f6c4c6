import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { registerNamed } from '#shared/registers/index.ts';
import type { Register, Value, Values } from '#shared/registers/declare.ts';
import { DRILL } from '#shared/registers/drill.ts';
import { emptyValues } from '#shared/registers/values.ts';
import { aUnit } from '../../../../tests/support/builders.ts';
import { testDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { dueDuties, listOwing } from './duties.ts';
import { listRecords } from './queries.ts';
import { insertRecord } from './service.ts';
import { dueTimers } from './timers.ts';

const register = (name: string) => registerNamed(name) as Register;
let database: TestDatabase;
let [an, binh] = ['', ''];
beforeEach(async () => {
  database = await testDatabase();
  [an, binh] = await database.write(async (context) => {
    const unit = async (name: string) => (await aUnit(context, name, { level: 'commune', kind: 'commune' })).id;
    await aUnit(context, 'Sở Nội vụ');
    return [await unit('Xã An'), await unit('Xã Bình')];
  });
});
afterEach(() => database[Symbol.asyncDispose]());

const put = (name: string, told: Record<string, Value>, status: string | null = null) => database.write((context) => insertRecord(context, register(name), { ...emptyValues(register(name)), ...told } as Values, status === null ? {} : { status, status_reason: null }));
const aDialogue = (heldOn: string, told: Record<string, Value> = {}) => put('dialogue', { topic: `Đối thoại ${heldOn}`, type: 'periodic', unitId: an, heldOn, hostRole: 'chair', publicNoticeOn: '2026-01-01', noticeOn: '2026-12-01', ...told });
const on = (today: string) => ({ ...database.read, today });
const due = (today: string) => dueTimers(on(today)).map(({ register: of, timer, count, late }) => [of, timer, count, late]);
const listed = (name: string, timer: string, today: string) => listRecords(on(today), register(name), { q: '', filters: { [DRILL.timer]: timer }, sort: null, order: 'asc', offset: 0, limit: 10 }).total;

describe('what is owed by a day', () => {
  it('after a dialogue is its notice within ten days: told from a week before, late after, and at length not asked for', async () => {
    await aDialogue('2026-03-01', { noticeOn: null });
    expect([['2026-03-03'], ['2026-03-04'], ['2026-03-11'], ['2026-03-12'], ['2026-06-09'], ['2026-06-10']].map(([day = '']) => due(day))).toEqual([
      [], [['dialogue', 'notice', 1, 0]], [['dialogue', 'notice', 1, 0]], [['dialogue', 'notice', 1, 1]], [['dialogue', 'notice', 1, 1]], [],
    ]);
    expect([listed('dialogue', 'notice', '2026-03-12'), listed('dialogue', 'publicNotice', '2026-03-12')]).toEqual([1, 0]);
  });

  it('before a dialogue is to make it public a week ahead', async () => {
    await aDialogue('2026-04-20', { publicNoticeOn: null });
    expect([due('2026-04-05'), due('2026-04-06'), due('2026-04-14'), due('2026-04-21')]).toEqual([[], [['dialogue', 'publicNotice', 1, 0]], [['dialogue', 'publicNotice', 1, 1]], []]);
  });

  it('of a recommendation is its answer while it is not settled, and to look at it again', async () => {
    const told = { source: 'voters', field: 'land', unitId: an, receivedOn: '2026-03-01', dueOn: '2026-03-21' };
    await put('recommendation', { ...told, content: 'Chưa trả lời' }, 'settling');
    await put('recommendation', { ...told, content: 'Đã trả lời', answeredOn: '2026-03-10', recheckOn: '2026-03-20' }, 'settled');
    expect(due('2026-03-22')).toEqual([['recommendation', 'answer', 1, 1], ['recommendation', 'recheck', 1, 1]]);
    expect(listed('recommendation', 'answer', '2026-03-22')).toBe(1);
    expect(() => listed('recommendation', 'nothing', '2026-03-22')).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
  });

  it('of a regulation is its review while it is in force', async () => {
    const told = { unitId: an, issuedOn: '2024-03-01', reviewDueOn: '2026-03-01' };
    await put('operating_regulation', { ...told, title: 'Quy chế còn hiệu lực' }, 'in_force');
    await put('operating_regulation', { ...told, title: 'Quy chế đã thay' }, 'replaced');
    expect(due('2026-03-05')).toEqual([['operating_regulation', 'review', 1, 1]]);
  });
});

describe('dialogues that units owe', () => {
  const owing = (day: string, today = day) => { const { rows, units } = listOwing(on(today), { register: 'dialogue', day }); return [rows.map(({ unitName, inYear, lastOn }) => [unitName, inYear, lastOn]), units]; };

  it('are one in each half of a year; who has none is told, with what it had before', async () => {
    await aDialogue('2025-11-10', { unitId: binh });
    await aDialogue('2026-02-10');
    expect(owing('2026-03-01')).toEqual([[['Xã Bình', 0, '2025-11-10']], 2]);
    expect(owing('2026-08-01')).toEqual([[['Xã An', 1, '2026-02-10'], ['Xã Bình', 0, '2025-11-10']], 2]);
    expect(owing('2025-12-31', '2026-03-01')).toEqual([[['Xã An', 0, null]], 2]);
  });

  it('are told on the Desk from thirty days before the half ends', async () => {
    await aDialogue('2026-02-10');
    expect([dueDuties(on('2026-05-30')), dueDuties(on('2026-05-31'))]).toEqual([[], [{ register: 'dialogue', count: 1, endsOn: '2026-06-30' }]]);
    await aDialogue('2026-06-01', { unitId: binh });
    expect(dueDuties(on('2026-06-02'))).toEqual([]);
  });

  it('are held by a commune’s Party committee, too, and by the unit that it came from', async () => {
    const [party, before] = await database.write(async (context) => [(await aUnit(context, 'Đảng ủy xã An', { level: 'commune', kind: 'party_committee', parentId: an })).id, (await aUnit(context, 'Xã Cũ', { level: 'commune', kind: 'commune' })).id]);
    await aDialogue('2026-02-10', { unitId: party });
    await aDialogue('2026-02-11', { unitId: before });
    await database.write(({ records }) => {
      records.patch('org_unit', before, { ended_on: '2026-02-28' });
      records.insert('org_succession', { from_id: before, to_id: binh, kind: 'merged', effective_on: '2026-03-01', decision: null, note: null } as never);
    });
    expect(owing('2026-03-01')).toEqual([[], 2]);
  });
});
