import type { ReplyCell, ReplyRow } from '#shared/contract/task-campaigns.ts';
import { areShares, fileNamesIn, recognise } from '#shared/rules/task-sheet-cells.ts';
import { ASKED_ABOUT, checkRow, compareCell, mergedAnswers, type RowNote, severityOf } from '#shared/rules/task-sheet-compare.ts';
import { ANSWER_FIELDS, type AnswerField, type Answers, answersOf, type AnswerValue, type FixedField } from '#shared/rules/task-sheet.ts';
import { isOpen, type TaskClass } from '#shared/rules/tasks.ts';
import { cleanText } from '#shared/rules/text.ts';
import { hashOfFixed } from '../facts.ts';
import type { KnownTask, KnownVersion } from './known.ts';
import type { MatchedRow } from './match-rows.ts';
import type { ParsedRow } from './parse.ts';

/** Whether the column of percentages is written in parts of 1. */
export function usesShares(rows: readonly ParsedRow[]): boolean {
  return areShares(rows.flatMap(({ answers }) => answers.progress ?? []));
}

/** How a row of a reply stands to the record. */
export function compareRow({ parsed, match, task, candidates }: MatchedRow, version: KnownVersion, { shares, stamped, today }: { shares: boolean; stamped: boolean; today: string }): ReplyRow {
  const bare = { row: parsed.row, match, candidates: candidates.map(({ id, code, title }) => ({ id, label: `${code} · ${title}` })), evidence: fileNamesIn(parsed.answers.note?.text ?? '') };
  if (task === null) return { ...bare, taskId: null, code: parsed.fixed.code ?? null, title: parsed.fixed.title ?? '', cells: unmatchedCells(parsed), notes: [] };
  const current = currentOf(task);
  const compared = compareAnswers(parsed, task, current, version, shares);
  const changed = compared.some(({ state }) => state !== 'same');
  const found = changed ? checkRow(mergedAnswers(current, takenOf(compared)), { assignedOn: task.assignedOn, dueOn: task.dueOn, leadUnitId: task.leadUnitId, extensionOpen: task.extensionOpen === 1, label: labelOf(parsed, shares), today }) : [];
  const edited = stamped ? editedFields(parsed, task, version) : [];
  const notes = [...found, ...(edited.length > 0 ? (['EDITED_OUTSIDE'] as const) : []), ...clearedOf(parsed, task, version)];
  return {
    ...bare, taskId: task.id, code: task.code, title: task.title,
    cells: asking(compared, found).filter(({ state, text }) => state !== 'same' || text !== ''),
    notes: notes.map((note) => ({ note, severity: severityOf(note), fields: note === 'EDITED_OUTSIDE' ? edited : [] })),
  };
}

/** What stands in the cells of a row nobody knows the task of: shown, so that nothing is lost. */
function unmatchedCells({ answers }: ParsedRow): ReplyCell[] {
  return ANSWER_FIELDS.flatMap((field) => { const cell = answers[field]; return cell === undefined ? [] : [{ field, text: cell.text, sent: null, current: null, replied: null, state: 'blocked' as const, question: null, proposals: [] }]; });
}

function currentOf(task: KnownTask): Answers {
  return answersOf({ ...task, reportedOn: task.reportedOn ?? task.completedOn });
}

function compareAnswers({ answers }: ParsedRow, task: KnownTask, current: Answers, { sent }: KnownVersion, shares: boolean): ReplyCell[] {
  const before = sent.get(task.id);
  const base = before === undefined ? current : answersOf(before);
  return ANSWER_FIELDS.map((field) => {
    const cell = answers[field];
    if (cell === undefined) return { field, text: '', sent: base[field], current: current[field], state: 'same', replied: null, question: null, proposals: [] };
    const compared = compareCell(recognise(field, cell, shares), base[field], current[field], !isOpen(task.status));
    const isBackwards = field === 'status' && task.status === 'awaiting_confirmation' && compared.replied === 'not_started';
    return { field, text: cleanText(cell.text), sent: base[field], current: current[field], ...compared, ...(isBackwards && { state: 'blocked' as const }) };
  });
}

/** What the row comes to when everything that can be told is taken. */
function takenOf(cells: readonly ReplyCell[]): Partial<Record<AnswerField, AnswerValue>> {
  return Object.fromEntries(cells.filter(({ state, replied }) => (state === 'change' || state === 'conflict') && replied !== null).map(({ field, replied }) => [field, replied]));
}

function labelOf({ answers }: ParsedRow, shares: boolean): TaskClass | null {
  const status = recognise('status', answers.status ?? null, shares);
  return status.kind === 'value' ? (status.label ?? null) : null;
}

/** An error of a row is asked about in the cell that can put it right. */
function asking(cells: readonly ReplyCell[], notes: readonly RowNote[]): ReplyCell[] {
  if (notes.length === 0) return [...cells];
  const asked = new Map(notes.flatMap((note) => { const about = Object.hasOwn(ASKED_ABOUT, note) ? ASKED_ABOUT[note as keyof typeof ASKED_ABOUT] : null; return about === null ? [] : [about]; }));
  return cells.map((cell) => {
    const question = asked.get(cell.field as 'doneOn' | 'status' | 'extendTo');
    if (question === undefined || cell.state === 'question' || cell.state === 'blocked') return cell;
    return { ...cell, state: 'question', question, proposals: question === 'STATUS_MISSING' ? ['done'] : [] };
  });
}

/** The cells outside the answers that are not as they were sent; named where they differ from what the record says. */
function editedFields({ fixed }: ParsedRow, task: KnownTask, { sent, fixedOf }: KnownVersion): FixedField[] {
  const { code = '', source = '', conclusionNo = '', title = '', lead = '', coop = '', owner = '', product = '', assignedOn = '', dueOn = '' } = fixed;
  const typed = { code, source, conclusionNo, title, lead, coop, owner, product, assignedOn, dueOn };
  if (hashOfFixed(typed) === sent.get(task.id)?.sha256) return [];
  const now = fixedOf(task.id) ?? typed;
  return (Object.keys(now) as (keyof typeof now)[]).filter((field) => now[field] !== typed[field]);
}

/** A unit that empties a cell it was sent filled says nothing with it; the user is told. */
function clearedOf({ answers }: ParsedRow, task: KnownTask, { sent }: KnownVersion): RowNote[] {
  const before = sent.get(task.id);
  const wasFilled = before !== undefined && ((before.result !== null && answers.result === undefined) || (before.reportedOn !== null && answers.doneOn === undefined) || answers.status === undefined || answers.progress === undefined);
  return wasFilled ? ['CLEARED'] : [];
}
