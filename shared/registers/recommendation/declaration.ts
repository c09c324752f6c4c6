import { addDays } from '../../rules/dates.ts';
import { declareRegister } from '../declare.ts';

/** Who settles it reports within twenty days of its forwarding. */
const REPORT_WITHIN_DAYS = 20;
const RECHECK_ASKED_FOR_DAYS = 30;

/** What the People recommend: in dialogues, receptions, meetings with voters, conferences and petitions; never by a person’s name. */
export const recommendation = declareRegister({
  name: 'recommendation',
  fields: {
    content: { kind: 'line', max: 1000, required: true, list: { width: 260, grow: 3 }, headings: ['noi dung kien nghi', 'noi dung', 'kien nghi'] },
    source: { kind: 'choice', options: ['dialogue', 'reception', 'voters', 'conference', 'petition'], required: true, filter: true, list: { width: 120 }, headings: ['nguon kien nghi', 'nguon'] },
    field: { kind: 'choice', options: ['land', 'site_clearance', 'environment', 'infrastructure', 'policy', 'security', 'officials', 'other'], required: true, filter: true, list: { width: 130 }, headings: ['linh vuc'] },
    unitId: { kind: 'unit', required: true, filter: true, list: { width: 150, grow: 1 }, headings: ['don vi co kien nghi', 'don vi', 'dia phuong'] },
    receivedOn: { kind: 'day', required: true, list: { width: 104 }, headings: ['ngay tiep nhan', 'ngay nhan', 'ngay'] },
    dueOn: { kind: 'day', list: { width: 104 }, headings: ['han giai quyet', 'thoi han', 'han'] },
    competentUnitId: { kind: 'unit', list: { width: 150, hidden: true }, headings: ['co quan giai quyet', 'co quan tham quyen'] },
    dialogueId: { kind: 'record', of: 'dialogue', more: true },
    meetingId: { kind: 'meeting', more: true },
    raisedBy: { kind: 'line', max: 200, more: true, headings: ['nhom kien nghi', 'doi tuong kien nghi'] },
    carriedOver: { kind: 'flag', filter: true, more: true, headings: ['ky truoc chuyen sang'] },
    forwardedOn: { kind: 'day', more: true, headings: ['ngay chuyen'] },
    answeredOn: { kind: 'day', more: true, headings: ['ngay tra loi'] },
    answerDocumentId: { kind: 'document', more: true, headings: ['van ban tra loi'] },
    result: { kind: 'text', max: 4000, more: true, headings: ['ket qua giai quyet', 'ket qua'] },
    recheckOn: { kind: 'day', more: true, headings: ['ngay kiem tra lai'] },
    committeeId: { kind: 'committee', filter: true, more: true, headings: ['ban chi dao'] },
    keeperId: { kind: 'unit', more: true, headings: ['don vi ke thua'] },
    note: { kind: 'text', max: 2000, more: true, headings: ['ghi chu'] },
  },
  label: ['content'],
  unit: 'unitId',
  keeper: 'keeperId',
  day: 'receivedOn',
  identity: ['content', 'unitId', 'receivedOn'],
  near: ['content'],
  life: {
    statuses: ['unsettled', 'settling', 'settled', 'answered_disagreed', 'beyond_authority'],
    over: ['settled', 'beyond_authority'],
    moves: {
      forward: { from: ['unsettled'], to: 'settling', needs: ['competentUnitId', 'forwardedOn', 'dueOn'] },
      settle: { from: ['unsettled', 'settling', 'answered_disagreed'], to: 'settled', needs: ['answeredOn', 'result'] },
      disagree: { from: ['unsettled', 'settling'], to: 'answered_disagreed', needs: ['answeredOn', 'result'] },
      refer: { from: ['unsettled', 'settling'], to: 'beyond_authority', reason: true },
      reopen: { from: ['settled', 'answered_disagreed', 'beyond_authority'], to: 'settling', reason: true },
    },
  },
  checks: [
    { name: 'dueBefore', severity: 'E', fields: ['dueOn', 'receivedOn'], holds: (is) => is.dueOn === null || is.receivedOn === null || is.dueOn >= is.receivedOn },
    { name: 'forwardedBefore', severity: 'E', fields: ['forwardedOn', 'receivedOn'], holds: (is) => is.forwardedOn === null || is.receivedOn === null || is.forwardedOn >= is.receivedOn },
    { name: 'answeredBefore', severity: 'E', fields: ['answeredOn', 'receivedOn'], holds: (is) => is.answeredOn === null || is.receivedOn === null || is.answeredOn >= is.receivedOn },
    { name: 'dialogueUntold', severity: 'W', fields: ['dialogueId', 'source'], holds: (is) => is.source !== 'dialogue' || is.dialogueId !== null },
    { name: 'dueLate', severity: 'W', fields: ['dueOn', 'forwardedOn'], holds: (is) => is.dueOn === null || is.forwardedOn === null || is.dueOn <= addDays(is.forwardedOn, REPORT_WITHIN_DAYS) },
    { name: 'meetingUntold', severity: 'W', fields: ['meetingId', 'source'], holds: (is) => is.source !== 'conference' || is.meetingId !== null },
    { name: 'answeredLate', severity: 'W', fields: ['answeredOn', 'dueOn'], holds: (is) => is.answeredOn === null || is.dueOn === null || is.answeredOn <= is.dueOn },
  ],
  timers: [
    { name: 'answer', day: 'dueOn', days: 0, until: 'answeredOn', statuses: ['unsettled', 'settling'] },
    { name: 'recheck', day: 'recheckOn', days: 0, askedFor: RECHECK_ASKED_FOR_DAYS },
  ],
  groupings: ['source', 'field', 'committeeId'],
  measures: [
    { name: 'received', in: 'receivedOn' },
    { name: 'receivedSettled', in: 'receivedOn', where: { status: ['settled'] } },
    { name: 'receivedOpen', in: 'receivedOn', where: { status: ['unsettled', 'settling', 'answered_disagreed'] } },
    { name: 'answered', in: 'answeredOn' },
  ],
  ratios: [{ name: 'settledShare', part: 'receivedSettled', whole: 'received' }],
  tasks: 'recommendation',
  sort: { by: 'receivedOn', order: 'desc' },
});
