import { formatDate } from './dates.ts';
import { BLANK } from './paper-words.ts';
import { foldWords } from './text.ts';

/** The papers about tasks (DOMAIN §2.4.7): a slip for one task, a letter that hands a directive's tasks out, a letter that urges a unit on. */
export const TASK_PAPERS = ['slip', 'assignment', 'urging'] as const;
export type TaskPaper = (typeof TASK_PAPERS)[number];

/** What somebody should see to before a paper about tasks goes out. */
export const TASK_PAPER_CHECKS = ['SIGNER_MISSING', 'AGENCY_MISSING', 'BASIS_MISSING', 'UNLED', 'DRAFTS', 'NOT_OVERDUE'] as const;
export type TaskPaperCheck = (typeof TASK_PAPER_CHECKS)[number];

/** What is told of when a task is due. */
export interface Deadline {
  dueOn: string | null;
  dueText: string | null;
  standing: boolean;
}

/** Until when, as a letter of assignment says it: `trước ngày 10/07/2026`, or the words the deadline was told in. */
export function deadlinePhrase({ dueOn, dueText, standing }: Deadline): string {
  if (dueOn !== null) return `trước ngày ${formatDate(dueOn)}`;
  if (standing) return 'thường xuyên';
  return dueText ?? `trước ngày ${BLANK}`;
}

/** The deadline as a field of a form: `10/07/2026 (quý III/2026)`. */
export function deadlineText({ dueOn, dueText, standing }: Deadline): string {
  if (dueOn === null) return standing ? 'Thường xuyên' : (dueText ?? BLANK);
  return dueText === null ? formatDate(dueOn) : `${formatDate(dueOn)} (${dueText})`;
}

/** The bodies that come first in a letter of assignment, in their fixed order (DOMAIN §2.4.7). */
const FIRST_BODIES: readonly ((name: string) => boolean)[] = [
  (name) => /^(?:uy ban nhan dan|ubnd)\b/u.test(name),
  (name) => /\b(?:mat tran to quoc|mttq)\b/u.test(name),
  (name) => name.startsWith('ban xay dung dang'),
  (name) => /^(?:uy ban kiem tra|ubkt)\b/u.test(name),
  (name) => name.startsWith('van phong'),
];

/** Bodies in the order of a letter of assignment: UBND, MTTQ, Ban Xây dựng Đảng, UBKT, Văn phòng, then the others as they come. */
export function inAssignmentOrder<Body>(bodies: readonly Body[], nameOf: (body: Body) => string): Body[] {
  const rank = (body: Body): number => {
    const name = foldWords(nameOf(body));
    const found = FIRST_BODIES.findIndex((fits) => fits(name));
    return found === -1 ? FIRST_BODIES.length : found;
  };
  return bodies.toSorted((a, b) => rank(a) - rank(b));
}

/** The text as it goes on in a sentence: `rà soát …`; abbreviations keep their capitals. */
export function withinSentence(text: string): string {
  const bare = text.trim().replace(/[\s.;,]+$/u, '');
  return /^\p{Lu}\p{Lu}/u.test(bare) ? bare : bare.charAt(0).toLocaleLowerCase('vi') + bare.slice(1);
}
