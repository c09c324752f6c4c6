import { useTranslation } from 'react-i18next';
import type { ReturnFinding } from '#shared/contract/returns.ts';

/** What a finding says, in the language of the page. */
export function useSaying({ says }: Pick<ReturnFinding, 'says'>): string {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? says.en : says.vi;
}
