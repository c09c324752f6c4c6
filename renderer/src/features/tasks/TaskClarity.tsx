import { useTranslation } from 'react-i18next';
import { CLARITIES, type Clarity } from '#shared/rules/tasks.ts';
import css from './Tasks.module.css';

/** The six that a task must tell, as squares: what is told is full, what is missing is dashed and named beside. */
export function TaskClarity({ missing }: { missing: readonly Clarity[] }) {
  const { t } = useTranslation('tasks');
  const what = missing.map((clarity) => t(`clarities.${clarity}`)).join(', ');
  return (
    <span className={css.clarity}>
      <span className={css.squares} aria-hidden>{CLARITIES.map((clarity) => <i key={clarity} className={missing.includes(clarity) ? css.lacks : css.told} />)}</span>
      {missing.length > 0 ? <span className={css.lacking}>{t('missing', { what })}</span> : <span>{t('clear')}</span>}
    </span>
  );
}
