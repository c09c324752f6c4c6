import { DOCUMENT_TYPES, type DocumentType, type System } from './documents.ts';

/** A term of the Party committee; the present one has no last day. */
export interface Term {
  id: string;
  beginsOn: string;
  endsOn: string | null;
}

/** What decides by which numbers a paper that goes out is counted. */
export interface Numbered {
  system: System;
  type: DocumentType;
  /** The day of the paper. */
  issuedOn: string;
  /** The committee that issues it; null for the office itself. */
  committeeId: string | null;
}

/**
 * The series a paper is numbered in: papers of the State run through the year, whatever their type (Decree 30/2020,
 * article 15); papers of the Party by type through the term of the committee (Guidance 05-HD/VPTW). Every committee has
 * its own. A type without an abbreviation of the Party's is counted with the letters. Null when no term holds the day.
 */
export function seriesOf({ system, type, issuedOn, committeeId }: Numbered, terms: readonly Term[]): string | null {
  const issuer = committeeId ?? 'office';
  if (system === 'state') return `${issuer}|state|${issuedOn.slice(0, 4)}`;
  const term = terms.find(({ beginsOn, endsOn }) => beginsOn <= issuedOn && (endsOn === null || issuedOn <= endsOn));
  return term === undefined ? null : `${issuer}|party|${DOCUMENT_TYPES[type].party ?? 'CV'}|${term.id}`;
}

/** The last number given in a series, and the day of its paper. */
export interface LastNumber {
  number: number;
  issuedOn: string;
}

/** Why a number cannot be given. */
export type NumberRefusal = { rule: 'NUMBER_TAKEN' } | { rule: 'NUMBER_GAP'; expected: number } | { rule: 'NUMBER_BEFORE_LAST'; last: LastNumber };

/**
 * Whether a paper of a day may bear a number: the one after the last, and no day before the last one's. A series that is
 * empty may begin with any number: the book that was kept on paper goes on.
 */
export function refusalOf(number: number, issuedOn: string, last: LastNumber | null): NumberRefusal | null {
  if (last === null) return null;
  if (number <= last.number) return { rule: 'NUMBER_TAKEN' };
  if (number > last.number + 1) return { rule: 'NUMBER_GAP', expected: last.number + 1 };
  return issuedOn < last.issuedOn ? { rule: 'NUMBER_BEFORE_LAST', last } : null;
}

/** The number a paper gets unless one is asked for. */
export function nextNumber(last: LastNumber | null): number {
  return (last?.number ?? 0) + 1;
}
