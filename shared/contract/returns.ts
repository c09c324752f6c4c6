import { z } from 'zod';
import { formContents } from '../forms/form-contents.ts';
import { keptCell } from '../forms/values.ts';
import { QUALIFIERS } from '../rules/figures.ts';
import { RETURN_STATUSES, SHEET_STATUSES, SUBMISSION_KINDS } from '../rules/returns.ts';
import { parsePeriod } from '../rules/statistic-periods.ts';
import { UNIT_KINDS } from '../rules/units.ts';
import { date, id, job, line, optionalDate, optionalText, page, read, ref, refs, rev, searchText, ticket, write, written } from './base.ts';

export const reportPeriod = z.string().max(12).refine((code) => parsePeriod(code) !== null, { params: { code: 'period' } });
const cellKey = z.string().min(1).max(130);
const reason = line(500);

const count = z.strictObject({ asked: z.int(), onTime: z.int(), late: z.int(), missing: z.int() });
export const returnRow = z.strictObject({ id, rev, title: z.string(), period: reportPeriod, dataFrom: date, dataTo: date, dueOn: date, closesOn: optionalDate, status: z.enum(RETURN_STATUSES), forms: z.int(), count });
export type ReturnRow = z.infer<typeof returnRow>;

export const returnForm = z.strictObject({ versionId: id, formId: id, code: z.string(), name: z.string(), number: z.string() });
export type ReturnForm = z.infer<typeof returnForm>;

/** A square of the board: one form of one unit. */
export const returnSheetState = z.strictObject({
  id, rev,
  versionId: id,
  status: z.enum(SHEET_STATUSES),
  late: z.boolean(),
  errors: z.int(),
  warnings: z.int(),
  /** How often something came in for it. */
  submissions: z.int(),
});
export type ReturnSheetState = z.infer<typeof returnSheetState>;

export const returnUnit = z.strictObject({
  id, rev,
  unitId: id,
  /** As it was called when the period ended. */
  name: z.string(),
  kind: z.enum(UNIT_KINDS),
  version: z.int(),
  askedOn: optionalDate,
  openUntil: optionalDate,
  openReason: z.string().nullable(),
  /** The day its last sheet came in for the first time; null while one is missing. */
  completeOn: optionalDate,
  sheets: z.array(returnSheetState),
});
export type ReturnUnit = z.infer<typeof returnUnit>;

export const returnDetail = z.strictObject({
  ...returnRow.shape,
  forms: z.array(returnForm),
  committeeId: id.nullable(),
  letterId: id.nullable(),
  letterSymbol: z.string().nullable(),
  previousId: id.nullable(),
  previousTitle: z.string().nullable(),
  note: z.string().nullable(),
  units: z.array(returnUnit),
});
export type ReturnDetail = z.infer<typeof returnDetail>;

/** A form of which a version is valid on the day asked for. */
const askedForm = returnForm;
const proposal = z.strictObject({ dataFrom: date, dataTo: date, dueOn: date, forms: z.array(askedForm), /** The round of the same forms, or of the same kind of period, before this one. */ previousId: id.nullable(), previousTitle: z.string().nullable(), unitIds: z.array(id) });
export type ReturnProposal = z.infer<typeof proposal>;

export const returnSubmission = z.strictObject({
  id,
  number: z.int(),
  kind: z.enum(SUBMISSION_KINDS),
  reason: z.string().nullable(),
  receivedOn: date,
  late: z.boolean(),
  fileName: z.string().nullable(),
  kept: z.boolean(),
  counts: z.boolean(),
});
export type ReturnSubmission = z.infer<typeof returnSubmission>;

/** What was found in a sheet: a failed check, or a value unlike those of other units and periods. */
export const returnFinding = z.strictObject({
  /** The name of the check, or of the kind of outlier. */
  check: z.string(),
  severity: z.enum(['E', 'W']),
  /** The cell it stands at. */
  cell: z.string(),
  cells: z.array(z.string()),
  says: z.string(),
  left: z.number().nullable(),
  right: z.number().nullable(),
  explanation: z.strictObject({ id, rev, content: z.string() }).nullable(),
});
export type ReturnFinding = z.infer<typeof returnFinding>;

