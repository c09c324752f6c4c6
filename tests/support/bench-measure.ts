import { performance } from 'node:perf_hooks';

/** One line of `bench-out/results.json`. */
export interface Result {
  bench: string;
  metric: string;
  value: number;
  unit: 'ms' | 'µs' | 'kB' | 'MB' | 'cells';
  /** The peer or floor measured in the same run, with its figure; null for a figure that stands alone. */
  against: string | null;
  /** `value` divided by the peer's; null when there is none. */
  ratio: number | null;
  /** What the ratio (or the value, without a peer) may be at most; null when it is only told. */
  budget: number | null;
  within: boolean;
}

export interface Peer {
  name: string;
  value: number;
}

/** A figure beside its peer. `most` is the ratio allowed, if any; `mayAdd` what it may take besides, in its unit. */
export function compared(bench: string, metric: string, value: number, unit: Result['unit'], peer: Peer, most: number | null, mayAdd = 0): Result {
  const ratio = value / peer.value;
  const budget = most === null ? null : most + mayAdd / peer.value;
  return {
    bench, metric, value: rounded(value), unit, against: `${peer.name}: ${rounded(peer.value)} ${unit}`,
    ratio: rounded(ratio), budget: budget === null ? null : rounded(budget), within: budget === null || ratio <= budget,
  };
}

/** A figure with a budget of its own, or none. */
export function alone(bench: string, metric: string, value: number, unit: Result['unit'], budget: number | null): Result {
  return { bench, metric, value: rounded(value), unit, against: null, ratio: null, budget, within: budget === null || value <= budget };
}

function rounded(value: number): number {
  return Number(value.toPrecision(value >= 100 ? 4 : 3));
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** The value below which the given part of all values lies (nearest rank). */
export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN;
}

/** How long something takes, in milliseconds. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/**
 * Runs both in turn, the order changing from round to round so that neither always comes into a warm machine, and
 * answers the median of each. Each measures itself. One more round comes first and does not count.
 */
export async function pairedRounds(rounds: number, ours: (round: number) => Promise<number>, peer: (round: number) => Promise<number>): Promise<{ ours: number; peer: number }> {
  const times: { ours: number[]; peer: number[] } = { ours: [], peer: [] };
  for (let round = 0; round <= rounds; round += 1) {
    const pair = { ours: 0, peer: 0 };
    const order = round % 2 === 0 ? (['ours', 'peer'] as const) : (['peer', 'ours'] as const);
    for (const which of order) pair[which] = await (which === 'ours' ? ours(round) : peer(round));
    if (round === 0) continue;
    times.ours.push(pair.ours);
    times.peer.push(pair.peer);
  }
  return { ours: median(times.ours), peer: median(times.peer) };
}
