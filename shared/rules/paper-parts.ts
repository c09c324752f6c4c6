import type { PaperBlock } from './official-paper.ts';

/** A paragraph in one face. */
export function paragraph(text: string): PaperBlock {
  return { kind: 'paragraph', runs: [{ text }] };
}

/** A line in bold that leads to what follows. */
export function lead(text: string): PaperBlock {
  return { kind: 'paragraph', runs: [{ text, bold: true }], leads: true };
}
