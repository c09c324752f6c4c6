import { formatDate } from './dates.ts';
import type { RuleSet } from './paper-rules.ts';
import { type Decision, paperDate } from './versions.ts';

/** The words and lines of a roster on paper: always Vietnamese, whatever the language of the screen. */

/** A line of the head of a paper; sizes in points. */
export interface PaperLine {
  text: string;
  size: number;
  bold?: boolean;
  underline?: boolean;
}

interface PaperHead {
  left: (superior: string | null, issuer: string | null) => PaperLine[];
  right: readonly PaperLine[];
}

export const ROSTER_TITLE = 'DANH SÁCH THÀNH VIÊN';
export const ANNEX_HEADINGS = ['TT', 'Họ và tên', 'Chức vụ, đơn vị công tác', 'Chức danh trong BCĐ', 'Ghi chú'] as const;

/** The two sides of the head, as the rules of the paper's day have them. */
export function paperHead({ faces, nation, motto, star }: RuleSet): PaperHead {
  const right: PaperLine[] = [{ text: nation, size: faces.nation.size.used, bold: true }, ...(motto === null ? [] : [{ text: motto, size: faces.motto.size.used, bold: true }])];
  return {
    left: (superior, issuer) => given([
      superior === null ? null : { text: upper(superior), size: faces.superior.size.used },
      issuer === null ? null : { text: upper(issuer), size: faces.issuer.size.used, bold: true },
      star === null ? null : { text: star, size: faces.star.size.used },
    ]),
    // A sheet has no rules of a length of their own: the line that has one under it is underlined.
    right: right.map((line, index) => (index === right.length - 1 ? { ...line, underline: true } : line)),
  };
}

/** Upper case by the Vietnamese rules. */
export function upper(text: string): string {
  return text.toLocaleUpperCase('vi');
}

/** The line under the title: the decision the list belongs to. Null when none is recorded. */
export function annexSubtitle(basis: string | null): string | null {
  return basis === null ? null : `(Kèm theo ${basis})`;
}

/** A part of a line on paper. One that is missing is left blank there, and stands out on the screen. */
export interface PaperPart {
  text: string;
  missing?: boolean;
}

const BLANK: PaperPart = { text: '……', missing: true };

/** The line under the title of a list whose decision is not signed yet: as {@link annexSubtitle}, with blanks for what is missing. */
export function draftSubtitle({ number, on, issuer }: Decision): PaperPart[] {
  return [
    { text: '(Kèm theo Quyết định số ' },
    number === null ? BLANK : { text: number },
    { text: ', ngày ' },
    on === null ? BLANK : { text: paperDate(on) },
    { text: issuer === null ? ')' : ` của ${issuer})` },
  ];
}

/** The remarks on a seat: whose place a new member takes (DOMAIN §2.4.5), and what is noted of the seat. */
export function annexNote(replaces: string | null, note: string | null): string | null {
  if (replaces === null) return note;
  return [`Thay đ/c ${replaces}`, note].filter((part) => part !== null).join('. ');
}

/** The line under the title: the day the list is of. */
export function asOfSubtitle(day: string): string {
  return `(Tính đến ngày ${formatDate(day)})`;
}

function given(lines: readonly (PaperLine | null)[]): PaperLine[] {
  return lines.filter((line) => line !== null);
}
