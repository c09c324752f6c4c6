import { z } from 'zod';
import { TASK_CLASSES } from '../rules/tasks.ts';
import { date, id, line, optionalDate, optionalLine, optionalText, read, ref, rev, write, written } from './base.ts';

const percent = z.int().min(0).max(100);

/** A task as a meeting shows it. */
export const meetingTask = z.strictObject({
  id, rev,
  code: z.string(),
  title: z.string(),
  conclusionId: id.nullable(),
  leadUnitId: id.nullable(),
  leadUnitName: z.string().nullable(),
  /** Null while it is a draft: nobody was told yet. */
  assignedOn: optionalDate,
  dueOn: optionalDate,
  dueText: z.string().nullable(),
  standing: z.boolean(),
  class: z.enum(TASK_CLASSES),
  dueSoon: z.boolean(),
  progress: percent,
});
export type MeetingTask = z.infer<typeof meetingTask>;

/** Somebody named in the text of a conclusion; without id when no record, or more than one, bears the name. */
export const namedInText = z.strictObject({ text: z.string(), id: id.nullable(), name: z.string().nullable(), options: z.array(z.string()) });
export type NamedInText = z.infer<typeof namedInText>;

/** What a conclusion gives to do, as its text says it. */
export const assignment = z.strictObject({
  work: z.string(),
  leads: z.array(namedInText),
  cooperating: z.array(namedInText),
  people: z.array(namedInText),
  product: z.string().nullable(),
  deadlines: z.array(z.strictObject({ text: z.string(), dueOn: optionalDate, standing: z.boolean() })),
});
export type ReadAssignment = z.infer<typeof assignment>;

export const agendaTask = z.strictObject({ id, rev, agendaItemId: id, task: meetingTask });
export type AgendaTask = z.infer<typeof agendaTask>;

/** What a meeting said of a task; the progress where it changed. */
export const meetingReview = z.strictObject({ id, taskId: id, code: z.string(), title: z.string(), madeOn: date, content: z.string().nullable(), progress: percent.nullable() });
export type MeetingReview = z.infer<typeof meetingReview>;

export const meetingTasks = {
  /** The tasks that were made from the conclusions of a meeting. */
  ofConclusions: read.input(z.strictObject({ id })).output(z.array(meetingTask)),
  /** What the text of a conclusion names, with the chair, who has the authority. */
  readConclusion: read.input(z.strictObject({ id })).output(z.strictObject({ assignments: z.array(assignment), authority: z.string().nullable() })),
  /** Makes a draft for each unit in the lead, or one without; the conclusion says from then on that a task arises. */
  makeTasks: write
    .input(z.strictObject({
      conclusionId: id, conclusionRev: rev, title: line(1000), committeeId: id, leadUnitIds: z.array(id).max(60), coopUnitIds: z.array(id).max(60), assigneeId: id.nullable(),
      product: optionalLine(500), authority: optionalLine(300), dueOn: optionalDate, dueText: optionalLine(120), standing: z.boolean(),
    }))
    .output(z.strictObject({ made: z.int() })),
  /** Takes an entry of the desk, written as a conclusion, among the numbered conclusions. */
  takeEntry: write.input(ref).output(written),
  /** The open tasks of the committees of a meeting, the nearest deadline first; with those that stand on its agenda already. */
  open: read.input(z.strictObject({ id })).output(z.array(z.strictObject({ task: meetingTask, onAgenda: z.boolean() }))),
  onAgenda: read.input(z.strictObject({ id })).output(z.array(agendaTask)),
  /** Puts tasks under one new row of the agenda, or under one each. */
  putOnAgenda: write.input(z.strictObject({ meetingId: id, taskIds: z.array(id).min(1).max(200), separately: z.boolean() })).output(z.strictObject({ added: z.int() })),
  takeOffAgenda: write.input(ref).output(z.strictObject({ removed: z.int() })),
  /** Logs on the task what the meeting said of it, from its beginning until it is closed; in the minutes, too, while they are not signed. */
  review: write
    .input(z.strictObject({ id, rev, meetingId: id, agendaItemId: id.nullable(), content: optionalText(4000), progress: percent.nullable(), inMinutes: z.boolean() }))
    .output(written),
  /** What this meeting said of tasks, in the order it was said. */
  reviews: read.input(z.strictObject({ id })).output(z.array(meetingReview)),
};

