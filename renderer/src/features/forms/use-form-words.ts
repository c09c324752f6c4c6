import { useTranslation } from 'react-i18next';
import { en } from '#shared/forms/en.ts';
import { vi } from '#shared/forms/vi.ts';
import type { FormWords } from '#shared/forms/words.ts';

/** The words of checks in the language of the screen. */
export function useFormWords(): FormWords {
  const { i18n } = useTranslation();
  return i18n.language === 'vi' ? vi : en;
}
