/** Up to here, in pairs of lines, the longest common sequence is looked for; beyond, lines that stand once are paired. */
const MOST_PAIRS = 4_000_000;

/**
 * Pairs the lines of an old version with those of a new one: for each old line the place of the new one, or -1. Lines
 * that are alike are paired in order; between them, as many lines on both sides are taken for the same lines, changed.
 */
export function align(old: readonly string[], now: readonly string[]): number[] {
  const pairs = new Array<number>(old.length).fill(-1);
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) pairs[start] = start++;
  let oldEnd = old.length;
  let nowEnd = now.length;
  while (oldEnd > start && nowEnd > start && old[oldEnd - 1] === now[nowEnd - 1]) pairs[--oldEnd] = --nowEnd;
  if ((oldEnd - start) * (nowEnd - start) <= MOST_PAIRS) pairCommon(old, now, { start, oldEnd, nowEnd }, pairs);
  else pairUnique(old, now, { start, oldEnd, nowEnd }, pairs);
  pairBetween(pairs, now.length);
  return pairs;
}

type Middle = { start: number; oldEnd: number; nowEnd: number };

/** The longest common sequence of the lines in the middle. */
function pairCommon(old: readonly string[], now: readonly string[], { start, oldEnd, nowEnd }: Middle, pairs: number[]): void {
  const width = nowEnd - start + 1;
  const lengths = new Uint16Array((oldEnd - start + 1) * width);
  for (let one = oldEnd - 1; one >= start; one -= 1) {
    for (let other = nowEnd - 1; other >= start; other -= 1) {
      const at = (one - start) * width + other - start;
      lengths[at] = old[one] === now[other] ? lengths[at + width + 1]! + 1 : Math.max(lengths[at + width]!, lengths[at + 1]!);
    }
  }
  for (let one = start, other = start; one < oldEnd && other < nowEnd;) {
    const at = (one - start) * width + other - start;
    if (old[one] === now[other]) pairs[one++] = other++;
    else if (lengths[at + width]! >= lengths[at + 1]!) one += 1;
    else other += 1;
  }
}

/** Lines that stand once in either version, as far as they stand in the same order. */
function pairUnique(old: readonly string[], now: readonly string[], { start, oldEnd, nowEnd }: Middle, pairs: number[]): void {
  const places = placesOnce(now, start, nowEnd);
  let last = start - 1;
  for (const [line, place] of placesOnce(old, start, oldEnd)) {
    const found = places.get(line) ?? -1;
    if (found > last) pairs[place] = last = found;
  }
}

function placesOnce(lines: readonly string[], from: number, to: number): Map<string, number> {
  const places = new Map<string, number>();
  const twice = new Set<string>();
  for (let place = from; place < to; place += 1) {
    const line = lines[place]!;
    if (places.has(line)) twice.add(line);
    places.set(line, place);
  }
  for (const line of twice) places.delete(line);
  return places;
}

function pairBetween(pairs: number[], nowLength: number): void {
  let before = -1;
  for (let place = 0; place <= pairs.length; place += 1) {
    const next = place === pairs.length ? nowLength : pairs[place]!;
    if (next < 0) continue;
    const from = before < 0 ? -1 : pairs[before]!;
    if (place - before === next - from) for (let gap = before + 1; gap < place; gap += 1) pairs[gap] = from + gap - before;
    before = place;
  }
}
