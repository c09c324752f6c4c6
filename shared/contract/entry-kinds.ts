import type { Kind } from './base.ts';
import { contract } from './index.ts';

/**
 * How each entry of the contract is run, by its path with dots. It is worked out when the page is built: the page asks
 * for it from its first moment on, long before it needs the schemas.
 */
export function entryKinds(): Record<string, Kind> {
  const kinds = Object.entries(contract).flatMap(([feature, entries]) =>
    Object.entries(entries).map(([name, entry]) => [`${feature}.${name}`, entry['~orpc'].meta.kind] as const));
  return Object.fromEntries(kinds);
}
