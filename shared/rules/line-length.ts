/** The widths of the bold letters of Times New Roman, in thousandths of the size. */
const WIDTHS: readonly (readonly [number, string])[] = [
  [250, ' .,'], [278, 'il/'], [333, '-fjt():;'], [389, 'Is'], [444, 'cerz'], [500, 'agovxy0123456789J'], [556, 'bdhknpquS'], [611, 'FP'], [667, 'BELTZ'],
  [722, 'ACDĐNRUVXYw'], [778, 'GHKOQ'], [833, 'm'], [944, 'M'], [1000, 'W'],
];
const WIDTH_OF = new Map(WIDTHS.flatMap(([width, letters]) => Array.from(letters, (letter) => [letter, width] as const)));
const USUAL = 556;
const MM_PER_POINT = 25.4 / 72;

/**
 * How long a line of bold letters is on paper, in millimetres, so that the rule under it can be as long as the text or
 * a part of it (Decree 30/2020, annex I). Marks on letters take no room.
 */
export function lineLength(text: string, size: number): number {
  return inMillimetres(thousandths(text), size);
}

function thousandths(text: string): number {
  const letters = text.normalize('NFD').replaceAll('đ', 'd').replace(/\p{M}/gu, '');
  let sum = 0;
  for (const letter of letters) sum += WIDTH_OF.get(letter) ?? USUAL;
  return sum;
}

function inMillimetres(width: number, size: number): number {
  return (width / 1000) * size * MM_PER_POINT;
}

/**
 * A text broken into as few lines as hold it, as even as they go, so that no word is left alone under a long line. A
 * word wider than a line stays whole.
 */
export function brokenEvenly(text: string, size: number, width: number): string[] {
  const words = text.split(' ').map((word) => ({ word, width: thousandths(word) }));
  const fewest = fill(words, size, width).length;
  let room = width;
  while (room > 1 && fill(words, size, room - 1).length === fewest) room -= 1;
  return fill(words, size, room).map((line) => line.words.join(' '));
}

interface Line {
  words: string[];
  width: number;
}
const SPACE = thousandths(' ');

function fill(words: readonly { word: string; width: number }[], size: number, room: number): Line[] {
  const lines: Line[] = [];
  for (const { word, width } of words) {
    const last = lines.at(-1);
    const longer = (last?.width ?? 0) + SPACE + width;
    if (last !== undefined && inMillimetres(longer, size) <= room) {
      last.words.push(word);
      last.width = longer;
    } else lines.push({ words: [word], width });
  }
  return lines;
}
