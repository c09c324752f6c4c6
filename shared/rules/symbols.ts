import { DOCUMENT_TYPES, type DocumentType, type System, typesOf } from './documents.ts';

/** A number and symbol taken apart. */
export interface PaperSymbol {
  system: System;
  number: number;
  /** The year that symbols of laws and decrees bear. */
  year: number | null;
  /** The abbreviation of the type, as far as the symbol bears one: letters of the State have none. */
  abbreviation: string | null;
  /** What the paper can be by its abbreviation; nothing when that is not known. */
  types: DocumentType[];
  /** Who issued it, by letters: `TW`, `BCĐ`, `BNV`. */
  issuer: string;
  /** In its proper spelling: `43-KL/TW`. */
  text: string;
}

const DASHES = /[\u2010-\u2015\u2212]/gu;
const LED_IN = /^số\s*[:.]?\s*/iu;
const LEGISLATURE = /^QH\d*$/u;

const PARTY = /^(\d{1,4})-([A-ZĐ][A-Za-zĐđ]{0,3})\/([A-ZĐĂÂÊÔƠƯa-zđ0-9.-]+)$/u;
const STATE = /^(\d{1,5})(?:\/(\d{4}))?\/([A-ZĐ][A-ZĐa-zđ0-9]*(?:-[A-ZĐ][A-ZĐa-zđ0-9&]*)*)$/u;

const PARTY_TYPES = [...new Set(['QĐi', ...Object.values(DOCUMENT_TYPES).flatMap(({ party }) => party ?? [])])].toSorted((a, b) => b.length - a.length);
/** Issuers that are read although the marks before them are missing (`25NQTW`); any others could be anything. */
const RUN_TOGETHER = new RegExp(`^(\\d{1,4})-?(${PARTY_TYPES.join('|')})[-/]?(TW|TU|ĐU|HU|BCĐ[A-ZĐ0-9]*|VPTW|VPTU)$`, 'u');

/**
 * Reads a number and symbol as people type them: `Số 43 - KL/TW`, `25NQTW`, `15/QĐ-BNV`, `10/2022/QH15` (DOMAIN §1.5).
 * No text is both the Party's and the State's. Null when it is no symbol.
 */
export function parseSymbol(text: string): PaperSymbol | null {
  const plain = text.normalize('NFC').replace(DASHES, '-').trim().replace(LED_IN, '').replace(/\s*([-/])\s*/gu, '$1').replace(/[.,;]+$/u, '');
  const party = PARTY.exec(plain) ?? RUN_TOGETHER.exec(plain.replace(/\s+/gu, ''));
  if (party !== null) return partySymbol(party[1] ?? '', party[2] ?? '', party[3] ?? '');
  const state = STATE.exec(plain);
  return state === null ? null : stateSymbol(state[1] ?? '', state[2] ?? null, state[3] ?? '');
}

function partySymbol(digits: string, abbreviation: string, issuer: string): PaperSymbol | null {
  const number = Number(digits);
  if (number === 0) return null;
  return { system: 'party', number, year: null, abbreviation, types: typesOf('party', abbreviation), issuer, text: `${padded(number)}-${abbreviation}/${issuer}` };
}

function stateSymbol(digits: string, year: string | null, tail: string): PaperSymbol | null {
  const number = Number(digits);
  if (number === 0) return null;
  const [first = '', ...rest] = tail.split('-');
  const types = LEGISLATURE.test(tail) ? (['law', 'resolution'] as DocumentType[]) : typesOf('state', first);
  const hasType = types.length > 0 && rest.length > 0;
  return {
    system: 'state', number, year: year === null ? null : Number(year),
    abbreviation: hasType ? first : null,
    types: hasType || LEGISLATURE.test(tail) ? types : ['official_letter'],
    issuer: hasType ? rest.join('-') : tail,
    text: `${padded(number)}${year === null ? '' : `/${year}`}/${tail}`,
  };
}

/**
 * The number and symbol of a paper as it is printed: `05-KL/TW` for the Party, `05/QĐ-BNV` for the State, whose letters
 * bear no type: `05/BNV` (Decree 30/2020, annex I.II.3; Guidance 05-HD/VPTW).
 */
export function symbolOf(system: System, type: DocumentType, number: number, issuer: string): string {
  const abbreviation = DOCUMENT_TYPES[type][system];
  if (system === 'party') return `${padded(number)}-${abbreviation ?? 'CV'}/${issuer}`;
  return abbreviation === null ? `${padded(number)}/${issuer}` : `${padded(number)}/${abbreviation}-${issuer}`;
}

/** Numbers below ten are written with a nought. */
function padded(number: number): string {
  return String(number).padStart(2, '0');
}
