import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { INTERPOLATION, textFormatter } from './format.ts';
import { first } from './vi/first.ts';
import type { vi } from './vi/index.ts';

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
    resources: { vi: first },
    initAsync: false,
    interpolation: INTERPOLATION,
    react: { useSuspense: false },
  });
  await setLanguage(language);
}

let others: Promise<void> | undefined;

/** What is loaded after the first view, once the texts it may show are there. */
export async function withTexts<Loaded>(loading: Promise<Loaded>): Promise<Loaded> {
  others ??= import('./vi/more.ts').then(({ more }) => addTexts('vi', more));
  const [loaded] = await Promise.all([loading, others]);
  return loaded;
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
  addTexts('en', en);
}

function addTexts(language: Language, texts: object): void {
  for (const [namespace, ofNamespace] of Object.entries(texts)) i18next.addResourceBundle(language, namespace, ofNamespace);
}

/** The language of the screen now. */
export function currentLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'vi';
}
