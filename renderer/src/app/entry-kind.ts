import type { Kind } from '#shared/contract/base.ts';

declare global {
  /** `entryKinds()` of the contract, put here when the page is built. */
  const ENTRY_KINDS: Record<string, Kind>;
}

const kinds = ENTRY_KINDS;

/** How the backend runs an entry of the contract; undefined when there is no such entry. */
export function entryKind(path: readonly string[]): Kind | undefined {
  const name = path.join('.');
  return Object.hasOwn(kinds, name) ? kinds[name] : undefined;
}
