import { describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { aDocument } from '../../../../tests/support/documents.ts';
import { aMeeting, BARE_MEETING } from '../../../../tests/support/meetings.ts';
import { removeDocuments } from '../documents/service.ts';
import { addAgendaItem, addStandardRows, removeAgendaItem, updateAgendaItem } from './agenda.ts';
import { getMeeting } from './queries.ts';
import { arrangeRows, removeMeetings, updateMeeting } from './service.ts';

const refusal = (rule: string, rest: object = {}) => ({ code: 'RULE', data: { issues: [{ rule, ...rest }] } });
const BARE_ROW = { part: 'main', section: null, content: 'Báo cáo kết quả', durationMin: 30, presenter: null, documentId: null } as const;
const addRow = (database: TestDatabase, meetingId: string, changes: Partial<Parameters<typeof addAgendaItem>[1]> = {}) => database.write((context) => addAgendaItem(context, { ...BARE_ROW, meetingId, ...changes }));
const told = async (database: TestDatabase, id: string) => (await getMeeting(database.read, id)).agenda.map(({ startsAt, endsAt, content }) => `${startsAt.slice(11)}–${endsAt.slice(11)} ${content}`);

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

  it('names the document a row is about, while there is one', async () => {
    await using database = await testDatabase();
    const { id } = await database.write((context) => aMeeting(context));
    const paper = await database.write((context) => aDocument(context, { symbol: '26-KH/TU' }));
    await addRow(database, id, { documentId: paper.id });
    expect((await getMeeting(database.read, id)).agenda).toMatchObject([{ documentId: paper.id, documentLabel: '26-KH/TU' }]);
    await database.write((context) => removeDocuments(context, [paper]));
    expect((await getMeeting(database.read, id)).agenda).toMatchObject([{ documentId: null, documentLabel: null }]);
  });

  it('goes to the recycle bin with its meeting', async () => {
    await using database = await testDatabase();
    const meeting = await database.write((context) => aMeeting(context));
    await addRow(database, meeting.id);
    await database.write((context) => removeMeetings(context, [meeting]));
    expect(database.connection.prepare('SELECT count(*) FROM agenda_item WHERE deleted_at IS NULL').pluck().get()).toBe(0);
  });
});
