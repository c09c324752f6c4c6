import { findChoice } from '#shared/registers/choices.ts';
import { isDate, parseDate } from '#shared/rules/dates.ts';
import { deadlineOf, workingDayFrom } from '#shared/rules/deadlines.ts';
import { TASK_COLUMNS } from '#shared/rules/import-task-columns.ts';
import { bareName } from '#shared/rules/names.ts';
import type { PartialDate } from '#shared/rules/partial-dates.ts';
import { areShares, recognise, type SheetCell } from '#shared/rules/task-sheet-cells.ts';
import { TASK_CLASS_TITLES, TASK_STATUS_TITLES } from '#shared/rules/task-words.ts';
import { TASK_CLASSES, TASK_STATUSES, type TaskClass, type TaskStatus } from '#shared/rules/tasks.ts';
import { foldWords } from '#shared/rules/text.ts';
import type { RowTold } from '../matched-rules.ts';
import { readDay } from '../read-day.ts';
import { RowTexts, type Texts } from '../row-texts.ts';
import type { SourceRow } from '../table.ts';
import type { KnownTask, KnownTasks } from './known.ts';

/** Till when, as a cell tells it. */
export interface DeadlineTold {
  text: string;
  /** The last day, a working one; null where the words name none. */
  dueOn: string | null;
  /** The day itself, before it was moved to a working one. */
  named: string | null;
  /** The words, where they are no day. */
  dueText: string | null;
  standing: boolean;
}

/** What a row tells of a task. Null is an empty cell: it says nothing and changes nothing. */
export interface TaskTold extends RowTold {
  code: string | null;
  title: string | null;
  source: string | null;
  leadUnitId: string | null;
  coopUnitIds: readonly string[] | null;
  /** Who answers for it; the one who is kept stays where their name is told. */
  assigneeId: string | null;
  product: string | null;
  authority: string | null;
  assignedOn: string | null;
  deadline: DeadlineTold | null;
  progress: number | null;
  status: TaskStatus | null;
  /** The label of the days that was told, as "Quá hạn"; it is compared, never kept. */
  label: TaskClass | null;
  statusText: string | null;
  reason: string | null;
  completedOn: string | null;
  result: string | null;
  note: string | null;
}

const STANDING = new Set(['thuong xuyen', 'nhiem vu thuong xuyen', 'thuong xuyen lien tuc', 'standing']);
/** Who helps, told behind who leads in one cell for both, as in our own tracking table. */
const HELPED_BY = /^(.*?)[\s;,.(]*phối hợp\s*:\s*(.+?)\)?$/isu;
const LIKE_A_DAY = /\d\s*[/.-]\s*\d/;

/** Reads the rows of a list of tasks. */
export class TaskReader {
  readonly #known: KnownTasks;
  readonly #days = new Map<string, PartialDate | null>();
  /** The column of percentages is written in parts of 1. */
  readonly #shares: boolean;

  constructor(known: KnownTasks, sources: readonly SourceRow[]) {
    this.#known = known;
    this.#shares = areShares(sources.map(({ texts }) => asCell(texts.progress ?? '')));
  }

