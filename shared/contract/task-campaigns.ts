import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { CELL_QUESTIONS } from '../rules/task-sheet-cells.ts';
import { CELL_STATES, ROW_NOTES, UNIT_STATES } from '../rules/task-sheet-compare.ts';
import { ANSWER_FIELDS, FIXED_FIELDS } from '../rules/task-sheet.ts';
import { date, id, job, line, optionalDate, optionalLine, optionalText, page, progress, read, ref, refs, rev, searchText, ticket, undoable, write, written } from './base.ts';
import { paperTarget } from './papers.ts';

const count = z.strictObject({ asked: z.int(), onTime: z.int(), late: z.int(), missing: z.int() });
export const campaignRow = z.strictObject({ id, rev, title: z.string(), committeeName: z.string().nullable(), sentOn: date, answerBy: date, count });
export type CampaignRow = z.infer<typeof campaignRow>;

export const campaignUnit = z.strictObject({
  id, rev,
  unitId: id,
  unitName: z.string(),
  /** How often its workbook was made. */
  version: z.int(),
  sentOn: date,
  tasks: z.int(),
  state: z.enum(UNIT_STATES),
  /** The day its first reply came, and the file of its last one. */
  repliedOn: optionalDate,
  replies: z.int(),
  lastReply: z.string().nullable(),
  /** Files its replies name as evidence and nobody attached yet. */
  evidenceMissing: z.int(),
});
export type CampaignUnit = z.infer<typeof campaignUnit>;

export const campaignDetail = z.strictObject({ ...campaignRow.shape, committeeId: id.nullable(), dueBy: optionalDate, attachedTo: z.string().nullable(), note: z.string().nullable(), units: z.array(campaignUnit) });
export type CampaignDetail = z.infer<typeof campaignDetail>;

export const campaignReply = z.strictObject({ id, unitName: z.string(), version: z.int(), fileName: z.string(), receivedOn: date, late: z.boolean(), kept: z.boolean(), changed: z.int() });
export type CampaignReply = z.infer<typeof campaignReply>;
export const evidenceFile = z.strictObject({ id, taskId: id, code: z.string(), title: z.string(), unitName: z.string(), fileName: z.string(), attached: z.boolean() });
export type EvidenceFile = z.infer<typeof evidenceFile>;

const answerValue = z.union([z.string(), z.number()]).nullable();
const answerField = z.enum(ANSWER_FIELDS);

export const replyCell = z.strictObject({ field: answerField, text: z.string(), sent: answerValue, current: answerValue, replied: answerValue, state: z.enum(CELL_STATES), question: z.enum(CELL_QUESTIONS).nullable(), proposals: z.array(z.union([z.string(), z.number()])) });
export type ReplyCell = z.infer<typeof replyCell>;

/** How the task of a row was told: by its key, its code, its wording, one like it; or it must be asked for. */
export const ROW_MATCHES = ['key', 'code', 'wording', 'near', 'chosen', 'ambiguous', 'unknown', 'other_unit', 'twice'] as const;
export const replyRow = z.strictObject({
  /** Where it stands in the file. */
  row: z.int(),
  taskId: id.nullable(),
  code: z.string().nullable(),
  title: z.string(),
  match: z.enum(ROW_MATCHES),
  candidates: z.array(z.strictObject({ id, label: z.string() })),
  cells: z.array(replyCell),
  notes: z.array(z.strictObject({ note: z.enum(ROW_NOTES), severity: z.enum(['E', 'W']), /** The cells it is about. */ fields: z.array(z.enum([...FIXED_FIELDS, ...ANSWER_FIELDS])) })),
  evidence: z.array(z.string()),
});
export type ReplyRow = z.infer<typeof replyRow>;

/** What is said of a whole file; those of the second list keep it from being taken. */
export const FILE_NOTES = ['LATE', 'OLDER_VERSION', 'NEWER_TAKEN', 'ALREADY_ANSWERED', 'STAMP_LOST', 'ROWS_INSERTED', 'ROWS_DELETED', 'ROWS_SORTED', 'EDITED_OUTSIDE', 'PERSONAL_COLUMNS'] as const;
export const FILE_REFUSALS = ['UNREADABLE', 'SECRET_MARK', 'NO_TABLE', 'DUPLICATE', 'TWICE_HERE', 'OTHER_CAMPAIGN', 'CAMPAIGN_UNKNOWN', 'STAMP_BROKEN', 'UNIT_UNCLEAR'] as const;
export const replyFile = z.strictObject({
  file: z.int(),
  fileName: z.string(),
  campaignUnitId: id.nullable(),
  unitName: z.string().nullable(),
  version: z.int().nullable(),
  toldBy: z.enum(['stamp', 'wording']),
  notes: z.array(z.strictObject({ note: z.enum(FILE_NOTES), count: z.int(), text: z.string() })),
  refusal: z.strictObject({ code: z.enum(FILE_REFUSALS), /** What the sentence names; for an unreadable file the code of the error. */ text: z.string() }).nullable(),
  rows: z.array(replyRow),
});
export type ReplyFile = z.infer<typeof replyFile>;

