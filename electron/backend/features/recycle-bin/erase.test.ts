import { describe, expect, it } from 'vitest';
import { reorganisationInput } from '#shared/contract/reorganisation.ts';
import { aCommittee, aPerson, aSeat, BARE_SEAT } from '../../../../tests/support/builders.ts';
import { testDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { make, remove } from '../../../../tests/support/unit-steps.ts';
import { verifyChain } from '../../db/audit.ts';
import { RECORD_COLUMNS } from '../../db/tables.ts';
import { removeCommittees } from '../committees/service.ts';
import { undoEntry } from '../history/service.ts';
import { getPerson } from '../people/queries.ts';
import { removePeople } from '../people/service.ts';
import { reorganiseUnits } from '../units/reorganisation/write.ts';
import { addSeat } from '../versions/draft-seats.ts';
import { beginDraft, discardDraft } from '../versions/service.ts';
import { listRemoved } from './queries.ts';
import { type BinItem, eraseRemoved, restoreRemoved } from './service.ts';

type Ref = { id: string; rev: number };
const refusal = (rule: string, params: object = {}) => ({ data: { issues: [{ rule, params }] } });
const erase = (database: TestDatabase, ...items: BinItem[]) => database.write((context) => eraseRemoved(context, items), 'recycleBin.erase');
const inBin = async (database: TestDatabase) => (await listRemoved(database.read, { q: '', table: null, offset: 0, limit: 10 })).rows.map(({ label }) => label);
const undoLast = (database: TestDatabase) => database.write((context) => undoEntry(context, { origin: database.origin, seq: verifyChain(database.connection).entries }), 'history.undo');

/** How often an id stands in any column of any record. */
function mentions({ connection }: TestDatabase, id: string): number {
  return Object.entries(RECORD_COLUMNS).reduce((sum, [table, columns]) => sum + Number(connection.prepare(`SELECT count(*) FROM ${table} WHERE ${columns.map((column) => `${column} = @id`).join(' OR ')}`).pluck().get({ id })), 0);
}

describe('erasing for good what a reorganisation made, once that was taken back', () => {
  it('takes along what only the reorganisation had hung on it: successions, hand-overs, places, positions', async () => {
    await using database = await testDatabase();
    const province = await make(database, 'Tỉnh Mẫu');
    const [a, b] = [await make(database, 'Xã An Mẫu', { parentId: province.id }), await make(database, 'Xã Bình Mẫu', { parentId: province.id })];
    await make(database, 'Thôn Một', { parentId: a.id });
    const person = await database.write((context) => aPerson(context, 'Nguyễn Văn Mẫu', { position: 'Chủ tịch', unitId: a.id }));
    const own = await database.write((context) => aCommittee(context, 'Ban Chỉ đạo xã An Mẫu', { unitId: a.id, standingAgencyId: b.id }));
    await database.write((context) => aSeat(context, own.id, person.id));
    const before = await getPerson(database.read, person.id);
    const input = reorganisationInput.parse({
      kind: 'merged', units: [a, b].map(({ id, rev }) => ({ id, rev })), effectiveOn: '2026-07-01', decision: null, childrenTo: 0, children: [], positionsTo: 0, committees: [{ committeeId: own.id, tie: 'unit', fate: 'go_on', to: 0 }, { committeeId: own.id, tie: 'agency', fate: 'go_on', to: 0 }], affairsTo: 0,
      successors: [{ is: 'new', name: 'Xã An Bình', shortName: null, kind: 'commune', level: 'commune', parents: [{ hierarchy: 'administrative', parentId: province.id }] }],
    });
    const { successorIds: [made = ''] } = await database.write((context) => reorganiseUnits(context, input), 'units.reorganise');
    await undoLast(database);
    expect(await inBin(database)).toEqual(['Xã An Bình']);
    await erase(database, { table: 'org_unit', id: made });
    expect(await inBin(database)).toEqual([]);
    expect(mentions(database, made)).toBe(0);
    expect({ ...(await getPerson(database.read, person.id)), rev: before.rev }).toEqual(before);
    expect(verifyChain(database.connection).brokenAt).toBeNull();
    // There is nothing left to do it again with.
    await expect(database.write((context) => undoEntry(context, { origin: database.origin, seq: verifyChain(database.connection).entries - 1 }))).rejects.toMatchObject({ data: { issues: [{ rule: 'UNDO_FORGOTTEN' }] } });
  });
});

describe('erasing for good', () => {
  it('leaves what would come back from the bin with another record: that goes first', async () => {
    await using database = await testDatabase();
    const unit = await make(database, 'Sở Nội vụ');
    const person = await database.write((context) => aPerson(context, 'Lê An', { position: 'Giám đốc', unitId: unit.id }));
    await database.write((context) => removePeople(context, [person]));
    await remove(database, unit);
    await expect(erase(database, { table: 'org_unit', id: unit.id })).rejects.toMatchObject(refusal('ERASE_REFERENCED', { label: 'Sở Nội vụ', by: 'Lê An · Giám đốc' }));
    await database.write((context) => restoreRemoved(context, [{ table: 'org_unit', id: unit.id }, { table: 'person', id: person.id }]));
    expect((await getPerson(database.read, person.id)).positions).toMatchObject([{ position: 'Giám đốc', unitName: 'Sở Nội vụ' }]);
  });

  it('takes a committee along with the drafts that were given up, and a person out of them', async () => {
    await using database = await testDatabase();
    const own = await database.write((context) => aCommittee(context, 'Ban chưa có ai'));
    const person = await database.write((context) => aPerson(context, 'Lê An'));
    const draftWith = async (): Promise<Ref> => {
      const draft = await database.write((context) => beginDraft(context, { committeeId: own.id, kind: 're_constitute' }));
      await database.write((context) => addSeat(context, { ...BARE_SEAT, versionId: draft.id, personId: person.id }));
      return draft;
    };
    const first = await draftWith();
    await database.write((context) => discardDraft(context, first));
    await draftWith();
    await expect(database.write((context) => removePeople(context, [person]))).rejects.toMatchObject({ data: { issues: [{ rule: 'PERSON_IN_DRAFT' }] } });
    await database.write((context) => removeCommittees(context, [own]));
    await erase(database, { table: 'committee', id: own.id });
    expect(mentions(database, own.id)).toBe(0);
    await database.write((context) => removePeople(context, [person]));
    await erase(database, { table: 'person', id: person.id });
    expect(await inBin(database)).toEqual([]);
  });

  it('takes a person out of a draft that was given up, whose committee goes on', async () => {
    await using database = await testDatabase();
    const own = await database.write((context) => aCommittee(context, 'Ban Chỉ đạo Mẫu'));
    const person = await database.write((context) => aPerson(context, 'Lê An'));
    const draft = await database.write((context) => beginDraft(context, { committeeId: own.id, kind: 're_constitute' }));
    await database.write((context) => addSeat(context, { ...BARE_SEAT, versionId: draft.id, personId: person.id }));
    await database.write((context) => discardDraft(context, draft));
    await database.write((context) => removePeople(context, [person]));
    await erase(database, { table: 'person', id: person.id });
    expect(mentions(database, person.id)).toBe(0);
  });
});
