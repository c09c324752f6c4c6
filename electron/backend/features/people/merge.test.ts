import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCommittee, aPerson, aSeat, aUnit } from '../../../../tests/support/builders.ts';
import { testDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { verifyChain } from '../../db/audit.ts';
import { StaleRecordError } from '../../db/records.ts';
import { rosterMembers } from '../committees/roster.ts';
import { undoEntry } from '../history/service.ts';
import { listRemoved } from '../recycle-bin/queries.ts';
import { applyDraft } from '../versions/apply.ts';
import { addSeat } from '../versions/draft-seats.ts';
import { beginDraft, setDecision } from '../versions/service.ts';
import { getWorkspace } from '../versions/workspace.ts';
import { mergePeople } from './merge.ts';
import { previewMerge } from './merge-reading.ts';
import { addPosition } from './positions.ts';
import { getPerson, listPeople, possibleDuplicates } from './queries.ts';
import type { PersonFields } from './service.ts';

type Ref = { id: string; rev: number };
const refusal = (...rules: string[]) => ({ code: 'RULE', data: { issues: rules.map((rule) => ({ rule })) } });
const enter = (database: TestDatabase, name: string, changes: Partial<PersonFields> = {}) => database.write((context) => aPerson(context, name, changes), 'people.create');
const committee = (database: TestDatabase, name: string) => database.write((context) => aCommittee(context, name), 'committees.create');
const sit = (database: TestDatabase, of: Ref, who: Ref, seat: Parameters<typeof aSeat>[3] = {}) => database.write((context) => aSeat(context, of.id, who.id, seat), 'members.add');
const merge = (database: TestDatabase, kept: Ref, other: Ref) => database.write((context) => mergePeople(context, { kept, other }), 'people.merge');
const preview = (database: TestDatabase, kept: Ref, other: Ref) => previewMerge(database.read, { keptId: kept.id, otherId: other.id });
const undoLast = (database: TestDatabase) => database.write((context) => undoEntry(context, { origin: database.origin, seq: verifyChain(database.connection).entries }), 'history.undo');

describe('two entries of one person', () => {
  it('become one: seats, positions and what is missing come over, the other goes to the bin', async () => {
    await using database = await testDatabase();
    const [first, second] = [await committee(database, 'Ban một'), await committee(database, 'Ban hai')];
    const kept = await enter(database, 'Nguyễn Thị Hòa', { position: 'Giám đốc', positionFrom: '2024-01-01', email: 'hoa@mau.invalid' });
    const other = await enter(database, 'Nguyễn Thị Hoà', { phone: '0912345678', email: 'khac@mau.invalid' });
    await database.write((context) => addPosition(context, { personId: other.id, rev: other.rev, position: 'Phó Giám đốc', unitId: null, from: '2020-01-01', to: '2023-12-31' }));
    await sit(database, first, kept);
    await sit(database, second, other, { role: 'head' });
    const now = { ...other, rev: other.rev + 1 };
    expect(await preview(database, kept, now)).toMatchObject({ obstacles: [], fills: ['phone'], lost: ['email'], seats: [{ committeeName: 'Ban hai', role: 'head' }], positions: [{ position: 'Giám đốc', of: 'kept' }, { position: 'Phó Giám đốc', of: 'other' }] });
    expect(await merge(database, kept, now)).toMatchObject({ id: kept.id, seats: 1, positions: 1 });
    const person = await getPerson(database.read, kept.id);
    expect(person).toMatchObject({ fullName: 'Nguyễn Thị Hòa', phone: '0912345678', email: 'hoa@mau.invalid', positions: [{ position: 'Giám đốc' }, { position: 'Phó Giám đốc', to: '2023-12-31' }] });
    expect(person.memberships.map(({ committeeName }) => committeeName).toSorted()).toEqual(['Ban hai', 'Ban một']);
    expect((await listRemoved(database.read, { q: '', table: 'person', offset: 0, limit: 10 })).rows).toMatchObject([{ id: other.id, label: 'Nguyễn Thị Hoà' }]);
  });

  it('come apart again when the merge is taken back, in one step', async () => {
    await using database = await testDatabase();
    const own = await committee(database, 'Ban một');
    const kept = await enter(database, 'Lê An', { position: 'Giám đốc', positionFrom: '2024-01-01' });
    const other = await enter(database, 'Lê An', { position: 'Giám đốc', phone: '0912345678' });
    await sit(database, own, other);
    const before = [await getPerson(database.read, kept.id), await getPerson(database.read, other.id)];
    await merge(database, kept, other);
    expect((await getPerson(database.read, kept.id)).positions).toMatchObject([{ position: 'Giám đốc', from: null, to: null }]);
    await undoLast(database);
    expect([await getPerson(database.read, kept.id), await getPerson(database.read, other.id)].map(withoutRev)).toEqual(before.map(withoutRev));
    expect(verifyChain(database.connection).brokenAt).toBeNull();
  });

  it('are refused with everything in the way, told before and at the merge', async () => {
    await using database = await testDatabase();
    const own = await committee(database, 'Ban một');
    const kept = await enter(database, 'Lê An', { position: 'Giám đốc' });
    const other = await enter(database, 'Lê An', { position: 'Chủ tịch' });
    await sit(database, own, kept);
    await sit(database, own, other);
    const { obstacles } = await preview(database, kept, other);
    expect(obstacles).toEqual([{ rule: 'MERGE_IN_ONE_COMMITTEE', params: { committee: 'Ban một' } }, { rule: 'MERGE_POSITIONS_OVERLAP', params: { one: 'Giám đốc', other: 'Chủ tịch' } }]);
    await expect(merge(database, kept, other)).rejects.toMatchObject(refusal('MERGE_IN_ONE_COMMITTEE', 'MERGE_POSITIONS_OVERLAP'));
    await expect(merge(database, kept, kept)).rejects.toMatchObject(refusal('MERGE_SAME_PERSON'));
    expect((await listPeople(database.read, { q: '', unitId: null, inCommittee: null, sameName: true, sort: 'name', direction: 'asc', offset: 0, limit: 10 })).total).toBe(2);
  });

  it('may have sat in one committee one after the other', async () => {
    await using database = await testDatabase();
    const own = await committee(database, 'Ban một');
    const [kept, other] = [await enter(database, 'Lê An'), await enter(database, 'Lê An')];
    const seat = await sit(database, own, kept);
    await database.write(({ records }) => records.update('membership', seat, { valid_to: '2023-12-31', end_reason: 'replaced' }));
    await sit(database, own, other, { from: '2024-01-01' });
    await merge(database, kept, other);
    expect((await getPerson(database.read, kept.id)).memberships).toHaveLength(2);
  });

  it('do not sit in one committee by name and by office at the same time', async () => {
    await using database = await testDatabase();
    const office = await database.write((context) => aUnit(context, 'Sở Nội vụ'));
    const own = await committee(database, 'Ban một');
    const kept = await enter(database, 'Lê An');
    const other = await enter(database, 'Lê An', { position: 'Giám đốc', unitId: office.id });
    await sit(database, own, kept);
    await sit(database, own, other, { heldBy: 'office', office: { position: 'Giám đốc', unitId: office.id } });
    await expect(merge(database, kept, other)).rejects.toMatchObject(refusal('MERGE_IN_ONE_COMMITTEE'));
  });

  it('are told stale to whoever saw either of them earlier', async () => {
    await using database = await testDatabase();
    const [kept, other] = [await enter(database, 'Lê An'), await enter(database, 'Lê An')];
    await database.write(({ records }) => records.patch('person', other.id, { note: 'Mới' }));
    await expect(merge(database, kept, other)).rejects.toThrow(StaleRecordError);
  });

  it('a draft goes on with the one who stays, and is not out of date by it', async () => {
    await using database = await testDatabase();
    const own = await committee(database, 'Ban một');
    const [kept, other, third] = [await enter(database, 'Lê An'), await enter(database, 'Lê An'), await enter(database, 'Lê Bình')];
    await sit(database, own, other, { role: 'head' });
    const draft = await database.write((context) => beginDraft(context, { committeeId: own.id, kind: 'add' }));
    const seat = { versionId: draft.id, heldBy: 'person', office: null, role: 'member', assignedField: null, assignedArea: null, note: null } as const;
    await database.write((context) => addSeat(context, { ...seat, personId: third.id }));
    expect((await preview(database, kept, other)).drafts).toMatchObject([{ versionId: draft.id, committeeName: 'Ban một' }]);
    await expect(merge(database, third, other)).rejects.toMatchObject(refusal('MERGE_BOTH_PROPOSED'));
    await merge(database, kept, other);
    const { stale, lines } = await getWorkspace(database.read, draft.id);
    expect([stale, lines.map(({ personId }) => personId)]).toEqual([[], [kept.id, third.id]]);
    const decided = await database.write((context) => setDecision(context, { ...draft, kind: 'add', effectiveOn: '2026-01-01', decision: { number: '2-QĐ/TU', on: '2026-01-01', issuer: null, signer: null, summary: null } }));
    await database.write((context) => applyDraft(context, decided));
    expect((await getPerson(database.read, kept.id)).memberships).toMatchObject([{ role: 'head', from: null, to: null }]);
  });
});

describe('people who may be one', () => {
  it('have the same name, or one a letter apart and something else in common', async () => {
    await using database = await testDatabase();
    const office = await database.write((context) => aUnit(context, 'Sở Nội vụ'));
    const own = await enter(database, 'Nguyễn Thị Hòa', { unitId: office.id, phone: '0912345678' });
    const found = async () => (await possibleDuplicates(database.read, own.id)).map(({ fullName }) => fullName);
    await enter(database, 'Nguyễn Thị Hoan');
    await enter(database, 'Trần Thị Hòa', { unitId: office.id });
    expect(await found()).toEqual([]);
    await enter(database, 'Nguyễn Thị Hoàn', { phone: '0912345678' });
    await enter(database, 'Nguyễn Thị Ho', { unitId: office.id });
    await enter(database, 'Đ/c nguyễn thị hoà');
    expect(await found()).toEqual(['nguyễn thị hoà', 'Nguyễn Thị Ho', 'Nguyễn Thị Hoàn']);
  });
});

/** A record as it is told, whatever the number of its changes. */
function withoutRev<T extends { rev: number }>(record: T): T {
  return { ...record, rev: 0 };
}

const DAYS = ['2021-06-01', '2022-06-01', '2023-06-01', '2024-06-01'];
const span = fc.constantFrom([null, null], [null, '2022-03-01'], ['2022-01-01', '2023-12-31'], ['2024-01-01', null], ['2021-01-01', '2021-12-31']).map(([from, to]) => ({ from: from ?? null, to: to ?? null }));
const positionStep = fc.record({ who: fc.nat(2), position: fc.constantFrom('Giám đốc', 'Chủ tịch'), days: span });
const seatStep = fc.record({ who: fc.nat(2), committee: fc.nat(1), office: fc.option(fc.constantFrom('Giám đốc', 'Chủ tịch'), { freq: 2 }), days: span });

describe('whatever two people hold', () => {
  it('after a merge every committee has as many people on every day as before', async () => {
    let merged = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(positionStep, { maxLength: 4 }), fc.array(seatStep, { maxLength: 5 }), async (positions, seats) => {
        await using database = await testDatabase();
        const office = await database.write((context) => aUnit(context, 'Sở Nội vụ'));
        const bodies = [await committee(database, 'Ban một'), await committee(database, 'Ban hai')];
        const people = [await enter(database, 'Lê An'), await enter(database, 'Lê An'), await enter(database, 'Lê Bình')];
        for (const { who, position, days } of positions) {
          const person = people[who] as Ref;
          await database.write((context) => addPosition(context, { personId: person.id, rev: context.records.current('person', person.id).rev, position, unitId: office.id, ...days })).catch(expectRule);
        }
        for (const { who, committee: at, office: held, days } of seats) {
          const seat = held === null ? {} : ({ heldBy: 'office', office: { position: held, unitId: office.id } } as const);
          const written = await sit(database, bodies[at] as Ref, people[who] as Ref, { from: days.from, ...seat }).catch(expectRule);
          if (written !== undefined && days.to !== null) await database.write(({ records }) => records.patch('membership', written.id, { valid_to: days.to }));
        }
        const before = await heads(database, bodies);
        const [kept, other] = people.map(({ id }) => ({ id, rev: Number(database.connection.prepare('SELECT rev FROM person WHERE id = ?').pluck().get(id)) }));
        const done = await merge(database, kept as Ref, other as Ref).catch(expectRule);
        expect(await heads(database, bodies)).toEqual(before);
        if (done !== undefined) merged += 1;
      }),
      { numRuns: 60 },
    );
    expect(merged).toBeGreaterThan(5);
  });
});

/** How many people sit in each committee on each day, each counted once. */
async function heads(database: TestDatabase, bodies: readonly Ref[]): Promise<number[][]> {
  const counts: number[][] = [];
  for (const { id } of bodies) {
    const own: number[] = [];
    for (const asOf of DAYS) own.push(new Set((await rosterMembers(database.read, { id, asOf, includeFormer: false })).flatMap(({ personId }) => personId ?? [])).size);
    counts.push(own);
  }
  return counts;
}

function expectRule(error: unknown): undefined {
  expect(error).toMatchObject({ code: 'RULE' });
  return undefined;
}
