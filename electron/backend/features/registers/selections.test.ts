import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { registerNamed } from '#shared/registers/index.ts';
import type { Register, Value, Values } from '#shared/registers/declare.ts';
import { emptyValues } from '#shared/registers/values.ts';
import { isRunning } from '#shared/rules/selections.ts';
import { aUnit } from '../../../../tests/support/builders.ts';
import { testDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { recordsPaper } from './paper.ts';
import { getRecord } from './queries.ts';
import { arrangeChosen, readBoard } from './selections.ts';
import { createRecord, insertRecord, moveRecords, removeRecords, updateRecord } from './service.ts';

const register = (name: string) => registerNamed(name) as Register;
let database: TestDatabase;
let [commune, other, selection] = ['', '', ''];

beforeEach(async () => {
  database = await testDatabase();
  [commune, other] = await database.write(async (context) => [(await aUnit(context, 'Xã An Mẫu')).id, (await aUnit(context, 'Xã Bình Mẫu')).id]);
  selection = await put('selection', { title: 'Sách mẫu', unitId: commune, announcedOn: '2026-01-05', targetCount: 2 }, 'editing');
});
afterEach(() => database[Symbol.asyncDispose]());

const put = (name: string, told: Record<string, Value>, status: string) => database.write((context) => insertRecord(context, register(name), { ...emptyValues(register(name)), ...told } as Values, { status, status_reason: null }));
const aModel = (name: string, { unitId = commune, field = 'society', status = 'recognised' } = {}) => put('model', { name, unitId, field, type: 'model', subject: 'collective', registeredOn: '2025-02-01' }, status);
async function nominate(model: string, status = 'shortlisted', told: Record<string, Value> = {}): Promise<string> {
  return put('candidate', { modelId: model, selectionId: selection, unitId: commune, nominatedOn: '2026-03-01', score: 80, consent: 'given', editStatus: 'approved', ...told }, status);
}
const revOf = (name: string, id: string) => getRecord(database.read, register(name), id).rev;
const move = (name: string, id: string, step: string, values: Values = {}, reason: string | null = null) =>
  database.write((context) => moveRecords(context, { register: name, items: [{ id, rev: revOf(name, id) }], move: step, reason, values }), 'registers.move');
const choose = (id: string, reason: string | null = null) => move('candidate', id, 'choose', {}, reason);
const board = () => readBoard(database.read, selection);
const checks = () => board().broken.map(({ check }) => check);
const refusedBy = (...names: string[]) => expect.objectContaining({ code: 'RULE', data: { issues: names.map((check) => expect.objectContaining({ rule: 'REGISTER_CHECK', params: expect.objectContaining({ check }) as unknown }) as unknown) } });
const setQuotas = (told: Record<string, Value>) => database.write((context) => updateRecord(context, { register: 'selection', id: selection, rev: revOf('selection', selection), values: { ...getRecord(database.read, register('selection'), selection).values, ...told } }), 'registers.update');

describe('choosing for a book', () => {
  it('tells target, quotas, score, consent and editing, the chosen first in the order of the book', async () => {
    await setQuotas({ societyQuota: 1, economyQuota: 1 });
    const [first, second, third] = [await nominate(await aModel('Ngõ phố văn minh'), 'chosen', { orderInBook: 2 }), await nominate(await aModel('Sản xuất an toàn', { field: 'economy', unitId: other }), 'chosen', { orderInBook: 1, editStatus: 'being_edited' }), await nominate(await aModel('Ánh sáng an ninh', { field: 'defence' }), 'nominated', { score: 95, consent: null })];
    const told = board();
    expect(told.nominated.map(({ id }) => id)).toEqual([second, first, third]);
    expect(told.fields).toEqual([{ field: 'economy', quota: 1, chosen: 1 }, { field: 'society', quota: 1, chosen: 1 }, { field: 'defence', quota: null, chosen: 0 }, { field: 'political_system', quota: null, chosen: 0 }, { field: 'other', quota: null, chosen: 0 }]);
    expect(new Map(told.units.map(({ unitName, chosen }) => [unitName, chosen]))).toEqual(new Map([['Xã An Mẫu', 1], ['Xã Bình Mẫu', 1]]));
    expect(told.editing).toEqual([{ editStatus: 'being_edited', count: 1 }, { editStatus: 'approved', count: 1 }]);
    expect(told.broken).toEqual([{ check: 'textsUnapproved', params: { count: 1 } }]);
  });

  it('lets a model that is not recognised be nominated, and says so; chosen it cannot be', async () => {
    const id = await nominate(await aModel('Chưa công nhận', { status: 'running' }));
    expect(getRecord(database.read, register('candidate'), id).broken).toMatchObject([{ check: 'unrecognised' }]);
    await expect(choose(id)).rejects.toEqual(refusedBy('unrecognised'));
    expect(getRecord(database.read, register('candidate'), id).status).toBe('shortlisted');
  });

  it('asks for the consent of those named, and does not let go of it once chosen', async () => {
    const id = await nominate(await aModel('Ngõ phố văn minh'), 'shortlisted', { consent: null });
    await expect(choose(id)).rejects.toMatchObject({ data: { issues: [{ rule: 'RECORD_FIELD_NEEDED', field: 'consent' }] } });
    await move('candidate', id, 'choose', { consent: 'nobody_named' });
    const { values } = getRecord(database.read, register('candidate'), id);
    await expect(database.write((context) => updateRecord(context, { register: 'candidate', id, rev: revOf('candidate', id), values: { ...values, consent: null } }))).rejects.toEqual(refusedBy('chosenWithoutConsent'));
  });

  it('goes over a quota of a field or a unit only with a reason', async () => {
    await setQuotas({ economyQuota: 1, societyQuota: 1, unitQuota: 1 });
    const [first, second] = [await nominate(await aModel('Ngõ phố văn minh')), await nominate(await aModel('Khu dân cư kiểu mẫu'))];
    await choose(first);
    await expect(choose(second)).rejects.toEqual(refusedBy('fieldQuotaExceeded', 'unitQuotaExceeded'));
    await choose(second, 'Mô hình tiêu biểu toàn tỉnh');
    expect(checks()).toEqual(expect.arrayContaining(['fieldOver', 'unitOver']));
  });

  it('lets a chosen one be corrected when its quota was lowered, or its model stopped, since; it only says so', async () => {
    const model = await aModel('Ngõ phố văn minh');
    const id = await nominate(model);
    await choose(id);
    await setQuotas({ unitQuota: 0 });
    await database.write(({ records }) => records.patch('register_model', model, { status: 'stopped' }));
    const { values, broken } = getRecord(database.read, register('candidate'), id);
    expect(broken.map(({ check }) => check)).toEqual(['unrecognised', 'unitQuotaExceeded']);
    await database.write((context) => updateRecord(context, { register: 'candidate', id, rev: revOf('candidate', id), values: { ...values, author: 'Người viết' } }), 'registers.update');
    expect(getRecord(database.read, register('candidate'), id).values['author']).toBe('Người viết');
  });

  it('counts all that are chosen in one step', async () => {
    await setQuotas({ economyQuota: 1, societyQuota: 1 });
    const ids = [await nominate(await aModel('Ngõ phố văn minh')), await nominate(await aModel('Khu dân cư kiểu mẫu'))];
    await expect(database.write((context) => moveRecords(context, { register: 'candidate', items: ids.map((id) => ({ id, rev: 1 })), move: 'choose', reason: null, values: {} }))).rejects.toMatchObject({ code: 'RULE' });
    expect(board().nominated.filter(({ status }) => status === 'chosen')).toEqual([]);
  });

  it('refuses the same model twice, and tells of one with nearly the same name', async () => {
    const model = await aModel('Ngõ phố văn minh');
    const id = await nominate(model);
    await expect(database.write((context) => createRecord(context, { register: 'candidate', values: { ...emptyValues(register('candidate')), modelId: model, selectionId: selection, unitId: other, nominatedOn: '2026-03-02' } }))).rejects.toMatchObject({ data: { issues: [{ rule: 'RECORD_KNOWN' }] } });
    await nominate(await aModel('Ngõ phố văn min', { unitId: other }));
    expect(getRecord(database.read, register('candidate'), id).broken).toEqual([{ check: 'alike', params: { other: 'Ngõ phố văn min' } }]);
  });

  it('is published only with as many as are to be chosen, in an order without a gap; then nothing chosen goes away', async () => {
    const publish = () => move('selection', selection, 'publish', { publishedOn: '2026-11-01' });
    const [first, second] = [await nominate(await aModel('Ngõ phố văn minh')), await nominate(await aModel('Khu dân cư kiểu mẫu'))];
    await choose(first);
    await expect(publish()).rejects.toEqual(refusedBy('chosenDiffers', 'orderOdd'));
    await choose(second);
    await expect(publish()).rejects.toEqual(refusedBy('orderOdd'));
    await database.write((context) => arrangeChosen(context, { id: selection, items: [second, first].map((id) => ({ id, rev: revOf('candidate', id) })) }), 'selections.arrange');
    await publish();
    await expect(move('candidate', first, 'reject', {}, 'Rút')).rejects.toEqual(refusedBy('bookPublished'));
    await expect(database.write((context) => removeRecords(context, { register: 'candidate', items: [{ id: first, rev: revOf('candidate', first) }] }))).rejects.toEqual(refusedBy('bookPublished'));
    await move('selection', selection, 'reopen', {}, 'Chọn lại');
    await move('candidate', first, 'reject', {}, 'Rút');
    expect(checks()).toEqual(['chosenDiffers']);
    await move('candidate', second, 'reserve');
    expect(checks()).toEqual(['chosenDiffers']);
  });

  it('does not let a chosen one of a published book go to another selection', async () => {
    const ids = [await nominate(await aModel('Ngõ phố văn minh'), 'chosen', { orderInBook: 1 }), await nominate(await aModel('Khu dân cư kiểu mẫu'), 'chosen', { orderInBook: 2 })];
    await move('selection', selection, 'publish', { publishedOn: '2026-11-01' });
    const another = await put('selection', { title: 'Sách khác', unitId: commune, announcedOn: '2026-05-05', targetCount: 5 }, 'open');
    const [id = ''] = ids;
    const { values } = getRecord(database.read, register('candidate'), id);
    await expect(database.write((context) => updateRecord(context, { register: 'candidate', id, rev: revOf('candidate', id), values: { ...values, selectionId: another } }))).rejects.toEqual(refusedBy('bookPublished'));
  });
});

describe('the order of the book', () => {
  it('is that which was told, whatever stood there before; nobody else keeps a place', async () => {
    const chosen: string[] = [];
    for (let place = 0; place < 6; place += 1) chosen.push(await nominate(await aModel(`Mô hình mẫu số ${place} ${'ABCDEF'[place]?.repeat(4) ?? ''}`), 'chosen', { orderInBook: 3 }));
    const reserve = await nominate(await aModel('Dự bị một mình'), 'reserve', { orderInBook: 4 });
    await fc.assert(fc.asyncProperty(fc.shuffledSubarray(chosen, { minLength: chosen.length }), async (order) => {
      await database.write((context) => arrangeChosen(context, { id: selection, items: order.map((id) => ({ id, rev: revOf('candidate', id) })) }), 'selections.arrange');
      const { nominated, broken } = board();
      expect(nominated.filter(({ status }) => status === 'chosen').map(({ id }) => id)).toEqual(order);
      expect(isRunning(nominated.flatMap(({ place, status }) => (status === 'chosen' ? [place] : [])))).toBe(true);
      expect(nominated.find(({ id }) => id === reserve)?.place).toBeNull();
      expect(broken.map(({ check }) => check)).not.toContain('orderOdd');
    }), { numRuns: 15 });
  });

  it('is not kept when the chosen changed meanwhile', async () => {
    const [first, second] = [await nominate(await aModel('Ngõ phố văn minh'), 'chosen'), await nominate(await aModel('Khu dân cư kiểu mẫu'))];
    const arrange = (ids: readonly string[]) => database.write((context) => arrangeChosen(context, { id: selection, items: ids.map((id) => ({ id, rev: revOf('candidate', id) })) }));
    for (const ids of [[first, second], [first, first], [second]]) await expect(arrange(ids)).rejects.toMatchObject({ data: { issues: [{ rule: 'CHOSEN_CHANGED' }] } });
    await expect(database.write((context) => arrangeChosen(context, { id: selection, items: [{ id: first, rev: 7 }] }))).rejects.toMatchObject({ name: 'Error' });
  });

  it('is that of the list that goes to the book', async () => {
    const [first, second] = [await nominate(await aModel('Ngõ phố văn minh'), 'chosen', { orderInBook: 2 }), await nominate(await aModel('Khu dân cư kiểu mẫu'), 'chosen', { orderInBook: 1 })];
    await nominate(await aModel('Không được chọn'), 'reserve');
    expect([first, second]).toHaveLength(2);
    const paper = await recordsPaper(database.read, register('candidate'), { register: 'candidate', q: '', filters: { selectionId: selection, status: 'chosen' }, sort: 'orderInBook', order: 'asc', layout: { kind: 'shown', columns: ['orderInBook', 'modelId', 'unitId'] } });
    expect(paper.subtitle).toMatchObject([{ text: expect.stringContaining('Sách mẫu') as unknown }]);
    expect(paper.groups[0]?.rows.slice(0, 2).map(({ values }) => values.slice(1, 3))).toEqual([[1, 'Khu dân cư kiểu mẫu'], [2, 'Ngõ phố văn minh']]);
  });
});
