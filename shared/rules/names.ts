import { cleanLine, foldWords, sortKey } from './text.ts';

/** Forms of address and degrees that stand before a name in lists; they are no part of the name. */
const HONORIFIC = /^(?:đồng chí|đ\/c|đc\.?|ông|bà|anh|chị|gs\.?|pgs\.?|ts\.?|ths\.?|bs\.?|cn\.?|ks\.?)(?:[\s.:]+|$)/iu;

/** A person's name without forms of address, in stored form. `Đ/c  Nguyễn Văn A` gives `Nguyễn Văn A`. */
export function bareName(text: string): string {
  let name = cleanLine(text);
  for (let match = HONORIFIC.exec(name); match !== null && match[0].length < name.length; match = HONORIFIC.exec(name)) {
    name = name.slice(match[0].length).trim();
  }
  return name;
}

/** The given name, by which Vietnamese lists of people are sorted: the last word, unless the person's own form is told. */
export function givenName(fullName: string, override?: string | null): string {
  return override ?? cleanLine(fullName).split(' ').at(-1) ?? '';
}

/** Order of an alphabetical list of people: given name first, then family and middle names. */
export function nameSortKey(fullName: string, givenNameOverride?: string | null): string {
  const name = cleanLine(fullName);
  const given = givenName(name, givenNameOverride);
  const rest = name.endsWith(given) ? name.slice(0, name.length - given.length).trim() : name;
  return `${sortKey(given)}\u0002${sortKey(rest)}`;
}

/** The key by which two spellings of one name are the same: folded, without punctuation. Hòa and Hoà are alike. */
export function nameKey(fullName: string): string {
  return foldWords(bareName(fullName));
}
