import type { ReplyCell, ReplyDecision, ReplyFile, ReplyRow } from '#shared/contract/task-campaigns.ts';
import { fitsField } from '#shared/rules/task-sheet-cells.ts';
import { checkRow, severityOf } from '#shared/rules/task-sheet-compare.ts';
import type { AnswerField, Answers, AnswerValue } from '#shared/rules/task-sheet.ts';
import { ruleError } from '../../../errors.ts';

/** What a reply does to a task. */
export interface PlannedRow {
  taskId: string;
  taken: Partial<Record<AnswerField, AnswerValue>>;
  /** What the unit wrote and nobody could read or take: it stays in the log. */
  leftOver: { field: AnswerField; text: string }[];
  evidence: string[];
  /** The record as it was compared, so that nothing is written over something newer. */
  seen: Partial<Record<AnswerField, AnswerValue>>;
}
export interface PlannedFile {
  campaignUnitId: string;
  unitName: string;
  version: number;
  fileName: string;
  sha256: string;
  bytes: number;
  kept: boolean;
  toldBy: 'stamp' | 'wording';
  rows: PlannedRow[];
}
export interface ReplyPlan {
  campaignId: string;
  title: string;
  receivedOn: string;
  files: PlannedFile[];
}

/** The rows of a file with what was decided of their cells. Conflicts and questions need a decision, and no row may break a rule afterwards. */
export function planRows({ fileName, rows, refusal }: ReplyFile, decisions: readonly ReplyDecision[]): PlannedRow[] {
  if (refusal !== null) throw ruleError({ rule: 'TASK_REPLY_REFUSED', params: { name: fileName } });
  const decided = new Map(decisions.map((decision) => [`${decision.row}:${decision.field}`, decision]));
  return rows.flatMap((row) => (row.taskId === null ? [] : [planRow(row, row.taskId, decided)]));
}

function planRow({ row, code, cells, evidence }: ReplyRow, taskId: string, decided: ReadonlyMap<string, ReplyDecision>): PlannedRow {
  const params = { label: code ?? '' };
  const planned: PlannedRow = { taskId, taken: {}, leftOver: [], evidence, seen: {} };
  for (const cell of cells) {
    planned.seen[cell.field] = cell.current;
    const decision = decided.get(`${row}:${cell.field}`);
    if (decision === undefined && (cell.state === 'conflict' || cell.state === 'question')) throw ruleError({ rule: 'TASK_REPLY_UNDECIDED', params });
    const value = valueOf(cell, decision);
    if (value === undefined) {
      if (cell.state !== 'same' && cell.text !== '') planned.leftOver.push({ field: cell.field, text: cell.text });
    } else if (fitsField(cell.field, value)) planned.taken[cell.field] = value;
    else throw ruleError({ rule: 'TASK_REPLY_VALUE', params });
  }
  return planned;
}

/** The value a cell gives the record; undefined when the record stays. */
function valueOf({ state, replied }: ReplyCell, decision: ReplyDecision | undefined): AnswerValue | undefined {
  if (state === 'same' || state === 'blocked') return undefined;
  if (decision === undefined) return replied ?? undefined;
  return decision.take ? (decision.value ?? replied ?? undefined) : undefined;
}

/** Refuses a row that would break a rule of the sheet. */
export function refuseBroken(label: string, answers: Answers, facts: Parameters<typeof checkRow>[1]): void {
  const note = checkRow(answers, facts).find((one) => severityOf(one) === 'E');
  if (note !== undefined) throw ruleError({ rule: `TASK_ROW_${note}`, params: { label } });
}
