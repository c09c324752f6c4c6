import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { formContents } from '../forms/form-contents.ts';
import { PACKAGE_NOTES, PACKAGE_REFUSALS } from '../forms/exchange-package.ts';
import { CELL_WAYS } from '../forms/roll-up.ts';
import { LINE_GROUPS } from '../forms/unit-groups.ts';
import { QUALIFIERS } from '../rules/figures.ts';
import { RETURN_STATUSES } from '../rules/returns.ts';
import { ROLLUP_MOVES } from '../rules/rollups.ts';
import { date, id, job, line, optionalDate, page, progress, read, rev, ticket, write, written } from './base.ts';
import { comparison, comparisonParams } from './comparisons.ts';
import { paperSheet, paperTarget } from './papers.ts';

const cell = z.string().min(1).max(130);
const qualifier = z.enum(QUALIFIERS);
const figure = z.strictObject({ value: z.number(), qualifier });

export const wholeCell = z.strictObject({ cell: z.string(), way: z.enum(CELL_WAYS), figure: figure.nullable(), numbers: z.int(), dashes: z.int(), texts: z.int() });

const formOfRound = z.strictObject({ formVersionId: id, code: z.string(), name: z.string(), number: z.string(), asked: z.int(), /** Sheets whose figures are in the whole. */ counted: z.int(), /** Failed checks, and warnings nobody explained, in those. */ errors: z.int(), warnings: z.int() });
export type FormOfRound = z.infer<typeof formOfRound>;

const missingUnit = z.strictObject({ returnUnitId: id, unitName: z.string(), /** The forms that are not there. */ forms: z.array(z.string()), reason: z.string().nullable() });
export type MissingUnit = z.infer<typeof missingUnit>;

const rollupVersion = z.strictObject({
  id, rev,
  number: z.int(),
  lockedOn: date,
  lockedBy: z.string(),
  reason: z.string().nullable(),
  sha256: z.string(),
  /** Its figures, read again just now, still have this check sum. */
  proven: z.boolean(),
  sentOn: optionalDate,
  sentNumber: z.string().nullable(),
});
export type RollupVersion = z.infer<typeof rollupVersion>;

const rollup = z.strictObject({
  campaignId: id, rev,
  title: z.string(),
  period: z.string(),
  dataFrom: date,
  dataTo: date,
  status: z.enum(RETURN_STATUSES),
  statusReason: z.string().nullable(),
  forms: z.array(formOfRound),
  missing: z.array(missingUnit),
  /** Units asked that stand above others asked: what they report may hold the figures of those. */
  nested: z.array(z.string()),
  /** The latest first. */
  versions: z.array(rollupVersion),
});
export type Rollup = z.infer<typeof rollup>;

/** The figures as they stand now (null), or as they were locked. */
const version = z.int().min(1).nullable();
const formOf = { campaignId: id, formVersionId: id, version };

const total = z.strictObject({ contents: formContents, asked: z.int(), counted: z.int(), cells: z.array(wholeCell), /** How many rows each section has that holds one for each unit or record. */ rows: z.record(z.string(), z.int()) });
export type RollupTotal = z.infer<typeof total>;

const reported = z.strictObject({ number: z.number().nullable(), text: z.string().nullable(), qualifier: qualifier.nullable() });
export type Reported = z.infer<typeof reported>;

const contribution = z.strictObject({
  unitId: z.string(),
  unitName: z.string(),
  /** The unit of today it is told as, where that is asked for; null when it has several successors or none. */
  line: z.strictObject({ id: z.string(), name: z.string() }).nullable().exactOptional(),
  /** What it stands under: its place among the groups. */
  group: z.int(),
  ...reported.shape,
  submissionId: z.string(),
});
const lineGroup = z.strictObject({ kind: z.enum(LINE_GROUPS), /** Of the unit above. */ name: z.string().nullable() });
export type ContributionGroup = z.infer<typeof lineGroup>;
export type Contribution = z.infer<typeof contribution>;

const source = z.strictObject({
  unitName: z.string(),
  kind: z.enum(['file', 'package', 'own', 'correction', 'supplement']),
  /** Which submission of its sheet. */
  number: z.int(),
  receivedOn: date,
  reason: z.string().nullable(),
  fileName: z.string().nullable(),
  /** Where the cell stood; null for what was read from no sheet. */
  sheet: z.string().nullable(),
  address: z.string().nullable(),
  columns: z.array(z.string()),
  rows: z.array(z.strictObject({ row: z.int(), label: z.string(), isSource: z.boolean(), cells: z.array(reported.nullable()) })),
});
export type SourceCells = z.infer<typeof source>;

