import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/rules/dates.ts';
import { aCommittee, aPerson, aSeat, aUnit } from '../../../../tests/support/builders.ts';
import { testDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { aVersion } from '../../../../tests/support/versions.ts';
import { rosterMembers } from '../committees/roster.ts';
import { endMembers } from '../members/service.ts';
import { addPosition, endPosition } from './positions.ts';
import { getPerson } from './queries.ts';

const committee = (database: TestDatabase, name: string) =>
  database.write((context) => aCommittee(context, name, { establishedOn: '2020-01-01', decision: { number: '1-QĐ/TU', on: '2020-01-01', issuer: null, signer: null, summary: null } }));
const person = (database: TestDatabase, name: string, changes: Parameters<typeof aPerson>[2] = {}) => database.write((context) => aPerson(context, name, changes));
const memberships = async (database: TestDatabase, id: string) => (await getPerson(database.read, id)).memberships;

/** A committee with a head, whose first decision is number 1. */
async function withHead(database: TestDatabase, name: string) {
  const own = await committee(database, name);
  const head = await person(database, 'Trần Thị Đứng Đầu');
  await database.write((context) => aSeat(context, own.id, head.id, { role: 'head', from: '2020-01-01' }));
  return own;
}

describe('where a person sits, and since when', () => {
  it('is one line through the versions, with every decision it rested on', async () => {
    await using database = await testDatabase();
    const own = await withHead(database, 'Ban Chỉ đạo Mẫu');
    const { id } = await person(database, 'Lê An');
    await database.write((context) => aSeat(context, own.id, id, { from: '2020-01-01' }));
    await database.write((context) => aVersion(context, own.id, { number: '2-QĐ/TU', effectiveOn: '2022-05-01' }));
    await database.write((context) => aVersion(context, own.id, { number: '3-QĐ/TU', effectiveOn: '2024-05-01' }));
    expect(await memberships(database, id)).toMatchObject([{
      committeeName: 'Ban Chỉ đạo Mẫu', body: 'committee', role: 'member', from: '2020-01-01', to: null, endReason: null, endDecision: null,
      decision: 'Quyết định số 1-QĐ/TU, ngày 01/01/2020', decisions: ['Quyết định số 1-QĐ/TU, ngày 01/01/2020', 'Quyết định số 2-QĐ/TU, ngày 01/5/2022', 'Quyết định số 3-QĐ/TU, ngày 01/5/2024'],
    }]);
  });

  it('tells another role as another line, and why and by which decision it ended', async () => {
    await using database = await testDatabase();
    const own = await withHead(database, 'Ban Chỉ đạo Mẫu');
    const { id } = await person(database, 'Lê An');
    await database.write((context) => aSeat(context, own.id, id, { from: '2020-01-01' }));
    await database.write((context) => aVersion(context, own.id, { number: '2-QĐ/TU', effectiveOn: '2022-05-01', change: (line) => (line.person_id === id ? { role: 'standing_deputy_head', order_no: 2 } : {}) }));
    await database.write((context) => aVersion(context, own.id, { number: '3-QĐ/TU', effectiveOn: '2024-05-01', change: (line) => (line.person_id === id ? { removed: 1, end_reason: 'retired', end_note: 'Theo chế độ' } : {}) }));
    expect(await memberships(database, id)).toMatchObject([
      { role: 'standing_deputy_head', from: '2022-05-01', to: '2024-04-30', endReason: 'retired', endNote: 'Theo chế độ', decision: 'Quyết định số 2-QĐ/TU, ngày 01/5/2022', endDecision: 'Quyết định số 3-QĐ/TU, ngày 01/5/2024' },
      { role: 'member', from: '2020-01-01', to: '2022-04-30', endReason: null, endDecision: 'Quyết định số 2-QĐ/TU, ngày 01/5/2022' },
    ]);
  });

  it('ends without a decision where somebody was just ended', async () => {
    await using database = await testDatabase();
    const own = await withHead(database, 'Ban Chỉ đạo Mẫu');
    const { id } = await person(database, 'Lê An');
    const seat = await database.write((context) => aSeat(context, own.id, id, { from: '2020-01-01' }));
    await database.write((context) => endMembers(context, { items: [seat], to: '2023-06-30', reason: 'transferred', endNote: null }));
    expect(await memberships(database, id)).toMatchObject([{ to: '2023-06-30', endReason: 'transferred', endDecision: null }]);
  });

  it('knows seats held by office, for the days of the office, through versions; whoever came later holds it', async () => {
    await using database = await testDatabase();
    const office = await database.write((context) => aUnit(context, 'Sở Nội vụ'));
    const own = await withHead(database, 'Ban Chỉ đạo Mẫu');
    const first = await person(database, 'Lê An', { position: 'Giám đốc', unitId: office.id, positionFrom: '2019-01-01' });
    await database.write((context) => aSeat(context, own.id, first.id, { heldBy: 'office', office: { position: 'Giám đốc', unitId: office.id }, from: '2020-01-01' }));
    await database.write((context) => aVersion(context, own.id, { number: '2-QĐ/TU', effectiveOn: '2022-05-01' }));
    const second = await person(database, 'Lê Bình', { position: 'Giám đốc', unitId: office.id, positionFrom: '2023-01-01' });
    const held = (await getPerson(database.read, second.id)).positions[0]?.id ?? '';
    await database.write((context) => endPosition(context, { personId: second.id, rev: second.rev, id: held, to: '2024-06-30' }));
    expect((await memberships(database, first.id)).map(({ from, to, endReason, heldBy, office: name }) => ({ from, to, endReason, heldBy, name }))).toEqual([
      { from: '2024-07-01', to: null, endReason: null, heldBy: 'office', name: 'Giám đốc, Sở Nội vụ' },
      { from: '2020-01-01', to: '2022-12-31', endReason: 'position_ended', heldBy: 'office', name: 'Giám đốc, Sở Nội vụ' },
    ]);
    expect(await memberships(database, second.id)).toMatchObject([{ from: '2023-01-01', to: '2024-06-30', endReason: 'position_ended', decision: 'Quyết định số 2-QĐ/TU, ngày 01/5/2022' }]);
  });

  it('agrees with the roster of every day', async () => {
    await using database = await testDatabase();
    const office = await database.write((context) => aUnit(context, 'Sở Nội vụ'));
    const own = await withHead(database, 'Ban Chỉ đạo Mẫu');
    const first = await person(database, 'Lê An', { position: 'Giám đốc', unitId: office.id, positionFrom: '2020-02-01' });
    const second = await person(database, 'Lê Bình');
    await database.write((context) => aSeat(context, own.id, first.id, { heldBy: 'office', office: { position: 'Giám đốc', unitId: office.id }, from: '2020-01-01' }));
    await database.write((context) => aVersion(context, own.id, { number: '2-QĐ/TU', effectiveOn: '2020-03-01' }));
    await database.write((context) => addPosition(context, { personId: second.id, rev: second.rev, position: 'GIÁM ĐỐC', unitId: office.id, from: '2020-02-20', to: '2020-03-10' }));
    for (let day = '2020-01-25'; day < '2020-03-20'; day = addDays(day, 1)) {
      const sitting = (await rosterMembers(database.read, { id: own.id, asOf: day, includeFormer: false })).flatMap(({ personId }) => personId ?? []);
      for (const { id } of [first, second]) {
        const told = (await memberships(database, id)).some(({ from, to }) => (from === null || from <= day) && (to === null || to >= day));
        expect([day, told]).toEqual([day, sitting.includes(id)]);
      }
    }
  });
});
