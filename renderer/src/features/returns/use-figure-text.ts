import { useTranslation } from 'react-i18next';
import type { Figure } from '#shared/rules/figures.ts';
import { useFormat } from '../../i18n/format.ts';

/** A figure as it reads: "trên 4.900". */
export function useFigureText(): (figure: Figure) => string {
  const { t } = useTranslation('registers');
  const format = useFormat();
  return ({ value, qualifier }) => (qualifier === 'exact' ? format.number(value) : t(`qualified.${qualifier}`, { number: format.number(value) }));
}
