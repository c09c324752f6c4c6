import { describe, expect, it } from 'vitest';
import type { ReplyFile } from '#shared/contract/task-campaigns.ts';
import { FILE_REFUSALS } from '#shared/contract/task-campaigns.ts';
import { isWaiting, judgedReply, leftOutOf, verdictsOf } from './verdicts.ts';

type Row = ReplyFile['rows'][number];
let files = 0;
const aRow = (state: Row['cells'][number]['state']): Row => ({ row: 9, taskId: 'task', code: 'NV-1', title: 'Việc', match: 'key', candidates: [], cells: [{ field: 'progress', text: '5', sent: 0, current: 0, replied: 5, state, question: null, proposals: [] }], notes: [], evidence: [] });
const aFile = (changes: Partial<ReplyFile>): ReplyFile => ({ file: files++, fileName: 'a.xlsx', campaignUnitId: `unit ${files}`, unitName: 'Sở Nội vụ', version: 1, toldBy: 'stamp', notes: [], refusal: null, rows: [aRow('change')], ...changes });
const noted = (...notes: ReplyFile['notes'][number]['note'][]): Partial<ReplyFile> => ({ notes: notes.map((note) => ({ note, count: 1, text: '' })) });
const verdicts = (...all: ReplyFile[]) => [...verdictsOf(all.map(judgedReply)).values()];

describe('what became of a reply', () => {
  it('is told from what its file says: in time, late, older than what was sent or taken', () => {
    expect(verdicts(aFile({}), aFile(noted('LATE')), aFile(noted('LATE', 'OLDER_VERSION')), aFile(noted('NEWER_TAKEN')), aFile(noted('STAMP_LOST')))).toEqual(['matched', 'late', 'older', 'older', 'matched']);
  });
  it('says why a file was refused', () => {
    expect(verdicts(...FILE_REFUSALS.map((code) => aFile({ refusal: { code, text: '' } })))).toEqual(['unreadable', 'secret', 'unreadable', 'duplicate', 'duplicate', 'foreign', 'foreign', 'foreign', 'asked']);
  });
  it('lets the second file of a unit wait, unless the first was refused', () => {
    const twice = { campaignUnitId: 'unit' };
    expect(verdicts(aFile(twice), aFile({ ...twice, ...noted('OLDER_VERSION') }))).toEqual(['matched', 'second']);
    expect(verdicts(aFile({ ...twice, refusal: { code: 'DUPLICATE', text: '' } }), aFile(twice))).toEqual(['duplicate', 'matched']);
  });
  it('leaves out what came back as it was sent: of a sheet for each unit the others have not answered', () => {
    const sheets = [aFile({ campaignUnitId: 'a', rows: [aRow('same')] }), aFile({ campaignUnitId: 'a' }), aFile({ campaignUnitId: 'b', rows: [aRow('same')] })];
    expect(verdicts(...sheets)).toEqual(['nothing', 'matched', 'nothing']);
    expect(leftOutOf(sheets.map(judgedReply))).toEqual([sheets[0]?.file, sheets[2]?.file]);
    expect(sheets.map((file) => isWaiting(judgedReply(file)))).toEqual([false, true, false]);
    expect(verdicts(aFile({ rows: [{ ...aRow('same'), taskId: null, match: 'unknown' }] }))).toEqual(['matched']);
  });
});
