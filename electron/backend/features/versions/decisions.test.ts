import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isWithin } from '#shared/rules/dates.ts';
import { checkRoster } from '#shared/rules/roster.ts';
import { NO_DECISION } from '#shared/rules/versions.ts';
import { aCommittee, aPerson, aSeat, BARE_SEAT } from '../../../../tests/support/builders.ts';
import { testDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { verifyChain } from '../../db/audit.ts';
import { rosterMembers } from '../committees/roster.ts';
import { undoEntry } from '../history/service.ts';
import { endMembers } from '../members/service.ts';
import { applyDraft } from './apply.ts';
import { addSeat, bringUpToDate, changeSeat, removeSeats } from './draft-seats.ts';
import { listVersions } from './queries.ts';
import { beginDraft, discardDraft, setDecision } from './service.ts';
import { getWorkspace } from './workspace.ts';

type Ref = { id: string; rev: number };
const FOUNDED = '2021-07-15';
/** Days of effect that decisions take: before the founding, on the same day as another, and to come. */
const DAYS = ['2021-01-01', '2023-03-01', '2023-03-01', '2024-06-01', '2025-01-01', '2026-03-18', '2099-01-01'];
const step = fc.oneof(
  fc.record({ what: fc.constant('begin' as const), kind: fc.constantFrom('re_constitute' as const, 'add' as const, 'end' as const) }),
  fc.record({ what: fc.constant('add' as const), who: fc.nat(5) }),
  fc.record({ what: fc.constant('replace' as const), line: fc.nat(5), who: fc.nat(5), reason: fc.boolean() }),
  fc.record({ what: fc.constant('remove' as const), line: fc.nat(5) }),
  fc.record({ what: fc.constant('decide' as const), day: fc.constantFrom(...DAYS) }),
  fc.record({ what: fc.constant('apply' as const) }),
  fc.record({ what: fc.constant('discard' as const) }),
  fc.record({ what: fc.constant('refresh' as const) }),
  fc.record({ what: fc.constant('endSeat' as const), seat: fc.nat(9), to: fc.constantFrom(...DAYS) }),
  fc.record({ what: fc.constant('undo' as const), back: fc.nat(3) }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

describe('whatever is decided, and taken back', () => {
  it('one version is in force on every day, nobody sits twice, nobody heads beside another, and the history holds together', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 24 }), async (steps) => {
        await using database = await testDatabase();
        const committee = await database.write((context) => aCommittee(context, 'Ban Chỉ đạo Mẫu', { establishedOn: FOUNDED }));
        const people: Ref[] = [];
        for (const name of ['An', 'Bình', 'Chi', 'Dung', 'Em', 'Giang']) people.push(await database.write((context) => aPerson(context, `Lê ${name}`, { position: 'Giám đốc' })));
        await database.write((context) => aSeat(context, committee.id, people[0]?.id ?? '', { role: 'head', from: FOUNDED }));
        await database.write((context) => aSeat(context, committee.id, people[1]?.id ?? '', { from: FOUNDED }));
        for (const one of steps) await act(database, committee, people, one).catch(expectRefusal);
        await expectWhole(database, committee);
        expect(verifyChain(database.connection).brokenAt).toBeNull();
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});

async function expectWhole(database: TestDatabase, committee: Ref): Promise<void> {
  const versions = (await listVersions(database.read, committee.id)).filter(({ state }) => state !== 'draft');
  for (const day of [addDays(FOUNDED, -1), FOUNDED, ...DAYS.flatMap((one) => [addDays(one, -1), one]), database.read.today]) {
    const inForce = versions.filter(({ effectiveOn, to }) => isWithin({ from: effectiveOn, to }, day));
    expect(inForce.length, day).toBe(day < FOUNDED ? 0 : 1);
    const roster = await rosterMembers(database.read, { id: committee.id, asOf: day, includeFormer: false });
    const seats = roster.map(({ id, personId, role, orderNo, from, to }) => ({ id, personId, role, orderNo, period: { from, to } }));
    expect(checkRoster(seats, day).filter(({ severity }) => severity === 'error'), day).toEqual([]);
    // Who sits on a day sits by the version in force on it.
    for (const { versionId } of roster) expect(versionId, day).toBe(inForce[0]?.id);
  }
}

/** What is refused is refused by a rule, because somebody was faster, or because there is nothing to do it to. */
function expectRefusal(error: unknown): void {
  const { code, constructor } = error as { code?: string; constructor: { name: string } };
  expect([code, constructor.name]).toSatisfy(([first, second]: string[]) => first === 'RULE' || second === 'StaleRecordError' || second === 'RecordMissingError');
}

async function act(database: TestDatabase, committee: Ref, people: readonly Ref[], one: Step): Promise<unknown> {
  const { connection } = database;
  if (one.what === 'undo') {
    const entries = connection.prepare("SELECT origin, seq FROM audit_entry WHERE action <> 'test.setUp' ORDER BY id DESC LIMIT 4").all() as { origin: string; seq: number }[];
    const entry = entries[one.back];
    // The committee itself and its people stay: there would be nothing left to decide about.
    if (entry === undefined || entry.seq <= people.length + 4) return undefined;
    return database.write((context) => undoEntry(context, entry), 'history.undo');
  }
  if (one.what === 'endSeat') {
    const seats = connection.prepare('SELECT id, rev FROM membership WHERE deleted_at IS NULL ORDER BY id').all() as Ref[];
    const seat = seats[one.seat % seats.length];
    return seat === undefined ? undefined : database.write((context) => endMembers(context, { items: [seat], to: one.to, reason: 'other', endNote: null }));
  }
  if (one.what === 'begin') return database.write((context) => beginDraft(context, { committeeId: committee.id, kind: one.kind }));
  const draft = connection.prepare("SELECT id, rev FROM version WHERE status = 'draft' AND deleted_at IS NULL").get() as Ref | undefined;
  if (draft === undefined) return undefined;
  if (one.what === 'discard') return database.write((context) => discardDraft(context, draft));
  if (one.what === 'refresh') return database.write((context) => bringUpToDate(context, draft));
  if (one.what === 'apply') return database.write((context) => applyDraft(context, draft));
  const who = 'who' in one ? (people[one.who]?.id ?? '') : '';
  if (one.what === 'add') return database.write((context) => addSeat(context, { ...BARE_SEAT, versionId: draft.id, personId: who }));
  const { lines, version } = await getWorkspace(database.read, draft.id);
  if (one.what === 'decide') return database.write((context) => setDecision(context, { ...draft, kind: version.kind, decision: { ...NO_DECISION, number: `${draft.rev}-QĐ/TU`, on: one.day }, effectiveOn: one.day }));
  const line = lines[one.line % Math.max(lines.length, 1)];
  if (line === undefined) return undefined;
  const { id, rev } = line;
  if (one.what === 'remove') return database.write((context) => removeSeats(context, { items: [{ id, rev }], endReason: 'retired', endNote: null }));
  return database.write((context) => changeSeat(context, { ...BARE_SEAT, id, rev, role: line.role, personId: who, endReason: one.reason ? 'replaced' : null, endNote: null }));
}
