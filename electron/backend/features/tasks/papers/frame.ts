import type { DocumentType } from '#shared/rules/documents.ts';
import type { OfficialPaper, PaperRun, PaperSignature } from '#shared/rules/official-paper.ts';
import { BLANK, BODY_NAMES } from '#shared/rules/paper-words.ts';
import { ROLE_TITLES } from '#shared/rules/roles.ts';
import { fillWording, type Placeholder, RETURN_PLACEHOLDERS, TASK_PLACEHOLDERS, type WordingKey } from '#shared/rules/wordings.ts';
import type { Issuer } from './facts.ts';

/** What a sentence of the office is filled with. */
export type Known = Partial<Record<Placeholder, string>>;
type Own = Pick<OfficialPaper, 'date' | 'blocks'> & Partial<OfficialPaper>;

/** A paper of the committee that issues it. A letter bears no name of its type, but what it is about under its number. */
export function paperOf(issuer: Issuer, type: DocumentType, own: Own): OfficialPaper {
  return {
    system: issuer.system, type, superior: issuer.superior, issuer: issuer.committee.name, symbol: null, issuerLetters: issuer.letters, hasNumber: true, hasDay: true, place: issuer.datedAt, typeTitle: null, summary: null,
    authorityLine: null, bases: [], addressees: [], recipients: { to: [], filed: null }, signatures: [], annexes: [],
    ...own,
  };
}

/** A text of the office with what is known in its places, one for each of its lines; what is not known is left open. */
export function linesOf(issuer: Issuer, key: WordingKey, known: Known = {}): string[] {
  const values = valuesOf(issuer, known);
  return issuer.wordings[key].split('\n').filter((line) => line.trim() !== '').map((line) => fillWording(line.trim(), values));
}

/** The same, as one text. */
export function textOf(issuer: Issuer, key: WordingKey, known: Known = {}): string {
  return linesOf(issuer, key, known).join(' ');
}

/** Stands for a phrase while a text is filled: no text holds it. */
const PHRASE = '\uFFFC';

/** The same with one phrase in bold italics, as deadlines are printed. */
export function runsOf(issuer: Issuer, key: WordingKey, known: Known, phrase: { place: Placeholder; text: string }): PaperRun[][] {
  return linesOf(issuer, key, { ...known, [phrase.place]: PHRASE }).map((line) => line.split(PHRASE).flatMap((text, index) => [
    ...(index === 0 ? [] : [{ text: phrase.text, bold: true, italic: true }]), ...(text === '' ? [] : [{ text }]),
  ]));
}

function valuesOf({ committee, standingAgency }: Issuer, known: Known): Known {
  const open = Object.fromEntries([...TASK_PLACEHOLDERS, ...RETURN_PLACEHOLDERS].map((name) => [name, BLANK]));
  return { ...open, committee: committee.name, standing_agency: standingAgency ?? BLANK, ...known };
}

/** The head signs in the name of the committee. */
export function headSigns({ committee, head }: Issuer): PaperSignature {
  return { authorities: [{ by: 'TM', of: BODY_NAMES[committee.body] }], position: head === null ? null : ROLE_TITLES[head.role], name: head?.name ?? null };
}

/** Who gets a letter, and where it is filed. */
export function recipientsOf(issuer: Issuer, key: WordingKey): OfficialPaper['recipients'] {
  return { to: linesOf(issuer, key), filed: textOf(issuer, 'filed') };
}
