import { DOCUMENT_TYPE_NAMES, DOCUMENT_TYPES, type DocumentType } from './documents.ts';
import { DOCUMENT_TYPE_TITLES } from './paper-words.ts';
import { fold, foldWords } from './text.ts';

/** What the register's column “Tên loại và trích yếu nội dung” tells: a type, as far as it names one, and what the paper is about. */
export interface PaperSubject {
  type: DocumentType | null;
  /** Without the type; null when nothing else is said. */
  title: string | null;
}

/** Type and summary as the books of Decree 30 have them in one column (annex IV). */
export function subjectLine(type: DocumentType, title: string | null): string {
  return `${DOCUMENT_TYPE_TITLES[type]}: ${title ?? ''}`;
}

/** Names first that others begin with. */
const NAMES = DOCUMENT_TYPE_NAMES.map((type) => ({ type, words: fold(DOCUMENT_TYPE_TITLES[type]) })).toSorted((a, b) => b.words.length - a.words.length);
const BY_NAME = new Map(NAMES.map(({ type }) => [foldWords(DOCUMENT_TYPE_TITLES[type]), type]));
const ABBREVIATIONS = new Map<string, DocumentType>(DOCUMENT_TYPE_NAMES.toReversed().flatMap((type) => [DOCUMENT_TYPES[type].party, DOCUMENT_TYPES[type].state].flatMap((short) => (short === null ? [] : [[short, type] as const]))));
const SHORT = /^(\p{Lu}[\p{L}]{0,3})(?=[\s:.,-]|$)/u;
const JOINT = /^[\s:.,;\u2013\u2014-]+/u;

/** Reads a type standing alone in a cell, by its name or its abbreviation (`KH`, `QĐ`). Null when it is none. */
export function parseType(text: string): DocumentType | null {
  return BY_NAME.get(foldWords(text)) ?? ABBREVIATIONS.get(text.normalize('NFC').trim()) ?? null;
}

/** Takes the type off a subject: `Kế hoạch: triển khai …`, `KH triển khai …`, `Báo cáo kết quả …`. */
export function parseSubject(text: string): PaperSubject {
  const written = text.normalize('NFC').trim();
  const folded = fold(written);
  const named = folded.length === written.length ? NAMES.find(({ words }) => folded.startsWith(words) && !/^[\p{L}\p{N}]/u.test(written.slice(words.length))) : undefined;
  if (named !== undefined) return { type: named.type, title: restOf(written.slice(named.words.length)) };
  const short = SHORT.exec(written)?.[1];
  const type = short === undefined ? undefined : ABBREVIATIONS.get(short);
  return type === undefined || short === undefined ? { type: null, title: written === '' ? null : written } : { type, title: restOf(written.slice(short.length)) };
}

/** What is left begins with a capital letter where it stood in the middle of the sentence. */
function restOf(text: string): string | null {
  const rest = text.replace(JOINT, '');
  const isSentence = !/^\s*:/u.test(text);
  return rest === '' ? null : isSentence ? `${rest.charAt(0).toUpperCase()}${rest.slice(1)}` : rest;
}
