/** The lists that can be brought in: the members of a committee, and the books of the register of papers. */
export const IMPORT_LISTS = ['roster', 'directive', 'incoming', 'issued'] as const;
export type ImportList = (typeof IMPORT_LISTS)[number];

export function isImportList(text: unknown): text is ImportList {
  return IMPORT_LISTS.some((list) => list === text);
}
