import { describe, expect, it } from 'vitest';
import type { FormContents } from '#shared/forms/form-contents.ts';
import { emptyValues } from '#shared/registers/values.ts';
import type { FigureSource } from '#shared/forms/sources.ts';
import { aTask } from '../../../../tests/support/tasks.ts';
import { aUnit } from '../../../../tests/support/builders.ts';
import { aDocument } from '../../../../tests/support/documents.ts';
import { type TestDatabase, testDatabase } from '../../../../tests/support/database.ts';
import { aForm, aRound, MODELS } from '../../../../tests/support/returns.ts';
import type { WriteContext } from '../../context.ts';
import { undoEntry } from '../history/service.ts';
import { createRecord, declared, removeRecords } from '../registers/service.ts';
import { getSheet } from '../returns/sheet.ts';
import { correctCell, keepSubmission } from '../returns/submissions.ts';
import { fillFigures, listCounted, listFigures } from './service.ts';

const FRESH = 'models/unit/fresh';
const CARRIED = 'models/unit/carried';
const RECOGNISED = 'models/unit/recognised';
const registered: FigureSource = { kind: 'register', register: 'model', measure: 'registered' };

/** A round of one form whose cells are counted from these sources, asked of a commune. */
async function aSourcedRound(database: TestDatabase, sources: FormContents['sources']) {
  const versionId = await database.write((context) => aForm(context, 'B1', { ...MODELS, sources }));
  const round = await aRound(database, ['Xã An Phú'], { versionIds: [versionId] });
  const { unitId } = round.unit('Xã An Phú');
  const sheet = () => round.sheet('Xã An Phú', 'B1');
  return {
    unitId, sheet,
    figures: () => new Map(listFigures(database.read, sheet().id).map((figure) => [figure.cell, figure])),
    fill: (...cells: string[]) => database.write((context) => fillFigures(context, { sheetId: sheet().id, rev: sheet().rev, cells }), 'ownFigures.fill'),
    cells: () => new Map(getSheet(database.read, sheet().id).cells.map(([name, number, , , from]) => [name, [number, from]])),
  };
}

let count = 0;
function aModel(context: WriteContext, unitId: string, changes: object = {}) {
  count += 1;
  return createRecord(context, { register: 'model', values: { ...emptyValues(declared('model')), name: `Mô hình thử số ${count}`, type: 'model', subject: 'collective', unitId, field: 'economy', registeredOn: '2026-03-01', ...changes } });
}

