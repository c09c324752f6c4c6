import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { INTERPOLATION, textFormatter } from './format.ts';
import { vi } from './vi/index.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui';
    resources: typeof vi;
    returnNull: false;
  }
}

export type Language = 'vi' | 'en';

/** Makes the texts ready; call it once, before the first page is drawn. */
export async function startTexts(language: Language): Promise<void> {
  await i18next.use(textFormatter).use(initReactI18next).init({
    fallbackLng: false,
    supportedLngs: ['vi', 'en'],
    defaultNS: 'ui',
    resources: { vi },
    initAsync: false,
    interpolation: INTERPOLATION,
    react: { useSuspense: false },
  });
  await setLanguage(language);
}

/** Changes the language of the whole screen at once. */
export async function setLanguage(language: Language): Promise<void> {
  // Nearly everybody works in Vietnamese: the other texts are fetched by whoever reads them.
  if (language === 'en') await addEnglish();
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  document.title = i18next.t('app:name');
}

async function addEnglish(): Promise<void> {
  const { en } = await import('./en/index.ts');
  for (const [namespace, texts] of Object.entries(en)) i18next.addResourceBundle('en', namespace, texts);
}

/** The language of the screen now. */
export function currentLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'vi';
}
