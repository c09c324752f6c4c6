import { describe, expect, it } from 'vitest';
import { USUAL_AGENDAS } from '#shared/rules/agenda.ts';
import { testDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { aMeeting, anAgendaItem } from '../../../../tests/support/meetings.ts';
import { eraseRemoved, restoreRemoved } from '../recycle-bin/service.ts';
import { getMeeting } from './queries.ts';
import { addTemplateRow, applyTemplate, applyUsualAgenda, arrangeTemplate, createTemplate, keepAsTemplate, readTemplates, removeTemplateRow, removeTemplates, updateTemplate, updateTemplateRow } from './templates.ts';

const refusal = (rule: string, rest: object = {}) => ({ code: 'RULE', data: { issues: [{ rule, ...rest }] } });
const ROW = { part: 'main', section: null, content: 'Ý kiến của các xã', durationMin: 40, presenter: null } as const;
const create = (database: TestDatabase, name: string) => database.write((context) => createTemplate(context, { name, kind: 'briefing' }));
const rows = (database: TestDatabase, id: string) => readTemplates(database.read).find((one) => one.id === id)?.rows ?? [];
const contents = (database: TestDatabase, id: string) => rows(database, id).map(({ content }) => content);
const agenda = async (database: TestDatabase, id: string) => (await getMeeting(database.read, id)).agenda.map(({ content }) => content);

describe('templates of agendas', () => {
  it('begin with the usual rows of their kind and are changed row by row', async () => {
    await using database = await testDatabase();
    const template = await create(database, 'Giao ban tháng');
    expect(contents(database, template.id)).toEqual(USUAL_AGENDAS.briefing.map(({ content }) => content));
    const added = await database.write((context) => addTemplateRow(context, { templateId: template.id, ...ROW }));
    await database.write((context) => updateTemplateRow(context, { ...added, ...ROW, durationMin: 45 }));
    const main = rows(database, template.id).filter(({ part }) => part === 'main');
    await database.write((context) => arrangeTemplate(context, { templateId: template.id, items: main.toReversed().map(({ id, rev }) => ({ id, rev })) }));
    const [report] = rows(database, template.id).filter(({ content }) => content === 'Trao đổi');
    await database.write((context) => removeTemplateRow(context, { id: report?.id ?? '', rev: report?.rev ?? 0 }));
    expect(rows(database, template.id).map(({ content, durationMin }) => [content, durationMin])).toEqual([['Tuyên bố lý do, giới thiệu thành phần dự', 5], ['Ý kiến của các xã', 45], ['Báo cáo tình hình và tiến độ nhiệm vụ', 15], ['Phát biểu kết luận', 15]]);
    const other = await create(database, 'Khác');
    await expect(database.write((context) => arrangeTemplate(context, { templateId: other.id, items: rows(database, template.id).slice(0, 1).map(({ id, rev }) => ({ id, rev })) }))).rejects.toMatchObject(refusal('ROW_OF_ANOTHER_MEETING'));
  });

  it('add what an agenda does not have, and change nothing that is there', async () => {
    await using database = await testDatabase();
    const meeting = await database.write((context) => aMeeting(context, { kind: 'briefing', endsAt: '2026-03-18T10:00' }));
    await database.write((context) => anAgendaItem(context, meeting.id, { content: 'Trao đổi', durationMin: 5 }));
    const template = await create(database, 'Giao ban tháng');
    expect(await database.write((context) => applyTemplate(context, { meetingId: meeting.id, templateId: template.id }))).toEqual({ added: 3 });
    expect((await getMeeting(database.read, meeting.id)).agenda.find(({ content }) => content === 'Trao đổi')?.durationMin).toBe(5);
    expect(await database.write((context) => applyUsualAgenda(context, { meetingId: meeting.id, kind: 'briefing' }))).toEqual({ added: 0 });
    await expect(database.write((context) => applyUsualAgenda(context, { meetingId: meeting.id, kind: 'final_review' }))).rejects.toMatchObject(refusal('AGENDA_TOO_LONG'));
    expect(await agenda(database, meeting.id)).toHaveLength(4);
  });

  it('are kept from the agenda of a meeting, under a name of their own', async () => {
    await using database = await testDatabase();
    const meeting = await database.write((context) => aMeeting(context));
    await expect(database.write((context) => keepAsTemplate(context, { meetingId: meeting.id, name: 'Phiên thường' }))).rejects.toMatchObject(refusal('AGENDA_EMPTY'));
    await database.write((context) => anAgendaItem(context, meeting.id, { section: 'I. Báo cáo', presenter: 'Cơ quan thường trực' }));
    const kept = await database.write((context) => keepAsTemplate(context, { meetingId: meeting.id, name: 'Phiên thường' }));
    expect(readTemplates(database.read)).toMatchObject([{ name: 'Phiên thường', kind: 'session', rows: [{ content: 'Báo cáo kết quả', section: 'I. Báo cáo', presenter: 'Cơ quan thường trực' }] }]);
    await expect(create(database, 'PHIÊN THƯỜNG')).rejects.toMatchObject(refusal('TEMPLATE_NAME_TAKEN', { field: 'name' }));
    await database.write((context) => updateTemplate(context, { ...kept, name: 'Phiên họp quý', kind: 'session' }));
    await create(database, 'Phiên thường');
  });

  it('go to the recycle bin with their rows, come back with those they had, and are erased', async () => {
    await using database = await testDatabase();
    const template = await create(database, 'Giao ban tháng');
    const [first] = rows(database, template.id);
    await database.write((context) => removeTemplateRow(context, { id: first?.id ?? '', rev: 1 }));
    await database.write((context) => removeTemplates(context, [template]));
    expect(readTemplates(database.read)).toEqual([]);
    await database.write((context) => restoreRemoved(context, [{ table: 'agenda_template', id: template.id }]));
    expect(rows(database, template.id)).toHaveLength(USUAL_AGENDAS.briefing.length - 1);
    await database.write((context) => removeTemplates(context, [{ id: template.id, rev: template.rev + 2 }]));
    await database.write((context) => eraseRemoved(context, [{ table: 'agenda_template', id: template.id }]), 'recycleBin.erase');
    expect(['agenda_template', 'agenda_template_row'].map((table) => database.connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get())).toEqual([0, 0]);
  });
});
