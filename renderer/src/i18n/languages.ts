/** The languages of the screen, each by its own name. */
export const LANGUAGE_NAMES = [
  { id: 'vi', short: 'VI', name: 'Tiếng Việt' },
  { id: 'en', short: 'EN', name: 'English' },
] as const;
