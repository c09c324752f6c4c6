import { declareRegister } from '../declare.ts';

/** Operating regulations of units and committees: what is in force, and when it is to be reviewed. */
export const operatingRegulation = declareRegister({
  name: 'operating_regulation',
  fields: {
    title: { kind: 'line', max: 400, required: true, list: { width: 260, grow: 3 }, headings: ['ten quy che', 'quy che', 'trich yeu'] },
    unitId: { kind: 'unit', required: true, filter: true, list: { width: 170, grow: 1 }, headings: ['don vi ban hanh', 'don vi'] },
    issuedOn: { kind: 'day', required: true, list: { width: 104 }, headings: ['ngay ban hanh', 'ngay'] },
    reviewDueOn: { kind: 'day', list: { width: 104 }, headings: ['han ra soat', 'ngay ra soat'] },
    committeeId: { kind: 'committee', filter: true, headings: ['ban chi dao'] },
    number: { kind: 'line', max: 80, headings: ['so ky hieu', 'quyet dinh so', 'so'] },
    documentId: { kind: 'document', more: true, headings: ['van ban'] },
    version: { kind: 'line', max: 60, more: true, headings: ['lan ban hanh', 'phien ban'] },
    meetingFrequency: { kind: 'choice', options: ['month', 'quarter', 'half_year', 'year'], more: true, headings: ['che do hop', 'ky hop'] },
    reportSchedule: { kind: 'choice', options: ['month', 'quarter', 'half_year', 'year'], more: true, headings: ['che do bao cao', 'ky bao cao'] },
    chapters: { kind: 'text', max: 6000, more: true, headings: ['cac chuong', 'noi dung'] },
    duties: { kind: 'text', max: 4000, more: true, headings: ['phan cong nhiem vu'] },
    replacesId: { kind: 'record', of: 'operating_regulation', more: true },
    keeperId: { kind: 'unit', more: true, headings: ['don vi ke thua'] },
    note: { kind: 'text', max: 2000, more: true, headings: ['ghi chu'] },
  },
  label: ['title'],
  unit: 'unitId',
  keeper: 'keeperId',
  day: 'issuedOn',
  identity: ['title', 'unitId', 'issuedOn'],
  near: ['title', 'unitId'],
  life: {
    statuses: ['in_force', 'under_review', 'replaced', 'ended'],
    over: ['replaced', 'ended'],
    moves: {
      review: { from: ['in_force'], to: 'under_review' },
      keep: { from: ['under_review'], to: 'in_force', needs: ['reviewDueOn'] },
      replace: { from: ['in_force', 'under_review'], to: 'replaced', reason: true },
      end: { from: ['in_force', 'under_review'], to: 'ended', reason: true },
    },
  },
  checks: [
    { name: 'reviewBefore', severity: 'E', fields: ['reviewDueOn', 'issuedOn'], holds: (is) => is.reviewDueOn === null || is.issuedOn === null || is.reviewDueOn > is.issuedOn },
    { name: 'numberMissing', severity: 'W', fields: ['number'], holds: ({ number }) => number !== null },
  ],
  timers: [{ name: 'review', day: 'reviewDueOn', days: 0, statuses: ['in_force', 'under_review'] }],
  groupings: ['meetingFrequency', 'reportSchedule', 'committeeId'],
  measures: [
    { name: 'issued', in: 'issuedOn' },
    { name: 'current', until: 'issuedOn', where: { status: ['in_force', 'under_review'] } },
    { name: 'reviewDue', in: 'reviewDueOn', where: { status: ['in_force', 'under_review'] } },
  ],
  sort: { by: 'issuedOn', order: 'desc' },
});
