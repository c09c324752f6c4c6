import { foldWords } from '#shared/rules/text.ts';

/** The units whose names stand in texts. `UBND xã An` stands in `UBND xã An Phú`, too: the longer name is meant. */
export function unitsNamed<Unit extends { nameFold: string }>(units: readonly Unit[], texts: readonly string[]): Unit[] {
  const folded = texts.map(foldWords);
  const found = units.filter(({ nameFold }) => folded.some((text) => holdsWords(text, nameFold)));
  return found.filter((unit) => !found.some((other) => other.nameFold !== unit.nameFold && holdsWords(other.nameFold, unit.nameFold)));
}

/** Whether folded words stand in a folded text as whole words. */
export function holdsWords(text: string, words: string): boolean {
  return words !== '' && ` ${text} `.includes(` ${words} `);
}
