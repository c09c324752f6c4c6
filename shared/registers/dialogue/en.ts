import type { RegisterWords } from '../declare.ts';
import type { dialogue } from './declaration.ts';

export const en: RegisterWords<typeof dialogue> = {
  title: 'Dialogues with the People',
  record: 'Dialogue',
  fields: {
    topic: 'Topic', type: 'Form', unitId: 'Unit', heldOn: 'Held on', hostRole: 'Host', hostId: 'Name of the host', participants: 'Participants', opinions: 'Opinions raised',
    answeredOnSpot: 'Answered on the spot', forwarded: 'Forwarded', settled: 'Settled', settling: 'Being settled', unsettled: 'Not settled', beyondAuthority: 'Beyond authority', place: 'Place', publicNoticeOn: 'Announced on',
    noticeOn: 'Notice of conclusions on', noticeDocumentId: 'Notice of conclusions', committeeId: 'Steering committee', note: 'Note',
  },
  options: {
    type: { periodic: 'Periodic', extraordinary: 'Ad hoc', thematic: 'Thematic' },
    hostRole: { secretary: 'Party secretary', chair: 'Chair of the People’s Committee', both: 'Both' },
  },
  statuses: {},
  moves: {},
  checks: {
    opinionsDiffer: 'Opinions must be those answered on the spot and those forwarded together.',
    forwardedDiffer: 'Those forwarded must be the settled, being settled, not settled and beyond authority together.',
    noticeBefore: 'The notice cannot be before the dialogue.',
    noticeLate: 'The notice of conclusions came later than 10 days after the dialogue.',
    publicNoticeShort: 'It was announced less than 7 days ahead.',
    attendanceUnusual: 'Participants are outside 50–300.',
    opinionsUnusual: 'More than 100 opinions in one dialogue.',
  },
  measures: { dialogues: 'Dialogues', attendance: 'Participants', opinions: 'Opinions', answeredOnSpot: 'Answered on the spot', forwarded: 'Forwarded', settled: 'Settled', settledShare: 'Share settled' },
  timers: { publicNotice: 'Dialogue not announced yet', notice: 'No notice of conclusions yet' },
  duty: 'Units without a dialogue in the half-year',
};
