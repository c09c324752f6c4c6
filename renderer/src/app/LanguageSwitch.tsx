import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../i18n/index.ts';
import { LANGUAGE_NAMES } from '../i18n/languages.ts';
import { usePreferences } from './preferences.ts';
import css from './Shell.module.css';

/** VI / EN; each language is called by its own name. */
export function LanguageSwitch() {
  const { t } = useTranslation('app');
  const [, change] = usePreferences();
  const now = currentLanguage();
  return (
    <fieldset className={css.lang} aria-label={t('language')}>
      {LANGUAGE_NAMES.map(({ id, short, name }) => (
        <button key={id} type="button" lang={id} title={name} aria-label={`${short}, ${name}`} aria-pressed={now === id} onClick={() => change({ language: id })}>{short}</button>
      ))}
    </fieldset>
  );
}
