import type { WordingRow } from '#shared/contract/wordings.ts';
import type { System } from '#shared/rules/documents.ts';
import { placeholdersOf, WORDING_KEYS, type WordingKey, type Wordings, WORDINGS } from '#shared/rules/wordings.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import { RecordMissingError, type Ref } from '../../db/records.ts';
import { ruleError } from '../../errors.ts';

type Own = { id: string; rev: number; content: string };

/** Every sentence that papers of one side are written with, in the order of the papers. */
export async function listWordings(context: Pick<ReadContext, 'db'>, system: System): Promise<WordingRow[]> {
  const own = await readOwn(context, system);
  return WORDING_KEYS.map((part) => ({ part, standard: WORDINGS[part][system], own: own.get(part) ?? null }));
}

/** The sentences that the office worded itself. */
export async function ownWordings(context: Pick<ReadContext, 'db'>, system: System): Promise<Partial<Wordings>> {
  return Object.fromEntries([...(await readOwn(context, system))].map(([part, { content }]) => [part, content]));
}

async function readOwn({ db }: Pick<ReadContext, 'db'>, system: System): Promise<Map<string, Own>> {
  const rows = await db.selectFrom('wording').select(['part', 'id', 'rev', 'content']).where('system', '=', system).where('deleted_at', 'is', null).execute();
  return new Map(rows.map(({ part, ...own }) => [part, own]));
}

interface SaveInput {
  system: System;
  part: WordingKey;
  rev: number;
  content: string;
}

/** Words a sentence anew. Refuses placeholders that nothing is known for, and what was written over another's words unseen. */
export async function saveWording(context: WriteContext, { system, part, rev, content }: SaveInput): Promise<{ id: string; rev: number }> {
  const { records } = context;
  const allowed: readonly string[] = WORDINGS[part].placeholders;
  const unknown = placeholdersOf(content).find((name) => !allowed.includes(name));
  if (unknown !== undefined) throw ruleError({ rule: 'PLACEHOLDER_UNKNOWN', field: 'content', params: { name: unknown } });
  records.describe(content);
  const own = (await readOwn(context, system)).get(part);
  if (own !== undefined) return { id: own.id, rev: records.update('wording', { id: own.id, rev }, { content }) };
  if (rev > 0) throw new RecordMissingError('wording');
  return { id: records.insert('wording', { system, part, content }), rev: 1 };
}

/** Back to the sentence of the program. */
export function resetWording({ records }: WriteContext, item: Ref): void {
  records.describe(records.seen('wording', item).content);
  records.remove('wording', item);
}
