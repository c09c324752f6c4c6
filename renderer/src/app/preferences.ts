import { useMantineColorScheme } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { currentLanguage, setLanguage, type Language } from '../i18n/index.ts';
import { api, desktop } from './clients.ts';
import { PREFERENCES_KEY } from './first-questions.ts';
import { useKept } from './kept.ts';
import { queryClient } from './query-client.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** What the user chose for this window. Null language: the computer's; null rail: a rail beside workspaces only. */
export type Preferences = { language: Language | null; theme: Theme; rail: boolean | null };

export function usePreferences(): [Preferences, (change: Partial<Preferences>) => void, boolean] {
  const [preferences, keep, loaded] = useKept(PREFERENCES_KEY, readPreferences);
  return [preferences, (change) => keep({ ...preferences, ...change }), loaded];
}

/** The language to begin in, when the first questions have been answered: one begun in another would be drawn twice. */
export function firstLanguage(): Language {
  const { language } = readPreferences(queryClient.getQueryData(api.drafts.get.queryKey({ input: { key: PREFERENCES_KEY } })));
  const info = queryClient.getQueryData(desktop.info.queryKey({ input: {} }));
  return language ?? info?.systemLanguage ?? (navigator.language.startsWith('vi') ? 'vi' : 'en');
}

/** Applies the chosen language and colours; until they are known, the computer's. */
export function useApplyPreferences(): boolean {
  const [{ language, theme }, , loaded] = usePreferences();
  const info = useQuery(desktop.info.queryOptions({ input: {} }));
  const { setColorScheme } = useMantineColorScheme();
  const wanted = language ?? info.data?.systemLanguage ?? currentLanguage();
  useEffect(() => {
    if (wanted !== currentLanguage()) void setLanguage(wanted);
  }, [wanted]);
  useEffect(() => {
    if (!loaded) return;
    setColorScheme(theme === 'system' ? 'auto' : theme);
    desktop.setTheme.call({ theme }).catch(() => undefined);
  }, [loaded, theme, setColorScheme]);
  return loaded && !info.isPending;
}

function readPreferences(stored: unknown): Preferences {
  const value = typeof stored === 'object' && stored !== null ? (stored as Partial<Preferences>) : {};
  return {
    language: value.language === 'vi' || value.language === 'en' ? value.language : null,
    theme: THEMES.find((theme) => theme === value.theme) ?? 'system',
    rail: typeof value.rail === 'boolean' ? value.rail : null,
  };
}
