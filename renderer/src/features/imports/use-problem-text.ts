import { useTranslation } from 'react-i18next';
import type { ImportRow } from '#shared/contract/imports.ts';
import { namedIn, sentenceFor } from '#shared/rules/import-problems.ts';

export type Problem = ImportRow['problems'][number];

/** A problem of a cell in a sentence. */
export function useProblemText(): (problem: Problem) => string {
  const { t } = useTranslation('imports');
  return (problem) => t(`problems.${sentenceFor(problem)}`, namedIn(problem));
}
