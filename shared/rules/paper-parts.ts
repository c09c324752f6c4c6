import type { PaperBlock } from './official-paper.ts';

/** A paragraph in one face. */
export function paragraph(text: string): PaperBlock {
  return { kind: 'paragraph', runs: [{ text }] };
}

/** A line in bold that leads to what follows. */
export function lead(text: string): PaperBlock {
  return { kind: 'paragraph', runs: [{ text, bold: true }], leads: true };
}

/** In millimetres. */
const NUMBER_MM = 12;

/** A table as wide as the text whose rows are numbered; columns without a width share the rest. */
export function numberedTable(width: number, columns: readonly { heading: string; widthMm?: number }[], rows: readonly (readonly string[])[]): PaperBlock {
  const open = columns.filter(({ widthMm }) => widthMm === undefined).length;
  const rest = (width - columns.reduce((sum, { widthMm = 0 }) => sum + widthMm, NUMBER_MM)) / open;
  return {
    kind: 'table',
    columns: [{ heading: 'TT', widthMm: NUMBER_MM, align: 'center' }, ...columns.map(({ heading, widthMm = rest }) => ({ heading, widthMm, align: 'left' as const }))],
    rows: rows.map((cells, index) => ({ cells: [String(index + 1), ...cells] })),
  };
}
