import { declareRegister } from '../declare.ts';

/** A text for the book has 600 to 900 words. */
const SHORTEST_TEXT = 600;
const LONGEST_TEXT = 900;
const words = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;

/** A model nominated for a book: its text, its score, and what became of it. */
export const candidate = declareRegister({
  name: 'candidate',
  fields: {
    modelId: { kind: 'record', of: 'model', required: true, list: { width: 240, grow: 3 } },
    selectionId: { kind: 'record', of: 'selection', required: true, list: { width: 180, grow: 1 } },
    unitId: { kind: 'unit', required: true, filter: true, list: { width: 150, grow: 1 }, headings: ['don vi de cu', 'don vi'] },
    nominatedOn: { kind: 'day', required: true, list: { width: 104 }, headings: ['ngay de cu', 'ngay'] },
    score: { kind: 'count', list: { width: 76 }, headings: ['diem', 'tong diem'] },
    round: { kind: 'count', headings: ['vong'] },
    editStatus: { kind: 'choice', options: ['not_edited', 'being_edited', 'approved', 'typeset'], filter: true, list: { width: 120 }, headings: ['bien tap', 'tinh trang bien tap'] },
    orderInBook: { kind: 'count', more: true, list: { width: 84, hidden: true }, headings: ['thu tu trong sach'] },
    author: { kind: 'line', max: 200, more: true, list: { width: 140, hidden: true }, headings: ['nguoi viet', 'tac gia'] },
    contact: { kind: 'line', max: 200, more: true, headings: ['lien he', 'dien thoai'] },
    consent: { kind: 'choice', options: ['given', 'nobody_named'], more: true, list: { width: 130, hidden: true }, headings: ['dong y cua nguoi duoc neu ten'] },
    text: { kind: 'text', max: 8000, more: true, headings: ['bai viet', 'noi dung'] },
    note: { kind: 'text', max: 2000, more: true, headings: ['ghi chu'] },
  },
  label: ['modelId'],
  unit: 'unitId',
  day: 'nominatedOn',
  identity: ['selectionId', 'modelId'],
  life: {
    statuses: ['nominated', 'shortlisted', 'chosen', 'reserve', 'rejected'],
    over: ['rejected'],
    moves: {
      shortlist: { from: ['nominated'], to: 'shortlisted', needs: ['score'] },
      choose: { from: ['shortlisted', 'reserve'], to: 'chosen', needs: ['consent'], reason: 'optional' },
      reserve: { from: ['shortlisted', 'chosen'], to: 'reserve' },
      reject: { from: ['nominated', 'shortlisted', 'reserve', 'chosen'], to: 'rejected', reason: true },
    },
  },
  checks: [
    { name: 'textLength', severity: 'W', fields: ['text'], holds: ({ text }) => text === null || (words(text) >= SHORTEST_TEXT && words(text) <= LONGEST_TEXT) },
    { name: 'consentMissing', severity: 'W', fields: ['consent', 'text'], holds: (is) => is.text === null || is.consent !== null },
  ],
  across: [
    { name: 'unrecognised', refusedIn: ['chosen'] },
    { name: 'chosenWithoutConsent', refusedIn: ['chosen'] },
    { name: 'fieldQuotaExceeded', refusedIn: ['chosen'] },
    { name: 'unitQuotaExceeded', refusedIn: ['chosen'] },
    { name: 'alike' },
    { name: 'bookPublished', refusedIn: ['nominated', 'shortlisted', 'chosen', 'reserve', 'rejected'] },
  ],
  groupings: ['editStatus'],
  measures: [
    { name: 'nominated', in: 'nominatedOn' },
    { name: 'chosen', in: 'nominatedOn', where: { status: ['chosen'] } },
    { name: 'approved', in: 'nominatedOn', where: { editStatus: ['approved', 'typeset'] } },
  ],
  sort: { by: 'nominatedOn', order: 'desc' },
});
