import type { WordingKey } from '#shared/rules/wordings.ts';

type PaperOf<Key extends WordingKey> = Key extends `${infer Paper}.${string}` ? Paper : Key;

/** The paper a sentence belongs to. */
export function paperOf<Key extends WordingKey>(part: Key): PaperOf<Key> {
  return part.split('.')[0] as PaperOf<Key>;
}
