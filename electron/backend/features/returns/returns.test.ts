import { describe, expect, it } from 'vitest';
import { aUnit } from '../../../../tests/support/builders.ts';
import { testDatabase } from '../../../../tests/support/database.ts';
import { aForm, aRound, DEMOCRACY, MODELS, ROUND } from '../../../../tests/support/returns.ts';
import { countMissing, getReturn, listReturns, proposeReturn } from './queries.ts';
import { addReturnUnits, createReturn, openReturnFor, removeReturns, removeReturnUnit, startReturn, updateReturn } from './service.ts';
import { getSheet } from './sheet.ts';
import { acceptSheets, correctCell, countFindings, giveBackSheets, keepSubmission } from './submissions.ts';

const refusal = (rule: string) => ({ code: 'RULE', data: { issues: [{ rule }] } });

describe('a round of returns', () => {
  it('has a sheet of each form for every unit; nobody is missing before it starts, everybody afterwards', async () => {
    await using database = await testDatabase();
    const round = await aRound(database, ['Xã An Phú', 'Xã Bình Yên'], { started: false });
    expect(round.read()).toMatchObject({ status: 'draft', count: { asked: 2, missing: 2 }, units: [{ name: 'Xã An Phú', askedOn: null, sheets: [{ status: 'awaited' }, { status: 'awaited' }] }, { name: 'Xã Bình Yên' }] });
    expect(countMissing(database.read)).toBe(0);
    const { rev } = round.read();
    await database.write((context) => startReturn(context, { id: round.id, rev }));
    expect(countMissing(database.read)).toBe(2);
    expect(round.read()).toMatchObject({ status: 'collecting', units: [{ askedOn: database.read.today }, {}] });
    expect(listReturns(database.read, { q: 'so lieu', open: true, offset: 0, limit: 10 })).toMatchObject({ total: 1, rows: [{ forms: 2, count: { asked: 2, onTime: 0, late: 0, missing: 2 } }] });
  });

  it('begins with the days, forms and units of the last round of its kind, closed on the 14th when there is none', async () => {
    await using database = await testDatabase();
    expect(proposeReturn(database.read, { period: '2026-H1', committeeId: null })).toMatchObject({ dataFrom: '2025-12-15', dataTo: '2026-06-14', forms: [], previousId: null, unitIds: [] });
    const round = await aRound(database, ['Xã An Phú'], { dataTo: '2026-12-09' });
    const next = proposeReturn(database.read, { period: '2027', committeeId: null });
    expect(next).toMatchObject({ dataFrom: '2026-12-15', dataTo: '2027-12-09', previousId: round.id, previousTitle: ROUND.title, unitIds: [round.unit('Xã An Phú').unitId] });
    expect(next.forms.map(({ code, number }) => [code, number])).toEqual([['B1', '2026.1'], ['B2', '2026.1']]);
    expect(proposeReturn(database.read, { period: '2016..2025', committeeId: null })).toMatchObject({ dataFrom: '2015-12-15', dataTo: '2025-12-14' });
  });

  it('asks units of the tree as it was when the period ended, by the names they had then', async () => {
    await using database = await testDatabase();
    const gone = await database.write((context) => aUnit(context, 'Huyện Cũ', { kind: 'district', level: 'district', from: '2000-01-01' }));
    await database.write(({ records }) => { records.patch('org_unit', gone.id, { ended_on: '2025-06-30' }); });
    await expect(aRound(database, ['Xã An Phú'], { unitIds: [gone.id] })).rejects.toMatchObject(refusal('RETURN_UNIT_NOT_THERE'));
    const old = await aRound(database, ['Xã Bình Yên'], { unitIds: [gone.id], period: '2024', dataFrom: '2023-12-15', dataTo: '2024-12-14', dueOn: '2024-12-20', title: 'Số liệu năm 2024' });
    expect(old.read().units.map(({ name }) => name)).toEqual(['Huyện Cũ']);
  });

  it('refuses what cannot be: days turned round, a form not valid then, a round before that is later, a unit twice', async () => {
    await using database = await testDatabase();
    const made = async (changes: Partial<Parameters<typeof createReturn>[1]>, rule: string) => {
      await expect(aRound(database, [`Xã ${rule}`], changes), rule).rejects.toMatchObject(refusal(rule));
    };
    await made({ dataTo: '2025-12-01' }, 'RETURN_DATA_BACKWARDS');
    await made({ closesOn: '2026-12-01' }, 'RETURN_CLOSES_BEFORE_DUE');
    const future = await database.write((context) => aForm(context, 'B9', MODELS, '2027-01-01'));
    await made({ versionIds: [future] }, 'RETURN_FORM_NOT_VALID');
    const round = await aRound(database, ['Xã An Phú']);
    const { rev, units } = round.read();
    await expect(database.write((context) => updateReturn(context, { ...ROUND, id: round.id, rev, previousId: round.id }))).rejects.toMatchObject(refusal('RETURN_PREVIOUS_ITSELF'));
    await expect(database.write((context) => addReturnUnits(context, { id: round.id, rev, unitIds: [units[0]!.unitId], reason: 'x' }))).rejects.toMatchObject(refusal('RETURN_UNIT_TWICE'));
    const version = await database.write((context) => aForm(context, 'B8', DEMOCRACY));
    await made({ previousId: round.id, versionIds: [version] }, 'RETURN_PREVIOUS_LATER');
  });

  it('takes units in and out with a reason, but none that handed something in, and goes to the recycle bin only before', async () => {
    await using database = await testDatabase();
    const round = await aRound(database, ['Xã An Phú', 'Xã Bình Yên']);
    const other = await database.write((context) => aUnit(context, 'Xã Cát Hải', { kind: 'commune', level: 'commune' }));
    await database.write((context) => addReturnUnits(context, { id: round.id, rev: round.read().rev, unitIds: [other.id], reason: 'Mới thành lập' }));
    const { id, rev } = round.unit('Xã Bình Yên');
    await database.write((context) => removeReturnUnit(context, { id, rev, reason: 'Đã sáp nhập' }));
    expect(round.read().units.map(({ name, sheets }) => [name, sheets.length])).toEqual([['Xã An Phú', 2], ['Xã Cát Hải', 2]]);
    await database.write((context) => { keepSubmission(context, round.sheet('Xã An Phú', 'B1').id, { kind: 'own', reason: null, receivedOn: context.today, file: null, cells: [['models/unit/total', 3, null, 'exact', null, null]] }); });
    const first = round.unit('Xã An Phú');
    await expect(database.write((context) => removeReturnUnit(context, { id: first.id, rev: first.rev, reason: 'x' }))).rejects.toMatchObject(refusal('RETURN_UNIT_SUBMITTED'));
    await expect(database.write((context) => removeReturns(context, [{ id: round.id, rev: round.read().rev }]))).rejects.toMatchObject(refusal('RETURN_SUBMITTED'));
    await expect(database.write((context) => updateReturn(context, { ...ROUND, period: '2025', id: round.id, rev: round.read().rev }))).rejects.toMatchObject(refusal('RETURN_PERIOD_FIXED'));
    await database.write((context) => openReturnFor(context, { id: first.id, rev: first.rev, openUntil: '2099-01-01', reason: 'Bão lũ' }));
    expect(round.unit('Xã An Phú')).toMatchObject({ openUntil: '2099-01-01', openReason: 'Bão lũ' });
  });
});

