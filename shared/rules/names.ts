import { cleanLine, foldWords, sortKey } from './text.ts';

/** Forms of address, offices of address and degrees that stand before a name in lists and can be no part of one. */
const HONORIFIC = /^(?:đồng chí|đ\/c|đc\.?|gs\.|pgs\.|ts\.|ths\.|bs\.|cn\.|ks\.)(?:[\s.:]+|$)/iu;

/** Words that are a form of address before a family name, and a family name or given name elsewhere (Ông Ích Khiêm). */
const ADDRESS = /^(?:ông|bà|anh|chị)[\s.:]+/iu;

/** Common family names, folded: what must follow for such a word to be a form of address. */
const FAMILY_NAMES = new Set(
  'nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh trinh doan luong mai lam trieu dao ha cao ta to tong thai phung chu chau quach kieu luu nong vi ma lo ha hua khuc la luc mac nghiem ninh quan tang thach than tieu to trang truong tu uong van vuong'.split(' '),
);

/** A person's name without forms of address, in stored form. `Đ/c  Nguyễn Văn A` gives `Nguyễn Văn A`. */
export function bareName(text: string): string {
  let name = cleanLine(text);
  for (let next = withoutAddress(name); next !== name && next !== ''; next = withoutAddress(name)) name = next;
  return name;
}

function withoutAddress(name: string): string {
  const honorific = HONORIFIC.exec(name) ?? ADDRESS.exec(name);
  if (honorific === null) return name;
  const rest = name.slice(honorific[0].length).trim();
  const isAddress = HONORIFIC.test(name) || FAMILY_NAMES.has(foldWords(rest).split(' ')[0] ?? '');
  return isAddress ? rest : name;
}

/** The given name, by which Vietnamese lists of people are sorted: the last word, unless the person's own form is told. */
export function givenName(fullName: string, override?: string | null): string {
  return override ?? cleanLine(fullName).split(' ').at(-1) ?? '';
}

/** The two parts of a name in the order in which lists are sorted by them: the given name, then family and middle names. */
export function sortedBy(fullName: string, givenNameOverride?: string | null): { given: string; rest: string } {
  const name = cleanLine(fullName);
  const given = givenName(name, givenNameOverride);
  return { given, rest: name.endsWith(given) ? name.slice(0, name.length - given.length).trim() : name };
}

/** Order of an alphabetical list of people: given name first, then family and middle names. */
export function nameSortKey(fullName: string, givenNameOverride?: string | null): string {
  const { given, rest } = sortedBy(fullName, givenNameOverride);
  return `${sortKey(given)}\u0002${sortKey(rest)}`;
}

/** The key by which two spellings of one name are the same: folded, without punctuation. Hòa and Hoà are alike. */
export function nameKey(fullName: string): string {
  return foldWords(bareName(fullName));
}

/** Whether two names in search form differ in one letter: written otherwise, left out or added. The same name does not. */
export function isOneLetterApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short === long || long.length - short.length > 1) return false;
  let place = 0;
  while (place < short.length && short[place] === long[place]) place += 1;
  return short.slice(short.length === long.length ? place + 1 : place) === long.slice(place + 1);
}

/** The name that stands for a person whose data were taken out, as papers in Vietnamese tell it. */
export function anonymousName(number: number): string {
  return `Đã ẩn danh ${number}`;
}

/** The number of such a name, in capitals or not; null for any other. */
export function anonymousNumber(fullName: string): number | null {
  const number = /^Đã ẩn danh (\d+)$/iu.exec(fullName)?.[1];
  return number === undefined ? null : Number(number);
}
