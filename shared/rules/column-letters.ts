const LETTERS = 26;
const FIRST_LETTER_CODE = 0x41;
const spelled: string[] = [];

/** How a sheet names a column: `A` for 1, `Z` for 26, `AA` for 27. */
export function columnLetters(column: number): string {
  return (spelled[column] ??= spell(column));
}

function spell(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / LETTERS)) letters = String.fromCharCode(FIRST_LETTER_CODE + ((rest - 1) % LETTERS)) + letters;
  return letters;
}
