/** What tasks are ordered by when they are ordered by their codes (`NV-2026-071`): the year, then the number; the thousandth code of a year is longer than the others and comes after them. `code`: the column. The index `task_given_code` follows it. */
export const codeOrder = (code: string): string[] => [`substr(${code}, 1, 8)`, `length(${code})`, code];

/** The same, as it stands after ORDER BY. */
export const byCode = (code: string): string => codeOrder(code).join(', ');
