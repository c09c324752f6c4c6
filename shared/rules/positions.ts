import { isWithin, type Period } from './dates.ts';
import { foldWords } from './text.ts';

/** The position among several that was held on a day: the one begun last, when records overlap. Undefined when there was none. */
export function heldOn<H extends { period: Period }>(holdings: readonly H[], day: string): H | undefined {
  let held: H | undefined;
  for (const holding of holdings) {
    if (isWithin(holding.period, day) && (held === undefined || (holding.period.from ?? '') >= (held.period.from ?? ''))) held = holding;
  }
  return held;
}

/** Position and unit in one cell of an official list: `Phó Giám đốc, Sở Nội vụ`. Empty when neither is known. */
export function positionLine(position: string | null, unitName: string | null): string {
  if (position === null || position === '') return unitName ?? '';
  return unitName === null || unitName === '' ? position : `${position}, ${unitName}`;
}

const SEPARATORS = /[\s,;\u2013-]+$/u;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * Takes a cell that names position and unit together apart, at the longest known unit's name that ends it.
 * `find` answers the unit for a name in folded words. Null when no unit's name ends the text.
 */
export function splitPosition<U>(text: string, find: (foldedName: string) => U | null): { position: string | null; unitText: string; unit: U } | null {
  const words = foldWords(text).split(' ');
  const starts = [...text.matchAll(WORD)].map((match) => match.index);
  if (starts.length !== words.length) return null;
  for (const [place, start] of starts.entries()) {
    const unit = find(words.slice(place).join(' '));
    if (unit === null) continue;
    const position = text.slice(0, start).replace(SEPARATORS, '').replace(/\s*\($/u, '');
    return { position: position === '' ? null : position, unitText: text.slice(start), unit };
  }
  return null;
}

/**
 * Takes a text as {@link positionLine} puts it together apart, at the longest of some names (in folded words) that stands
 * behind a comma or alone. Null when none does.
 */
export function nameBehind(text: string, folds: ReadonlySet<string>): { position: string | null; fold: string } | null {
  const commas = [...text.matchAll(/,/g)].map((match) => match.index);
  for (const comma of [-1, ...commas]) {
    const fold = foldWords(text.slice(comma + 1));
    const position = text.slice(0, Math.max(comma, 0)).trim();
    if (folds.has(fold)) return { position: position === '' ? null : position, fold };
  }
  return null;
}
