import type { DocumentType } from '#shared/rules/documents.ts';
import type { OfficialPaper, PaperBlock, PaperSignature } from '#shared/rules/official-paper.ts';
import { textWidth } from '#shared/rules/paper-layout.ts';
import { ruleSetFor } from '#shared/rules/paper-rules.ts';
import { numberedTable as numberedTableOf, paragraph } from '#shared/rules/paper-parts.ts';
import { ROLE_TITLES } from '#shared/rules/roles.ts';
import type { WordingKey } from '#shared/rules/wordings.ts';
import type { MeetingFacts } from './facts.ts';
import { bodyName, linesOf, textOf, withDuty } from './words.ts';

type Own = Pick<OfficialPaper, 'date' | 'blocks' | 'hasNumber' | 'hasDay'> & Partial<OfficialPaper>;

/** A paper of the committee that issues it: its head, what it is and what about, and what the paper says. */
export function paperOf(facts: MeetingFacts, type: DocumentType, typeTitle: string, summary: WordingKey, own: Own): OfficialPaper {
  return {
    system: facts.system, type, superior: facts.superior, issuer: facts.committee.name, symbol: null, issuerLetters: facts.letters, place: facts.datedAt,
    typeTitle, summary: textOf(facts, summary), authorityLine: null, bases: [], addressees: [], recipients: { to: [], filed: null }, signatures: [], annexes: [],
    ...own,
  };
}

/** Who gets a paper, and where it is filed. */
export function recipientsOf(facts: MeetingFacts, key: WordingKey): OfficialPaper['recipients'] {
  return { to: linesOf(facts, key), filed: textOf(facts, 'filed') };
}

/** The head signs in the name of the committee. */
export function headSigns(facts: MeetingFacts): PaperSignature {
  return signedBy(facts, facts.head);
}

/** Somebody who sits in the committee signs in its name. */
export function signedBy(facts: MeetingFacts, signer: { name: string; role: keyof typeof ROLE_TITLES | null } | null): PaperSignature {
  return { authorities: [{ by: 'TM', of: bodyName(facts) }], position: signer?.role == null ? null : ROLE_TITLES[signer.role], name: signer?.name ?? null };
}

/** Under minutes: who wrote them at the left, who presided at the right (Decree 30/2020, form 1.9; as the Party does). */
export function minutesSignatures(facts: MeetingFacts): PaperSignature[] {
  const isParty = facts.system === 'party';
  return [
    { authorities: [], position: isParty ? 'Người ghi biên bản' : 'Thư ký', name: withDuty(facts, 'secretary')?.name ?? null },
    { authorities: [], position: isParty ? 'Chủ trì hội nghị' : 'Chủ tọa', name: withDuty(facts, 'chair')?.name ?? null },
  ];
}

export function paragraphs(texts: readonly string[]): PaperBlock[] {
  return texts.map(paragraph);
}

/** `Địa điểm: Phòng họp số 2.` */
export function labelled(label: string, text: string): PaperBlock {
  return { kind: 'paragraph', runs: [{ text: `${label}: `, bold: true }, { text: closedBy(text, '.') }] };
}

/** Entries of a list under each other, with the stops they end with; numbered, or with a dash before each. */
export function entries(texts: readonly string[], markOf: (index: number) => string = () => '-'): PaperBlock[] {
  return texts.map((text, index): PaperBlock => ({ kind: 'item', mark: markOf(index), runs: [{ text: closedBy(text, index === texts.length - 1 ? '.' : ';') }] }));
}

function closedBy(text: string, stop: string): string {
  return /[.;:!?…]$/u.test(text) ? text : `${text}${stop}`;
}

/** What somebody wrote, its first line after a mark, every other one a paragraph of its own. */
export function marked(mark: string, text: string, before = ''): PaperBlock[] {
  const [first = '', ...others] = text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  return [{ kind: 'item', mark, runs: [...(before === '' ? [] : [{ text: before, bold: true }]), { text: first }] }, ...paragraphs(others)];
}

/** A table whose rows are numbered; columns without a width share the rest. */
export function numberedTable({ system, invitedOn }: MeetingFacts, columns: readonly { heading: string; widthMm?: number }[], rows: readonly (readonly string[])[]): PaperBlock {
  return numberedTableOf(textWidth(ruleSetFor(system, invitedOn), false), columns, rows);
}
