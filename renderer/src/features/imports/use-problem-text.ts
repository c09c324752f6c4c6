import { useTranslation } from 'react-i18next';
import type { ImportRow } from '#shared/contract/imports.ts';
import { recordProblemWords } from '#shared/registers/choices.ts';
import { namedIn, sentenceFor } from '#shared/rules/import-problems.ts';
import { wordsOf } from '../../i18n/register-words.ts';
import { useChoiceWords } from './use-list-words.ts';

export type Problem = ImportRow['problems'][number];

/** A problem of a cell in a sentence; what a register has its own words for, in those. */
export function useProblemText(): (problem: Problem) => string {
  const { t, i18n } = useTranslation('imports');
  const choices = useChoiceWords();
  return (problem) => {
    const { params = {} } = problem;
    const own = recordProblemWords(params, 'register' in params ? wordsOf(String(params['register']), i18n.language) : choices);
    return t(`problems.${sentenceFor(problem)}`, { ...namedIn(problem), ...own });
  };
}
