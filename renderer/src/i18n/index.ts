import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { INTERPOLATION, textFormatter } from './format.ts';
import { resources } from './resources.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui';
    resources: (typeof resources)['vi'];
    returnNull: false;
  }
}

export type Language = keyof typeof resources;

/** Makes the texts ready; call it once, before the first page is drawn. */
export function startTexts(language: Language): void {
  void i18next.use(textFormatter).use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    supportedLngs: ['vi', 'en'],
    defaultNS: 'ui',
    resources,
    initAsync: false,
    interpolation: INTERPOLATION,
    react: { useSuspense: false },
  });
  showLanguage(language);
}

/** Changes the language of the whole screen at once. */
export async function setLanguage(language: Language): Promise<void> {
  await i18next.changeLanguage(language);
  showLanguage(language);
}

/** The language of the screen now. */
export function currentLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'vi';
}

function showLanguage(language: Language): void {
  document.documentElement.lang = language;
  document.title = i18next.t('app:name');
}
