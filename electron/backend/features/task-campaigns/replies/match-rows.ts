import type { ReplyRow } from '#shared/contract/task-campaigns.ts';
import { findWording } from '#shared/rules/task-sheet-compare.ts';
import { foldWords } from '#shared/rules/text.ts';
import type { KnownTask } from './known.ts';
import type { ParsedRow } from './parse.ts';

export interface MatchedRow {
  parsed: ParsedRow;
  match: ReplyRow['match'];
  task: KnownTask | null;
  candidates: KnownTask[];
}

/** Finds the task of each row: as the user said, by its key, its code, or its wording. Each task belongs to one row. */
export function matchRows(rows: readonly ParsedRow[], tasks: readonly KnownTask[], { isOfOthers, chosen }: { isOfOthers: (key: string) => boolean; chosen: ReadonlyMap<number, string | null> }): MatchedRow[] {
  const index = indexOf(tasks);
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
  byId: ReadonlyMap<string, KnownTask>;
  byCode: (code: string) => KnownTask | undefined;
  /** The folded words of a task. */
  wordingOf: (task: KnownTask) => string;
  tasks: readonly KnownTask[];
}

/** Nothing is folded before a row asks for it: those with their key and their words as they were sent do not. */
function indexOf(tasks: readonly KnownTask[]): TaskIndex {
  let codes: ReadonlyMap<string, KnownTask> | null = null;
  const wordings = new Map<string, string>();
  return {
    byId: new Map(tasks.map((task) => [task.id, task])), tasks,
    byCode(code) {
      codes ??= new Map(tasks.map((task) => [foldWords(task.code), task]));
      return codes.get(foldWords(code));
    },
    wordingOf({ id, title }) {
      const wording = wordings.get(id) ?? foldWords(title);
      wordings.set(id, wording);
      return wording;
    },
  };
}

function matchRow({ row, key, fixed }: ParsedRow, { byId, byCode, wordingOf, tasks }: TaskIndex, isOfOthers: (key: string) => boolean, chosen: ReadonlyMap<number, string | null>): Found {
  const choice = chosen.get(row);
  if (choice !== undefined) return choice === null ? { match: 'unknown', task: null, candidates: [...tasks] } : sure('chosen', byId.get(choice), tasks);
  const byKey = key === null ? undefined : byId.get(key);
  const known = byKey ?? byCode(fixed.code ?? '');
  const byTask: Found['match'] = byKey === undefined ? 'code' : 'key';
  if (known !== undefined && fixed.title === known.title) return { match: byTask, task: known, candidates: [] };
  const wording = foldWords(fixed.title ?? '');
  // What stands as it was sent needs no look at the words of the other tasks: nearly every row.
  if (known !== undefined && wording === wordingOf(known)) return { match: byTask, task: known, candidates: [] };
  const told = findWording(wording, tasks, wordingOf);
  if (known !== undefined) {
    // Cells that were sorted without the hidden column: the key says one task, the words another.
    const isTorn = told.match === 'exact' && told.found.id !== known.id;
    return isTorn ? { match: 'ambiguous', task: null, candidates: [known, told.found] } : { match: byTask, task: known, candidates: [] };
  }
  if (key !== null && isOfOthers(key)) return { match: 'other_unit', task: null, candidates: [] };
  if (wording === '') return { match: 'unknown', task: null, candidates: [...tasks] };
  if (told.match === 'exact') return { match: 'wording', task: told.found, candidates: [] };
  if (told.match === 'near') return { match: 'near', task: told.found, candidates: [...tasks] };
  return told.match === 'ambiguous' ? { match: 'ambiguous', task: null, candidates: told.found } : { match: 'unknown', task: null, candidates: [...tasks] };
}

function sure(match: 'chosen', task: KnownTask | undefined, tasks: readonly KnownTask[]): Found {
  return task === undefined ? { match: 'unknown', task: null, candidates: [...tasks] } : { match, task, candidates: [] };
}
