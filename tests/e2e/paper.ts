import { readFileSync } from 'node:fs';
import { pdfText } from '../support/pdf-text.ts';

/** A printed sheet: how many pages it has, and its words, with one space between them. */
export function readPaper(file: string): { pages: number; text: string } {
  const bytes = readFileSync(file);
  const pages = bytes.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  return { pages, text: pdfText(bytes) };
}
