import { anonymousName, anonymousNumber, nameKey } from '#shared/rules/names.ts';
import { isPhone } from '#shared/rules/phone.ts';
import type { WriteContext } from '../../context.ts';
import { redactRow, rowsThatToldOf } from '../../db/audit.ts';
import type { Ref } from '../../db/records.ts';
import type { PersonRow, PositionHoldingRow } from '../../db/tables.ts';
import { ruleError } from '../../errors.ts';
import { type EntryKey, isUndone } from '../history/service.ts';
import { seatsOf } from './seats.ts';
import { refuseAnonymised, refuseProposed } from './service.ts';

/** What stands where a position must say something, but no longer what (a position without a unit). */
const NOTHING_SAID = '—';

/**
 * Takes a person's own data out of the record for good (right of erasure, Law 91/2025/QH15): name, contact, notes and
 * the words of positions, also what the history, the search and the window's drafts keep of them, and the records that
 * were merged into this one. The person's row, positions by unit and seats stay, so that every roster and every count
 * of every day stays as it was.
 *
 * Refused while the person sits in a body, today or from a later day on, or is proposed in a draft: rosters in force
 * and decisions being prepared must name their members, and the office's legal basis for keeping the name ends only with
 * the seat. It is ended by decision first.
 *
 * What others wrote in their own words (a decision's summary, another seat's note) and older backups are not searched.
 */
export async function anonymisePerson(context: WriteContext, item: Ref): Promise<Ref> {
  const { connection, records } = context;
  const person = records.seen('person', item);
  refuseAnonymised(person);
  await refuseNeeded(context, person);
  const name = nextName(context);
  records.describe(name);
  const people = [item.id, ...mergedInto(context, item.id)];
  const owned = people.flatMap((id) => [id, ...rowsOf(context, id), ...rowsThatToldOf(connection, id)]);
  for (const id of people) forgetDrafts(context, id, rowsOf(context, id));
  for (const rowId of new Set(owned)) redactRow(connection, rowId);
  for (const id of people) blank(context, id, name);
  return { id: item.id, rev: records.current('person', item.id).rev };
}

/** Numbers are never given twice while their bearers are kept. */
function nextName({ connection }: WriteContext): string {
  const names = connection.prepare('SELECT full_name FROM person WHERE anonymised_on IS NOT NULL').pluck().all() as string[];
  return anonymousName(1 + Math.max(0, ...names.map((name) => anonymousNumber(name) ?? 0)));
}

async function refuseNeeded(context: WriteContext, person: PersonRow): Promise<void> {
  const seat = (await seatsOf(context, person.id)).find(({ to }) => to === null || to >= context.today);
  if (seat !== undefined) throw ruleError({ rule: 'PERSON_SITS', params: { name: person.full_name, committee: seat.committeeName } });
  await refuseProposed(context, person);
}

/** The records in the recycle bin that were merged into a person's, one after the other. Who was merged by mistake, and came apart again, is somebody else. */
function mergedInto({ connection }: WriteContext, id: string): string[] {
  const merged = connection.prepare(`SELECT gone.row_id AS id, e.origin, e.seq FROM audit_change AS kept JOIN audit_entry AS e ON e.id = kept.entry_id AND e.action = 'people.merge'
    JOIN audit_change AS gone ON gone.entry_id = e.id AND gone.table_name = 'person' AND gone.operation = 'remove'
    JOIN person AS p ON p.id = gone.row_id AND p.deleted_at IS NOT NULL WHERE kept.row_id = ? AND kept.operation = 'update'`);
  const found = new Set<string>();
  for (const open = [id]; open.length > 0;) {
    for (const { id: other, ...entry } of merged.all(open.pop()) as (EntryKey & { id: string })[]) {
      if (found.has(other) || isUndone(connection, entry)) continue;
      open.push(other);
      found.add(other);
    }
  }
  return [...found];
}

/** Everything that hangs on a person, in the recycle bin, too. */
function rowsOf({ connection }: WriteContext, id: string): string[] {
  return connection.prepare(`SELECT id FROM position_holding WHERE person_id = @id UNION ALL SELECT id FROM membership WHERE person_id = @id UNION ALL SELECT id FROM proposed_seat WHERE person_id = @id UNION ALL SELECT id FROM invitee WHERE person_id = @id UNION ALL SELECT id FROM opinion_answer WHERE person_id = @id`).pluck().all({ id }) as string[];
}

/** What the window kept of forms about the person and what hangs on them, or in which the person's data were typed. */
function forgetDrafts({ connection }: WriteContext, id: string, rowIds: readonly string[]): void {
  const { full_name, phone, email } = connection.prepare('SELECT full_name, phone, email FROM person WHERE id = ?').get(id) as Pick<PersonRow, 'full_name' | 'phone' | 'email'>;
  const forget = connection.prepare('DELETE FROM draft WHERE instr(key, @text) > 0 OR instr(value, @text) > 0');
  // Looked for as drafts hold them, in JSON. A number that is none could stand in any draft.
  for (const text of [id, ...rowIds, full_name, email, phone !== null && isPhone(phone) ? phone : null]) if (text !== null) forget.run({ text: JSON.stringify(text).slice(1, -1) });
}

function blank({ connection, records, today }: WriteContext, id: string, name: string): void {
  records.overwrite('person', id, { full_name: name, given_name_override: null, name_fold: nameKey(name), sort_key: sortedLast(name), phone: null, email: null, note: null, anonymised_on: today });
  const positions = connection.prepare('SELECT * FROM position_holding WHERE person_id = ?').all(id) as PositionHoldingRow[];
  for (const held of positions) records.overwrite('position_holding', held.id, { position: held.org_unit_id === null ? NOTHING_SAID : null, position_fold: heldSeat(connection, held) ? held.position_fold : null });
  for (const table of ['membership', 'proposed_seat'] as const) {
    const noted = connection.prepare(`SELECT id FROM ${table} WHERE person_id = ? AND (note IS NOT NULL OR end_note IS NOT NULL)`).pluck().all(id) as string[];
    for (const rowId of noted) records.overwrite(table, rowId, { note: null, end_note: null });
  }
  const invited = connection.prepare('SELECT id FROM invitee WHERE person_id = ? AND (unit IS NOT NULL OR absence_reason IS NOT NULL OR signed_name IS NOT NULL)').pluck().all(id) as string[];
  for (const rowId of invited) records.overwrite('invitee', rowId, { unit: null, absence_reason: null, signed_name: null });
  const answered = connection.prepare('SELECT id FROM opinion_answer WHERE person_id = ? AND content IS NOT NULL').pluck().all(id) as string[];
  for (const rowId of answered) records.overwrite('opinion_answer', rowId, { content: null });
}

/** Whether a seat was held by the office of a position: the seat names the office anyway, and must go on finding its holder. */
function heldSeat(connection: WriteContext['connection'], { org_unit_id, position_fold }: PositionHoldingRow): boolean {
  return connection.prepare("SELECT 1 FROM membership WHERE held_by = 'office' AND office_unit_id IS ? AND office_fold = ?").get(org_unit_id, position_fold) !== undefined;
}

/** People without a name stand at the end of every list, by number. */
function sortedLast(name: string): string {
  return `~${String(anonymousNumber(name) ?? 0).padStart(9, '0')}`;
}