describe('a figure of the office’s own', () => {
  it('counts the records between the days of the round, of the unit, those below it and those merged into it', async () => {
    await using database = await testDatabase();
    const round = await aSourcedRound(database, { [FRESH]: registered, [RECOGNISED]: { kind: 'register', register: 'model', measure: 'registered', where: { field: 'defence' } } });
    await database.write(async (context) => {
      const hamlet = await aUnit(context, 'Thôn Một', { kind: 'hamlet', level: 'commune' });
      context.records.insert('org_unit_parent', { org_unit_id: hamlet.id, parent_id: round.unitId, hierarchy: 'administrative', valid_from: null, valid_to: null });
      const merged = await aUnit(context, 'Xã Cũ', { kind: 'commune', level: 'commune' });
      context.records.insert('org_succession', { from_id: merged.id, to_id: round.unitId, kind: 'merged', effective_on: '2026-05-01', decision: null, note: null });
      const divided = await aUnit(context, 'Xã Chia', { kind: 'commune', level: 'commune' });
      const other = await aUnit(context, 'Xã Bên', { kind: 'commune', level: 'commune' });
      for (const to of [round.unitId, other.id]) context.records.insert('org_succession', { from_id: divided.id, to_id: to, kind: 'divided', effective_on: '2026-05-01', decision: null, note: null });
      await aModel(context, round.unitId);
      await aModel(context, hamlet.id, { field: 'defence' });
      await aModel(context, merged.id);
      for (const unitId of [divided.id, other.id]) await aModel(context, unitId);
      for (const registeredOn of ['2025-12-14', '2026-12-15']) await aModel(context, round.unitId, { registeredOn });
    });
    expect(round.figures().get(FRESH)).toMatchObject({ counted: { value: 3, qualifier: 'exact' }, kept: null, state: 'unfilled' });
    expect(round.figures().get(RECOGNISED)).toMatchObject({ counted: { value: 1 } });
    const { rows, total } = listCounted(database.read, { sheetId: round.sheet().id, cell: FRESH, offset: 0, limit: 2 });
    expect([rows.length, total]).toEqual([2, 3]);
    expect(rows[0]).toMatchObject({ table: 'register_model', day: '2026-03-01', page: { kind: 'register_model' } });
  });

  it('fills the cells named and what is worked out from them; all others stay, and it can be undone', async () => {
    await using database = await testDatabase();
    const round = await aSourcedRound(database, { [FRESH]: registered });
    await database.write(async (context) => {
      for (let number = 0; number < 4; number += 1) await aModel(context, round.unitId);
      keepSubmission(context, round.sheet().id, { kind: 'file', reason: null, receivedOn: context.today, file: null, cells: [[CARRIED, 5, null, 'exact', 'B1', 'C9'], [RECOGNISED, 2, null, 'exact', 'B1', 'E9']] });
    });
    const before = round.cells();
    await round.fill(FRESH);
    expect(round.cells()).toEqual(new Map([[CARRIED, [5, 'B1']], [FRESH, [4, '=']], [RECOGNISED, [2, 'B1']], ['models/unit/total', [9, '=']]]));
    expect(round.figures().get(FRESH)).toMatchObject({ state: 'same', kept: { value: 4 } });
    const { origin, seq } = database.connection.prepare('SELECT origin, seq FROM audit_entry ORDER BY id DESC LIMIT 1').get() as { origin: string; seq: number };
    await database.write((context) => undoEntry(context, { origin, seq }), 'history.undo');
    expect(round.cells()).toEqual(before);
  });

  it('tells when the register changed after it was filled, and keeps what was put by hand with its reason until it is filled again', async () => {
    await using database = await testDatabase();
    const round = await aSourcedRound(database, { [FRESH]: registered, [CARRIED]: { kind: 'register', register: 'model', measure: 'stopped' } });
    const model = await database.write((context) => aModel(context, round.unitId));
    await round.fill(FRESH, CARRIED);
    await database.write((context) => correctCell(context, { id: round.sheet().id, rev: round.sheet().rev, cell: CARRIED, value: { number: 7, text: null, qualifier: 'exact' }, reason: 'Sổ giấy của năm trước' }));
    await database.write((context) => correctCell(context, { id: round.sheet().id, rev: round.sheet().rev, cell: RECOGNISED, value: { number: 1, text: null, qualifier: 'exact' }, reason: 'Việc khác' }));
    await database.write((context) => removeRecords(context, { register: 'model', items: [model] }));
    expect(round.figures().get(FRESH)).toMatchObject({ state: 'moved', kept: { value: 1 }, counted: { value: 0 }, reason: null });
    expect(round.figures().get(CARRIED)).toMatchObject({ state: 'by_hand', kept: { value: 7 }, counted: { value: 0 }, reason: 'Sổ giấy của năm trước' });
    await round.fill(FRESH);
    expect(round.cells().get(CARRIED)).toEqual([7, null]);
    await round.fill(CARRIED);
    expect(round.figures().get(CARRIED)).toMatchObject({ state: 'same', kept: { value: 0 } });
  });

  it('counts tasks by their class on the last day, meetings held, papers issued but no secret ones, and the cell of another form', async () => {
    await using database = await testDatabase();
    const round = await aSourcedRound(database, { [FRESH]: { kind: 'tasks', counted: 'overdue' }, [CARRIED]: { kind: 'tasks', counted: 'assigned' }, [RECOGNISED]: { kind: 'documents', type: 'plan' }, 'models/unit/total': { kind: 'return', form: 'B9', cell: 'main/meetings/value' } });
    await database.write(async (context) => {
      aTask(context, { title: 'Quá hạn', leadUnitId: round.unitId, assignedOn: '2026-02-01', dueOn: '2026-06-01' });
      aTask(context, { title: 'Còn hạn', leadUnitId: round.unitId, assignedOn: '2026-02-01', dueOn: '2026-12-30' });
      aTask(context, { title: 'Giao từ kỳ trước', leadUnitId: round.unitId, assignedOn: '2025-10-01', dueOn: '2026-12-30' });
      for (const secret of [false, true]) {
        const { id } = await aDocument(context, { direction: 'directive', system: 'state', type: 'plan', symbol: '12/KH-UBND', issuedOn: '2026-04-01', issuerUnitId: round.unitId, title: 'Kế hoạch năm' });
        if (secret) context.records.patch('document', id, { secret: 1, title: null });
      }
    });
    expect([...round.figures()].map(([cell, { counted }]) => [cell, counted?.value ?? null])).toEqual([[FRESH, 1], [CARRIED, 2], [RECOGNISED, 1], ['models/unit/total', null]]);
    await expect(round.fill('models/unit/note')).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    expect(await round.fill('models/unit/total')).toEqual({ filled: 0 });
  });
});
