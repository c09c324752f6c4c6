/** Orders tasks by the year and the number of their codes (`NV-2026-071`): the thousandth code of a year is longer than the others and comes after them. `code`: the column. */
export const byCode = (code: string): string => `substr(${code}, 1, 8), length(${code}), ${code}`;
