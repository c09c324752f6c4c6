import { useTranslation } from 'react-i18next';
import { currentLanguage, type Language } from '../i18n/index.ts';
import { usePreferences } from './preferences.ts';
import css from './Shell.module.css';

const LANGUAGES: readonly { id: Language; short: string; name: string }[] = [{ id: 'vi', short: 'VI', name: 'Tiếng Việt' }, { id: 'en', short: 'EN', name: 'English' }];

/** VI / EN; each language is called by its own name. */
export function LanguageSwitch() {
  const { t } = useTranslation('app');
  const [, change] = usePreferences();
  const now = currentLanguage();
  return (
    <div className={css.lang} role="group" aria-label={t('language')}>
      {LANGUAGES.map(({ id, short, name }) => (
        <button key={id} type="button" lang={id} title={name} aria-label={name} aria-pressed={now === id} onClick={() => change({ language: id })}>{short}</button>
      ))}
    </div>
  );
}
