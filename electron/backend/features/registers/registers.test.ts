import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { registerTable } from '#shared/contract/register-table.ts';
import { registerNamed } from '#shared/registers/index.ts';
import { emptyValues } from '#shared/registers/values.ts';
import type { Register, Values } from '#shared/registers/declare.ts';
import { aUnit } from '../../../../tests/support/builders.ts';
import { testDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { BARE_TASK } from '../../../../tests/support/tasks.ts';
import { listRemoved } from '../recycle-bin/queries.ts';
import { restoreRemoved } from '../recycle-bin/service.ts';
import { getTask, listTasks } from '../tasks/queries.ts';
import { createTask, removeTasks } from '../tasks/service.ts';
import { findDocuments } from '../../db/search-index.ts';
import { getRecord, listRecords } from './queries.ts';
import { createRecord, moveRecords, removeRecords, updateRecord } from './service.ts';

let database: TestDatabase;
let commune: string;
const model = registerNamed('model') as Register;
const training = registerNamed('training') as Register;
const ASKED = { q: '', filters: {}, sort: null, order: 'asc' as const, offset: 0, limit: 100 };

beforeEach(async () => {
  database = await testDatabase();
  commune = await unit('Xã An Mẫu');
});
afterEach(() => database[Symbol.asyncDispose]());

const unit = async (name: string, changes: Parameters<typeof aUnit>[2] = {}) => (await database.write((context) => aUnit(context, name, changes))).id;

function aModel(told: Record<string, Values[string]> = {}): Values {
  return { ...emptyValues(model), name: 'Tổ dân phố không rác', type: 'model', subject: 'collective', unitId: commune, field: 'society', registeredOn: '2026-02-10', ...told };
}
const add = (told: Record<string, Values[string]> = {}) => database.write((context) => createRecord(context, { register: 'model', values: aModel(told) }), 'registers.create');

describe('a register', () => {
  it('keeps a record, lists it with the names of what it refers to, and finds it by its words', async () => {
    const { id } = await add();
    expect(listRecords(database.read, model, ASKED)).toMatchObject({ total: 1, rows: [{ id, label: 'Tổ dân phố không rác', status: 'proposed', values: { type: 'model' }, names: { unitId: 'Xã An Mẫu' } }] });
    expect(listRecords(database.read, model, { ...ASKED, q: 'khong rac' }).total).toBe(1);
    expect(listRecords(database.read, model, { ...ASKED, q: 'rác thải' }).total).toBe(0);
    expect(findDocuments(database.connection, 'không rác', 10, false)).toEqual([{ kind: 'register_model', id, title: 'Tổ dân phố không rác', subtitle: 'Xã An Mẫu' }]);
  });

  it('is narrowed by what its declaration says, and by nothing else', async () => {
    await add();
    await add({ name: 'Ngày thứ bảy giúp dân', field: 'economy', registeredOn: '2025-11-01' });
    const names = (filters: Record<string, string | number>) => listRecords(database.read, model, { ...ASKED, filters }).rows.map(({ label }) => label);
    expect(names({ field: 'economy' })).toEqual(['Ngày thứ bảy giúp dân']);
    expect(names({ year: 2026, unitId: commune, status: 'proposed' })).toEqual(['Tổ dân phố không rác']);
    expect(() => names({ 'field = 1 OR 1': 'x' })).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
  });

  it('refuses the same record twice, whatever its marks and case; in another unit it is only shown as near', async () => {
    const { id } = await add();
    await expect(add({ name: 'TỔ DÂN PHỐ không rác' })).rejects.toMatchObject({ data: { issues: [{ rule: 'RECORD_KNOWN', field: 'name' }] } });
    const other = await unit('Phường Bình Mẫu');
    const near = await add({ unitId: other });
    expect(getRecord(database.read, model, near.id).near).toEqual([{ id, label: 'Tổ dân phố không rác', unitName: 'Xã An Mẫu' }]);
  });

  it('refuses what breaks a rule, with the rule beside its field, and lets a warning pass', async () => {
    await expect(add({ name: 'Rác' })).rejects.toMatchObject({ data: { issues: [{ rule: 'REGISTER_CHECK', field: 'name', params: { register: 'model', check: 'nameTooShort' } }] } });
    await expect(add({ recognisedLevel: 'province' })).rejects.toMatchObject({ data: { issues: [{ params: { check: 'decisionMissing' } }] } });
    await expect(add({ field: 'religion' })).rejects.toMatchObject({ code: 'INVALID_INPUT', data: { issues: [{ path: 'field' }] } });
    await expect(add({ unitId: null })).rejects.toMatchObject({ code: 'INVALID_INPUT', data: { issues: [{ path: 'unitId' }] } });
    await expect(database.write((context) => createRecord(context, { register: 'model', values: { ...aModel(), __proto__x: 1 } }))).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(database.write((context) => createRecord(context, { register: 'constructor', values: {} }))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(listRecords(database.read, model, ASKED).total).toBe(0);
  });

  it('is named by its table only where it is declared', () => {
    expect(['register_model', 'register_operating_regulation'].map((table) => registerTable.safeParse(table).success)).toEqual([true, true]);
    expect(['register_', 'register_nothing', 'register_model; DROP TABLE person', 'person', '__proto__', 7, null].filter((table) => registerTable.safeParse(table).success)).toEqual([]);
  });

  it('refuses a unit that was not there on the day', async () => {
    const ended = await unit('Huyện Cũ Mẫu');
    await database.write(({ records, connection }) => {
      records.patch('org_unit', ended, { ended_on: '2025-06-30' });
      records.patch('org_unit_name', connection.prepare('SELECT id FROM org_unit_name WHERE org_unit_id = ?').pluck().get(ended) as string, { valid_to: '2025-06-30' });
    });
    await expect(add({ unitId: ended })).rejects.toMatchObject({ data: { issues: [{ field: 'unitId' }] } });
    await expect(add({ unitId: ended, registeredOn: '2025-05-01' })).resolves.toMatchObject({ rev: 1 });
  });

  it('asks for what a step of its life needs, and takes no step from elsewhere', async () => {
    const record = await add();
    const move = (name: string, rev: number, values: Values = {}, reason: string | null = null) => database.write((context) => moveRecords(context, { register: 'model', items: [{ id: record.id, rev }], move: name, reason, values }), 'registers.move');
    await expect(move('recognise', 1)).rejects.toMatchObject({ data: { issues: [{ rule: 'RECORD_MOVE_UNFIT' }] } });
    await move('register', 1);
    await move('start', 2);
    await move('assess', 3);
    await expect(move('recognise', 4)).rejects.toMatchObject({ data: { issues: [{ rule: 'RECORD_FIELD_NEEDED', field: 'recognisedLevel' }, { field: 'recognitionNumber' }, { field: 'recognisedOn' }] } });
    await expect(move('refuse', 4)).rejects.toMatchObject({ data: { issues: [{ rule: 'RECORD_REASON_NEEDED', field: 'reason' }] } });
    await move('recognise', 4, { recognisedLevel: 'province', recognitionNumber: '12-QĐ/TU', recognisedOn: '2026-06-01', name: 'kept out' });
    expect(getRecord(database.read, model, record.id)).toMatchObject({ status: 'recognised', label: 'Tổ dân phố không rác', values: { recognisedOn: '2026-06-01' } });
  });

  it('is corrected at the revision that was seen, goes to the recycle bin and comes back', async () => {
    const { id } = await add();
    const correct = (rev: number, told: Record<string, Values[string]>) => database.write((context) => updateRecord(context, { register: 'model', id, rev, values: aModel(told) }), 'registers.update');
    await correct(1, { name: 'Khu dân cư không rác' });
    await expect(correct(1, {})).rejects.toMatchObject({ name: 'Error' });
    await database.write((context) => removeRecords(context, { register: 'model', items: [{ id, rev: 2 }] }), 'registers.remove');
    expect(await listRemoved(database.read, { q: '', table: 'register_model', offset: 0, limit: 10 })).toMatchObject({ total: 1, rows: [{ label: 'Khu dân cư không rác' }] });
    await database.write((context) => restoreRemoved(context, [{ table: 'register_model', id }]), 'recycleBin.restore');
    expect(listRecords(database.read, model, ASKED).total).toBe(1);
  });

  it('keeps how a figure was told, and asks no exact check of one that is not exact', async () => {
    const told = { ...emptyValues(training), topic: 'Quán triệt nghị quyết', type: 'dissemination', unitId: commune, heldOn: '2026-03-01', classes: 407, participants: 4900, participantsQualifier: 'over', endedOn: null };
    const { id } = await database.write((context) => createRecord(context, { register: 'training', values: told }), 'registers.create');
    expect(getRecord(database.read, training, id).values).toMatchObject({ participants: 4900, participantsQualifier: 'over', classesQualifier: 'exact' });
  });

  it('gives tasks, which lead back to its record; the record stays while a task or another record speaks of it', async () => {
    const dialogue = registerNamed('dialogue') as Register;
    const recommendation = registerNamed('recommendation') as Register;
    const held = await database.write((context) => createRecord(context, { register: 'dialogue', values: { ...emptyValues(dialogue), topic: 'Môi trường nông thôn', type: 'periodic', unitId: commune, heldOn: '2026-03-01', hostRole: 'chair' } }), 'registers.create');
    const raised = await database.write((context) => createRecord(context, { register: 'recommendation', values: { ...emptyValues(recommendation), content: 'Tăng số chuyến thu gom rác', source: 'dialogue', field: 'environment', unitId: commune, receivedOn: '2026-03-01', dialogueId: held.id } }), 'registers.create');
    const remove = (register: string, id: string) => database.write((context) => removeRecords(context, { register, items: [{ id, rev: 1 }] }), 'registers.remove');
    const task = await database.write((context) => createTask(context, { ...BARE_TASK, title: 'Bố trí thêm xe thu gom', origin: 'recommendation', recordId: raised.id, leadUnitId: commune, assignedOn: null }), 'tasks.create');
    expect(await getTask(database.read, task.id)).toMatchObject({ recordId: raised.id, source: 'Tăng số chuyến thu gom rác' });
    expect((await listTasks(database.read, { recordId: raised.id, drafts: true, sort: 'due', order: 'asc', offset: 0, limit: 10 })).total).toBe(1);
    await expect(database.write((context) => createTask(context, { ...BARE_TASK, title: 'Nhầm nguồn', origin: 'inspection', recordId: raised.id, assignedOn: null }))).rejects.toThrow();
    await expect(remove('recommendation', raised.id)).rejects.toMatchObject({ data: { issues: [{ rule: 'USED_BY_TASKS' }] } });
    await expect(remove('dialogue', held.id)).rejects.toMatchObject({ data: { issues: [{ rule: 'RECORD_REFERRED', params: { label: 'Môi trường nông thôn', by: 'Tăng số chuyến thu gom rác' } }] } });
    await database.write((context) => removeTasks(context, [{ id: task.id, rev: 1 }]), 'tasks.remove');
    await expect(remove('recommendation', raised.id)).resolves.toEqual({ removed: 1 });
  });
});
