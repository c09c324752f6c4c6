import { formatDate } from '#shared/rules/dates.ts';
import { isCalledOtherwise } from '#shared/rules/import-names.ts';
import { foldWords } from '#shared/rules/text.ts';
import type { TaskFields } from '../../tasks/service.ts';
import { type Difference, NO_DIFFERENCES } from '../list-kind.ts';
import type { MatchedDecision } from '../matched-rules.ts';
import type { Problem } from '../row-texts.ts';
import type { KnownTask, KnownTasks } from './known.ts';
import type { PlannedTask } from './plan.ts';
import type { TaskTold } from './read-row.ts';
import { stepsOf } from './steps.ts';

type Decision = MatchedDecision & { plan: (() => PlannedTask) | null };
type Found = Omit<Problem, 'cell'>[];

const UNTOLD = { detail: null, conclusionId: null, documentId: null, recordId: null, leaderId: null, startsOn: null, priority: 'normal' } as const;

/** The row is of a task that is not in the record: it comes in as a draft, and goes through the steps that the row tells. */
export function decideNew(known: KnownTasks, told: TaskTold): Decision {
  const { deadline } = told;
  const fields: TaskFields = {
    ...UNTOLD, origin: 'freestanding', committeeId: known.committeeId, title: told.title ?? '', originText: told.source, leadUnitId: told.leadUnitId, coopUnitIds: told.coopUnitIds ?? [], assigneeId: told.assigneeId,
    product: told.product, authority: told.authority, dueOn: deadline?.dueOn ?? null, dueText: deadline?.dueText ?? null, standing: deadline?.standing ?? false, note: told.note,
  };
  const { steps, problems } = stepsOf(known, told, null, fields);
  const unknownCode: Found = told.code === null ? [] : [{ field: 'code', severity: 'warning', code: 'TASK_CODE_NEW', params: { text: told.code } }];
  return {
    effect: 'add', differences: NO_DIFFERENCES, identity: told.code === null ? identityOf(fields) : `code ${foldWords(told.code)}`,
    plan: () => ({ create: fields, ...steps }),
    problems: [...unknownCode, ...movedProblems(told), ...fieldProblems(fields, told.assignedOn), ...problems],
  };
}

function identityOf({ title, leadUnitId, dueOn }: TaskFields): string {
  return [foldWords(title), leadUnitId, dueOn].join('|');
}

/** The row is of a task that is kept: what it tells is corrected, what it does not tell stays. A deadline that was given stays, too. */
export function decideKept(known: KnownTasks, told: TaskTold, kept: KnownTask): Decision {
  const { fields: before } = kept;
  const due = dueOf(told, kept);
  const fields: TaskFields = {
    ...before, ...due.fields,
    title: told.title !== null && isCalledOtherwise(told.title, before.title) ? told.title : before.title,
    originText: isOfSource(before) ? before.originText : (told.source ?? before.originText),
    leadUnitId: told.leadUnitId ?? before.leadUnitId, coopUnitIds: told.coopUnitIds ?? before.coopUnitIds, assigneeId: told.assigneeId ?? before.assigneeId,
    product: told.product ?? before.product, authority: told.authority ?? before.authority, note: told.note ?? before.note,
  };
  const { steps, problems, differences: ofSteps } = stepsOf(known, told, kept, fields);
  const ofFields = fieldDifferences(known, before, fields);
  const differences = [...ofFields, ...ofSteps];
  const own: Found = [...due.problems, ...problems];
  if (differences.length === 0) return { effect: 'same', identity: null, differences: NO_DIFFERENCES, plan: null, problems: own };
  return {
    effect: 'change', identity: null, differences: () => differences,
    plan: () => ({ id: kept.id, fields: ofFields.length === 0 ? null : fields, ...steps }),
    problems: [...own, ...fieldProblems(fields, kept.assignedOn ?? told.assignedOn)],
  };
}

/** Whether a paper or a meeting in the record is where the task comes from: what a sheet says of it adds nothing. */
function isOfSource({ conclusionId, documentId, recordId }: TaskFields): boolean {
  return conclusionId !== null || documentId !== null || (recordId ?? null) !== null;
}

/** A draft takes the deadline of the row; one that was given changes only by an extension, which is told. */
function dueOf({ deadline }: TaskTold, { fields, assignedOn }: KnownTask): { fields: Partial<TaskFields>; problems: Found } {
  if (deadline === null || isSameDue(deadline, fields)) return { fields: {}, problems: [] };
  if (assignedOn === null) return { fields: { dueOn: deadline.dueOn, dueText: deadline.dueText, standing: deadline.standing }, problems: movedProblems({ deadline }) };
  return { fields: {}, problems: [{ field: 'deadline', severity: 'warning', code: 'DUE_KEPT', params: { day: fields.dueOn ?? fields.dueText ?? '–' } }] };
}

export function isSameDue({ dueOn, named, text, standing }: NonNullable<TaskTold['deadline']>, kept: Pick<TaskFields, 'dueOn' | 'dueText' | 'standing'>): boolean {
  if (kept.standing || standing) return kept.standing === standing;
  return (kept.dueOn !== null && (kept.dueOn === dueOn || kept.dueOn === named)) || (kept.dueText !== null && foldWords(kept.dueText) === foldWords(text));
}

/** A deadline on a day off is that of the next working day. */
function movedProblems({ deadline }: Pick<TaskTold, 'deadline'>): Found {
  if (deadline === null || deadline.named === null || deadline.dueOn === deadline.named) return [];
  return [{ field: 'deadline', severity: 'warning', code: 'DUE_MOVED', params: { from: deadline.named, day: deadline.dueOn ?? '' } }];
}

/** What the record would refuse of the words of a task. */
function fieldProblems({ leadUnitId, coopUnitIds, dueOn, startsOn }: TaskFields, assignedOn: string | null): Found {
  const problems: Found = [];
  if (leadUnitId === null) problems.push({ field: 'leadUnit', severity: assignedOn === null ? 'warning' : 'error', code: 'TASK_NO_LEAD' });
  if (leadUnitId !== null && coopUnitIds.includes(leadUnitId)) problems.push({ field: 'coopUnits', severity: 'error', code: 'TASK_LEAD_COOPERATES' });
  if (assignedOn !== null && dueOn !== null && dueOn < assignedOn) problems.push({ field: 'deadline', severity: 'error', code: 'DUE_BEFORE_ASSIGNED', params: { day: assignedOn } });
  if (startsOn !== null && dueOn !== null && dueOn < startsOn) problems.push({ field: 'deadline', severity: 'error', code: 'DUE_BEFORE_ASSIGNED', params: { day: startsOn } });
  return problems;
}

function fieldDifferences({ links }: KnownTasks, before: TaskFields, after: TaskFields): Difference[] {
  const unit = (id: string | null): string | null => (id === null ? null : links.nameOf(id, { kind: 'unit' }));
  const texts = ({ title, originText, leadUnitId, coopUnitIds, assigneeId, product, authority, dueOn, dueText, standing, note }: TaskFields) => ({
    title, source: originText, leadUnit: unit(leadUnitId), coopUnits: coopUnitIds.map(unit).join('; ') || null, assignee: assigneeId === null ? null : links.nameOf(assigneeId, { kind: 'person' }), product, authority,
    deadline: standing ? 'Thường xuyên' : (dueText ?? (dueOn === null ? null : formatDate(dueOn))), note,
  });
  const [was, is] = [texts(before), texts(after)];
  return (Object.keys(is) as (keyof typeof is)[]).filter((field) => was[field] !== is[field]).map((field) => ({ field, before: was[field] }));
}
