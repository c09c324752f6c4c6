import { describe, expect, it } from 'vitest';
import { MEETING_PAPERS, type MeetingStanding, paperRefusal } from './meeting-papers.ts';
import { MEETING_STATUSES } from './meetings.ts';

const READY: MeetingStanding = { status: 'closed', committees: 2, invitees: 5, agenda: 4, conclusions: 3, supplements: 1 };

describe('the papers of a meeting', () => {
  it('can all be made of one that went its whole way', () => {
    expect(MEETING_PAPERS.map((paper) => paperRefusal(paper, READY))).toEqual(MEETING_PAPERS.map(() => null));
  });

  it('want a committee that issues them', () => {
    expect(MEETING_PAPERS.map((paper) => paperRefusal(paper, { ...READY, committees: 0 }))).toEqual(MEETING_PAPERS.map(() => 'PAPER_COMMITTEE'));
  });

  it.each([
    ['invitation', { invitees: 0 }, 'PAPER_INVITEES'], ['invitation', { status: 'cancelled' }, 'PAPER_CANCELLED'], ['agenda', { agenda: 0 }, 'PAPER_AGENDA'],
    ['book', { agenda: 0 }, 'PAPER_AGENDA'], ['attendance', { invitees: 0 }, 'PAPER_INVITEES'], ['supplement', { supplements: 0 }, 'PAPER_SUPPLEMENT'], ['notice', { conclusions: 0 }, 'PAPER_CONCLUSIONS'], ['notice', { status: 'in_progress' }, 'PAPER_NOT_HELD'],
  ] as const)('%s with %o: %s', (paper, changes, refusal) => expect(paperRefusal(paper, { ...READY, ...changes })).toBe(refusal));

  it('there are minutes from the beginning on, and nothing that was never begun has any', () => {
    const withMinutes = MEETING_STATUSES.filter((status) => paperRefusal('minutes', { ...READY, status }) === null);
    expect(withMinutes).toEqual(['in_progress', 'held', 'minutes_signed', 'notice_issued', 'closed']);
  });
});
