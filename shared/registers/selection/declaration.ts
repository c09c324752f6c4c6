import { declareRegister } from '../declare.ts';
import { isSum } from '../sums.ts';

/** The choosing of models for a book: how many, from which fields, till when. */
export const selection = declareRegister({
  name: 'selection',
  fields: {
    title: { kind: 'line', max: 300, required: true, list: { width: 260, grow: 3 }, headings: ['ten dot tuyen chon', 'ten sach', 'ten'] },
    unitId: { kind: 'unit', required: true, filter: true, list: { width: 170, grow: 1 }, headings: ['don vi chu tri', 'don vi'] },
    announcedOn: { kind: 'day', required: true, list: { width: 104 }, headings: ['ngay phat dong', 'ngay'] },
    deadlineOn: { kind: 'day', list: { width: 104 }, headings: ['han gui ho so', 'han'] },
    targetCount: { kind: 'count', required: true, list: { width: 90 }, headings: ['so luong can chon', 'chi tieu'] },
    fromOn: { kind: 'known_day', headings: ['giai doan tu', 'tu nam'] },
    toOn: { kind: 'known_day', headings: ['giai doan den', 'den nam'] },
    planDocumentId: { kind: 'document', headings: ['ke hoach'] },
    economyQuota: { kind: 'count', more: true, headings: ['chi tieu kinh te'] },
    societyQuota: { kind: 'count', more: true, headings: ['chi tieu van hoa xa hoi'] },
    defenceQuota: { kind: 'count', more: true, headings: ['chi tieu quoc phong an ninh'] },
    politicalSystemQuota: { kind: 'count', more: true, headings: ['chi tieu xay dung he thong chinh tri'] },
    otherQuota: { kind: 'count', more: true, headings: ['chi tieu linh vuc khac'] },
    unitQuota: { kind: 'count', more: true, headings: ['chi tieu moi don vi'] },
    publishedOn: { kind: 'day', more: true, headings: ['ngay phat hanh'] },
    keeperId: { kind: 'unit', more: true, headings: ['don vi ke thua'] },
    note: { kind: 'text', max: 2000, more: true, headings: ['ghi chu'] },
  },
  label: ['title'],
  unit: 'unitId',
  keeper: 'keeperId',
  day: 'announcedOn',
  identity: ['title', 'unitId'],
  life: {
    statuses: ['open', 'reviewing', 'editing', 'published'],
    over: ['published'],
    moves: {
      review: { from: ['open'], to: 'reviewing' },
      edit: { from: ['reviewing'], to: 'editing' },
      publish: { from: ['editing'], to: 'published', needs: ['publishedOn'] },
      reopen: { from: ['reviewing', 'editing', 'published'], to: 'open', reason: true },
    },
  },
  checks: [
    { name: 'deadlineBefore', severity: 'E', fields: ['deadlineOn', 'announcedOn'], holds: (is) => is.deadlineOn === null || is.announcedOn === null || is.deadlineOn >= is.announcedOn },
    { name: 'endsBefore', severity: 'E', fields: ['toOn', 'fromOn'], holds: (is) => is.fromOn === null || is.toOn === null || is.toOn >= is.fromOn.slice(0, is.toOn.length) },
    { name: 'quotasDiffer', severity: 'E', fields: ['targetCount', 'economyQuota', 'societyQuota', 'defenceQuota', 'politicalSystemQuota', 'otherQuota'], holds: (is) => isSum(is.targetCount, [is.economyQuota, is.societyQuota, is.defenceQuota, is.politicalSystemQuota, is.otherQuota]) },
  ],
  across: [
    { name: 'chosenDiffers', refusedIn: ['published'] },
    { name: 'chosenUnrecognised', refusedIn: ['published'] },
    { name: 'chosenWithoutConsent', refusedIn: ['published'] },
    { name: 'orderOdd', refusedIn: ['published'] },
    { name: 'fieldOver' },
    { name: 'unitOver' },
    { name: 'chosenAlike' },
    { name: 'textsUnapproved' },
  ],
  groupings: [],
  measures: [{ name: 'selections', in: 'announcedOn' }],
  sort: { by: 'announcedOn', order: 'desc' },
});
