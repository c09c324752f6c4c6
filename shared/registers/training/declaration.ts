import { declareRegister } from '../declare.ts';

/** Conferences that make papers known, and training: how many classes, how many person-times. */
export const training = declareRegister({
  name: 'training',
  fields: {
    topic: { kind: 'line', max: 300, required: true, list: { width: 260, grow: 3 }, headings: ['noi dung', 'chu de', 'ten hoi nghi', 'ten lop'] },
    type: { kind: 'choice', options: ['dissemination', 'training', 'refresher', 'seminar', 'contest'], required: true, filter: true, list: { width: 110 }, headings: ['hinh thuc', 'loai hinh'] },
    unitId: { kind: 'unit', required: true, filter: true, list: { width: 170, grow: 1 }, headings: ['don vi to chuc', 'don vi chu tri', 'don vi'] },
    heldOn: { kind: 'day', required: true, list: { width: 104 }, headings: ['tu ngay', 'ngay to chuc', 'thoi gian', 'ngay'] },
    endedOn: { kind: 'day', headings: ['den ngay'] },
    classes: { kind: 'count', qualified: true, required: true, list: { width: 84 }, headings: ['so lop', 'so cuoc', 'so hoi nghi', 'so lop hoi nghi'] },
    participants: { kind: 'count', qualified: true, required: true, list: { width: 100 }, headings: ['so luot nguoi', 'so nguoi tham gia', 'so nguoi', 'so hoc vien'] },
    officials: { kind: 'count', qualified: true, more: true, headings: ['can bo'] },
    partyMembers: { kind: 'count', qualified: true, more: true, headings: ['dang vien'] },
    unionMembers: { kind: 'count', qualified: true, more: true, headings: ['doan vien'] },
    associationMembers: { kind: 'count', qualified: true, more: true, headings: ['hoi vien'] },
    mobilisers: { kind: 'count', qualified: true, more: true, headings: ['can bo dan van'] },
    documentId: { kind: 'document', more: true, headings: ['van ban quan triet'] },
    trainer: { kind: 'line', max: 300, more: true, headings: ['bao cao vien', 'giang vien'] },
    budget: { kind: 'amount', more: true, headings: ['kinh phi'] },
    materials: { kind: 'text', max: 2000, more: true, headings: ['tai lieu'] },
    committeeId: { kind: 'committee', filter: true, more: true, headings: ['ban chi dao'] },
    note: { kind: 'text', max: 2000, more: true, headings: ['ghi chu'] },
  },
  label: ['topic'],
  unit: 'unitId',
  day: 'heldOn',
  identity: ['topic', 'unitId', 'heldOn'],
  checks: [
    { name: 'endsBefore', severity: 'E', fields: ['endedOn', 'heldOn'], holds: (is) => is.endedOn === null || is.heldOn === null || is.endedOn >= is.heldOn },
    { name: 'groupsExceed', severity: 'W', fields: ['participants', 'officials', 'partyMembers', 'unionMembers', 'associationMembers', 'mobilisers'], holds: (is) => is.participants === null || [is.officials, is.partyMembers, is.unionMembers, is.associationMembers, is.mobilisers].every((group) => group === null || group <= (is.participants ?? 0)) },
    { name: 'implausible', severity: 'W', fields: ['participants', 'classes'], holds: (is) => is.participants === null || is.classes === null || is.classes === 0 || (is.participants / is.classes >= 10 && is.participants / is.classes <= 500) },
  ],
  groupings: ['type', 'committeeId'],
  measures: [
    { name: 'events', sum: 'classes', in: 'heldOn' },
    { name: 'attendance', sum: 'participants', in: 'heldOn' },
  ],
  sort: { by: 'heldOn', order: 'desc' },
});
