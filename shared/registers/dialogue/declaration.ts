import { declareRegister } from '../declare.ts';
import { addDays } from '../../rules/dates.ts';

/** The notice of conclusions is out within ten days; a dialogue is announced at least a week ahead. */
const NOTICE_WITHIN_DAYS = 10;
const PUBLIC_NOTICE_DAYS = 7;
/** Of a notice that is long overdue nobody is reminded for ever: dialogues of years before were brought in without it. */
const NOTICE_ASKED_FOR_DAYS = 90;

/** Dialogues of heads of Party committees and authorities with the People, with what was raised in each as figures. */
export const dialogue = declareRegister({
  name: 'dialogue',
  fields: {
    topic: { kind: 'line', max: 300, required: true, list: { width: 220, grow: 3 }, headings: ['noi dung doi thoai', 'noi dung', 'chu de'] },
    type: { kind: 'choice', options: ['periodic', 'extraordinary', 'thematic'], required: true, filter: true, list: { width: 96 }, headings: ['loai doi thoai', 'hinh thuc doi thoai', 'hinh thuc'] },
    unitId: { kind: 'unit', required: true, filter: true, list: { width: 160, grow: 1 }, headings: ['don vi to chuc', 'don vi'] },
    heldOn: { kind: 'day', required: true, list: { width: 104 }, headings: ['ngay doi thoai', 'ngay to chuc', 'ngay'] },
    hostRole: { kind: 'choice', options: ['secretary', 'chair', 'both'], required: true, filter: true, headings: ['nguoi chu tri', 'chu tri'] },
    hostId: { kind: 'person', more: true, headings: ['ho ten nguoi chu tri'] },
    participants: { kind: 'count', qualified: true, list: { width: 90 }, headings: ['so nguoi du', 'so nguoi tham du', 'so nguoi'] },
    opinions: { kind: 'count', qualified: true, list: { width: 90 }, headings: ['y kien kien nghi', 'so y kien', 'y kien so', 'tong so y kien'] },
    answeredOnSpot: { kind: 'count', qualified: true, headings: ['tra loi tai cho'] },
    forwarded: { kind: 'count', qualified: true, headings: ['chuyen xu ly', 'chuyen co quan'] },
    settled: { kind: 'count', qualified: true, more: true, headings: ['da giai quyet'] },
    settling: { kind: 'count', qualified: true, more: true, headings: ['dang giai quyet'] },
    unsettled: { kind: 'count', qualified: true, more: true, headings: ['chua giai quyet'] },
    beyondAuthority: { kind: 'count', qualified: true, more: true, headings: ['khong thuoc tham quyen'] },
    place: { kind: 'line', max: 300, more: true, headings: ['dia diem'] },
    publicNoticeOn: { kind: 'day', more: true, headings: ['ngay cong khai', 'ngay thong bao cong khai'] },
    noticeOn: { kind: 'day', more: true, headings: ['ngay thong bao ket luan', 'ngay tb ket luan'] },
    noticeDocumentId: { kind: 'document', more: true, headings: ['thong bao ket luan', 'van ban tra loi'] },
    committeeId: { kind: 'committee', filter: true, more: true, headings: ['ban chi dao'] },
    note: { kind: 'text', max: 2000, more: true, headings: ['ghi chu'] },
  },
  label: ['topic'],
  unit: 'unitId',
  day: 'heldOn',
  identity: ['topic', 'unitId', 'heldOn'],
  near: ['unitId', 'heldOn'],
  checks: [
    { name: 'opinionsDiffer', severity: 'E', fields: ['opinions', 'answeredOnSpot', 'forwarded'], holds: (is) => is.opinions === null || is.answeredOnSpot === null || is.forwarded === null || is.opinions === is.answeredOnSpot + is.forwarded },
    { name: 'forwardedDiffer', severity: 'E', fields: ['forwarded', 'settled', 'settling', 'unsettled', 'beyondAuthority'], holds: (is) => is.forwarded === null || is.settled === null || is.settling === null || is.unsettled === null || is.forwarded === is.settled + is.settling + is.unsettled + (is.beyondAuthority ?? 0) },
    { name: 'noticeBefore', severity: 'E', fields: ['noticeOn', 'heldOn'], holds: (is) => is.noticeOn === null || is.heldOn === null || is.noticeOn >= is.heldOn },
    { name: 'noticeLate', severity: 'W', fields: ['noticeOn', 'heldOn'], holds: (is) => is.noticeOn === null || is.heldOn === null || is.noticeOn <= addDays(is.heldOn, NOTICE_WITHIN_DAYS) },
    { name: 'publicNoticeShort', severity: 'W', fields: ['publicNoticeOn', 'heldOn'], holds: (is) => is.publicNoticeOn === null || is.heldOn === null || is.publicNoticeOn <= addDays(is.heldOn, -PUBLIC_NOTICE_DAYS) },
    { name: 'attendanceUnusual', severity: 'W', fields: ['participants'], holds: (is) => is.participants === null || (is.participants >= 50 && is.participants <= 300) },
    { name: 'opinionsUnusual', severity: 'W', fields: ['opinions'], holds: (is) => is.opinions === null || is.opinions <= 100 },
  ],
  timers: [
    { name: 'publicNotice', day: 'heldOn', days: -PUBLIC_NOTICE_DAYS, until: 'publicNoticeOn', askedFor: PUBLIC_NOTICE_DAYS },
    { name: 'notice', day: 'heldOn', days: NOTICE_WITHIN_DAYS, until: 'noticeOn', askedFor: NOTICE_ASKED_FOR_DAYS },
  ],
  duty: { kinds: ['commune', 'ward', 'special_zone'], warnDays: 30 },
  groupings: ['type', 'hostRole', 'committeeId'],
  measures: [
    { name: 'dialogues', in: 'heldOn' },
    { name: 'attendance', sum: 'participants', in: 'heldOn' },
    { name: 'opinions', sum: 'opinions', in: 'heldOn' },
    { name: 'answeredOnSpot', sum: 'answeredOnSpot', in: 'heldOn' },
    { name: 'forwarded', sum: 'forwarded', in: 'heldOn' },
    { name: 'settled', sum: 'settled', in: 'heldOn' },
  ],
  ratios: [{ name: 'settledShare', part: 'settled', whole: 'forwarded' }],
  sort: { by: 'heldOn', order: 'desc' },
});
