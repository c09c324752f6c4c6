import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import css from './Steps.module.css';

interface StepsProps<Id extends string> {
  label: string;
  steps: readonly { id: Id; label: string }[];
  current: Id;
  /** The last step is done, too. */
  finished?: boolean;
}

/** Where a piece of work stands among its steps. */
export function Steps<Id extends string>({ label, steps, current, finished = false }: StepsProps<Id>) {
  const { t } = useTranslation('ui');
  const now = steps.findIndex(({ id }) => id === current);
  return (
    <ol className={css.steps} aria-label={label}>
      {steps.map((step, index) => {
        const passed = index < now || (finished && index === now);
        return (
          <li key={step.id} className={passed ? css.passed : index === now ? css.now : undefined} {...(index === now && { 'aria-current': 'step' as const })}>
            <i aria-hidden>{passed ? <IconCheck size={13} /> : index + 1}</i>
            <span>{step.label}</span>
            {passed && <span className="visually-hidden">{t('stepPassed')}</span>}
          </li>
        );
      })}
    </ol>
  );
}
