import type { Dice } from './dice.ts';
import type { Attack } from './hostile-xlsx.ts';
import { listRows } from './list-rows.ts';

const lined = (rows: readonly (readonly string[])[], end = '\r\n') => rows.map((row) => row.join('\t')).join(end);
const pasted = (text: string) => Buffer.from(text);

/** Cells of a list as a spreadsheet program copies them. */
export function honestPasted(dice: Dice): Buffer {
  return pasted(`${lined(listRows(dice))}\r\n`);
}

/** What can be wrong with copied cells. */
export const PASTED_ATTACKS: Record<string, Attack> = {
  'merged cells: the first holds the text, the others are empty': (dice) => {
    const rows = listRows(dice);
    return pasted(lined(rows.map((row, index) => (index > 1 && dice.below(2) === 0 ? row.map((cell, column) => (column > 0 && column % 2 === 0 ? '' : cell)) : row))));
  },
  'merged over rows: a heading of two lines, groups, cells that are empty below': (dice) => {
    const [title = [], heading = [], ...rows] = listRows(dice);
    return pasted(lined([title, heading, heading.map((cell, column) => (column === 1 ? cell : '')), ['I. Khối xã'], ...rows.map((row, index) => (index % 3 === 0 ? row : row.map((cell, column) => (column === 3 ? '' : cell))))]));
  },
  'rows of any length': (dice) => pasted(lined(listRows(dice).map((row) => [...row, ...Array.from({ length: dice.below(40) }, () => 'x')].slice(0, dice.below(row.length + 40))))),
  'HTML instead of cells': (dice) => pasted(`<html><body><table>${listRows(dice).map((row) => `<tr>${row.map((cell) => `<td colspan="${dice.below(99)}" onclick="alert(1)">${cell}</td>`).join('')}</tr>`).join('')}</table><script>alert(1)</script>`),
  'HTML within cells': (dice) => pasted(lined(listRows(dice).map((row) => row.map((cell) => `<b>${cell}</b><img src=x onerror=alert(1)>`)))),
  'a quotation mark that is never closed': (dice) => pasted(`${lined(listRows(dice))}\r\n"${'x\t\n'.repeat(dice.below(50_000))}`),
  'quotation marks everywhere': (dice) => pasted(lined(listRows(dice).map((row) => row.map((cell) => dice.pick([`"${cell}`, `${cell}"`, `"${cell}\n${cell}"`, `""${cell}""`, '"']))))),
  'tabs without number': (dice) => pasted(`${lined(listRows(dice))}\r\n${'\t'.repeat(dice.pick([16_383, 16_384, 500_000]))}`),
  'line ends of every system': (dice) => pasted(listRows(dice).map((row) => row.join('\t') + dice.pick(['\r', '\n', '\r\n', '\n\r', '\u2028', '\v', '\f'])).join('')),
  'characters that are none': (dice) => pasted(lined(listRows(dice)).replaceAll('a', dice.pick(['\0', '\u202E', '\uFEFF', '\u200B', '\uFFFD', '\u0301\u0323']))),
  'formulas': (dice) => pasted(lined([...listRows(dice), ['=cmd|\'/C calc\'!A0', '+HYPERLINK("http://evil.invalid")', '@SUM(A1)', '-2+3']])),
  'one cell': (dice) => pasted(dice.pick(['x', '\t', '"', '\r\n', 'TT', '{"rows":[]}', '{\\rtf1 x}'])),
};
