import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CheckedLine, changesOf, checkProposal, leaves, type Proposal, type ProposalLine, PROPOSAL_CHECKS, type Seat } from './proposal.ts';
import { COMMITTEE_ROLES, rolePrecedence } from './roles.ts';

const SEAT: Seat = { role: 'member', orderNo: 5, heldBy: 'person', personId: 'an', office: null, assignedField: null, assignedArea: null };
const OFFICE = { position: 'Giám đốc', unitId: 'so-noi-vu' };

/** A seat left as it is, but for what is proposed. */
function line(changes: Partial<ProposalLine> = {}, current: Partial<Seat> | null = {}): ProposalLine {
  const stands = current === null ? null : { ...SEAT, ...current };
  return { id: 'line', ...(stands ?? SEAT), current: stands, removed: false, endReason: null, ...changes };
}
const changeOf = (one: ProposalLine) => changesOf([one]).get(one.id);

describe('what a decision does to a seat', () => {
  it.each([
    ['kept', line()],
    ['added', line({}, null)],
    ['removed', line({ removed: true })],
    ['replaced', line({ personId: 'binh' })],
    ['filled', line({ personId: 'binh' }, { personId: null })],
    ['vacated', line({ personId: null })],
    ['changed', line({ role: 'deputy_head' })],
    ['changed', line({ assignedField: 'Trường học' })],
    ['changed', line({ assignedArea: 'Các xã miền núi' })],
    ['changed', line({ office: OFFICE })],
    ['replaced', line({ heldBy: 'office', personId: 'an', office: OFFICE })],
    ['kept', line({ personId: 'binh' }, { heldBy: 'office', office: OFFICE, personId: 'an' })],
  ] as const)('%s', (change, proposed) => expect(changeOf(proposed)).toBe(change));

  it('who takes over an office does so without a decision: the seat is kept', () => {
    expect(changeOf({ ...line({}, { heldBy: 'office', office: OFFICE, personId: 'an' }), personId: 'binh' })).toBe('kept');
  });

  it('a seat put elsewhere has moved; those it passed have not', () => {
    const lines = ['a', 'b', 'c', 'd'].map((id, index) => line({ id }, { orderNo: index + 1, personId: id }));
    const moved = lines.map((one) => ({ ...one, orderNo: one.id === 'd' ? 1 : one.orderNo + 1 }));
    expect([...changesOf(moved)]).toEqual([['a', 'kept'], ['b', 'kept'], ['c', 'kept'], ['d', 'moved']]);
  });

  it('a seat taken out or put in moves nobody else', () => {
    const lines = ['a', 'b', 'c', 'd'].map((id, index) => line({ id }, { orderNo: index + 1, personId: id }));
    const renumbered = lines.map((one, index) => ({ ...one, removed: one.id === 'b', orderNo: index + 10 }));
    expect([...changesOf(renumbered).values()]).toEqual(['kept', 'removed', 'kept', 'kept']);
  });

  it('moves no more lines than were moved, whatever the order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 3 }), (size, moves) => {
        const order = Array.from({ length: size }, (_, index) => index);
        for (const [from, to] of moves) order.splice(to % size, 0, ...order.splice(from % size, 1));
        const lines = order.map((old, place) => line({ id: String(old), orderNo: place + 1 }, { orderNo: old + 1, personId: String(old) }));
        const moved = [...changesOf(lines).values()].filter((change) => change === 'moved').length;
        expect(moved).toBeLessThanOrEqual(moves.length);
        const staying = lines.filter(({ id }) => changesOf(lines).get(id) === 'kept').map(({ current }) => current?.orderNo ?? 0);
        expect(staying).toEqual(staying.toSorted((a, b) => a - b));
      }),
    );
  });

  it('only somebody named can leave, and must then be given a reason', () => {
    expect(leaves(line({ personId: 'binh' }))).toBe(true);
    expect(leaves(line({ removed: true }))).toBe(true);
    expect(leaves(line({ heldBy: 'office', office: OFFICE }))).toBe(true);
    expect(leaves(line({ removed: true }, { personId: null }))).toBe(false);
    expect(leaves(line({ removed: true }, { heldBy: 'office', office: OFFICE }))).toBe(false);
    expect(leaves(line({ role: 'head' }))).toBe(false);
    expect(leaves(line({}, null))).toBe(false);
  });
});

const FACTS = { unitExists: true, hasPosition: true, otherCommittees: 0 };
const head = (changes: Partial<CheckedLine> = {}): CheckedLine => ({ ...line({ id: 'head' }, { role: 'head', orderNo: 1, personId: 'truong' }), ...FACTS, ...changes });
const member = (changes: Partial<CheckedLine> = {}): CheckedLine => ({ ...line({ id: 'member', assignedField: 'Mới' }, { orderNo: 2 }), ...FACTS, ...changes });
const GOOD: Proposal = {
  kind: 're_constitute', decision: { number: '412-QĐ/TU', on: '2026-03-18', issuer: null, signer: null, summary: null }, effectiveOn: '2026-03-18', previousOn: '2021-07-15', stale: false,
  lines: [head(), member()],
};
const failing = (proposal: Partial<Proposal>) => checkProposal({ ...GOOD, ...proposal }).filter(({ state }) => state !== 'passed').map(({ code, state }) => `${state} ${code}`);

