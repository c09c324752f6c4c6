import { BATCH, feedBatch, MEGABYTES_BACK, type Outcome } from './feed.ts';

/** Two thousand or somewhat more, in whole runs. */
const FILES = Math.ceil(2000 / BATCH) * BATCH;

/** Reads two thousand hostile files, or those from one seed on. Answers the exit code: 1 when any did harm. */
export async function fuzz([only]: readonly string[]): Promise<number> {
  const first = Number(only ?? 0);
  const last = only === undefined ? FILES : first + BATCH;
  let failures = 0;
  for (let seed = first; seed < last; seed += BATCH) {
    const { outcomes, wrong, megabytesMore } = await feedBatch(seed);
    const slowest = outcomes.reduce((one, other) => (other.seconds > one.seconds ? other : one));
    const isBack = megabytesMore <= MEGABYTES_BACK;
    failures += wrong.length + (isBack ? 0 : 1);
    process.stdout.write(`seeds ${seed}–${seed + BATCH - 1}: ${tally(outcomes)}; slowest ${slowest.seconds.toFixed(1)} s (${slowest.seed}, ${slowest.what}); memory ${megabytesMore >= 0 ? '+' : ''}${megabytesMore.toFixed(0)} MB${isBack ? '' : ' TOO MUCH'}\n`);
    for (const outcome of wrong) process.stdout.write(`  WRONG ${JSON.stringify(outcome)}\n`);
  }
  process.stdout.write(`${last - first} files, ${failures} failures. Those of a seed again: npm run test:fuzz -- SEED\n`);
  return failures === 0 ? 0 : 1;
}

function tally(outcomes: readonly Outcome[]): string {
  const counts = new Map<string, number>();
  for (const outcome of outcomes) for (const word of [outcome.reading, ...(outcome.import === null ? [] : [`import ${outcome.import}`])]) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].toSorted(([one], [other]) => one.localeCompare(other)).map(([word, count]) => `${count} ${word}`).join(', ');
}
