import type { ReplyRow } from '#shared/contract/task-campaigns.ts';
import { findWording } from '#shared/rules/task-sheet-compare.ts';
import { foldWords } from '#shared/rules/text.ts';
import type { TaskFacts } from '../facts.ts';
import type { ParsedRow } from './parse.ts';

export interface MatchedRow {
  parsed: ParsedRow;
  match: ReplyRow['match'];
  task: TaskFacts | null;
  candidates: TaskFacts[];
}

/** Finds the task of each row: as the user said, by its key, its code, or its wording. Each task belongs to one row. */
export function matchRows(rows: readonly ParsedRow[], tasks: readonly TaskFacts[], { isOfOthers, chosen }: { isOfOthers: (key: string) => boolean; chosen: ReadonlyMap<number, string | null> }): MatchedRow[] {
  const index = { byId: new Map(tasks.map((task) => [task.id, task])), byCode: new Map(tasks.map((task) => [foldWords(task.code), task])), folds: new Map(tasks.map((task) => [task.id, foldWords(task.title)])), tasks };
  const taken = new Set<string>();
  const fromUser = new Set([...chosen.values()]);
  return rows.map((parsed) => {
    const own = matchRow(parsed, index, isOfOthers, chosen);
    const isTwice = own.task !== null && (taken.has(own.task.id) || (own.match !== 'chosen' && fromUser.has(own.task.id)));
    if (isTwice) return { parsed, match: 'twice', task: null, candidates: [...tasks] };
    if (own.task !== null) taken.add(own.task.id);
    return { parsed, ...own };
  });
}

type Found = Omit<MatchedRow, 'parsed'>;

interface TaskIndex {
  byId: ReadonlyMap<string, TaskFacts>;
  byCode: ReadonlyMap<string, TaskFacts>;
  /** The folded words of each task. */
  folds: ReadonlyMap<string, string>;
  tasks: readonly TaskFacts[];
}

const NOT_LOOKED_FOR = { match: 'unknown' } as const;

function matchRow({ row, key, fixed }: ParsedRow, { byId, byCode, folds, tasks }: TaskIndex, isOfOthers: (key: string) => boolean, chosen: ReadonlyMap<number, string | null>): Found {
  const choice = chosen.get(row);
  if (choice !== undefined) return choice === null ? { match: 'unknown', task: null, candidates: [...tasks] } : sure('chosen', byId.get(choice), tasks);
  const wording = foldWords(fixed.title ?? '');
  const byKey = key === null ? undefined : byId.get(key);
  const coded = byCode.get(foldWords(fixed.code ?? ''));
  const known = byKey ?? coded;
  const isAsSent = known !== undefined && wording === folds.get(known.id);
  // What stands as it was sent needs no look at the words of the other tasks: nearly every row.
  const told = isAsSent ? NOT_LOOKED_FOR : findWording(wording, tasks, ({ id }) => folds.get(id) ?? '');
  if (known !== undefined) {
    // Cells that were sorted without the hidden column: the key says one task, the words another.
    const isTorn = told.match === 'exact' && told.found.id !== known.id;
    return isTorn ? { match: 'ambiguous', task: null, candidates: [known, told.found] } : { match: byKey === undefined ? 'code' : 'key', task: known, candidates: [] };
  }
  if (key !== null && isOfOthers(key)) return { match: 'other_unit', task: null, candidates: [] };
  if (wording === '') return { match: 'unknown', task: null, candidates: [...tasks] };
  if (told.match === 'exact') return { match: 'wording', task: told.found, candidates: [] };
  if (told.match === 'near') return { match: 'near', task: told.found, candidates: [...tasks] };
  return told.match === 'ambiguous' ? { match: 'ambiguous', task: null, candidates: told.found } : { match: 'unknown', task: null, candidates: [...tasks] };
}

function sure(match: 'chosen', task: TaskFacts | undefined, tasks: readonly TaskFacts[]): Found {
  return task === undefined ? { match: 'unknown', task: null, candidates: [...tasks] } : { match, task, candidates: [] };
}