export const returnSheet = z.strictObject({
  id, rev,
  campaignId: id,
  campaignTitle: z.string(),
  unitId: id,
  unitName: z.string(),
  form: returnForm,
  contents: formContents,
  status: z.enum(SHEET_STATUSES),
  statusReason: z.string().nullable(),
  submissions: z.array(returnSubmission),
  cells: z.array(keptCell),
  /** The figures of the round before, by the names the cells have now. */
  previous: z.array(keptCell),
  findings: z.array(returnFinding),
});
export type ReturnSheet = z.infer<typeof returnSheet>;

/** A value of the board that wants a look. */
export const suspicion = z.strictObject({
  sheetId: id,
  unitName: z.string(),
  formCode: z.string(),
  /** How its cell is printed: `4.1`, `1`. */
  place: z.string(),
  finding: returnFinding,
  now: z.string(),
  before: z.string().nullable(),
});
export type Suspicion = z.infer<typeof suspicion>;

const readValue = z.strictObject({ number: z.number().nullable(), text: z.string().max(10_000).nullable(), qualifier: z.enum(QUALIFIERS).nullable() });

const fields = { title: line(300), period: reportPeriod, dataFrom: date, dataTo: date, dueOn: date, closesOn: optionalDate, letterId: id.nullable(), previousId: id.nullable(), note: optionalText(2000) };
const changed = z.strictObject({ changed: z.int() });
const unitIds = z.array(id).max(2000);

/** Rounds of returns: forms that units fill, and what came back. */
export const returns = {
  /** The latest first. `open`: only rounds that are collecting. */
  list: read.input(z.strictObject({ ...page, q: searchText, open: z.boolean().default(false) })).output(z.strictObject({ rows: z.array(returnRow), total: z.int() })),
  /** How many units have still to send something in open rounds. */
  missing: read.input(z.strictObject({})).output(z.int()),
  get: read.input(z.strictObject({ id })).output(returnDetail),
  /** What a round of a period would begin with. */
  propose: read.input(z.strictObject({ period: reportPeriod, committeeId: id.nullable() })).output(proposal),
  suspicions: read.input(z.strictObject({ id })).output(z.array(suspicion)),
  sheet: read.input(z.strictObject({ id })).output(returnSheet),
  create: write.input(z.strictObject({ ...fields, committeeId: id.nullable(), versionIds: z.array(id).min(1).max(60), unitIds: unitIds.min(1) })).output(written),
  update: write.input(z.strictObject({ id, rev, ...fields })).output(written),
  /** From draft to collecting: units are asked from this day on. */
  start: write.input(ref).output(written),
  addUnits: write.input(z.strictObject({ id, rev, unitIds: unitIds.min(1), reason })).output(written),
  removeUnit: write.input(z.strictObject({ id, rev, reason })).output(written),
  /** Lets one unit hand in after the round was closed. */
  openFor: write.input(z.strictObject({ id, rev, openUntil: date, reason })).output(written),
  remove: write.input(z.strictObject({ items: refs })).output(z.strictObject({ removed: z.int() })),
  accept: write.input(z.strictObject({ items: refs })).output(changed),
  /** Sends sheets back to their unit, with the reason. */
  giveBack: write.input(z.strictObject({ items: refs, reason })).output(changed),
  explain: write.input(z.strictObject({ id, rev, check: z.string().min(1).max(60), cell: cellKey, content: line(1000) })).output(written),
  /** Puts one cell right: a further submission, with its reason. */
  correct: write.input(z.strictObject({ id, rev, cell: cellKey, value: readValue, reason })).output(written),
  copyFile: job.input(z.strictObject({ id, ticket, readOnly: z.boolean() })).output(z.strictObject({ fileName: z.string() })),
};
