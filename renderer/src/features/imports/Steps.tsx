import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import css from './Steps.module.css';

const STEPS = ['file', 'columns', 'rows', 'commit'] as const;
export type Step = (typeof STEPS)[number];

/** Where the import stands among its four steps. */
export function Steps({ current, finished = false }: { current: Step; finished?: boolean }) {
  const { t } = useTranslation('imports');
  const now = STEPS.indexOf(current);
  return (
    <ol className={css.steps} aria-label={t('steps.label')}>
      {STEPS.map((step, index) => {
        const passed = index < now || (finished && index === now);
        return (
          <li key={step} className={passed ? css.passed : index === now ? css.now : undefined} {...(index === now && { 'aria-current': 'step' as const })}>
            <i aria-hidden>{passed ? <IconCheck size={13} /> : index + 1}</i>
            <span>{t(`steps.${step}`)}</span>
            {passed && <span className="visually-hidden">{t('steps.passed')}</span>}
          </li>
        );
      })}
    </ol>
  );
}
