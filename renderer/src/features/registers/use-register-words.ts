import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { wordsOf, type WordsOfRegister } from '../../i18n/register-words.ts';

/** The texts of a register in the language of the screen. */
export function useRegisterWords(): (name: string) => WordsOfRegister {
  const { i18n } = useTranslation('registers');
  return useCallback((name: string) => wordsOf(name, i18n.language), [i18n.language]);
}
