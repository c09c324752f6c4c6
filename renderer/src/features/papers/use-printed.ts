import { useQuery } from '@tanstack/react-query';
import type { PaperSheet } from '#shared/contract/papers.ts';
import { desktop } from '../../app/clients.ts';
import { FONT_FACES } from './font-faces.ts';

/** Sheets of a paper with the fonts of papers in them. */
function withFonts(sheets: readonly PaperSheet[]): PaperSheet[] {
  return sheets.map(({ css, body }) => ({ css: FONT_FACES + css, body }));
}

/** The PDF of a paper's sheets; nothing is printed before they are there. */
export function usePrinted(sheets: readonly PaperSheet[] | undefined) {
  return useQuery({ ...desktop.printSheets.queryOptions({ input: { sheets: withFonts(sheets ?? []) } }), enabled: sheets !== undefined, staleTime: Infinity });
}

/** The same, once: to be written without having been looked at. */
export async function print(sheets: readonly PaperSheet[]): Promise<string> {
  return (await desktop.printSheets.call({ sheets: withFonts(sheets) })).pdf;
}
