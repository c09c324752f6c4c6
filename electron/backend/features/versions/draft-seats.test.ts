import { describe, expect, it } from 'vitest';
import { aSeat, BARE_SEAT } from '../../../../tests/support/builders.ts';
import { testDatabase } from '../../../../tests/support/database.ts';
import { DAY, draftingOffice, FOUNDED } from '../../../../tests/support/drafting-office.ts';
import { StaleRecordError } from '../../db/records.ts';
import { endMembers, updateMember } from '../members/service.ts';
import { addSeat, arrangeSeats, bringUpToDate, keepSeat, removeSeats } from './draft-seats.ts';
import { discardDraft } from './service.ts';

const refusal = (rule: string, rest: object = {}) => ({ data: { issues: [{ rule, ...rest }] } });

describe('a draft', () => {
  it('begins from the roster as it is: every seat beside itself, nothing changed', async () => {
    await using database = await testDatabase();
    const { begin, workspace } = await draftingOffice(database);
    const { lines, base, version, stale } = await workspace(await begin());
    expect(lines.map(({ fullName, role, change, current }) => [fullName, role, change, current?.fullName])).toEqual([
      ['Lê An', 'head', 'kept', 'Lê An'], ['Lê Bình', 'member', 'kept', 'Lê Bình'], ['Lê Chi', 'member', 'kept', 'Lê Chi'],
    ]);
    expect(base).toMatchObject({ number: 1, decision: { number: '12-QĐ/TU' }, effectiveOn: FOUNDED });
    expect(version).toMatchObject({ kind: 're_constitute', effectiveOn: null });
    expect(stale).toEqual([]);
  });

  it('is one at a time for a committee, and can be given up and begun anew', async () => {
    await using database = await testDatabase();
    const { begin, workspace } = await draftingOffice(database);
    const draft = await begin();
    await expect(begin()).rejects.toMatchObject(refusal('DRAFT_EXISTS'));
    await database.write((context) => discardDraft(context, draft));
    expect((await workspace(await begin())).lines.length).toBe(3);
    await expect(workspace(draft)).rejects.toMatchObject({ table: 'version' });
  });

  it('leaves the roster alone until it is applied', async () => {
    await using database = await testDatabase();
    const { begin, change, decide, names, an } = await draftingOffice(database);
    const draft = await begin();
    await change(draft, 'Lê Bình', { personId: null, endReason: 'retired' });
    await decide(draft, DAY);
    expect(await names(DAY)).toEqual(['Lê An', 'Lê Bình', 'Lê Chi']);
    expect(database.connection.prepare('SELECT count(*) FROM membership WHERE person_id = ? AND valid_to IS NULL').pluck().get(an.id)).toBe(1);
  });

  it('gives a new seat its place behind the last of its role', async () => {
    await using database = await testDatabase();
    const { begin, workspace, person } = await draftingOffice(database);
    const draft = await begin();
    const deputy = await person('Lê Dung');
    await database.write((context) => addSeat(context, { ...BARE_SEAT, versionId: draft.id, role: 'deputy_head', personId: deputy.id }));
    expect((await workspace(draft)).lines.map(({ fullName, orderNo, change }) => [orderNo, fullName, change])).toEqual([[1, 'Lê An', 'kept'], [2, 'Lê Dung', 'added'], [3, 'Lê Bình', 'kept'], [4, 'Lê Chi', 'kept']]);
  });

  it('takes out what was only proposed, marks what leaves, and puts a seat back to as it is', async () => {
    await using database = await testDatabase();
    const { begin, workspace, lineOf, person } = await draftingOffice(database);
    const draft = await begin();
    const dung = await person('Lê Dung');
    const added = await database.write((context) => addSeat(context, { ...BARE_SEAT, versionId: draft.id, personId: dung.id }));
    const binh = await lineOf(draft, 'Lê Bình');
    expect(await database.write((context) => removeSeats(context, { items: [added, binh], endReason: 'retired', endNote: null }))).toEqual({ removed: 2 });
    expect((await workspace(draft)).lines.map(({ fullName, change, endReason }) => [fullName, change, endReason])).toEqual([['Lê An', 'kept', null], ['Lê Bình', 'removed', 'retired'], ['Lê Chi', 'kept', null]]);
    await database.write(async (context) => keepSeat(context, await lineOf(draft, 'Lê Bình')));
    expect((await lineOf(draft, 'Lê Bình')).change).toBe('kept');
    await expect(database.write((context) => keepSeat(context, added))).rejects.toMatchObject({ table: 'proposed_seat' });
  });

  it('arranges its seats, and says who moved', async () => {
    await using database = await testDatabase();
    const { begin, workspace, lineOf } = await draftingOffice(database);
    const draft = await begin();
    const order = [await lineOf(draft, 'Lê An'), await lineOf(draft, 'Lê Chi'), await lineOf(draft, 'Lê Bình')];
    expect(await database.write((context) => arrangeSeats(context, { versionId: draft.id, items: order }))).toEqual({ changed: 2 });
    const { lines } = await workspace(draft);
    expect(lines.map(({ fullName }) => fullName)).toEqual(['Lê An', 'Lê Chi', 'Lê Bình']);
    expect(lines.filter(({ change }) => change === 'moved').length).toBe(1);
  });

  it('has no roles of another body', async () => {
    await using database = await testDatabase();
    const { begin, change } = await draftingOffice(database);
    const draft = await begin();
    await expect(change(draft, 'Lê Bình', { role: 'team_member' })).rejects.toMatchObject(refusal('ROLE_OF_ANOTHER_BODY', { field: 'role' }));
  });
});

