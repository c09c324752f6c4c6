import { describe, expect, it } from 'vitest';
import { dossierCount, USUAL_DOSSIERS } from '#shared/rules/dossier.ts';
import { testDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { aDocument } from '../../../../tests/support/documents.ts';
import { aMeeting, aPlannedMeeting, hold } from '../../../../tests/support/meetings.ts';
import { verifyChain } from '../../db/audit.ts';
import { undoEntry } from '../history/service.ts';
import { addDossierLine, addUsualDossier, arrangeDossier, removeDossierLine, updateDossierLine } from './dossier.ts';
import { addEntry } from './minutes.ts';
import { cancelMeeting } from './moves.ts';
import { getMeeting } from './queries.ts';
import { signMinutes } from './signing.ts';

const refusal = (rule: string, rest: object = {}) => ({ code: 'RULE', data: { issues: [{ rule, ...rest }] } });
const LINE = { title: 'Báo cáo chuyên đề', state: 'needed', reason: null, responsible: null, dueOn: null, documentId: null } as const;
const dossier = async (database: TestDatabase, id: string) => (await getMeeting(database.read, id)).dossier;

describe('the dossier of a meeting', () => {
  it('has the usual lines of its kind and lines of its own, in the order they are put', async () => {
    await using database = await testDatabase();
    const meeting = await database.write((context) => aMeeting(context));
    const own = await database.write((context) => addDossierLine(context, { ...LINE, meetingId: meeting.id, title: 'Giấy mời' }));
    expect(await database.write((context) => addUsualDossier(context, meeting.id))).toEqual({ added: USUAL_DOSSIERS.session.length - 1 });
    expect(await database.write((context) => addUsualDossier(context, meeting.id))).toEqual({ added: 0 });
    const [, second] = await dossier(database, meeting.id);
    await database.write((context) => arrangeDossier(context, { meetingId: meeting.id, items: [{ id: second?.id ?? '', rev: 1 }, own] }));
    expect((await dossier(database, meeting.id)).slice(0, 2).map(({ title }) => title)).toEqual(['Chương trình', 'Giấy mời']);
    await database.write((context) => removeDossierLine(context, { id: own.id, rev: own.rev + 1 }));
    expect((await dossier(database, meeting.id)).map(({ title }) => title)).not.toContain('Giấy mời');
  });

  it('says how far each line is, who has it and by when, and why one is not needed', async () => {
    await using database = await testDatabase();
    const meeting = await database.write((context) => aMeeting(context));
    const paper = await database.write((context) => aDocument(context, { symbol: '26-BC/BCĐ' }));
    const [one, two] = await database.write((context) => [addDossierLine(context, { ...LINE, meetingId: meeting.id }), addDossierLine(context, { ...LINE, meetingId: meeting.id, title: 'Bài phát biểu' })] as const);
    await database.write((context) => updateDossierLine(context, { ...LINE, ...one, state: 'ready', responsible: 'Phòng Tổng hợp', dueOn: '2026-03-15', documentId: paper.id }));
    await expect(database.write((context) => updateDossierLine(context, { ...LINE, ...two, state: 'not_needed' }))).rejects.toMatchObject(refusal('NOT_NEEDED_REASON_REQUIRED', { field: 'reason' }));
    await database.write((context) => updateDossierLine(context, { ...LINE, ...two, title: 'Bài phát biểu', state: 'not_needed', reason: 'Chủ trì nói trực tiếp' }));
    const lines = await dossier(database, meeting.id);
    expect(lines).toMatchObject([{ state: 'ready', responsible: 'Phòng Tổng hợp', dueOn: '2026-03-15', documentLabel: '26-BC/BCĐ' }, { state: 'not_needed', reason: 'Chủ trì nói trực tiếp' }]);
    expect(dossierCount(lines)).toEqual({ ready: 1, needed: 1 });
  });

  it('goes on after the minutes are signed, since it is no part of them, and what was done can be taken back; not once a meeting is cancelled', async () => {
    await using database = await testDatabase();
    const planned = await aPlannedMeeting(database);
    const held = await hold(database, planned);
    await database.write((context) => addEntry(context, { meetingId: held.id, kind: 'report', inviteeId: null, speaker: null, unit: null, content: 'Báo cáo', votes: null }));
    await database.write((context) => signMinutes(context, { ...held, signedOn: '2026-03-20' }), 'meetings.signMinutes');
    await database.write((context) => addUsualDossier(context, held.id), 'meetings.addUsualDossier');
    await database.write((context) => undoEntry(context, { origin: database.origin, seq: verifyChain(database.connection).entries }), 'history.undo');
    expect(await dossier(database, held.id)).toEqual([]);
    const other = await database.write((context) => cancelMeeting(context, { ...aMeeting(context), reason: 'Gộp phiên' }));
    await expect(database.write((context) => addUsualDossier(context, other.id))).rejects.toMatchObject(refusal('MEETING_CANCELLED'));
  });
});
