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
  const letters = text.normalize('NFD').replaceAll('đ', 'd').replace(/\p{M}/gu, '');
  const thousandths = Array.from(letters).reduce((sum, letter) => sum + (WIDTH_OF.get(letter) ?? USUAL), 0);
  return (thousandths / 1000) * size * MM_PER_POINT;
}
