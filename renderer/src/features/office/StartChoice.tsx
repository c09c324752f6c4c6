import { useTranslation } from 'react-i18next';
import css from './FirstStart.module.css';

const STARTS = ['empty', 'sample', 'backup'] as const;
export type Start = (typeof STARTS)[number];

/** What to begin with: nothing, the sample office, or a backup. */
export function StartChoice({ value, onChange }: { value: Start; onChange: (start: Start) => void }) {
  const { t } = useTranslation('office');
  return (
    <fieldset className={css.starts}>
      <legend>{t('firstStart.start')}</legend>
      {STARTS.map((start) => (
        <label key={start} className={css.start}>
          <input type="radio" name="start" checked={value === start} onChange={() => onChange(start)} />
          <b>{t(`firstStart.${start}`)}</b>
          <span>{t(`firstStart.${start}Hint`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