const reading = z.strictObject({ readingId: id, files: z.array(replyFile) });
export type ReplyReading = z.infer<typeof reading>;

/** What the user decided: which unit a file is of, which task a row is. */
const matching = { units: z.array(z.strictObject({ file: z.int(), campaignUnitId: id })).max(500), tasks: z.array(z.strictObject({ file: z.int(), row: z.int(), taskId: id.nullable() })).max(5000) };
/** What becomes of a cell: its value as read or as the user put it, or the record stays. */
const decision = z.strictObject({ row: z.int(), field: answerField, take: z.boolean(), value: answerValue });
export type ReplyDecision = z.infer<typeof decision>;

const asked = { title: line(300), /** Today, or before: units may have been asked on paper. */ sentOn: date, answerBy: date, attachedTo: optionalLine(300), note: optionalText(2000) };
const chosenTasks = { committeeId: id.nullable(), dueBy: optionalDate };

/** Rounds of task reports: workbooks that go out to units, and come back. */
export const taskCampaigns = {
  /** The latest first. */
  /** `awaited`: only rounds that some unit has still to answer. */
  list: read.input(z.strictObject({ ...page, q: searchText, awaited: z.boolean().default(false) })).output(z.strictObject({ rows: z.array(campaignRow), total: z.int() })),
  get: read.input(z.strictObject({ id })).output(campaignDetail),
  replies: read.input(z.strictObject({ id })).output(z.array(campaignReply)),
  /** The files the replies name as evidence: of a campaign, or of a task. */
  evidence: read.input(z.strictObject({ campaignId: id.nullable(), taskId: id.nullable() })).output(z.array(evidenceFile)),
  /** The units with open tasks that could be asked. */
  units: read.input(z.strictObject(chosenTasks)).output(z.array(z.strictObject({ id, name: z.string(), tasks: z.int() }))),
  create: write.input(z.strictObject({ ...asked, ...chosenTasks, unitIds: z.array(id).min(1).max(500) })).output(written),
  update: write.input(z.strictObject({ id, rev, ...asked })).output(written),
  /** Makes the workbook of a unit anew, with its tasks as they stand today. */
  reissue: write.input(ref).output(written),
  remove: write.input(z.strictObject({ items: refs })).output(z.strictObject({ removed: z.int() })),
  /** Writes a workbook for each unit into a folder. */
  exportFolder: job.input(z.strictObject({ campaignId: id, unitIds: z.array(id).nullable(), ticket, replace: z.boolean() })).output(eventIterator(progress, z.strictObject({ rows: z.int(), fileName: z.string() }))),
  /** Writes one workbook with a sheet for each unit. */
  export: job.input(z.strictObject({ campaignId: id, unitIds: z.array(id).nullable(), ...paperTarget })).output(eventIterator(progress, z.strictObject({ rows: z.int(), fileName: z.string() }))),
  /** Reads replies and compares them with the record; nothing is kept of them until they are taken. */
  readReplies: job.input(z.strictObject({ campaignId: id, tickets: z.array(ticket).min(1).max(500), receivedOn: date, confirmedNoSecret: z.literal(true) })).output(eventIterator(progress, reading)),
  /** Compares again, with what the user decided and the record as it is by now. */
  reviewReplies: job.input(z.strictObject({ readingId: id, receivedOn: date, ...matching })).output(reading),
  /** Takes the files named, with the cells decided, in one write; keeps the files, or only their hashes. */
  takeReplies: job
    .input(z.strictObject({ readingId: id, receivedOn: date, ...matching, keepFiles: z.boolean(), files: z.array(z.strictObject({ file: z.int(), decisions: z.array(decision).max(50_000) })).min(1).max(500) }))
    .output(eventIterator(progress, z.strictObject({ taken: z.int(), changed: z.int(), entry: undoable }))),
  /** Writes a copy of a reply's own file, proved against its hash; one that is only looked at is read-only. */
  copyReply: job.input(z.strictObject({ id, ticket, readOnly: z.boolean() })).output(z.strictObject({ fileName: z.string() })),
  discardReplies: job.input(z.strictObject({ readingId: id })).output(z.void()),
};
