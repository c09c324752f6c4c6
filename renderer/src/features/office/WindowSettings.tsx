import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../../app/LanguageSwitch.tsx';
import { THEMES, usePreferences } from '../../app/preferences.ts';
import css from './Settings.module.css';

/** What concerns this window only: its language and its colours. */
export function WindowSettings() {
  const { t } = useTranslation('office');
  const [{ theme }, change] = usePreferences();
  return (
    <div className={css.choices}>
      <div><span className={css.label}>{t('settings.language')}</span><LanguageSwitch /></div>
      <div>
        <span className={css.label}>{t('settings.theme')}</span>
        <SegmentedControl
          size="xs"
          aria-label={t('settings.theme')}
          value={theme}
          data={THEMES.map((value) => ({ value, label: t(`settings.themes.${value}`) }))}
          onChange={(chosen) => { const next = THEMES.find((each) => each === chosen); if (next !== undefined) change({ theme: next }); }}
        />
      </div>
    </div>
  );
}