const packageForm = z.strictObject({ code: z.string(), name: z.string().nullable(), number: z.string(), formVersionId: id.nullable(), cells: z.int(), asked: z.int(), counted: z.int(), note: z.enum(PACKAGE_NOTES).nullable() });
const packageReading = z.strictObject({
  readingId: id,
  fileName: z.string(),
  refusal: z.strictObject({ code: z.enum(PACKAGE_REFUSALS), text: z.string() }).nullable(),
  sender: z.string(),
  title: z.string(),
  period: z.string(),
  dataFrom: optionalDate,
  dataTo: optionalDate,
  number: z.int(),
  sentOn: optionalDate,
  sentNumber: z.string().nullable(),
  checkCode: z.string(),
  returnUnitId: id.nullable(),
  units: z.array(z.strictObject({ returnUnitId: id, unitName: z.string() })),
  forms: z.array(packageForm),
  missing: z.array(z.strictObject({ unitName: z.string(), reason: z.string() })),
  attachments: z.array(z.strictObject({ name: z.string(), bytes: z.int() })),
});
export type PackageReading = z.infer<typeof packageReading>;

const fileWritten = eventIterator(progress, z.strictObject({ rows: z.int(), fileName: z.string() }));

/** The whole of a round of returns: its totals, what stands behind them, its life, and its way upward. */
export const rollups = {
  get: read.input(z.strictObject({ campaignId: id })).output(rollup),
  total: read.input(z.strictObject(formOf)).output(total),
  /** The rows of a section that holds one for each unit, or one for each record. */
  rows: read.input(z.strictObject({ ...formOf, section: z.string().max(40), ...page })).output(z.strictObject({ rows: z.array(z.strictObject({ unitName: z.string(), cells: z.array(reported.nullable()) })), total: z.int() })),
  /** What stands behind a cell of the whole, the largest first. `recast`: by the units of today. */
  contributions: read.input(z.strictObject({ ...formOf, cell, recast: z.boolean().default(false) })).output(z.strictObject({ groups: z.array(lineGroup), lines: z.array(contribution), /** Units that left the cell empty, and those whose figures are not there. */ blank: z.array(z.string()), missing: z.array(z.string()) })),
  /** The cell of a submission among its neighbours, as they stand in its file. */
  source: read.input(z.strictObject({ submissionId: id, cell })).output(source),
  /** What changed from one locked whole to a later one, or to the figures as they stand now. */
  difference: read.input(z.strictObject({ campaignId: id, from: z.int().min(1), to: version })).output(z.array(z.strictObject({ formVersionId: id, code: z.string(), cells: z.array(z.strictObject({ cell: z.string(), label: z.string(), before: figure.nullable(), after: figure.nullable() })) }))),
  move: write.input(z.strictObject({ campaignId: id, rev, to: z.enum(ROLLUP_MOVES), reason: line(500).nullable() })).output(written),
  /** A locked whole went upward, with its paper. */
  send: write.input(z.strictObject({ campaignId: id, rev, sentOn: date, sentNumber: line(60) })).output(written),
  /** Why units are missing; null takes the reason back. */
  explain: write.input(z.strictObject({ returnUnitIds: z.array(id).min(1).max(5000), reason: line(500).nullable() })).output(z.void()),
  /** The forms and rounds that can be put beside each other. */
  comparable: read.input(z.strictObject({})).output(z.array(z.strictObject({ formId: id, code: z.string(), name: z.string(), rounds: z.array(z.strictObject({ id, title: z.string(), period: z.string() })), cells: z.array(z.strictObject({ cell: z.string(), label: z.string() })) }))),
  compare: read.input(comparisonParams).output(comparison),
  /** The forms with their totals as they are printed. */
  sheets: read.input(z.strictObject({ campaignId: id, version })).output(z.strictObject({ sheets: z.array(paperSheet) })),
  export: job.input(z.strictObject({ campaignId: id, formVersionIds: z.array(id).max(100).nullable(), version, ...paperTarget })).output(fileWritten),
  exportPackage: job.input(z.strictObject({ campaignId: id, version: z.int().min(1), workbook: z.boolean(), ...paperTarget })).output(fileWritten),
  /** Reads what a lower level sent; nothing is kept of it until it is taken. */
  readPackage: job.input(z.strictObject({ campaignId: id, ticket, returnUnitId: id.nullable(), receivedOn: date, confirmedNoSecret: z.literal(true) })).output(eventIterator(progress, packageReading)),
  /** The same again, for the unit the user says it is of. */
  reviewPackage: job.input(z.strictObject({ readingId: id, returnUnitId: id })).output(packageReading),
  takePackage: job.input(z.strictObject({ readingId: id, keepFile: z.boolean() })).output(z.strictObject({ taken: z.int() })),
  discardPackage: job.input(z.strictObject({ readingId: id })).output(z.void()),
};
