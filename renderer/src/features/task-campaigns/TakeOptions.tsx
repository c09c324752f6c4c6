import { Checkbox } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { DayInput } from '../../ui/DayInput.tsx';
import css from './Campaigns.module.css';

/** What the user says of the files before they are read. */
export interface Taking {
  /** That they hold no state secret, and whether that word is missing. */
  confirmed: boolean;
  missing: boolean;
  keepFiles: boolean;
}

interface TakeOptionsProps {
  taking: Taking;
  onChange: (taking: Taking) => void;
  receivedOn: string;
  onDay: (day: string) => void;
  children: ReactNode;
}

/** When the replies came, the word that they hold no secret, and whether their files are kept. */
export function TakeOptions({ taking, onChange, receivedOn, onDay, children }: TakeOptionsProps) {
  const { t } = useTranslation('taskCampaigns');
  const dayId = useId();
  return (
    <div className={css.ask}>
      <div className={css.day}><label htmlFor={dayId}>{t('take.receivedOn')}</label><DayInput id={dayId} day={receivedOn} onChange={onDay} /><small>{t('take.receivedHint')}</small></div>
      <Checkbox size="sm" color="var(--sd-selected-line)" label={t('take.noSecret')} description={t('take.noSecretHint')} checked={taking.confirmed} error={taking.missing ? t('take.noSecretMissing') : null} onChange={(event) => onChange({ ...taking, confirmed: event.currentTarget.checked, missing: false })} />
      <Checkbox size="sm" color="var(--sd-selected-line)" label={t('take.keepFiles')} description={t('take.keepHint')} checked={taking.keepFiles} onChange={(event) => onChange({ ...taking, keepFiles: event.currentTarget.checked })} />
      {children}
    </div>
  );
}
