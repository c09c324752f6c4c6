import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Fidelity = 'real' | 'imitated' | 'absent';
export type FidelityRow = { api: string; fidelity: Fidelity; note: string };

const ROW = /^\|([^|]+)\|\s*(real|imitated|absent)\s*\|([^|]*)\|$/;
const SHEET = join(import.meta.dirname, 'FIDELITY.md');

/** One entry for each Electron API that FIDELITY.md names; a row may name several. */
export function fidelityRows(): FidelityRow[] {
  return readFileSync(SHEET, 'utf8').split('\n').flatMap((line) => {
    const [, names, fidelity, note] = ROW.exec(line.trim()) ?? [];
    if (!names || !fidelity) return [];
    return names.split(/,\s+(?=\S+\.|[A-Z])/).map((name) => ({ api: name.trim(), fidelity: fidelity as Fidelity, note: note?.trim() ?? '' }));
  });
}

/** How many Electron APIs the stand-in has for real, imitates, or leaves out. */
export function fidelityCounts(): Record<Fidelity, number> {
  const counts = { real: 0, imitated: 0, absent: 0 };
  for (const { fidelity } of fidelityRows()) counts[fidelity] += 1;
  return counts;
}
