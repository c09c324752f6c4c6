import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMinutes, agendaTimes, canonicalMinutes, canonicalSupplement, hasQuorum, MARKS, markOf, MEETING_MOVES, MEETING_STATUSES, minutesOver, needsReason, type SealedMinutes, tallyOf, withNumbers } from './meetings.ts';

const status = fc.constantFrom(...MEETING_STATUSES);

describe('the life of a meeting', () => {
  it('leads from every state to the end, and never back over signed minutes', () => {
    const reached = (from: (typeof MEETING_STATUSES)[number], seen = new Set([from])): Set<string> => {
      for (const to of MEETING_MOVES[from]) if (!seen.has(to)) reached(to, seen.add(to));
      return seen;
    };
    for (const from of MEETING_STATUSES) expect(reached(from), from).toContain('closed');
    for (const from of ['minutes_signed', 'notice_issued', 'closed'] as const) expect([...reached(from)].toSorted(), from).toEqual(['closed', 'minutes_signed', 'notice_issued'].filter((one) => one !== 'minutes_signed' || from === 'minutes_signed'));
  });

  it('asks why wherever it leaves its order', () => {
    fc.assert(fc.property(status, (from) => {
      for (const to of MEETING_MOVES[from]) {
        const isBack = MEETING_STATUSES.indexOf(to) < MEETING_STATUSES.indexOf(from) && from !== 'postponed';
        expect(needsReason(from, to)).toBe(isBack || to === 'postponed' || to === 'cancelled');
      }
    }));
  });
});

describe('the clock of an agenda', () => {
  const start = fc.date({ min: new Date('2000-01-01T00:00Z'), max: new Date('2100-01-01T00:00Z'), noInvalidDate: true }).map((at) => at.toISOString().slice(0, 16));
  const durations = fc.array(fc.integer({ min: 0, max: 600 }), { minLength: 1, maxLength: 20 });

  it('runs on over midnight', () => {
    expect(agendaTimes('2026-12-31T23:30', [20, 0, 25])).toEqual([
      { startsAt: '2026-12-31T23:30', endsAt: '2026-12-31T23:50' }, { startsAt: '2026-12-31T23:50', endsAt: '2026-12-31T23:50' }, { startsAt: '2026-12-31T23:50', endsAt: '2027-01-01T00:15' },
    ]);
  });

  it('leaves no gap, and ends as long after the start as all rows last', () => {
    fc.assert(fc.property(start, durations, (startsAt, minutes) => {
      const times = agendaTimes(startsAt, minutes);
      expect(times[0]?.startsAt).toBe(startsAt);
      expect(times.slice(1).map((row) => row.startsAt)).toEqual(times.slice(0, -1).map(({ endsAt }) => endsAt));
      expect(times.at(-1)?.endsAt).toBe(addMinutes(startsAt, minutes.reduce((sum, one) => sum + one, 0)));
    }));
  });

  it('is over the end exactly when the last row is', () => {
    fc.assert(fc.property(start, durations, fc.integer({ min: 1, max: 2000 }), (startsAt, minutes, length) => {
      const endsAt = addMinutes(startsAt, length);
      const over = minutesOver({ startsAt, endsAt }, minutes);
      expect(over > 0).toBe((agendaTimes(startsAt, minutes).at(-1)?.endsAt ?? '') > endsAt);
      expect(minutesOver({ startsAt, endsAt: addMinutes(endsAt, over) }, minutes)).toBe(0);
      expect(minutesOver({ startsAt, endsAt: null }, minutes)).toBe(0);
    }));
  });
});

