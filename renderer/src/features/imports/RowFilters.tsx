import { IconAlertTriangle, IconSquareRotatedFilled, IconHelpCircle, IconUserOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ImportSummary } from '#shared/contract/imports.ts';
import { useFormat } from '../../i18n/format.ts';
import type { ListWords } from './list-places.ts';
import css from './RowFilters.module.css';
import { READY_FILTERS, ROW_FILTERS, type RowView } from './use-checked-rows.ts';

const ICONS: Partial<Record<RowView, typeof IconSquareRotatedFilled>> = { errors: IconSquareRotatedFilled, warnings: IconAlertTriangle, undecided: IconHelpCircle, missing: IconUserOff };
const COUNTS: Record<RowView, Exclude<keyof ImportSummary, 'totals'>> = { all: 'rows', errors: 'errors', warnings: 'warnings', undecided: 'undecided', ready: 'ready', adds: 'adds', changes: 'changes', same: 'same', missing: 'missing' };
const OF_READY: readonly RowView[] = ['ready', ...READY_FILTERS];

interface RowFiltersProps {
  view: RowView;
  summary: ImportSummary | undefined;
  /** Whose words tell what the file does not name; papers are never missed. */
  words: ListWords;
  onChange: (view: RowView) => void;
}

/** Which rows are shown, with how many there are of each; of the ready ones, by what they do. */
export function RowFilters({ view, summary, words, onChange }: RowFiltersProps) {
  const { t } = useTranslation('imports');
  const hasMissing = view === 'missing' || (summary !== undefined && summary.missing > 0);
  const chip = (one: RowView) => <Chip key={one} view={one} on={view === one} summary={summary} onChoose={() => onChange(one)} />;
  return (
    <div className={css.bar}>
      <b className={css.title}>{t('rows.title')}</b>
      {ROW_FILTERS.map(chip)}
      {OF_READY.includes(view) && <><span className={css.rule} />{READY_FILTERS.map(chip)}</>}
      {hasMissing && <><span className={css.rule} />{chip('missing')}</>}
      {view === 'missing' ? <span className={css.end}>{t(`missing.hint.${words === 'register' ? 'record' : words}`)}</span> : !hasMissing && <span className={css.end}>{t('rows.hint')}</span>}
    </div>
  );
}

function Chip({ view, on, summary, onChoose }: { view: RowView; on: boolean; summary: ImportSummary | undefined; onChoose: () => void }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const Shape = ICONS[view];
  return (
    <button type="button" aria-pressed={on} className={css.chip} onClick={onChoose}>
      {Shape !== undefined && <Shape size={13} className={view === 'errors' ? css.bad : css.warn} aria-hidden />}
      {t(`filters.${view}`)}{summary !== undefined && <b>{format.number(summary[COUNTS[view]])}</b>}
    </button>
  );
}
