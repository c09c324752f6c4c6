import { isOneLetterApart } from './near-names.ts';
import { foldWords } from './text.ts';

/** The fields of models for which a selection can have a quota. */
export const QUOTA_FIELDS = ['economy', 'society', 'defence', 'political_system', 'other'] as const;
export type QuotaField = (typeof QUOTA_FIELDS)[number];

/** How many may be chosen of something (null: as many as one likes), and how many are. */
export interface QuotaState {
  quota: number | null;
  chosen: number;
}

/** By how many a quota is exceeded; 0 where it is kept, or there is none. */
export function overBy({ quota, chosen }: QuotaState): number {
  return quota === null ? 0 : Math.max(0, chosen - quota);
}

/** How many are still to be chosen. */
export function shortBy({ quota, chosen }: QuotaState): number {
  return quota === null ? 0 : Math.max(0, quota - chosen);
}

/** Whether places in a book run from 1 without a gap, none twice and none untold. */
export function isRunning(places: readonly (number | null)[]): boolean {
  const sorted = places.toSorted((a, b) => (a ?? 0) - (b ?? 0));
  return sorted.every((place, index) => place === index + 1);
}

/** Pairs of names that are the same or nearly, marks and case aside: as places in the list, each pair once. */
export function alikePairs(names: readonly string[]): [number, number][] {
  const folded = names.map(foldWords);
  return folded.flatMap((name, place) => folded.slice(place + 1).flatMap((other, after): [number, number][] => (name === other || isOneLetterApart(name, other) ? [[place, place + 1 + after]] : [])));
}
