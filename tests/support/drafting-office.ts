import type { Workspace } from '#shared/contract/versions.ts';
import { NO_DECISION } from '#shared/rules/versions.ts';
import { rosterMembers } from '../../electron/backend/features/committees/roster.ts';
import { undoEntry } from '../../electron/backend/features/history/service.ts';
import { applyDraft } from '../../electron/backend/features/versions/apply.ts';
import { changeSeat } from '../../electron/backend/features/versions/draft-seats.ts';
import { beginDraft, setDecision } from '../../electron/backend/features/versions/service.ts';
import { getWorkspace } from '../../electron/backend/features/versions/workspace.ts';
import { aCommittee, aPerson, aSeat, aUnit } from './builders.ts';
import type { TestDatabase } from './database.ts';

type Ref = { id: string; rev: number };
/** The days the committee was founded, and its next decision takes effect. */
export const FOUNDED = '2021-07-15';
export const DAY = '2026-03-18';

/** A committee of three with their positions, and ways to work on its next decision. */
export async function draftingOffice(database: TestDatabase) {
  const today = database.read.today;
  const unit = await database.write((context) => aUnit(context, 'Sở Nội vụ'));
  const committee = await database.write((context) => aCommittee(context, 'Ban Chỉ đạo Mẫu', { establishedOn: FOUNDED, decision: { ...NO_DECISION, number: '12-QĐ/TU', on: FOUNDED } }));
  const person = (fullName: string) => database.write((context) => aPerson(context, fullName, { position: 'Giám đốc', unitId: unit.id }));
  const [an, binh, chi] = [await person('Lê An'), await person('Lê Bình'), await person('Lê Chi')];
  await database.write((context) => aSeat(context, committee.id, an.id, { role: 'head', from: FOUNDED }));
  await database.write((context) => aSeat(context, committee.id, binh.id, { from: FOUNDED }));
  await database.write((context) => aSeat(context, committee.id, chi.id, { from: FOUNDED }));
  const workspace = (draft: Ref) => getWorkspace(database.read, draft.id);
  const lineOf = async (draft: Ref, name: string) => {
    const { lines } = await workspace(draft);
    const line = lines.find(({ current, fullName }) => (current?.fullName ?? fullName) === name);
    if (line === undefined) throw new Error(`No line of ${name}`);
    return line;
  };
  const begin = (kind: Workspace['version']['kind'] = 're_constitute') => database.write((context) => beginDraft(context, { committeeId: committee.id, kind }), 'versions.begin');
  const decide = async (draft: Ref, effectiveOn: string | null, number: string | null = '412-QĐ/TU', kind: Workspace['version']['kind'] = 're_constitute') => {
    const { version } = await workspace(draft);
    return database.write((context) => setDecision(context, { id: draft.id, rev: version.rev, kind, decision: { ...NO_DECISION, number, on: effectiveOn }, effectiveOn }), 'versions.setDecision');
  };
  const change = async (draft: Ref, name: string, changes: Partial<Parameters<typeof changeSeat>[1]>) => {
    const { id, rev, role, heldBy, personId, assignedField, assignedArea, note, endReason, endNote, office: held } = await lineOf(draft, name);
    return database.write((context) => changeSeat(context, { id, rev, role, heldBy, personId, office: held, assignedField, assignedArea, note, endReason, endNote, ...changes }), 'versions.changeSeat');
  };
  const apply = async (draft: Ref) => {
    const { version } = await workspace(draft);
    return database.write((context) => applyDraft(context, { id: draft.id, rev: version.rev }), 'versions.apply');
  };
  const names = async (asOf: string) => (await rosterMembers(database.read, { id: committee.id, asOf, includeFormer: false })).map(({ fullName }) => fullName);
  const undoLast = () => {
    const entry = database.connection.prepare('SELECT origin, seq FROM audit_entry ORDER BY id DESC LIMIT 1').get() as { origin: string; seq: number };
    return database.write((context) => undoEntry(context, entry), 'history.undo');
  };
  return { today, unit, committee, person, an, binh, chi, workspace, lineOf, begin, decide, change, apply, names, undoLast };
}
