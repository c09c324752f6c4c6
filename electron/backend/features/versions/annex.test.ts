import { describe, expect, it } from 'vitest';
import { aCommittee, aPerson, aSeat, aUnit, BARE_SEAT } from '../../../../tests/support/builders.ts';
import { testDatabase } from '../../../../tests/support/database.ts';
import { addPosition } from '../people/positions.ts';
import { applyDraft } from './apply.ts';
import { changeSeat, linesOf } from './draft-seats.ts';
import { readAnnex } from './annex.ts';
import { beginDraft, setDecision } from './service.ts';

const DAY = '2026-03-18';
const DECISION = { number: '412-QĐ/TU', on: DAY, issuer: null, signer: null, summary: null };

describe('the annex of a decision', () => {
  it('names whose place somebody takes, drafted and applied alike: also of one who sat there by office', async () => {
    await using database = await testDatabase();
    const draft = await database.write(async (context) => {
      const unit = await aUnit(context, 'Sở Nội vụ');
      const committee = await aCommittee(context, 'Ban Chỉ đạo Mẫu', { establishedOn: '2021-01-01' });
      await aPerson(context, 'Lê Giám Đốc', { position: 'Giám đốc', unitId: unit.id, positionFrom: '2020-01-01' });
      const [an, binh, chi] = [await aPerson(context, 'Lê An'), await aPerson(context, 'Lê Bình'), await aPerson(context, 'Lê Chi')];
      await aSeat(context, committee.id, null, { heldBy: 'office', office: { position: 'Giám đốc', unitId: unit.id }, role: 'head' });
      await aSeat(context, committee.id, an.id);
      const begun = await beginDraft(context, { committeeId: committee.id, kind: 're_constitute' });
      for (const { id, rev, role, person_id } of await linesOf(context, begun.id)) changeSeat(context, { ...BARE_SEAT, id, rev, role: role as 'member', personId: person_id === null ? binh.id : chi.id, endReason: 'transferred', endNote: null });
      return setDecision(context, { ...begun, kind: 're_constitute', effectiveOn: DAY, decision: DECISION });
    });
    const said = async () => (await readAnnex(database.read, draft.id)).members.map(({ fullName, replaces }) => [fullName, replaces]);
    const drafted = await said();
    expect(drafted).toEqual([['Lê Bình', 'Lê Giám Đốc'], ['Lê Chi', 'Lê An']]);
    await database.write((context) => applyDraft(context, draft));
    expect(await said()).toEqual(drafted);
  });

  it('says nothing of an office that somebody else came to hold by themselves: no decision of the committee moved them', async () => {
    await using database = await testDatabase();
    const draft = await database.write(async (context) => {
      const unit = await aUnit(context, 'Sở Nội vụ');
      const committee = await aCommittee(context, 'Ban Chỉ đạo Mẫu', { establishedOn: '2021-01-01' });
      const old = await aPerson(context, 'Lê Cũ', { position: 'Giám đốc', unitId: unit.id, positionFrom: '2020-01-01' });
      await addPosition(context, { personId: old.id, rev: old.rev, position: 'Nghỉ hưu', unitId: null, from: DAY, to: null });
      await aPerson(context, 'Lê Mới', { position: 'Giám đốc', unitId: unit.id, positionFrom: DAY });
      await aSeat(context, committee.id, null, { heldBy: 'office', office: { position: 'Giám đốc', unitId: unit.id }, role: 'head' });
      const begun = await beginDraft(context, { committeeId: committee.id, kind: 're_constitute' });
      const decided = setDecision(context, { ...begun, kind: 're_constitute', effectiveOn: DAY, decision: DECISION });
      await applyDraft(context, decided);
      return decided;
    });
    expect((await readAnnex(database.read, draft.id)).members.map(({ fullName, replaces }) => [fullName, replaces])).toEqual([['Lê Mới', null]]);
  });
});
