import type { FoundCheck } from '#shared/contract/meeting-papers.ts';
import { isHeld, type MeetingPaper, type PaperCheck } from '#shared/rules/meeting-papers.ts';
import { minutesOver, timeOf } from '#shared/rules/meetings.ts';
import type { OfficialPaper } from '#shared/rules/official-paper.ts';
import type { MeetingFacts } from './facts.ts';
import { withDuty } from './words.ts';

const TOLD_BY: Record<MeetingPaper, readonly PaperCheck[]> = {
  invitation: ['SIGNER_MISSING', 'CHAIR_MISSING', 'NUMBER_MISSING', 'DAY_MISSING', 'PLACE_MISSING', 'AGENCY_MISSING', 'AGENDA_LONG'],
  agenda: ['DAY_MISSING', 'PLACE_MISSING', 'AGENDA_LONG'],
  attendance: ['PLACE_MISSING', 'QUORUM_MISSING'],
  book: ['DAY_MISSING', 'PLACE_MISSING', 'AGENDA_LONG'],
  minutes: ['CHAIR_MISSING', 'CHAIR_ABSENT', 'SECRETARY_MISSING', 'NUMBER_MISSING', 'PLACE_MISSING', 'END_MISSING', 'END_AS_PLANNED', 'NOT_OVER', 'QUORUM_MISSING', 'CONCLUSIONS_MISSING', 'CHANGED_SINCE_SIGNED'],
  supplement: ['CHAIR_MISSING', 'SECRETARY_MISSING', 'NUMBER_MISSING', 'CHANGED_SINCE_SIGNED'],
  notice: ['SIGNER_MISSING', 'CHAIR_MISSING', 'CHAIR_ABSENT', 'NUMBER_MISSING', 'DAY_MISSING', 'PLACE_MISSING', 'AGENCY_MISSING', 'QUORUM_MISSING'],
};

/** What somebody should see to before the paper goes out. */
export function checksOf(kind: MeetingPaper, facts: MeetingFacts, paper: OfficialPaper): FoundCheck[] {
  return TOLD_BY[kind].flatMap((code) => {
    const found = CHECKS[code](facts, paper);
    return found === null ? [] : [{ code, names: [], count: 0, ...found }];
  });
}

const NOTHING_MORE = {};
const when = (holds: boolean): Partial<FoundCheck> | null => (holds ? NOTHING_MORE : null);

const CHECKS: Record<PaperCheck, (facts: MeetingFacts, paper: OfficialPaper) => Partial<FoundCheck> | null> = {
  SIGNER_MISSING: (_, { signatures }) => when(signatures.some(({ name }) => name === null)),
  CHAIR_MISSING: (facts) => when(withDuty(facts, 'chair') === null),
  CHAIR_ABSENT: (facts) => {
    const chair = withDuty(facts, 'chair');
    return chair === null || chair.mark === null || chair.mark === 'present' ? null : { names: [chair.name] };
  },
  SECRETARY_MISSING: (facts) => when(withDuty(facts, 'secretary') === null),
  NUMBER_MISSING: (_, { symbol }) => when(symbol === null),
  DAY_MISSING: (_, { date }) => when(date === null),
  PLACE_MISSING: ({ place, mode }) => when(place === null && mode !== 'online'),
  END_MISSING: ({ endsAt, endedAt }) => when(endsAt === null && endedAt === null),
  END_AS_PLANNED: ({ status, endsAt, endedAt }) => (status === 'held' && endedAt === null && endsAt !== null ? { names: [timeOf(endsAt)] } : null),
  AGENCY_MISSING: ({ standingAgency }) => when(standingAgency === null),
  AGENDA_LONG: (facts) => {
    const count = minutesOver(facts, facts.agenda.map(({ durationMin }) => durationMin));
    return count === 0 ? null : { count };
  },
  QUORUM_MISSING: ({ status, committees }) => {
    const names = committees.filter(({ reached }) => !reached).map(({ name }) => name);
    return isHeld(status) && names.length > 0 ? { names } : null;
  },
  NOT_OVER: ({ status }) => when(!isHeld(status)),
  CONCLUSIONS_MISSING: ({ conclusions }) => when(conclusions.length === 0),
  CHANGED_SINCE_SIGNED: ({ seal }) => when(seal !== null && !(seal.intact && seal.supplements.every(({ intact }) => intact))),
};
