import { type DigestSetting, isTimeOfDay, MOST_DIGEST_TIMES, USUAL_DIGEST } from '#shared/rules/digest.ts';
import { useKept } from '../../app/kept.ts';

/** Kept for this computer: whether and when it tells what is due, and when it did last. Two people at two computers have hours of their own. */
export type KeptDigest = { on: boolean; times: string[]; toldAt: string | null };

export function useDigestSetting(): [digest: KeptDigest, keep: (next: KeptDigest) => void, loaded: boolean] {
  return useKept<KeptDigest>('digest', readDigestSetting);
}

/** What is kept, as far as it can be understood; else what is usual. */
export function readDigestSetting(stored: unknown): KeptDigest {
  const value = typeof stored === 'object' && stored !== null ? (stored as Partial<Record<keyof KeptDigest, unknown>>) : {};
  const times = Array.isArray(value.times) ? value.times.filter((time): time is string => typeof time === 'string' && isTimeOfDay(time)) : [...USUAL_DIGEST.times];
  return { on: value.on !== false, times, toldAt: typeof value.toldAt === 'string' ? value.toldAt : null };
}

/** The times somebody typed, parted by commas, each once and in order; null when one of them is none, or there are too many. */
export function parseTimes(text: string): DigestSetting['times'] | null {
  const parts = text.split(/[,;\s]+/).filter((part) => part !== '').map((part) => part.padStart('00:00'.length, '0'));
  const times = [...new Set(parts)].toSorted();
  return times.every(isTimeOfDay) && times.length <= MOST_DIGEST_TIMES ? times : null;
}
