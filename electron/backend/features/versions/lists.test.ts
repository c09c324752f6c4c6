import { describe, expect, it } from 'vitest';
import type { Role } from '#shared/rules/roles.ts';
import { aCommittee, aPerson, aSeat, BARE_SEAT } from '../../../../tests/support/builders.ts';
import { testDatabase } from '../../../../tests/support/database.ts';
import { listEntries } from '../history/queries.ts';
import { undoEntry } from '../history/service.ts';
import { addMember, endMembers } from '../members/service.ts';
import { applyDraft } from './apply.ts';
import { arrangeSeats } from './draft-seats.ts';
import { listVersions } from './queries.ts';
import { beginDraft, setDecision } from './service.ts';
import { getWorkspace } from './workspace.ts';

describe('the versions of a committee', () => {
  it('count the seats that stand at the end of each, not those that ended in it', async () => {
    await using database = await testDatabase();
    const committee = await database.write((context) => aCommittee(context, 'Ban Chỉ đạo Mẫu', { establishedOn: '2021-01-01' }));
    for (const name of ['Lê An', 'Lê Bình']) await database.write(async (context) => aSeat(context, committee.id, (await aPerson(context, name)).id, { from: '2021-01-01' }));
    const gone = await database.write(async (context) => aSeat(context, committee.id, (await aPerson(context, 'Lê Chi')).id, { from: '2021-01-01' }));
    await database.write((context) => endMembers(context, { items: [gone], to: '2022-12-31', reason: 'retired', endNote: null }));
    await database.write((context) => addMember(context, { ...BARE_SEAT, committeeId: committee.id, personId: null }));
    const [version] = await listVersions(database.read, committee.id);
    expect(version).toMatchObject({ number: 1, seats: 3, vacant: 1 });
  });
});

describe('putting the seats of a draft in order', () => {
  it('gives a seat that is moved among those of another role that role, in the same change', async () => {
    await using database = await testDatabase();
    const committee = await database.write((context) => aCommittee(context, 'Ban Chỉ đạo Mẫu'));
    for (const role of ['head', 'deputy_head', 'member'] as const) await database.write((context) => addMember(context, { ...BARE_SEAT, committeeId: committee.id, personId: null, role }));
    const draft = await database.write((context) => beginDraft(context, { committeeId: committee.id, kind: 're_constitute' }));
    const arrange = (items: { id: string; rev: number; role?: Role }[]) => database.write((context) => arrangeSeats(context, { versionId: draft.id, items }));
    const lines = async () => (await getWorkspace(database.read, draft.id)).lines;
    const [head, deputy, member] = await lines();
    await arrange([head, member, deputy].map((line) => ({ id: line?.id ?? '', rev: line?.rev ?? 0, role: line?.role === 'head' ? 'head' : 'deputy_head' })));
    expect((await lines()).map(({ id, role, orderNo }) => [id, role, orderNo])).toEqual([[head?.id, 'head', 1], [member?.id, 'deputy_head', 2], [deputy?.id, 'deputy_head', 3]]);
    await expect(arrange((await lines()).map(({ id, rev }) => ({ id, rev, role: 'team_member' })))).rejects.toMatchObject({ data: { issues: [{ rule: 'ROLE_OF_ANOTHER_BODY' }] } });
  });
});

describe('a draft whose decision was applied and taken back', () => {
  it('is as it was: nothing in the roster has changed since', async () => {
    await using database = await testDatabase();
    const committee = await database.write((context) => aCommittee(context, 'Ban Chỉ đạo Mẫu'));
    await database.write((context) => addMember(context, { ...BARE_SEAT, committeeId: committee.id, personId: null, role: 'head', assignedField: 'Phụ trách chung' }));
    const draft = await database.write((context) => beginDraft(context, { committeeId: committee.id, kind: 're_constitute' }));
    const decision = { number: '1-QĐ/TU', on: '2026-01-01', issuer: null, signer: null, summary: null };
    const { rev } = await database.write((context) => setDecision(context, { ...draft, kind: 're_constitute', decision, effectiveOn: '2026-01-02' }));
    await database.write((context) => applyDraft(context, { id: draft.id, rev }), 'versions.apply');
    const { rows: [applied] } = await listEntries(database.read, { offset: 0, limit: 1, about: null });
    await database.write((context) => undoEntry(context, { origin: applied?.origin ?? '', seq: applied?.seq ?? 0 }), 'history.undo');
    expect((await getWorkspace(database.read, draft.id)).stale).toEqual([]);
  });
});
