import { useTranslation } from 'react-i18next';
import type { ImportRow } from '#shared/contract/imports.ts';
import { recordProblemWords } from '#shared/registers/choices.ts';
import { namedIn, sentenceFor } from '#shared/rules/import-problems.ts';
import { wordsOf } from '../../i18n/register-words.ts';

export type Problem = ImportRow['problems'][number];

/** A problem of a cell in a sentence; what a register has its own words for, in those. */
export function useProblemText(): (problem: Problem) => string {
  const { t, i18n } = useTranslation('imports');
  return (problem) => {
    const { params = {} } = problem;
    const ofRegister = 'register' in params ? recordProblemWords(params, wordsOf(String(params['register']), i18n.language)) : {};
    return t(`problems.${sentenceFor(problem)}`, { ...namedIn(problem), ...ofRegister });
  };
}
