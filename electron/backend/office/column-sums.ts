import type { ListValue } from './list-spec.ts';

/** How a total is worked out from what stands above it. */
export type TotalFunction = 'SUM' | 'COUNT' | 'COUNTA';

/** What stands in a column so far. */
export class ColumnSum {
  #filled = 0;
  #numbers = 0;
  #sum = 0;
  readonly #running: boolean;

  /** `running`: the column numbers the rows, and only how many there are means anything. */
  constructor(running: boolean) {
    this.#running = running;
  }

  add(value: ListValue): void {
    if (value === null || value === '') return;
    this.#filled++;
    if (typeof value !== 'number') return;
    this.#numbers++;
    this.#sum += value;
  }

  /** The function that gives a total from what stands above it; null when none does, so that no sheet shows a sum that is none. */
  functionFor(total: number): TotalFunction | null {
    if (!this.#running && this.#numbers === this.#filled && this.#sum === total) return 'SUM';
    if (this.#filled !== total) return null;
    return this.#numbers === this.#filled ? 'COUNT' : 'COUNTA';
  }
}

/** Excel's numbers of the functions that pass over subtotals among what they sum, and over rows that a filter hides. */
const SUBTOTALS: Record<TotalFunction, number> = { COUNT: 2, COUNTA: 3, SUM: 9 };

/** A total as a formula. `nested`: there are subtotals among the rows above, which must not be summed again. */
export function totalFormula(name: TotalFunction, range: string, nested: boolean): string {
  return nested ? `SUBTOTAL(${SUBTOTALS[name]},${range})` : `${name}(${range})`;
}
