import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { ACTIVITY_PERIODS } from '../rules/activity-report.ts';
import { SYSTEMS } from '../rules/documents.ts';
import { ROLES } from '../rules/roles.ts';
import { PAPER_SIZES } from '../rules/list-paper.ts';
import { CHART_WAYS } from '../rules/task-chart.ts';
import { TASK_CLASSES } from '../rules/tasks.ts';
import { HIERARCHIES, LEVELS, UNIT_KINDS } from '../rules/units.ts';
import { RECONSTITUTING_KINDS } from '../rules/versions.ts';
import { date, id, job, optionalDate, page, progress, read, searchText, sortDirection, ticket } from './base.ts';
import { attentionKind, decision } from './committees.ts';
import { COMMITTEE_STATUSES } from '../rules/committees.ts';
import { classCounts, paper } from './paper.ts';
import { paperSheet, paperTarget } from './papers.ts';
import { comparisonParams } from './comparisons.ts';
import { statisticsParams } from './statistics.ts';

const level = z.enum(LEVELS);
const subject = z.string().max(120);

/** What a committee that has not ended can be. */
export const WORKING_STATUSES = ['active', 'suspended'] as const;

/** Committees side by side in one matrix; more are shown page by page. */
export const MATRIX_COMMITTEES = 40;
/** In how many committees somebody sits for it to be told (DOMAIN §1.2: who sits where). */
export const MANY_COMMITTEES = 5;

/** How the committee of a lower unit stands: re-constituted since the day asked about, not yet, or there is none. */
export const LOWER_STATES = ['reconstituted', 'outdated', 'missing'] as const;
export const lowerState = z.enum(LOWER_STATES);
export type LowerState = z.infer<typeof lowerState>;

export const MATRIX_ORDERS = ['name', 'rank'] as const;

const matrixInput = z.strictObject({
  asOf: date,
  level: level.nullable().default(null),
  subject: subject.nullable().default(null),
  status: z.enum(WORKING_STATUSES).nullable().default(null),
  order: z.enum(MATRIX_ORDERS).default('name'),
  /** The first committee shown, among all that are asked for. */
  offset: page.offset,
});
const lowerLevelInput = z.strictObject({
  asOf: date,
  /** The first day of the new order: a committee decided on since then is re-constituted. */
  since: date,
  level,
  subject,
  /** The unit below which to look; null: everywhere. */
  parentId: id.nullable().default(null),
  state: lowerState.nullable().default(null),
});
const narrowed = { level: level.nullable().default(null), subject: subject.nullable().default(null) };
const vacanciesInput = z.strictObject({ asOf: date, ...narrowed });
const attentionInput = z.strictObject({ level: level.nullable().default(null), kind: attentionKind.nullable().default(null) });

const ofTasks = { committeeId: id.nullable().default(null), year: z.int().min(1900).max(2200).nullable().default(null) };

/** What each overview is asked for by. */
export const REPORT_PARAMS = {
  matrix: matrixInput,
  lowerLevel: lowerLevelInput,
  vacancies: vacanciesInput,
  attention: attentionInput,
  versions: z.strictObject({ committeeId: id }),
  committees: z.strictObject({ q: searchText, ...narrowed, status: z.enum(COMMITTEE_STATUSES).nullable().default(null), attention: z.boolean().default(false), sort: z.enum(['name', 'level', 'updated']).default('level'), direction: sortDirection }),
  units: z.strictObject({ asOf: date, hierarchy: z.enum(HIERARCHIES).default('administrative'), includeEnded: z.boolean().default(false), q: searchText, kind: z.enum(UNIT_KINDS).nullable().default(null) }),
  /** A book of the register of documents: of the year of issue, or of arrival. */
  register: z.strictObject({ book: z.enum(['issued', 'incoming']), year: z.int().min(1900).max(2200), committeeId: id.nullable().default(null) }),
  /** The tasks that were handed out, unit by unit, as they stand today: of the year in which they were; `carried`, those not over when the year is. */
  tracking: z.strictObject({ ...ofTasks, unitId: id.nullable().default(null), class: z.enum(TASK_CLASSES).nullable().default(null), carried: z.boolean().default(false), size: z.enum(PAPER_SIZES).default('A4') }),
  /** How many tasks of each class every unit has. */
  taskUnits: z.strictObject(ofTasks),
  /** A chart of tasks with its figures: by unit, or by the month or quarter of their deadline. */
  taskChart: z.strictObject({ by: z.enum(CHART_WAYS), ...ofTasks }),
  /** Everything one unit owes. */
  unitSheet: z.strictObject({ unitId: id }),
  /** What a register counts in a period. */
  registerStatistics: statisticsParams,
  /** Rounds of returns beside each other. */
  returnComparison: comparisonParams,
} as const;
export type Report = keyof typeof REPORT_PARAMS;
export type ReportParams<R extends Report> = z.infer<(typeof REPORT_PARAMS)[R]>;

