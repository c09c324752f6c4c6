import { z } from 'zod';
import { CARRY_OVER_REASONS, ITEM_OUTCOMES } from '../rules/agenda.ts';
import { AGENDA_PARTS, MEETING_KINDS } from '../rules/meetings.ts';
import { date, id, instant, line, localTime, optionalLine, page, read, ref, refs, rev, write, written } from './base.ts';

const part = z.enum(AGENDA_PARTS);
const kind = z.enum(MEETING_KINDS);
/** A meeting that is named beside a row. */
const meetingNamed = z.strictObject({ id, title: z.string(), startsAt: localTime });

export const agendaRow = z.strictObject({
  id, rev, part,
  section: z.string().nullable(),
  content: z.string(),
  durationMin: z.int(),
  /** Worked out from the beginning of the meeting and the rows before. */
  startsAt: localTime,
  endsAt: localTime,
  presenter: z.string().nullable(),
  /** By their symbols, or their subjects. */
  documents: z.array(z.strictObject({ id, label: z.string() })),
  /** Since when it is being spoken to; null for every other row. */
  beganAt: instant.nullable(),
  /** How long it was spoken to before that, in seconds. */
  spentS: z.int(),
  /** What became of it; null while nobody said. */
  outcome: z.enum(ITEM_OUTCOMES).nullable(),
  outcomeNote: z.string().nullable(),
  /** Why it is not to go on, although it was not dealt with. */
  dropReason: z.string().nullable(),
  /** The earlier meeting from which it goes on, and the later one that took it up. */
  continues: meetingNamed.nullable(),
  takenUpBy: meetingNamed.nullable(),
  /** The earlier meeting whose minutes it confirms; whether they were confirmed here. */
  confirms: z.strictObject({ ...meetingNamed.shape, confirmed: z.boolean() }).nullable(),
});
export type AgendaRow = z.infer<typeof agendaRow>;

export const earlierItem = z.strictObject({
  id, rev,
  content: z.string(),
  durationMin: z.int(),
  presenter: z.string().nullable(),
  meeting: meetingNamed,
  why: z.enum(CARRY_OVER_REASONS),
  outcomeNote: z.string().nullable(),
});
export type EarlierItem = z.infer<typeof earlierItem>;

export const proposedItem = z.strictObject({
  id, rev,
  committeeId: id,
  committee: z.string(),
  content: z.string(),
  durationMin: z.int(),
  proposedBy: z.string().nullable(),
  proposedOn: date,
  documentId: id.nullable(),
  documentLabel: z.string().nullable(),
  /** The meeting on whose agenda it stands; null while it waits. */
  takenBy: meetingNamed.nullable(),
});
export type ProposedItem = z.infer<typeof proposedItem>;

export const templateRow = z.strictObject({ id, rev, part, section: z.string().nullable(), content: z.string(), durationMin: z.int(), presenter: z.string().nullable() });
export type TemplateRow = z.infer<typeof templateRow>;
export const agendaTemplate = z.strictObject({ id, rev, name: z.string(), kind, rows: z.array(templateRow) });
export type AgendaTemplate = z.infer<typeof agendaTemplate>;

const durationMin = z.int().min(0).max(1440);
const rowFields = { part, section: optionalLine(200), content: line(1000), durationMin, presenter: optionalLine(200) };
const agendaFields = { ...rowFields, documentIds: z.array(id).max(20), confirmsId: id.nullable() };
const proposedFields = { committeeId: id, content: line(1000), durationMin, proposedBy: optionalLine(200), proposedOn: date, documentId: id.nullable() };
const templateFields = { name: line(200), kind };
const added = z.strictObject({ added: z.int() });
const removed = z.strictObject({ removed: z.int() });
const changed = z.strictObject({ changed: z.int() });

