import { declareRegister } from '../declare.ts';

/** Coordination programmes between bodies, from signing to their final review. */
export const coordinationProgramme = declareRegister({
  name: 'coordination_programme',
  fields: {
    title: { kind: 'line', max: 400, required: true, list: { width: 260, grow: 3 }, headings: ['ten chuong trinh', 'chuong trinh phoi hop', 'noi dung'] },
    unitId: { kind: 'unit', required: true, filter: true, list: { width: 170, grow: 1 }, headings: ['don vi chu tri', 'don vi'] },
    signedOn: { kind: 'day', required: true, list: { width: 104 }, headings: ['ngay ky'] },
    fromOn: { kind: 'known_day', list: { width: 96 }, headings: ['tu nam', 'tu ngay', 'bat dau'] },
    toOn: { kind: 'known_day', list: { width: 96 }, headings: ['den nam', 'den ngay', 'ket thuc'] },
    parties: { kind: 'text', max: 2000, headings: ['cac ben', 'co quan phoi hop', 'don vi phoi hop'] },
    documentId: { kind: 'document', more: true, headings: ['so chuong trinh', 'van ban'] },
    annualContents: { kind: 'text', max: 4000, more: true, headings: ['noi dung hang nam', 'noi dung phoi hop'] },
    reviewCycle: { kind: 'choice', options: ['half_year', 'year', 'two_years', 'term'], more: true, headings: ['ky so ket', 'che do so ket'] },
    lastReviewOn: { kind: 'day', more: true, headings: ['ngay so ket'] },
    endedOn: { kind: 'day', more: true, headings: ['ngay tong ket'] },
    successorId: { kind: 'record', of: 'coordination_programme', more: true },
    committeeId: { kind: 'committee', filter: true, more: true, headings: ['ban chi dao'] },
    keeperId: { kind: 'unit', more: true, headings: ['don vi ke thua'] },
    note: { kind: 'text', max: 2000, more: true, headings: ['ghi chu'] },
  },
  label: ['title'],
  unit: 'unitId',
  keeper: 'keeperId',
  day: 'signedOn',
  identity: ['title', 'unitId', 'signedOn'],
  near: ['title'],
  life: {
    statuses: ['in_force', 'reviewed', 'summed_up', 'expired', 'renewed'],
    over: ['summed_up', 'expired', 'renewed'],
    moves: {
      review: { from: ['in_force', 'reviewed'], to: 'reviewed', needs: ['lastReviewOn'] },
      sumUp: { from: ['in_force', 'reviewed'], to: 'summed_up', needs: ['endedOn'] },
      expire: { from: ['in_force', 'reviewed'], to: 'expired', reason: true },
      renew: { from: ['summed_up', 'expired'], to: 'renewed', needs: ['successorId'] },
    },
  },
  checks: [
    { name: 'endsBefore', severity: 'E', fields: ['toOn', 'fromOn'], holds: (is) => is.fromOn === null || is.toOn === null || is.toOn >= is.fromOn.slice(0, is.toOn.length) },
    { name: 'partiesUntold', severity: 'W', fields: ['parties'], holds: (is) => is.parties !== null },
    { name: 'endedBefore', severity: 'E', fields: ['endedOn', 'signedOn'], holds: (is) => is.endedOn === null || is.signedOn === null || is.endedOn >= is.signedOn },
  ],
  groupings: ['reviewCycle', 'committeeId'],
  measures: [
    { name: 'signed', in: 'signedOn' },
    { name: 'current', until: 'signedOn', where: { status: ['in_force', 'reviewed'] } },
    { name: 'reviewed', in: 'lastReviewOn' },
    { name: 'summedUp', in: 'endedOn' },
  ],
  sort: { by: 'signedOn', order: 'desc' },
});
