import { useTranslation } from 'react-i18next';
import type { ImportRow } from '#shared/contract/imports.ts';
import { formatDate, isDate } from '#shared/rules/dates.ts';
import type { imports } from '../../i18n/vi/imports.ts';

export type Problem = ImportRow['problems'][number];
export type ProblemSentence = keyof (typeof imports)['problems'];

/** A problem of a cell in a sentence. */
export function useProblemText(): (problem: Problem) => string {
  const { t } = useTranslation('imports');
  return (problem) => t(`problems.${sentenceFor(problem)}`, shownParams(problem.params ?? {}));
}

/** Which sentence tells a problem: some codes are told in several ways, by what is known about them. */
export function sentenceFor({ code, severity, params = {} }: Pick<Problem, 'code' | 'severity' | 'params'>): ProblemSentence {
  switch (code) {
    case 'ROLE_UNKNOWN': return 'count' in params ? 'ROLE_SEVERAL' : code;
    case 'DATE_ORDER': return !('after' in params) ? code : params['after'] === '' ? 'SEAT_OPEN' : 'SEAT_OVERLAPS';
    case 'UNIT_UNKNOWN': return 'until' in params ? 'UNIT_ENDED' : code;
    case 'PERSON_TWICE_IN_FILE': return severity === 'error' ? code : 'NAME_TWICE_IN_FILE';
    case 'SEVERAL_HEADS': return 'row' in params ? code : 'HEAD_SITS';
    case 'SEVERAL_STANDING_DEPUTIES': return 'row' in params ? code : 'STANDING_DEPUTY_SITS';
    default: return code;
  }
}

function shownParams(params: Record<string, string | number>): Record<string, string | number> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, typeof value === 'string' && isDate(value) ? formatDate(value) : value]));
}