/** What an agenda is made from, and what becomes of it. */
export const agendaEntries = {
  /** Puts a row at the end of its part. */
  addAgendaItem: write.input(z.strictObject({ meetingId: id, ...agendaFields })).output(written),
  updateAgendaItem: write.input(z.strictObject({ id, rev, ...agendaFields })).output(written),
  /** A proposed item whose row is taken out waits again; so does what goes on from an earlier meeting. */
  removeAgendaItem: write.input(ref).output(removed),
  /** From now on this item is spoken to, and its clock runs; only while the meeting is in progress. */
  callAgendaItem: write.input(ref).output(written),
  /** Adds the usual rows of opening and closing that are not there yet. */
  addStandardRows: write.input(z.strictObject({ meetingId: id })).output(added),
  /** Puts a copy at the end of its part. */
  duplicateAgendaItem: write.input(ref).output(written),
  /** Puts a row on the agenda of another meeting; neither has begun. */
  moveAgendaItem: write.input(z.strictObject({ id, rev, meetingId: id })).output(written),
  /** From the beginning of the meeting until it is closed. */
  recordOutcome: write.input(z.strictObject({ id, rev, outcome: z.enum(ITEM_OUTCOMES).nullable(), note: optionalLine(500) })).output(written),
  /** Unfinished rows of earlier meetings of the same committees, the oldest first, each with the reason. */
  earlierItems: read.input(z.strictObject({ id })).output(z.array(earlierItem)),
  takeOver: write.input(z.strictObject({ meetingId: id, items: refs })).output(added),
  /** Says why an unfinished row is not to go on. */
  dropItem: write.input(z.strictObject({ id, rev, reason: line(500) })).output(written),
  /** Earlier meetings of the same committees with signed minutes that are not confirmed yet. */
  confirmable: read.input(z.strictObject({ id })).output(z.array(meetingNamed)),
  /** Confirms the minutes a row points to, with remarks if any; written down at both meetings. */
  confirmMinutes: write.input(z.strictObject({ id, rev, remarks: optionalLine(1000) })).output(written),
  /** The oldest first; of one committee, or for the agenda of one meeting. */
  proposedItems: read
    .input(z.strictObject({ ...page, committeeId: id.nullable().default(null), meetingId: id.nullable().default(null), waiting: z.boolean().default(false) }))
    .output(z.strictObject({ rows: z.array(proposedItem), total: z.int() })),
  addProposedItem: write.input(z.strictObject(proposedFields)).output(written),
  updateProposedItem: write.input(z.strictObject({ id, rev, ...proposedFields })).output(written),
  removeProposedItems: write.input(z.strictObject({ items: refs })).output(removed),
  takeProposedItems: write.input(z.strictObject({ meetingId: id, items: refs })).output(added),
  templates: read.input(z.strictObject({})).output(z.array(agendaTemplate)),
  /** Begins with the usual rows of its kind. */
  createTemplate: write.input(z.strictObject(templateFields)).output(written),
  /** Keeps the agenda of a meeting as a template for its kind. */
  keepAsTemplate: write.input(z.strictObject({ meetingId: id, name: line(200) })).output(written),
  updateTemplate: write.input(z.strictObject({ id, rev, ...templateFields })).output(written),
  removeTemplates: write.input(z.strictObject({ items: refs })).output(removed),
  addTemplateRow: write.input(z.strictObject({ templateId: id, ...rowFields })).output(written),
  updateTemplateRow: write.input(z.strictObject({ id, rev, ...rowFields })).output(written),
  removeTemplateRow: write.input(ref).output(removed),
  arrangeTemplate: write.input(z.strictObject({ templateId: id, items: refs })).output(changed),
  /** Adds the rows of a template that the agenda does not have yet. */
  applyTemplate: write.input(z.strictObject({ meetingId: id, templateId: id })).output(added),
  /** The same with the usual rows of a kind of meeting. */
  applyUsualAgenda: write.input(z.strictObject({ meetingId: id, kind })).output(added),
};