describe('what is asked of a draft', () => {
  it('a good one passes everything', () => {
    expect(checkProposal(GOOD).map(({ code }) => code)).toEqual([...PROPOSAL_CHECKS]);
    expect(failing({})).toEqual([]);
  });

  it.each([
    ['a decision without a number', { decision: { ...GOOD.decision, number: null } }, 'error DECISION_COMPLETE'],
    ['a decision without a date', { decision: { ...GOOD.decision, on: null } }, 'error DECISION_COMPLETE'],
    ['no day of effect', { effectiveOn: null }, 'error DECISION_COMPLETE'],
    ['a day of effect on that of the version before', { effectiveOn: '2021-07-15', decision: { ...GOOD.decision, on: '2021-07-01' } }, 'error AFTER_PREVIOUS'],
    ['a roster changed meanwhile', { stale: true }, 'error UP_TO_DATE'],
    ['no head', { lines: [member()] }, 'error ONE_HEAD'],
    ['two heads', { lines: [head(), head({ id: 'other', personId: 'khac', orderNo: 1 }), member()] }, 'error ONE_HEAD'],
    ['two standing deputies', { lines: [head(), member({ id: 'a', role: 'standing_deputy_head' }), member({ id: 'b', role: 'standing_deputy_head', personId: 'b' })] }, 'error ONE_STANDING_DEPUTY'],
    ['one person twice', { lines: [head(), member(), member({ id: 'again', orderNo: 3 })] }, 'error NOBODY_TWICE'],
    ['a unit that is not there on the day', { lines: [head(), member({ unitExists: false })] }, 'error UNITS_AND_POSITIONS'],
    ['a position that is over', { lines: [head(), member({ hasPosition: false })] }, 'error UNITS_AND_POSITIONS'],
    ['a number against the precedence of roles', { lines: [head({ orderNo: 9 }), member()] }, 'error PRECEDENCE'],
    ['somebody who leaves without a reason', { lines: [head(), member({ personId: 'binh' })] }, 'error REASONS_GIVEN'],
    ['a day of effect before the signature', { decision: { ...GOOD.decision, on: '2026-03-19' } }, 'warning SIGNED_BEFORE_EFFECT'],
    ['nothing that changes', { lines: [head(), member({ assignedField: null })] }, 'warning SOMETHING_CHANGES'],
    ['an addition by which somebody leaves', { kind: 'add', lines: [head(), member({ personId: 'binh', endReason: 'retired' })] }, 'warning KIND_FITS'],
    ['a replacement by which a seat is added', { kind: 'replace', lines: [head(), { ...member(), current: null }] }, 'warning KIND_FITS'],
    ['a vacant seat', { lines: [head({ personId: null, current: { ...SEAT, role: 'head', orderNo: 1, personId: null } }), member()] }, 'warning NO_VACANCY'],
    ['somebody whose position nobody recorded', { lines: [head(), member({ hasPosition: null })] }, 'warning POSITIONS_KNOWN'],
    ['somebody in four other committees', { lines: [head(), member({ otherCommittees: 4 })] }, 'warning NOT_IN_TOO_MANY'],
  ] as const)('%s is told', (_, change, told) => expect(failing(change as Partial<Proposal>)).toContain(told));

  it('a vacant head\'s seat is enough: it is warned of, not refused', () => {
    expect(failing({ lines: [head({ personId: null, current: { ...SEAT, role: 'head', orderNo: 1, personId: null } }), member()] })).toEqual(['warning NO_VACANCY']);
  });

  it('a decision that ends the committee is asked for its own facts only', () => {
    expect(failing({ kind: 'end', lines: [] })).toEqual([]);
    expect(failing({ kind: 'end', lines: [], effectiveOn: null })).toEqual(['error DECISION_COMPLETE']);
  });

  it('numbered through by role, no draft runs against precedence', () => {
    const seats = fc.array(fc.record({ role: fc.constantFrom(...COMMITTEE_ROLES), orderNo: fc.integer({ min: 1, max: 9 }) }), { maxLength: 10 });
    fc.assert(
      fc.property(seats, (given) => {
        const inOrder = given.toSorted((a, b) => rolePrecedence(a.role) - rolePrecedence(b.role));
        const lines = inOrder.map((seat, index) => member({ id: `m${index}`, personId: `p${index}`, ...seat, orderNo: index + 1 }));
        expect(checkProposal({ ...GOOD, lines }).find(({ code }) => code === 'PRECEDENCE')?.state).toBe('passed');
      }),
    );
  });
});
