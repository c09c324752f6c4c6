import { addMinutes } from '#shared/rules/meetings.ts';
import { describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { aDocument } from '../../../../tests/support/documents.ts';
import { aMeeting, aPlannedMeeting, BARE_MEETING, BARE_ROW, hold } from '../../../../tests/support/meetings.ts';
import { verifyChain } from '../../db/audit.ts';
import { removeDocuments } from '../documents/service.ts';
import { undoEntry } from '../history/service.ts';
import { eraseRemoved, restoreRemoved } from '../recycle-bin/service.ts';
import { addAgendaItem, addStandardRows, duplicateAgendaItem, moveAgendaItem, removeAgendaItem, updateAgendaItem } from './agenda.ts';
import { addUsualDossier } from './dossier.ts';
import { getMeeting } from './queries.ts';
import { arrangeRows, removeMeetings, updateMeeting } from './service.ts';

const refusal = (rule: string, rest: object = {}) => ({ code: 'RULE', data: { issues: [{ rule, ...rest }] } });
const addRow = (database: TestDatabase, meetingId: string, changes: Partial<Parameters<typeof addAgendaItem>[1]> = {}) => database.write((context) => addAgendaItem(context, { ...BARE_ROW, meetingId, ...changes }));
const told = async (database: TestDatabase, id: string) => (await getMeeting(database.read, id)).agenda.map(({ startsAt, endsAt, content }) => `${startsAt.slice(11)}–${endsAt.slice(11)} ${content}`);
const undoLast = (database: TestDatabase) => database.write((context) => undoEntry(context, { origin: database.origin, seq: verifyChain(database.connection).entries }), 'history.undo');

describe('an agenda', () => {
  it('runs from the beginning of the meeting, opening first and closing last, whenever its rows were written', async () => {
    await using database = await testDatabase();
    const { id } = await database.write((context) => aMeeting(context));
    await addRow(database, id, { section: 'I. Báo cáo', presenter: 'Cơ quan thường trực' });
    expect(await database.write((context) => addStandardRows(context, id))).toEqual({ added: 5 });
    await addRow(database, id, { content: 'Thảo luận', durationMin: 45 });
    expect(await told(database, id)).toEqual([
      '08:00–08:15 Đón tiếp đại biểu', '08:15–08:25 Chào cờ, tuyên bố lý do, giới thiệu đại biểu', '08:25–08:35 Phát biểu khai mạc', '08:35–09:05 Báo cáo kết quả', '09:05–09:50 Thảo luận', '09:50–10:05 Phát biểu kết luận', '10:05–10:10 Bế mạc',
    ]);
    expect(await database.write((context) => addStandardRows(context, id))).toEqual({ added: 0 });
  });

  it('is no longer than the meeting, whichever of the two changes', async () => {
    await using database = await testDatabase();
    const meeting = await database.write((context) => aMeeting(context, { endsAt: '2026-03-18T09:00' }));
    const row = await addRow(database, meeting.id, { durationMin: 60 });
    await expect(addRow(database, meeting.id, { durationMin: 5 })).rejects.toMatchObject(refusal('AGENDA_TOO_LONG', { field: 'durationMin', params: { minutes: 5 } }));
    await expect(database.write((context) => updateAgendaItem(context, { ...BARE_ROW, ...row, durationMin: 61 }))).rejects.toMatchObject(refusal('AGENDA_TOO_LONG'));
    await expect(database.write((context) => updateMeeting(context, { ...BARE_MEETING, ...meeting, endsAt: '2026-03-18T08:30' }))).rejects.toMatchObject(refusal('AGENDA_TOO_LONG', { params: { minutes: 30 } }));
    await database.write((context) => updateMeeting(context, { ...BARE_MEETING, ...meeting, endsAt: '2026-03-18T10:00' }));
    await addRow(database, meeting.id, { content: 'Thảo luận', durationMin: 60 });
    expect(await told(database, meeting.id)).toEqual(['08:00–09:00 Báo cáo kết quả', '09:00–10:00 Thảo luận']);
  });

  it('is rearranged, and tells when somebody else changed a row meanwhile', async () => {
    await using database = await testDatabase();
    const { id } = await database.write((context) => aMeeting(context));
    const [one, two] = [await addRow(database, id), await addRow(database, id, { content: 'Thảo luận' })];
    expect(await database.write((context) => arrangeRows(context, 'agenda_item', { meetingId: id, items: [two, one] }))).toEqual({ changed: 2 });
    expect(await told(database, id)).toEqual(['08:00–08:30 Thảo luận', '08:30–09:00 Báo cáo kết quả']);
    await expect(database.write((context) => updateAgendaItem(context, { ...BARE_ROW, ...one }))).rejects.toMatchObject({ table: 'agenda_item' });
    const other = await database.write((context) => aMeeting(context));
    await expect(database.write((context) => arrangeRows(context, 'agenda_item', { meetingId: other.id, items: [{ id: one.id, rev: 2 }] }))).rejects.toMatchObject(refusal('ROW_OF_ANOTHER_MEETING'));
    await database.write((context) => removeAgendaItem(context, { id: two.id, rev: 2 }));
    expect(await told(database, id)).toEqual(['08:00–08:30 Báo cáo kết quả']);
  });

  it('names the papers a row is about in their order, while they are in use', async () => {
    await using database = await testDatabase();
    const { id } = await database.write((context) => aMeeting(context));
    const [plan, report] = await database.write(async (context) => [await aDocument(context, { symbol: '26-KH/TU' }), await aDocument(context, { title: 'Báo cáo quý' })] as const);
    const labels = async () => (await getMeeting(database.read, id)).agenda.map(({ documents }) => documents.map(({ label }) => label));
    const row = await addRow(database, id, { documentIds: [plan.id, report.id, plan.id] });
    expect(await labels()).toEqual([['26-KH/TU', 'Báo cáo quý']]);
    const turned = await database.write((context) => updateAgendaItem(context, { ...BARE_ROW, ...row, documentIds: [report.id, plan.id] }), 'meetings.updateAgendaItem');
    expect(turned.rev).toBe(row.rev + 1);
    expect(await labels()).toEqual([['Báo cáo quý', '26-KH/TU']]);
    await expect(database.write((context) => updateAgendaItem(context, { ...BARE_ROW, ...row, documentIds: [] }))).rejects.toMatchObject({ table: 'agenda_item' });
    await undoLast(database);
    expect(await labels()).toEqual([['26-KH/TU', 'Báo cáo quý']]);
    await database.write((context) => removeDocuments(context, [plan]));
    expect(await labels()).toEqual([['Báo cáo quý']]);
    await database.write((context) => restoreRemoved(context, [{ table: 'document', id: plan.id }]));
    expect(await labels()).toEqual([['26-KH/TU', 'Báo cáo quý']]);
  });

  it('takes a copy of a row with its papers, and moves a row to another meeting that is being prepared', async () => {
    await using database = await testDatabase();
    const [one, other] = await database.write((context) => [aMeeting(context), aMeeting(context, { title: 'Phiên họp thứ hai', startsAt: '2026-06-01T08:00', endsAt: '2026-06-01T09:00' })] as const);
    const paper = await database.write((context) => aDocument(context, { symbol: '26-KH/TU' }));
    const row = await addRow(database, one.id, { documentIds: [paper.id], presenter: 'Lê An' });
    await database.write((context) => duplicateAgendaItem(context, row));
    expect((await getMeeting(database.read, one.id)).agenda.map(({ content, presenter, documents }) => [content, presenter, documents.length])).toEqual([['Báo cáo kết quả', 'Lê An', 1], ['Báo cáo kết quả', 'Lê An', 1]]);
    await database.write((context) => moveAgendaItem(context, { ...row, meetingId: other.id }), 'meetings.moveAgendaItem');
    const papersOf = async (id: string) => (await getMeeting(database.read, id)).agenda.map(({ documents }) => documents.length);
    expect([await papersOf(one.id), await papersOf(other.id)]).toEqual([[1], [1]]);
    await undoLast(database);
    expect([await papersOf(one.id), await papersOf(other.id)]).toEqual([[1, 1], []]);
    const long = await addRow(database, one.id, { content: 'Thảo luận', durationMin: 90 });
    await expect(database.write((context) => moveAgendaItem(context, { ...long, meetingId: other.id }))).rejects.toMatchObject(refusal('AGENDA_TOO_LONG', { params: { minutes: 30 } }));
  });

  it('does not hold back the end of a meeting that was over sooner than its agenda', async () => {
    await using database = await testDatabase();
    const meeting = await aPlannedMeeting(database);
    await addRow(database, meeting.id, { durationMin: 60 });
    const sooner = async () => {
      const { id, rev, kind, title, startsAt, place, mode, note } = await getMeeting(database.read, meeting.id);
      return database.write((context) => updateMeeting(context, { id, rev, kind, title, startsAt, endsAt: addMinutes(startsAt, 40), place, mode, note }));
    };
    await expect(sooner()).rejects.toMatchObject(refusal('AGENDA_TOO_LONG', { params: { minutes: 20 } }));
    await hold(database, meeting);
    await sooner();
    expect((await getMeeting(database.read, meeting.id)).endsAt).toBe(addMinutes((await getMeeting(database.read, meeting.id)).startsAt, 40));
  });

  it('keeps its rows once a meeting has begun', async () => {
    await using database = await testDatabase();
    const meeting = await aPlannedMeeting(database);
    const row = await addRow(database, meeting.id);
    const later = await database.write((context) => aMeeting(context, { startsAt: '2026-06-01T08:00' }));
    await hold(database, meeting);
    await expect(database.write((context) => moveAgendaItem(context, { ...row, meetingId: later.id }))).rejects.toMatchObject(refusal('AGENDA_ITEM_FIXED', { field: 'meetingId' }));
  });

  it('goes to the recycle bin with its meeting, papers of its rows too, comes back with it and is erased with it', async () => {
    await using database = await testDatabase();
    const meeting = await database.write((context) => aMeeting(context));
    const paper = await database.write((context) => aDocument(context, { symbol: '26-KH/TU' }));
    await addRow(database, meeting.id, { documentIds: [paper.id] });
    await database.write((context) => addUsualDossier(context, meeting.id));
    const inUse = () => ['agenda_item', 'agenda_document', 'dossier_line'].map((table) => database.connection.prepare(`SELECT count(*) FROM ${table} WHERE deleted_at IS NULL`).pluck().get());
    const all = inUse();
    await database.write((context) => removeMeetings(context, [meeting]));
    expect(inUse()).toEqual([0, 0, 0]);
    await database.write((context) => restoreRemoved(context, [{ table: 'meeting', id: meeting.id }]));
    expect(inUse()).toEqual(all);
    await database.write((context) => removeMeetings(context, [{ id: meeting.id, rev: meeting.rev + 2 }]));
    await database.write((context) => eraseRemoved(context, [{ table: 'meeting', id: meeting.id }]), 'recycleBin.erase');
    expect(['agenda_item', 'agenda_document', 'dossier_line'].map((table) => database.connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get())).toEqual([0, 0, 0]);
  });
});
