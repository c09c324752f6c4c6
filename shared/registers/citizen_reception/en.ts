import type { RegisterWords } from '../declare.ts';
import type { citizenReception } from './declaration.ts';

export const en: RegisterWords<typeof citizenReception> = {
  title: 'Citizen reception',
  record: 'Figures of citizen reception',
  fields: {
    unitId: 'Unit', fromOn: 'From', toOn: 'To', visits: 'Visits', people: 'People received', cases: 'Cases', regularVisits: 'Regular – visits', regularPeople: 'Regular – people',
    regularFirst: 'Regular – first-time cases', regularRepeat: 'Regular – repeated cases', regularGroups: 'Regular – large groups', regularGroupPeople: 'Regular – people in groups', regularGroupFirst: 'Regular – groups: first-time cases', regularGroupRepeat: 'Regular – groups: repeated cases', leaderSessions: 'By the head – sessions', leaderVisits: 'By the head – visits',
    leaderPeople: 'By the head – people', leaderFirst: 'By the head – first-time cases', leaderRepeat: 'By the head – repeated cases', leaderGroups: 'By the head – large groups', leaderGroupPeople: 'By the head – people in groups', leaderGroupFirst: 'By the head – groups: first-time cases', leaderGroupRepeat: 'By the head – groups: repeated cases', delegatedSessions: 'Delegated – sessions',
    delegatedVisits: 'Delegated – visits', delegatedPeople: 'Delegated – people', delegatedFirst: 'Delegated – first-time cases', delegatedRepeat: 'Delegated – repeated cases', delegatedGroups: 'Delegated – large groups', delegatedGroupPeople: 'Delegated – people in groups', delegatedGroupFirst: 'Delegated – groups: first-time cases', delegatedGroupRepeat: 'Delegated – groups: repeated cases',
    note: 'Note',
  },
  options: {},
  statuses: {},
  moves: {},
  checks: {
    endsBefore: 'The time cannot end before it begins.',
    visitsDiffer: 'Visits must be the regular, by the head and delegated together.',
    peopleDiffer: 'People must be the regular, by the head and delegated together.',
    casesDiffer: 'Cases must be all first-time and repeated cases together.',
    groupsExceed: 'People in groups are more than people received.',
    groupCasesExceed: 'Cases of groups are more than all cases.',
  },
  measures: { visits: 'Visits', people: 'People received', cases: 'Cases', leaderSessions: 'Sessions by the head' },
};
