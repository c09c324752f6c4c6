import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Register, Value } from './declare.ts';
import { registerNamed, REGISTERS, type RegisterName } from './index.ts';
import { brokenChecks, emptyValues, qualifierOf } from './values.ts';

function broken(name: RegisterName, told: Record<string, Value>): string[] {
  const register = registerNamed(name) as Register;
  return brokenChecks(register, { ...emptyValues(register), ...told }).map((check) => check.name);
}

/** What each rule refuses or tells, and the same mended. */
const CASES: Record<RegisterName, [check: string, breaks: Record<string, Value>, keeps: Record<string, Value>][]> = {
  model: [
    ['nameTooShort', { name: 'Rác' }, { name: 'Tổ dân phố không rác' }],
    ['decisionMissing', { recognisedLevel: 'province', recognitionNumber: '12-QĐ/TU' }, { recognisedLevel: 'province', recognitionNumber: '12-QĐ/TU', recognisedOn: '2026-06-01' }],
    ['recognisedBefore', { registeredOn: '2026-02-10', recognisedOn: '2026-02-09' }, { registeredOn: '2026-02-10', recognisedOn: '2026-02-10' }],
    ['stoppedBefore', { registeredOn: '2026-02-10', stoppedOn: '2025-12-31' }, { registeredOn: '2026-02-10', stoppedOn: '2026-12-31' }],
    ['endsBefore', { fromOn: '2026', toOn: '2025-12' }, { fromOn: '2026-05', toOn: '2026' }],
    ['undescribed', { goal: 'Sạch' }, { goal: 'Sạch', method: 'Mỗi tuần một buổi' }],
  ],
  selection: [
    ['deadlineBefore', { announcedOn: '2026-03-01', deadlineOn: '2026-02-01' }, { announcedOn: '2026-03-01', deadlineOn: '2026-06-01' }],
    ['endsBefore', { fromOn: '2025', toOn: '2021' }, { fromOn: '2021', toOn: '2025' }],
    ['quotasDiffer', { targetCount: 100, economyQuota: 30, societyQuota: 30, defenceQuota: 20, politicalSystemQuota: 10, otherQuota: 5 }, { targetCount: 100, economyQuota: 30, societyQuota: 30, defenceQuota: 20, politicalSystemQuota: 15, otherQuota: 5 }],
  ],
  candidate: [
    ['textLength', { text: 'Một bài rất ngắn', consent: 'given' }, { text: 'chữ '.repeat(700), consent: 'given' }],
    ['consentMissing', { text: 'chữ '.repeat(700) }, { text: 'chữ '.repeat(700), consent: 'nobody_named' }],
  ],
  dialogue: [
    ['opinionsDiffer', { opinions: 18, answeredOnSpot: 10, forwarded: 7 }, { opinions: 18, answeredOnSpot: 10, forwarded: 8 }],
    ['forwardedDiffer', { forwarded: 8, settled: 3, settling: 3, unsettled: 1 }, { forwarded: 8, settled: 3, settling: 3, unsettled: 1, beyondAuthority: 1 }],
    ['noticeBefore', { heldOn: '2026-06-10', noticeOn: '2026-06-09' }, { heldOn: '2026-06-10', noticeOn: '2026-06-10' }],
    ['noticeLate', { heldOn: '2026-06-10', noticeOn: '2026-06-21' }, { heldOn: '2026-06-10', noticeOn: '2026-06-20' }],
    ['publicNoticeShort', { heldOn: '2026-06-10', publicNoticeOn: '2026-06-04' }, { heldOn: '2026-06-10', publicNoticeOn: '2026-06-03' }],
    ['attendanceUnusual', { participants: 20 }, { participants: 120 }],
    ['opinionsUnusual', { opinions: 101 }, { opinions: 9 }],
  ],
  recommendation: [
    ['dueBefore', { receivedOn: '2026-06-10', dueOn: '2026-06-01' }, { receivedOn: '2026-06-10', dueOn: '2026-06-30' }],
    ['forwardedBefore', { receivedOn: '2026-06-10', forwardedOn: '2026-06-01' }, { receivedOn: '2026-06-10', forwardedOn: '2026-06-11' }],
    ['answeredBefore', { receivedOn: '2026-06-10', answeredOn: '2026-06-01' }, { receivedOn: '2026-06-10', answeredOn: '2026-06-11' }],
    ['dialogueUntold', { source: 'dialogue' }, { source: 'voters' }],
    ['dueLate', { forwardedOn: '2026-06-10', dueOn: '2026-07-01' }, { forwardedOn: '2026-06-10', dueOn: '2026-06-30' }],
    ['meetingUntold', { source: 'conference' }, { source: 'conference', meetingId: '018f0000-0000-7000-8000-000000000001' }],
    ['answeredLate', { dueOn: '2026-06-30', answeredOn: '2026-07-01' }, { dueOn: '2026-06-30', answeredOn: '2026-06-30' }],
  ],
  citizen_reception: [
    ['endsBefore', { fromOn: '2026-01-01', toOn: '2025-12-31' }, { fromOn: '2026-01-01', toOn: '2026-06-30' }],
    ['visitsDiffer', { visits: 10, regularVisits: 5, leaderVisits: 3, delegatedVisits: 1 }, { visits: 9, regularVisits: 5, leaderVisits: 3, delegatedVisits: 1 }],
    ['peopleDiffer', { people: 10, regularPeople: 5, leaderPeople: 3, delegatedPeople: 1 }, { people: 9, regularPeople: 5, leaderPeople: 3, delegatedPeople: 1 }],
    ['casesDiffer', { cases: 5, regularFirst: 1, regularRepeat: 1, leaderFirst: 1, leaderRepeat: 1, delegatedFirst: 0, delegatedRepeat: 0 }, { cases: 4, regularFirst: 1, regularRepeat: 1, leaderFirst: 1, leaderRepeat: 1, delegatedFirst: 0, delegatedRepeat: 0 }],
    ['groupsExceed', { leaderGroupPeople: 12, leaderPeople: 10 }, { leaderGroupPeople: 10, leaderPeople: 10 }],
    ['groupCasesExceed', { regularGroupFirst: 3, regularGroupRepeat: 1, regularFirst: 2, regularRepeat: 1 }, { regularGroupFirst: 1, regularGroupRepeat: 1, regularFirst: 2, regularRepeat: 1 }],
  ],
  petition: [
    ['endsBefore', { fromOn: '2026-01-01', toOn: '2025-12-31' }, { fromOn: '2026-01-01', toOn: '2026-01-01' }],
    ['totalDiffers', { total: 10, carriedOver: 2, received: 7 }, { total: 9, carriedOver: 2, received: 7 }],
    ['categoriesDiffer', { eligible: 9, complaints: 3, denunciations: 1, feedback: 4 }, { eligible: 8, complaints: 3, denunciations: 1, feedback: 4 }],
    ['resolvedExceed', { resolved: 393, underAuthority: 392 }, { resolved: 389, underAuthority: 392 }],
    ['authorityExceeds', { underAuthority: 392, eligible: 391 }, { underAuthority: 392, eligible: 400 }],
    ['pendingDiffers', { underAuthority: 392, resolved: 389, pending: 4 }, { underAuthority: 392, resolved: 389, pending: 3 }],
    ['handlingDiffers', { eligible: 400, underAuthority: 392, transferred: 5, filed: 2 }, { eligible: 399, underAuthority: 392, transferred: 5, filed: 2 }],
  ],
  training: [
    ['endsBefore', { heldOn: '2026-03-02', endedOn: '2026-03-01' }, { heldOn: '2026-03-02', endedOn: '2026-03-02' }],
    ['groupsExceed', { participants: 100, officials: 101 }, { participants: 100, officials: 60, partyMembers: 60 }],
    ['implausible', { participants: 5000, classes: 2 }, { participants: 27_554, classes: 133 }],
  ],
  commendation: [
    ['decidedBefore', { proposedOn: '2026-05-01', decidedOn: '2026-04-01' }, { proposedOn: '2026-05-01', decidedOn: '2026-05-20' }],
    ['awardedBefore', { awardedOn: '2026-05-01' }, { decidedOn: '2026-04-20', awardedOn: '2026-05-01' }],
  ],
  inspection: [
    ['endsBefore', { fromOn: '2026-05-02', toOn: '2026-05-01' }, { fromOn: '2026-05-02', toOn: '2026-05-04' }],
    ['concludedBefore', { fromOn: '2026-05-02', conclusionOn: '2026-05-01' }, { fromOn: '2026-05-02', conclusionOn: '2026-05-20' }],
    ['remediedBefore', { conclusionOn: '2026-05-20', remediedOn: '2026-05-19' }, { conclusionOn: '2026-05-20', remediedOn: '2026-07-01' }],
    ['unauthorised', { type: 'inspection' }, { type: 'received_team' }],
  ],
  coordination_programme: [
    ['endsBefore', { fromOn: '2026', toOn: '2025' }, { fromOn: '2026', toOn: '2030' }],
    ['partiesUntold', {}, { parties: 'Ban Dân vận Tỉnh ủy\nMặt trận Tổ quốc tỉnh' }],
    ['endedBefore', { signedOn: '2026-05-01', endedOn: '2026-04-01' }, { signedOn: '2026-05-01', endedOn: '2030-12-01' }],
  ],
  operating_regulation: [
    ['reviewBefore', { issuedOn: '2026-05-01', reviewDueOn: '2026-05-01' }, { issuedOn: '2026-05-01', reviewDueOn: '2028-05-01' }],
    ['numberMissing', {}, { number: '66-QC/TU' }],
  ],
};

