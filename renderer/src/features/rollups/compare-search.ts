import type { ComparisonParams } from '#shared/contract/comparisons.ts';
import { COMPARISON_WAYS } from '#shared/forms/compare-rounds.ts';

/** What the address of a comparison says; what is left out is as at first. */
export interface CompareSearch {
  formId?: string;
  rounds?: string[];
  by?: ComparisonParams['by'];
  cell?: string;
  recast?: boolean;
}

/** What of an address can be understood; the rest is left out. */
export function compareSearch(search: Record<string, unknown>): CompareSearch {
  const by = COMPARISON_WAYS.find((way) => way === search['by']);
  const { formId, rounds, cell, recast } = search;
  return {
    ...(typeof formId === 'string' && { formId }),
    ...(Array.isArray(rounds) && { rounds: rounds.filter((one) => typeof one === 'string') }),
    ...(by !== undefined && { by }),
    ...(typeof cell === 'string' && { cell }),
    ...(recast === true && { recast: true }),
  };
}

interface Comparable {
  formId: string;
  rounds: readonly { id: string }[];
  cells: readonly { cell: string }[];
}
/** Rounds beside each other at first: the last and the one before it. */
const AT_FIRST = 2;

/** What is compared: what the address says where there is such, else how the page opens; null where nothing can be compared. */
export function comparedOf(forms: readonly Comparable[], search: CompareSearch): ComparisonParams | null {
  const form = forms.find(({ formId }) => formId === search.formId) ?? forms[0];
  if (form === undefined) return null;
  const known = form.rounds.filter(({ id }) => search.rounds?.includes(id) ?? false).map(({ id }) => id);
  const by = search.by ?? 'cell';
  const cell = form.cells.find((one) => one.cell === search.cell) ?? form.cells[0];
  return { formId: form.formId, campaignIds: known.length > 0 ? known : form.rounds.slice(-AT_FIRST).map(({ id }) => id), by, cell: by === 'cell' ? null : (cell?.cell ?? null), recast: search.recast === true && by === 'unit' };
}
