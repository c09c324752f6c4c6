/**
 * Finds names that differ in at most one letter: one too many, one missing, or one for another. Names come folded
 * (`nameKey`). Two such names always share a spelling once a letter is left out of either: by these spellings they are
 * found, and then compared.
 */
export class NearNames<T> {
  readonly #bySpelling = new Map<string, T[]>();
  readonly #keyOf: (item: T) => string;

  constructor(items: Iterable<T>, keyOf: (item: T) => string) {
    this.#keyOf = keyOf;
    for (const item of items) {
      for (const spelling of spellingsOf(keyOf(item))) {
        const known = this.#bySpelling.get(spelling);
        if (known === undefined) this.#bySpelling.set(spelling, [item]);
        else known.push(item);
      }
    }
  }

  /** Those whose names are one letter apart from a name, the same name left out. */
  near(name: string): T[] {
    const found = new Set<T>();
    for (const spelling of spellingsOf(name)) {
      for (const item of this.#bySpelling.get(spelling) ?? []) if (isOneLetterApart(this.#keyOf(item), name)) found.add(item);
    }
    return [...found];
  }
}

/** A name, and the name with each one letter left out. */
function spellingsOf(name: string): Set<string> {
  const spellings = new Set([name]);
  for (let place = 0; place < name.length; place += 1) spellings.add(name.slice(0, place) + name.slice(place + 1));
  return spellings;
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
