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
export function matchRows(rows: readonly ParsedRow[], tasks: readonly TaskFacts[], { othersKeys, chosen }: { othersKeys: ReadonlySet<string>; chosen: ReadonlyMap<number, string | null> }): MatchedRow[] {
  const index = { byId: new Map(tasks.map((task) => [task.id, task])), byCode: new Map(tasks.map((task) => [foldWords(task.code), task])), tasks };
  const taken = new Set<string>();
  const fromUser = new Set([...chosen.values()]);
  return rows.map((parsed) => {
    const own = matchRow(parsed, index, othersKeys, chosen);
    const isTwice = own.task !== null && (taken.has(own.task.id) || (own.match !== 'chosen' && fromUser.has(own.task.id)));
    if (isTwice) return { parsed, match: 'twice', task: null, candidates: [...tasks] };
    if (own.task !== null) taken.add(own.task.id);
    return { parsed, ...own };
  });
}

type Found = Omit<MatchedRow, 'parsed'>;

function matchRow({ row, key, fixed }: ParsedRow, { byId, byCode, tasks }: { byId: ReadonlyMap<string, TaskFacts>; byCode: ReadonlyMap<string, TaskFacts>; tasks: readonly TaskFacts[] }, othersKeys: ReadonlySet<string>, chosen: ReadonlyMap<number, string | null>): Found {
  const choice = chosen.get(row);
  if (choice !== undefined) return choice === null ? { match: 'unknown', task: null, candidates: [...tasks] } : sure('chosen', byId.get(choice), tasks);
  const wording = foldWords(fixed.title ?? '');
  const told = findWording(wording, tasks, ({ title }) => foldWords(title));
  const byKey = key === null ? undefined : byId.get(key);
  const coded = byCode.get(foldWords(fixed.code ?? ''));
  const known = byKey ?? coded;
  if (known !== undefined) {
    // Cells that were sorted without the hidden column: the key says one task, the words another.
    const isTorn = told.match === 'exact' && told.found.id !== known.id && wording !== foldWords(known.title);
    return isTorn ? { match: 'ambiguous', task: null, candidates: [known, told.found] } : { match: byKey === undefined ? 'code' : 'key', task: known, candidates: [] };
  }
  if (key !== null && othersKeys.has(key)) return { match: 'other_unit', task: null, candidates: [] };
  if (wording === '') return { match: 'unknown', task: null, candidates: [...tasks] };
  if (told.match === 'exact') return { match: 'wording', task: told.found, candidates: [] };
  if (told.match === 'near') return { match: 'near', task: told.found, candidates: [...tasks] };
  return told.match === 'ambiguous' ? { match: 'ambiguous', task: null, candidates: told.found } : { match: 'unknown', task: null, candidates: [...tasks] };
}

function sure(match: 'chosen', task: TaskFacts | undefined, tasks: readonly TaskFacts[]): Found {
  return task === undefined ? { match: 'unknown', task: null, candidates: [...tasks] } : { match, task, candidates: [] };
}
