import { useTranslation } from 'react-i18next';
import type { ImportSummary } from '#shared/contract/imports.ts';
import { useFormat } from '../../i18n/format.ts';
import { Note } from '../../ui/Note.tsx';
import { useFieldName } from './use-list-words.ts';

const MOST_TOLD = 4;

/** Totals of the file that are not the sum of its rows: something was left out, or typed wrong. */
export function WrongTotals({ totals }: { totals: ImportSummary['totals'] }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const nameOf = useFieldName();
  if (totals.length === 0) return null;
  const sentences = totals.slice(0, MOST_TOLD).map(({ row, field, told, sum }) => t('totals.wrong', { row, field: nameOf(field), told: format.number(told), sum: format.number(sum) }));
  return <Note tone="warn" live="status">{sentences.join(' ')}</Note>;
}
