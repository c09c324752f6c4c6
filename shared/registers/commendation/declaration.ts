import { declareRegister } from '../declare.ts';

const LEVELS = ['grassroots', 'province', 'central'] as const;

/** Commendations: what was proposed for whom, decided and handed over. One record for each recipient. */
export const commendation = declareRegister({
  name: 'commendation',
  fields: {
    recipient: { kind: 'line', max: 200, required: true, list: { width: 200, grow: 2 }, headings: ['ten tap the ca nhan', 'tap the ca nhan duoc khen', 'ten'] },
    recipientKind: { kind: 'choice', options: ['collective', 'individual', 'household'], required: true, filter: true, list: { width: 100 }, headings: ['doi tuong khen', 'doi tuong'] },
    unitId: { kind: 'unit', required: true, filter: true, list: { width: 160, grow: 1 }, headings: ['don vi', 'don vi cong tac'] },
    movement: { kind: 'choice', options: ['skilful_mobilisation', 'grassroots_democracy', 'government_mobilisation', 'other'], required: true, filter: true, list: { width: 140 }, headings: ['phong trao'] },
    form: { kind: 'choice', options: ['order', 'provincial_certificate', 'certificate', 'praise', 'other'], required: true, filter: true, list: { width: 110 }, headings: ['hinh thuc khen', 'hinh thuc'] },
    level: { kind: 'choice', options: LEVELS, filter: true, headings: ['cap khen'] },
    proposedOn: { kind: 'day', required: true, list: { width: 104 }, headings: ['ngay de nghi'] },
    occasion: { kind: 'line', max: 300, more: true, headings: ['dip khen', 'thanh tich'] },
    proposalDocumentId: { kind: 'document', more: true, headings: ['to trinh', 'van ban de nghi'] },
    decisionNumber: { kind: 'line', max: 80, more: true, headings: ['so quyet dinh', 'quyet dinh so'] },
    decisionDocumentId: { kind: 'document', more: true },
    decidedOn: { kind: 'day', more: true, list: { width: 104, hidden: true }, headings: ['ngay quyet dinh'] },
    awardedOn: { kind: 'day', more: true, headings: ['ngay trao'] },
    amount: { kind: 'amount', more: true, headings: ['tien thuong'] },
    committeeId: { kind: 'committee', filter: true, more: true, headings: ['ban chi dao'] },
    keeperId: { kind: 'unit', more: true, headings: ['don vi ke thua'] },
    note: { kind: 'text', max: 2000, more: true, headings: ['ghi chu'] },
  },
  label: ['recipient'],
  unit: 'unitId',
  keeper: 'keeperId',
  day: 'proposedOn',
  identity: ['recipient', 'unitId', 'movement', 'proposedOn'],
  near: ['recipient', 'unitId'],
  life: {
    statuses: ['proposed', 'reviewing', 'decided', 'awarded', 'not_considered'],
    over: ['awarded', 'not_considered'],
    moves: {
      review: { from: ['proposed'], to: 'reviewing' },
      decide: { from: ['proposed', 'reviewing'], to: 'decided', needs: ['decisionNumber', 'decidedOn'] },
      award: { from: ['decided'], to: 'awarded', needs: ['awardedOn'] },
      reject: { from: ['proposed', 'reviewing'], to: 'not_considered', reason: true },
    },
  },
  checks: [
    { name: 'decidedBefore', severity: 'E', fields: ['decidedOn', 'proposedOn'], holds: (is) => is.decidedOn === null || is.proposedOn === null || is.decidedOn >= is.proposedOn },
    { name: 'awardedBefore', severity: 'E', fields: ['awardedOn', 'decidedOn'], holds: (is) => is.awardedOn === null || (is.decidedOn !== null && is.awardedOn >= is.decidedOn) },
  ],
  groupings: ['movement', 'form', 'level', 'recipientKind', 'committeeId'],
  measures: [
    { name: 'collectives', in: 'decidedOn', where: { recipientKind: ['collective'] } },
    { name: 'individuals', in: 'decidedOn', where: { recipientKind: ['individual'] } },
    { name: 'households', in: 'decidedOn', where: { recipientKind: ['household'] } },
    { name: 'amount', sum: 'amount', in: 'decidedOn' },
  ],
  sort: { by: 'proposedOn', order: 'desc' },
});