  read(source: SourceRow, edits: Texts, kept: KnownTask | null): TaskTold {
    const row = new RowTexts(source, edits, TASK_COLUMNS);
    const title = row.said('title');
    if (title === null && kept === null) row.complain('title', 'error', 'TITLE_MISSING');
    const assignedOn = readDay(row, 'assignedOn', 'first', this.#days);
    const unknownUnits: string[] = [];
    const [lead, helpers] = unitsTold(row.said('leadUnit'));
    const days = [assignedOn ?? kept?.assignedOn ?? this.#known.today, this.#known.today];
    return {
      code: row.said('code'), title, source: row.said('source'),
      leadUnitId: this.#readLead(row, lead, kept, days, unknownUnits),
      coopUnitIds: this.#readCoops(row, row.said('coopUnits') ?? helpers, kept, days, unknownUnits),
      assigneeId: this.#readAssignee(row, kept),
      product: row.said('product'), authority: row.said('authority'), assignedOn,
      deadline: this.#readDeadline(row, assignedOn ?? kept?.assignedOn ?? this.#known.today),
      progress: this.#readProgress(row),
      ...readStatus(row, kept),
      reason: row.said('statusReason'),
      completedOn: readDay(row, 'completedOn', 'last', this.#days),
      result: row.said('result'), note: row.said('note'),
      unknownUnits, problems: row.problems,
    };
  }

  #readLead(row: RowTexts, text: string | null, kept: KnownTask | null, days: readonly string[], unknown: string[]): string | null {
    if (text === null) return null;
    const unitId = kept?.fields.leadUnitId ?? null;
    if (unitId !== null && this.#unitName(unitId) === text) return unitId;
    return this.#findUnit(row, 'leadUnit', text, days, unknown);
  }

  /** Units between semicolons or lines; between commas, too, where no unit has one in its name. */
  #readCoops(row: RowTexts, text: string | null, kept: KnownTask | null, days: readonly string[], unknown: string[]): readonly string[] | null {
    if (text === null) return null;
    const keptIds = kept?.fields.coopUnitIds ?? [];
    if (keptIds.length > 0 && keptIds.map((id) => this.#unitName(id)).join('; ') === text) return keptIds;
    const { units } = this.#known;
    const parts = text.split(/[;\n]/u).flatMap((part) => (units.findText(part.trim(), days).kind === 'found' ? [part] : part.split(','))).map((part) => part.trim()).filter((part) => part !== '');
    const found = parts.map((part) => this.#findUnit(row, 'coopUnits', part, days, unknown));
    return found.includes(null) ? null : [...new Set(found.filter((id) => id !== null))];
  }

  #unitName(unitId: string): string {
    return this.#known.links.nameOf(unitId, { kind: 'unit' });
  }

  #findUnit(row: RowTexts, field: 'leadUnit' | 'coopUnits', name: string, days: readonly string[], unknown: string[]): string | null {
    const found = this.#known.units.findText(name, days);
    if (found.kind === 'found') return found.unitId;
    if (found.kind === 'ambiguous') row.complain(field, 'error', 'UNIT_AMBIGUOUS', { name, count: found.options.length, options: found.options.join('; ') });
    else {
      if (found.until === null) unknown.push(name);
      row.complain(field, 'error', 'RECORD_UNIT_UNKNOWN', found.until === null ? { name } : { name, until: found.until });
    }
    return null;
  }

  #readAssignee(row: RowTexts, kept: KnownTask | null): string | null {
    const text = row.said('assignee');
    if (text === null) return null;
    const { links } = this.#known;
    const own = [kept?.fields.assigneeId, kept?.fields.leaderId].find((id) => id != null && foldWords(links.nameOf(id, { kind: 'person' })) === foldWords(text));
    if (own != null) return kept?.fields.assigneeId ?? null;
    const found = links.find({ kind: 'person' }, bareName(text));
    if ('id' in found) return found.id;
    if (found.options.length === 0) row.complain('assignee', 'error', 'LINK_UNKNOWN', { text });
    else row.complain('assignee', 'error', 'LINK_SEVERAL', { text, count: found.options.length, options: found.options.join('; ') });
    return null;
  }

  #readDeadline(row: RowTexts, from: string): DeadlineTold | null {
    const text = row.said('deadline');
    if (text === null) return null;
    if (STANDING.has(foldWords(text))) return { text, dueOn: null, named: null, dueText: null, standing: true };
    const named = deadlineOf(text, from, this.#known.holidays);
    const isDay = parseDate(text) !== null;
    if (named === null || !isDate(named)) {
      if (LIKE_A_DAY.test(text)) row.complain('deadline', 'error', 'DATE_INVALID', { text });
      else row.complain('deadline', 'warning', 'DUE_UNCLEAR', { text });
      return { text, dueOn: null, named: null, dueText: text, standing: false };
    }
    const dueOn = workingDayFrom(named, this.#known.holidays).day;
    return { text, dueOn, named, dueText: isDay ? null : text, standing: false };
  }

  #readProgress(row: RowTexts): number | null {
    const text = row.said('progress');
    if (text === null) return null;
    const read = recognise('progress', asCell(text), this.#shares);
    if (read.kind === 'value') return Number(read.value);
    if (read.kind === 'question') row.complain('progress', 'error', read.proposals.length === 0 ? 'PROGRESS_INVALID' : 'PROGRESS_UNCLEAR', { text, options: read.proposals.map((number) => `${number}%`).join('; ') });
    return null;
  }
}

function unitsTold(text: string | null): [lead: string | null, helpers: string | null] {
  const [, lead, helpers] = HELPED_BY.exec(text ?? '') ?? [];
  return helpers === undefined ? [text, null] : [lead?.trim() || null, helpers];
}

function asCell(text: string): SheetCell {
  return { text, kind: 'text' };
}

/** A state by its words, or by a label of the days that says it. What else is written is asked about, never guessed. */
function readStatus(row: RowTexts, kept: KnownTask | null): Pick<TaskTold, 'status' | 'label' | 'statusText'> {
  const statusText = row.said('status');
  if (statusText === null) return { status: null, label: null, statusText };
  const own = findChoice(statusText, TASK_STATUSES, [TASK_STATUS_TITLES]);
  if ('code' in own) return { status: own.code as TaskStatus, label: null, statusText };
  const titled = findChoice(statusText, TASK_CLASSES, [TASK_CLASS_TITLES]);
  const read = recognise('status', asCell(statusText), false);
  const label = 'code' in titled ? (titled.code as TaskClass) : read.kind === 'value' ? (read.label ?? null) : null;
  if (read.kind === 'value') return { status: read.value === 'done' ? 'completed' : (read.value as TaskStatus), label, statusText };
  // A label alone says of a task that is kept only what its days say, too.
  if (label !== null && kept !== null) return { status: null, label, statusText };
  const near = label === null ? own.near : ['not_started', 'in_progress'];
  row.complain('status', 'error', near.length > 0 ? 'CHOICE_NEAR' : 'CHOICE_UNKNOWN', { text: statusText, name: 'status', ...(near.length > 0 ? { near: near.join(' ') } : { codes: TASK_STATUSES.join(' ') }) });
  return { status: null, label, statusText };
}