describe('the rules of the registers', () => {
  it.each(REGISTERS)('$name: every rule has a case that breaks it and one that keeps it', ({ name, checks }) => {
    expect(CASES[name].map(([check]) => check).toSorted()).toEqual(checks.map((check) => check.name).toSorted());
  });

  it.each(Object.entries(CASES).flatMap(([name, cases]) => cases.map(([check, breaks, keeps]) => [name as RegisterName, check, breaks, keeps] as const)))('%s: %s', (name, check, breaks, keeps) => {
    expect(broken(name, breaks)).toContain(check);
    expect(broken(name, keeps)).not.toContain(check);
  });

  it('ask nothing of a figure that is not exact', () => {
    expect(broken('petition', { resolved: 393, underAuthority: 392, [qualifierOf('underAuthority')]: 'over' })).toEqual([]);
    expect(broken('dialogue', { opinions: 18_087, answeredOnSpot: 1, forwarded: 1, [qualifierOf('opinions')]: 'about' })).toEqual([]);
  });

  it('refuse nothing of which a part is not told: blank is not 0', () => {
    fc.assert(fc.property(fc.nat(500), fc.nat(500), (opinions, forwarded) => {
      expect(broken('dialogue', { opinions, forwarded, answeredOnSpot: null }).filter((check) => check !== 'opinionsUnusual')).toEqual([]);
    }));
  });

  it('hold for every division of a sum into its parts, and for no other', () => {
    fc.assert(fc.property(fc.nat(1000), fc.nat(1000), fc.nat(1000), fc.integer({ min: -3, max: 3 }), (complaints, denunciations, feedback, off) => {
      const eligible = complaints + denunciations + feedback + off;
      fc.pre(eligible >= 0);
      expect(broken('petition', { complaints, denunciations, feedback, eligible }).includes('categoriesDiffer')).toBe(off !== 0);
    }));
  });
});
