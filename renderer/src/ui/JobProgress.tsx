import { useTranslation } from 'react-i18next';
import type { Progress } from '#shared/contract/base.ts';
import { useFormat } from '../i18n/format.ts';
import css from './JobProgress.module.css';

interface JobProgressProps {
  title: string;
  progress: Progress | null;
  cancelling?: boolean;
  onCancel?: () => void;
  /** The thing counted, e.g. "dòng". */
  unit?: string;
}

/** How far a long job is. It is not modal: the rest of the program goes on. */
export function JobProgress({ title, progress, cancelling = false, onCancel, unit = '' }: JobProgressProps) {
  const { t } = useTranslation('ui');
  const format = useFormat();
  const total = progress?.total ?? null;
  return (
    <div className={css.job} aria-live="polite">
      <div className={css.line}>
        <span className={css.title}>{title}</span>
        {progress !== null && progress.done > 0 && <span className={css.count}>{format.number(progress.done)}{total !== null && `/${format.number(total)}`} {unit}</span>}
      </div>
      <progress className={css.bar} aria-label={title} {...(progress !== null && total !== null && { value: progress.done, max: Math.max(total, 1) })} />
      <div className={css.line}>
        <span className={css.hint}>{t('jobMeanwhile')}</span>
        {onCancel !== undefined && <button type="button" className={css.cancel} disabled={cancelling} onClick={onCancel}>{t(cancelling ? 'cancelling' : 'cancelJob')}</button>}
      </div>
    </div>
  );
}
