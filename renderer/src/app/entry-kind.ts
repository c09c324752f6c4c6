import { contract } from '#shared/contract/index.ts';
import type { Kind } from '#shared/contract/base.ts';

/** How the backend runs an entry of the contract; undefined when there is no such entry. */
export function entryKind(path: readonly string[]): Kind | undefined {
  let node: unknown = contract;
  for (const name of path) {
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, name)) return undefined;
    node = (node as Record<string, unknown>)[name];
  }
  return (node as { '~orpc'?: { meta: { kind: Kind } } })['~orpc']?.meta.kind;
}
