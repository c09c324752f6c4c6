/** The lists that can be brought in beside the registers: members of a committee, people, units, tasks, and the books of the register of papers. */
export const IMPORT_LISTS = ['roster', 'people', 'units', 'tasks', 'directive', 'incoming', 'issued'] as const;
/** The records of a register: `register_<name>`. */
export type RecordList = `register_${string}`;
export type ImportList = (typeof IMPORT_LISTS)[number] | RecordList;

const RECORD_LIST = /^register_([a-z][a-z_]{0,39})$/;

/** The register whose records a list holds; null for another list. Whether it is declared is not asked. */
export function registerOf(list: string): string | null {
  return RECORD_LIST.exec(list)?.[1] ?? null;
}

export function isImportList(text: unknown): text is ImportList {
  return typeof text === 'string' && (IMPORT_LISTS.some((list) => list === text) || registerOf(text) !== null);
}