describe('attendance', () => {
  it('is a quorum by more than half or at least two thirds, exactly', () => {
    expect([hasQuorum('majority', 4, 2), hasQuorum('majority', 4, 3), hasQuorum('two_thirds', 6, 3), hasQuorum('two_thirds', 6, 4), hasQuorum('none', 6, 0)]).toEqual([false, true, false, true, true]);
  });

  it('never loses a quorum by one more who comes', () => {
    fc.assert(fc.property(fc.constantFrom('majority', 'two_thirds', 'none'), fc.nat(200), fc.nat(200), (quorum, members, present) => {
      expect(!hasQuorum(quorum, members, present) || hasQuorum(quorum, members, present + 1)).toBe(true);
      expect(hasQuorum(quorum, members, members + 1)).toBe(true);
    }));
  });

  it('counts every mark once, and the rate as what came in person', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...MARKS)), (marks) => {
      const { present, substituted, excused, absent, counted, rate } = tallyOf(marks);
      expect(present + substituted + excused + absent).toBe(counted);
      expect(counted).toBe(marks.length);
      expect(rate).toBe(marks.length === 0 ? null : present / counted);
    }));
  });

  it('makes absent only those nobody marked, once the meeting is over', () => {
    expect([markOf(null, 'in_progress'), markOf(null, 'held'), markOf('excused', 'held'), markOf(null, 'cancelled')]).toEqual([null, 'absent', 'excused', null]);
  });
});

describe('the numbers of conclusions', () => {
  it('are circled as far as there are such signs, and go on in brackets', () => {
    const numbers = withNumbers(Array.from({ length: 22 }, () => ({}))).map(({ no }) => no);
    expect([numbers[0], numbers[1], numbers[19], numbers[20], numbers[21]]).toEqual(['①', '②', '⑳', '(21)', '(22)']);
  });
});

describe('what is hashed of signed minutes', () => {
  const MINUTES: SealedMinutes = {
    signedOn: '2026-03-20', meeting: { id: 'm', kind: 'session', title: 'Phiên họp', startsAt: '2026-03-18T08:00', endsAt: null, beganAt: null, endedAt: null, place: null, mode: 'in_person', committees: ['b', 'a'] },
    invitees: [], entries: [], conclusions: [],
  };
  const invitee = (id: string) => ({ id, name: null, capacity: 'member', duty: 'none', substitute: null, mark: 'present' as const, arrivedAt: null, leftAt: null });
  const entry = (content: string) => ({ kind: 'report', inviteeId: null, speaker: null, unit: null, content, votesFor: null, votesAgainst: null, abstained: null, spokenAt: null, agendaItemId: null, contentRich: null });

  it('does not hang on the order in which people and committees are read, but on that of what was said', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.string(), { maxLength: 5 }), (ids) => {
      const read = (order: string[]) => canonicalMinutes({ ...MINUTES, meeting: { ...MINUTES.meeting, committees: order }, invitees: order.map(invitee) });
      expect(read(ids)).toBe(read(ids.toReversed()));
    }));
    const said = (...contents: string[]) => canonicalMinutes({ ...MINUTES, entries: contents.map(entry) });
    expect(said('một', 'hai')).not.toBe(said('hai', 'một'));
  });

  it('has the form it always had while no entry says more, and another as soon as one does', () => {
    const formOf = (...entries: SealedMinutes['entries']) => (JSON.parse(canonicalMinutes({ ...MINUTES, entries })) as unknown[])[0];
    expect(canonicalMinutes({ ...MINUTES, entries: [entry('một')] })).toBe('[1,"2026-03-20",["m","session","Phiên họp","2026-03-18T08:00",null,null,"in_person",["a","b"]],[],[["report",null,null,null,"một",null,null,null]],[]]');
    for (const more of [{ spokenAt: '2026-03-18T08:12' }, { agendaItemId: 'a' }, { contentRich: '[]' }]) expect(formOf(entry('một'), { ...entry('hai'), ...more })).toBe(2);
  });

  it('is another for other words, wherever they begin and end', () => {
    const conclusions = fc.array(fc.string(), { maxLength: 4 });
    fc.assert(fc.property(conclusions, conclusions, (a, b) => {
      const same = canonicalMinutes({ ...MINUTES, conclusions: a }) === canonicalMinutes({ ...MINUTES, conclusions: b });
      expect(same).toBe(JSON.stringify(a) === JSON.stringify(b));
    }));
  });

  it('holds for a supplement what stands before it', () => {
    const supplement = { before: 'x', no: 1, madeOn: '2026-03-25', content: 'Bổ sung' };
    expect(canonicalSupplement(supplement)).not.toBe(canonicalSupplement({ ...supplement, before: 'y' }));
  });
});