describe('a draft whose roster was changed meanwhile', () => {
  it('says what was and what is, is not applied, and takes over what it left alone itself', async () => {
    await using database = await testDatabase();
    const { begin, change, decide, apply, workspace, lineOf, person, committee, binh, names } = await draftingOffice(database);
    const draft = await begin();
    await change(draft, 'Lê Bình', { role: 'deputy_head' });
    await decide(draft, DAY);
    const seat = (await lineOf(draft, 'Lê Bình')).current;
    await database.write((context) => updateMember(context, { ...BARE_SEAT, id: seat?.id ?? '', rev: 1, personId: binh.id, orderNo: null, from: FOUNDED, to: null, endReason: null, endNote: null, assignedField: 'Trường học' }));
    const dung = await person('Lê Dung');
    await database.write((context) => aSeat(context, committee.id, dung.id, { from: FOUNDED }));
    const chi = (await lineOf(draft, 'Lê Chi')).current;
    await database.write((context) => endMembers(context, { items: [{ id: chi?.id ?? '', rev: 1 }], to: '2025-12-31', reason: 'retired', endNote: null }));
    const { stale, version } = await workspace(draft);
    expect(stale.map(({ before, now }) => [before?.fullName, before?.assignedField, now?.fullName, now?.assignedField])).toEqual([
      ['Lê Bình', null, 'Lê Bình', 'Trường học'], ['Lê Chi', null, undefined, undefined], [undefined, undefined, 'Lê Dung', null],
    ]);
    await expect(apply(draft)).rejects.toMatchObject(refusal('PROPOSAL_UP_TO_DATE'));
    await expect(database.write((context) => bringUpToDate(context, { id: draft.id, rev: 1 }))).rejects.toThrow(StaleRecordError);
    await database.write((context) => bringUpToDate(context, { id: draft.id, rev: version.rev }));
    const after = await workspace(draft);
    expect(after.stale).toEqual([]);
    expect(after.lines.map(({ fullName, role, assignedField, change: what }) => [fullName, role, assignedField, what])).toEqual([
      ['Lê An', 'head', null, 'kept'], ['Lê Bình', 'deputy_head', 'Trường học', 'changed'], ['Lê Dung', 'member', null, 'kept'],
    ]);
    await apply(draft);
    expect(await names(DAY)).toEqual(['Lê An', 'Lê Bình', 'Lê Dung']);
  });
});
