/**
 * Finds names that differ in at most one letter: one too many, one missing, or one for another. Names come folded
 * (`nameKey`). Two such names always share a spelling once a letter is left out of either: by the hashes of these
 * spellings they are found, and then compared. The spellings themselves are never made, for there are a hundred
 * thousand of them in a record of five thousand people.
 */
export class NearNames<T> {
  readonly #items: T[];
  readonly #keyOf: (item: T) => string;
  /** By the last bits of a hash: the entry that came last, or -1. */
  readonly #last: Int32Array;
  /** By entry: the entry with the same last bits before it, or -1; the hash of the spelling; whose it is. */
  readonly #before: Int32Array;
  readonly #hashes: Int32Array;
  readonly #owners: Int32Array;
  #entries = 0;

  constructor(items: Iterable<T>, keyOf: (item: T) => string) {
    this.#items = [...items];
    this.#keyOf = keyOf;
    // A name has one spelling for each of its letters, and itself.
    const spellings = this.#items.reduce((sum, item) => sum + keyOf(item).length + 1, 0);
    this.#last = new Int32Array(2 ** Math.ceil(Math.log2(spellings + 1))).fill(-1);
    [this.#before, this.#hashes, this.#owners] = [new Int32Array(spellings), new Int32Array(spellings), new Int32Array(spellings)];
    for (const [owner, item] of this.#items.entries()) {
      for (const hash of hashesOf(keyOf(item))) this.#enter(hash, owner);
    }
  }

  #enter(hash: number, owner: number): void {
    const slot = hash & (this.#last.length - 1);
    this.#before[this.#entries] = this.#last[slot] ?? -1;
    this.#hashes[this.#entries] = hash;
    this.#owners[this.#entries] = owner;
    this.#last[slot] = this.#entries;
    this.#entries += 1;
  }

  /** Those whose names are one letter apart from a name, the same name left out. */
  near(name: string): T[] {
    const found = new Set<T>();
    for (const hash of hashesOf(name)) {
      for (let entry = this.#last[hash & (this.#last.length - 1)] ?? -1; entry >= 0; entry = this.#before[entry] ?? -1) {
        if (this.#hashes[entry] !== hash) continue;
        const item = this.#items[this.#owners[entry] ?? -1];
        if (item !== undefined && isOneLetterApart(this.#keyOf(item), name)) found.add(item);
      }
    }
    return [...found];
  }
}

const BASE = 16_777_619;

/** The hashes of a name and of the name with each one letter left out: what stands before it and behind it, put together. */
function hashesOf(name: string): number[] {
  const before = [0];
  for (let place = 0; place < name.length; place += 1) before.push((Math.imul(before[place] ?? 0, BASE) + name.charCodeAt(place)) | 0);
  const hashes = [before[name.length] ?? 0];
  let behind = 0;
  let power = 1;
  for (let place = name.length - 1; place >= 0; place -= 1) {
    hashes.push((Math.imul(before[place] ?? 0, power) + behind) | 0);
    behind = (Math.imul(name.charCodeAt(place), power) + behind) | 0;
    power = Math.imul(power, BASE);
  }
  return hashes;
}

/** Whether one letter added, left out or changed makes one name the other. Equal names are not apart. */
export function isOneLetterApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  return endA - start <= 1 && endB - start <= 1;
}
