import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRoster } from '#shared/rules/roster.ts';
import type { Role } from '#shared/rules/roles.ts';
import { aCommittee, aPerson, aSeat, BARE_SEAT } from '../../../../tests/support/builders.ts';
import { testDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { StaleRecordError } from '../../db/records.ts';
import { endMembers, removeMembers, reorderMembers, updateMember } from './service.ts';

type Ref = { id: string; rev: number };
type Seat = Parameters<typeof aSeat>[3];
const AS_IT_WAS = { ...BARE_SEAT, to: null, endReason: null, endNote: null };

const refusal = (rule: string, rest: object = {}) => ({ data: { issues: [{ rule, ...rest }] } });
const committee = (database: TestDatabase, name = 'Ban Chỉ đạo Mẫu') => database.write((context) => aCommittee(context, name), 'committees.create');
const person = (database: TestDatabase, fullName: string) => database.write((context) => aPerson(context, fullName), 'people.create');
const add = (database: TestDatabase, of: Ref, who: Ref, seat: Seat = {}) => database.write((context) => aSeat(context, of.id, who.id, seat), 'members.add');
const change = (database: TestDatabase, seat: Ref, changes: object) => database.write((context) => updateMember(context, { ...AS_IT_WAS, personId: String(rowOf(database, seat)['person_id']), ...seat, ...changes }), 'members.update');
const end = (database: TestDatabase, items: Ref[], to: string) => database.write((context) => endMembers(context, { items, to, reason: 'retired', endNote: 'Theo chế độ' }), 'members.end');
const rowOf = (database: TestDatabase, { id }: Ref) => database.connection.prepare('SELECT * FROM membership WHERE id = ?').get(id) as Record<string, unknown>;

describe('a new seat', () => {
  it('comes last when no number is given', async () => {
    await using database = await testDatabase();
    const own = await committee(database);
    const numbers = [];
    for (const [name, orderNo] of [['Lê An', null], ['Lê Bình', 7], ['Lê Chi', null]] as const) numbers.push(rowOf(database, await add(database, own, await person(database, name), { orderNo }))['order_no']);
    expect(numbers).toEqual([1, 7, 8]);
  });

  it('is refused to somebody who has one at the same time, but not before or after', async () => {
    await using database = await testDatabase();
    const own = await committee(database);
    const who = await person(database, 'Lê An');
    const first = await add(database, own, who, { from: '2024-01-01' });
    await expect(add(database, own, who, { from: '2025-01-01' })).rejects.toMatchObject(refusal('PERSON_ALREADY_MEMBER', { field: 'personId', params: { name: 'Lê An' } }));
    await end(database, [first], '2024-12-31');
    await expect(add(database, own, who, { from: '2024-12-31' })).rejects.toMatchObject(refusal('PERSON_ALREADY_MEMBER'));
    await add(database, own, who, { from: '2025-01-01' });
    await add(database, await committee(database, 'Ban khác'), who);
  });

  it.each([['head', 'SEVERAL_HEADS'], ['standing_deputy_head', 'SEVERAL_STANDING_DEPUTIES']] as const)('of a %s is refused while another holds that role, and names them', async (role, rule) => {
    await using database = await testDatabase();
    const own = await committee(database);
    const first = await add(database, own, await person(database, 'Lê An'), { role, from: '2024-01-01' });
    const next = await person(database, 'Lê Bình');
    await expect(add(database, own, next, { role, from: '2025-01-01' })).rejects.toMatchObject(refusal(rule, { field: 'role', params: { name: 'Lê An' } }));
    await end(database, [first], '2024-12-31');
    await add(database, own, next, { role, from: '2025-01-01' });
  });

  it('needs a committee and a person that are in the record', async () => {
    await using database = await testDatabase();
    const own = await committee(database);
    const who = await person(database, 'Lê An');
    await database.write(({ records }) => records.remove('person', who));
    await expect(add(database, own, who)).rejects.toMatchObject(refusal('UNKNOWN_PERSON', { field: 'personId' }));
    await expect(add(database, who, who)).rejects.toMatchObject(refusal('UNKNOWN_COMMITTEE'));
  });

  it('stands in the history under the names of person and committee', async () => {
    await using database = await testDatabase();
    await add(database, await committee(database), await person(database, 'Lê An'));
    expect(database.connection.prepare('SELECT action, subject FROM audit_entry ORDER BY id DESC LIMIT 1').get()).toEqual({ action: 'members.add', subject: 'Lê An · Ban Chỉ đạo Mẫu' });
  });
});

describe('a seat', () => {
  it('is changed in role, place, field and time', async () => {
    await using database = await testDatabase();
    const seat = await add(database, await committee(database), await person(database, 'Lê An'));
    const changed = await change(database, seat, { role: 'deputy_head', orderNo: 3, assignedField: 'Trường học', from: '2024-01-01', to: '2024-12-31', endReason: 'other', endNote: 'Khác' });
    expect(changed.rev).toBe(2);
    expect(rowOf(database, seat)).toMatchObject({ role: 'deputy_head', order_no: 3, assigned_field: 'Trường học', valid_from: '2024-01-01', valid_to: '2024-12-31', end_reason: 'other', end_note: 'Khác' });
  });

  it('keeps its place when none is given, and loses the reason for leaving with the last day', async () => {
    await using database = await testDatabase();
    const seat = await add(database, await committee(database), await person(database, 'Lê An'), { orderNo: 5 });
    await end(database, [seat], '2024-12-31');
    await change(database, { ...seat, rev: 2 }, { endReason: 'retired', endNote: 'Theo chế độ' });
    expect(rowOf(database, seat)).toMatchObject({ order_no: 5, valid_to: null, end_reason: null, end_note: null });
  });

  it('does not end before it began, nor take a role or a time that is taken', async () => {
    await using database = await testDatabase();
    const own = await committee(database);
    const who = await person(database, 'Lê An');
    const seat = await add(database, own, who);
    await add(database, own, await person(database, 'Lê Bình'), { role: 'head' });
    await expect(change(database, seat, { from: '2025-01-02', to: '2025-01-01' })).rejects.toMatchObject(refusal('DATE_ORDER', { field: 'to' }));
    await expect(change(database, seat, { role: 'head' })).rejects.toMatchObject(refusal('SEVERAL_HEADS'));
    await end(database, [seat], '2024-12-31');
    await add(database, own, who, { from: '2025-01-01' });
    await expect(change(database, { ...seat, rev: 2 }, {})).rejects.toMatchObject(refusal('PERSON_ALREADY_MEMBER', { field: 'from' }));
  });

  it('is told stale before anything else', async () => {
    await using database = await testDatabase();
    const own = await committee(database);
    const seat = await add(database, own, await person(database, 'Lê An'));
    await add(database, own, await person(database, 'Lê Bình'), { role: 'head' });
    await change(database, seat, { note: 'Mới' });
    await expect(change(database, seat, { role: 'head' })).rejects.toThrow(StaleRecordError);
    await expect(end(database, [seat], '2024-12-31')).rejects.toThrow(StaleRecordError);
    await expect(database.write((context) => removeMembers(context, [seat]))).rejects.toThrow(StaleRecordError);
    await expect(database.write((context) => reorderMembers(context, { committeeId: own.id, items: [seat] }))).rejects.toThrow(StaleRecordError);
  });
});

describe('several seats', () => {
  it('end on one day with the reason, or none of them does', async () => {
    await using database = await testDatabase();
    const own = await committee(database);
    const first = await add(database, own, await person(database, 'Lê An'));
    const second = await add(database, own, await person(database, 'Lê Bình'), { from: '2025-06-01' });
    await expect(end(database, [first, second], '2025-05-31')).rejects.toMatchObject(refusal('DATE_ORDER', { field: 'to' }));
    expect(rowOf(database, first)['valid_to']).toBeNull();
    expect(await end(database, [first, second], '2025-06-01')).toEqual({ ended: 2 });
    expect(rowOf(database, second)).toMatchObject({ valid_to: '2025-06-01', end_reason: 'retired', end_note: 'Theo chế độ' });
  });

  it('that ended earlier are not made longer into the time of the next head', async () => {
    await using database = await testDatabase();
    const own = await committee(database);
    const first = await add(database, own, await person(database, 'Lê An'), { role: 'head' });
    await end(database, [first], '2024-12-31');
    await add(database, own, await person(database, 'Lê Bình'), { role: 'head', from: '2025-01-01' });
    await expect(end(database, [{ ...first, rev: 2 }], '2025-01-01')).rejects.toMatchObject(refusal('SEVERAL_HEADS'));
    await end(database, [{ ...first, rev: 2 }], '2024-11-30');
  });

  it('are numbered in the order given; those that stood there already are left alone', async () => {
    await using database = await testDatabase();
    const own = await committee(database);
    const seats: Ref[] = [];
    for (const name of ['Lê An', 'Lê Bình', 'Lê Chi']) seats.push(await add(database, own, await person(database, name)));
    const [a, b, c] = seats as [Ref, Ref, Ref];
    expect(await database.write((context) => reorderMembers(context, { committeeId: own.id, items: [a, c, b] }))).toEqual({ changed: 2 });
    expect([a, c, b].map((seat) => rowOf(database, seat)['order_no'])).toEqual([1, 2, 3]);
    expect(rowOf(database, a)['rev']).toBe(1);
    const other = await committee(database, 'Ban khác');
    await expect(database.write((context) => reorderMembers(context, { committeeId: other.id, items: [a] }))).rejects.toMatchObject(refusal('UNKNOWN_COMMITTEE'));
  });

  it('entered by mistake go into the recycle bin', async () => {
    await using database = await testDatabase();
    const seat = await add(database, await committee(database), await person(database, 'Lê An'));
    expect(await database.write((context) => removeMembers(context, [seat]))).toEqual({ removed: 1 });
    expect(rowOf(database, seat)['deleted_at']).not.toBeNull();
  });
});

const DAYS = ['2024-01-01', '2024-12-31', '2025-01-01', '2025-06-01', '2026-01-01'];
const day = fc.constantFrom(...DAYS);
const role = fc.constantFrom<Role>('head', 'standing_deputy_head', 'member');
const step = fc.oneof(
  fc.record({ what: fc.constant('add' as const), who: fc.nat(2), role, from: fc.option(day) }),
  fc.record({ what: fc.constant('end' as const), seat: fc.nat(7), to: day }),
  fc.record({ what: fc.constant('change' as const), seat: fc.nat(7), role, from: fc.option(day), to: fc.option(day) }),
);

describe('whatever is done to seats', () => {
  it('no day has two heads, two standing deputies or one person twice', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        await using database = await testDatabase();
        const own = await committee(database);
        const people = [await person(database, 'Lê An'), await person(database, 'Lê Bình'), await person(database, 'Lê Chi')];
        for (const one of steps) await act(database, own, people, one).catch(expectRule);
        const rows = database.connection.prepare('SELECT id, person_id, role, order_no, valid_from, valid_to FROM membership').all() as { id: string; person_id: string; role: Role; order_no: number; valid_from: string | null; valid_to: string | null }[];
        const seats = rows.map((row) => ({ id: row.id, personId: row.person_id, role: row.role, orderNo: row.order_no, period: { from: row.valid_from, to: row.valid_to } }));
        for (const asOf of ['1950-01-01', ...DAYS, '2150-01-01']) expect(checkRoster(seats, asOf).filter(({ severity }) => severity === 'error')).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

function expectRule(error: unknown): void {
  expect(error).toMatchObject({ code: 'RULE' });
}

async function act(database: TestDatabase, own: Ref, people: readonly Ref[], one: typeof step extends fc.Arbitrary<infer Step> ? Step : never): Promise<void> {
  if (one.what === 'add') {
    await add(database, own, people[one.who] ?? own, { role: one.role, from: one.from });
    return;
  }
  const seats = database.connection.prepare('SELECT id, rev FROM membership ORDER BY id').all() as Ref[];
  const seat = seats[one.seat % Math.max(seats.length, 1)];
  if (seat === undefined) return;
  if (one.what === 'end') await end(database, [seat], one.to);
  else await change(database, seat, { role: one.role, from: one.from, to: one.to });
}