describe('a sheet of a round', () => {
  it('is accepted, given back and corrected, each submission kept with its reason, the last one counting', async () => {
    await using database = await testDatabase();
    const round = await aRound(database, ['Xã An Phú']);
    const sheet = () => round.sheet('Xã An Phú', 'B1');
    const ref = () => ({ id: sheet().id, rev: sheet().rev });
    await expect(database.write((context) => acceptSheets(context, [ref()]))).rejects.toMatchObject(refusal('RETURN_NOTHING_TO_ACCEPT'));
    await database.write((context) => {
      keepSubmission(context, sheet().id, { kind: 'own', reason: null, receivedOn: '2026-12-20', file: null, cells: [['models/unit/fresh', 2, null, 'exact', 'B1', 'C9'], ['models/unit/carried', 1, null, 'exact', 'B1', 'B9'], ['models/unit/total', 3, null, 'exact', 'B1', 'A9']] });
      countFindings(context, [sheet().id]);
    });
    expect(sheet()).toMatchObject({ status: 'submitted', late: true, submissions: 1 });
    await database.write((context) => giveBackSheets(context, { items: [ref()], reason: 'Thiếu cột 4' }));
    expect(getSheet(database.read, sheet().id)).toMatchObject({ status: 'returned', statusReason: 'Thiếu cột 4' });
    await database.write((context) => correctCell(context, { ...ref(), cell: 'models/unit/recognised', value: { number: 1, text: null, qualifier: 'exact' }, reason: 'Xã báo qua điện thoại' }));
    const read = getSheet(database.read, sheet().id);
    expect(read.cells.map(([name, number, , , , address]) => [name, number, address])).toEqual([['models/unit/carried', 1, 'B9'], ['models/unit/fresh', 2, 'C9'], ['models/unit/recognised', 1, null], ['models/unit/total', 3, 'A9']]);
    expect(read.submissions.map(({ number, kind, reason, counts }) => [number, kind, reason, counts])).toEqual([[2, 'correction', 'Xã báo qua điện thoại', true], [1, 'own', null, false]]);
    await database.write((context) => acceptSheets(context, [ref()]));
    expect(sheet().status).toBe('accepted');
    expect(getReturn(database.read, round.id).count).toMatchObject({ missing: 1 });
  });

  it('stands beside the figures of the round before, by the names the cells have now', async () => {
    await using database = await testDatabase();
    const before = await aRound(database, ['Xã An Phú'], { period: '2025', dataFrom: '2024-12-15', dataTo: '2025-12-14', dueOn: '2025-12-20' });
    await database.write((context) => { keepSubmission(context, before.sheet('Xã An Phú', 'B1').id, { kind: 'own', reason: null, receivedOn: '2025-12-15', file: null, cells: [['models/unit/all', 7, null, 'exact', null, null]] }); });
    const { forms, units } = before.read();
    const next = await database.write((context) => {
      const { form_id, ...rest } = context.records.current('form_version', forms[0]!.versionId);
      const version = context.records.insert('form_version', { form_id, number: '2026.2', valid_from: '2026-01-01', valid_to: null, contents: rest.contents, renamed: JSON.stringify({ 'models/unit/all': 'models/unit/total' }), file_name: null, bytes: null, sha256: null, filled_cells: null, fingerprint: null });
      return createReturn(context, { ...ROUND, committeeId: null, previousId: before.id, versionIds: [version], unitIds: [units[0]!.unitId] });
    });
    const [sheet] = getReturn(database.read, next.id).units[0]!.sheets;
    expect(getSheet(database.read, sheet!.id).previous).toEqual([['models/unit/total', 7, null, 'exact', null, null]]);
  });
});