/** An overview asked for: which, and by what. */
const request = z.discriminatedUnion('report', [
  asked('matrix'), asked('lowerLevel'), asked('vacancies'), asked('attention'), asked('versions'), asked('committees'), asked('units'), asked('register'), asked('tracking'), asked('taskUnits'), asked('taskChart'), asked('unitSheet'), asked('registerStatistics'), asked('returnComparison'),
]);
export type ReportRequest = z.infer<typeof request>;

function asked<R extends Report>(report: R) {
  return z.strictObject({ report: z.literal(report), params: REPORT_PARAMS[report], /** In the official layout, by the rules of this side. */ official: z.enum(SYSTEMS).exactOptional() });
}

export const matrixCommittee = z.strictObject({ id, name: z.string(), shortName: z.string().nullable(), level, unitName: z.string().nullable(), /** People who sit in it. */ people: z.int() });
export const matrixPerson = z.strictObject({
  personId: id,
  fullName: z.string(),
  position: z.string().nullable(),
  unitName: z.string().nullable(),
  /** The seats, each with the place of its committee among those shown. */
  seats: z.array(z.strictObject({ committee: z.int(), role: z.enum(ROLES) })),
  /** Committees among those shown in which the person sits. */
  committees: z.int(),
});
export type MatrixPerson = z.infer<typeof matrixPerson>;
export const matrix = z.strictObject({
  committees: z.array(matrixCommittee),
  /** Committees asked for, shown or not. */
  total: z.int(),
  people: z.array(matrixPerson),
  /** Days on which a decision took effect in one of the committees shown, oldest first. */
  changeDays: z.array(date),
});
export type Matrix = z.infer<typeof matrix>;

export const lowerUnit = z.strictObject({
  unitId: id,
  unitName: z.string(),
  state: lowerState,
  committeeId: id.nullable(),
  committeeName: z.string().nullable(),
  /** The latest decision that founded or re-constituted it and has taken effect. */
  kind: z.enum(RECONSTITUTING_KINDS).nullable(),
  effectiveOn: optionalDate,
  decision: decision.nullable(),
  headName: z.string().nullable(),
  standingAgencyName: z.string().nullable(),
  /** Seats that nobody holds. */
  vacant: z.int(),
});
export type LowerUnit = z.infer<typeof lowerUnit>;

export const vacancy = z.strictObject({
  committeeId: id,
  committeeName: z.string(),
  level,
  unitName: z.string().nullable(),
  /** The vacant seat; null where the committee has no seat of the head at all. */
  seatId: id.nullable(),
  role: z.enum(ROLES),
  /** The office the seat belongs to. */
  office: z.string().nullable(),
  assignedField: z.string().nullable(),
  /** The first day nobody held it; null when that is not known. */
  since: optionalDate,
  lastHolder: z.string().nullable(),
  lastHolderId: id.nullable(),
});
export type Vacancy = z.infer<typeof vacancy>;

/** How many tasks of each class a unit has. */
export const taskUnit = z.strictObject({ unitId: id, unitName: z.string(), counts: classCounts });
export type TaskUnit = z.infer<typeof taskUnit>;

const activity = { committeeId: id, period: z.enum(ACTIVITY_PERIODS), year: z.int().min(1900).max(2200) };

export const reports = {
  /** Who sits in which committee on a day. */
  matrix: read.input(matrixInput).output(matrix),
  /** Every unit of a level that exists on a day, and how its committee of a subject stands. */
  lowerLevel: read.input(lowerLevelInput).output(z.strictObject({ rows: z.array(lowerUnit), totals: z.strictObject({ units: z.int(), reconstituted: z.int(), outdated: z.int(), missing: z.int() }) })),
  /** Every seat that nobody holds on a day, committee by committee. */
  vacancies: read.input(z.strictObject({ ...page, ...vacanciesInput.shape })).output(z.strictObject({ rows: z.array(vacancy), total: z.int() })),
  /** Every unit in the lead of a task, with its tasks by class; the total is their sum. */
  taskUnits: read.input(z.strictObject(ofTasks)).output(z.array(taskUnit)),
  /** An overview as it goes out; the page prints this. */
  paper: read.input(request).output(paper),
  /** Writes the same as a workbook. */
  export: job.input(z.strictObject({ request, ticket })).output(eventIterator(progress, z.strictObject({ rows: z.int(), fileName: z.string() }))),
  /** The outline of the report a committee gives of its work, as it is printed. */
  activitySheets: read.input(z.strictObject(activity)).output(z.strictObject({ sheets: z.array(paperSheet), system: z.enum(SYSTEMS) })),
  /** Writes the same as a Word file. */
  exportActivity: job.input(z.strictObject({ ...activity, ...paperTarget })).output(eventIterator(progress, z.strictObject({ rows: z.int(), fileName: z.string() }))),
};
