import { IconAlertTriangle, IconSquareRotatedFilled, IconUserQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ImportSummary } from '#shared/contract/imports.ts';
import { useFormat } from '../../i18n/format.ts';
import css from './RowFilters.module.css';
import { ROW_FILTERS, type RowFilter } from './use-checked-rows.ts';

const ICONS: Record<RowFilter, typeof IconSquareRotatedFilled | null> = { all: null, errors: IconSquareRotatedFilled, warnings: IconAlertTriangle, undecided: IconUserQuestion, ready: null };
const COUNTS: Record<RowFilter, keyof ImportSummary> = { all: 'rows', errors: 'errors', warnings: 'warnings', undecided: 'undecided', ready: 'ready' };

/** Which rows are shown, with how many there are of each. */
export function RowFilters({ only, summary, onChange }: { only: RowFilter; summary: ImportSummary | undefined; onChange: (only: RowFilter) => void }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  return (
    <div className={css.bar}>
      <b className={css.title}>{t('rows.title')}</b>
      {ROW_FILTERS.map((one) => {
        const Shape = ICONS[one];
        return (
          <button key={one} type="button" aria-pressed={only === one} className={css.chip} onClick={() => onChange(one)}>
            {Shape !== null && <Shape size={13} className={one === 'errors' ? css.bad : css.warn} aria-hidden />}
            {t(`filters.${one}`)}{summary !== undefined && <b>{format.number(summary[COUNTS[one]])}</b>}
          </button>
        );
      })}
      <span className={css.end}>{t('rows.hint')}</span>
    </div>
  );
}
