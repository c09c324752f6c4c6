import { columnLetters } from '#shared/rules/column-letters.ts';
import type { ImportEncoding } from '#shared/contract/imports.ts';
import { appError } from '../../errors.ts';
import { type DecidedColumn, decideSheet, decodeSheet } from '../../office/legacy/decode-sheet.ts';
import { viewWorkbook } from '../../office/sheet-view.ts';
import type { Sheet, Workbook } from '../../office/workbook.ts';

interface Decoded {
  decided: readonly DecidedColumn[];
  refused: Set<number>;
  /** With all columns decoded, whatever the user refused. */
  whole: Sheet;
  /** As the user wants it. */
  wanted: Sheet;
}

/** The sheets of a workbook with their legacy texts decoded, but for the columns that the user left as they stand. */
export class DecodedSheets {
  readonly #workbook: Workbook;
  readonly #known = new Map<number, Decoded>();

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
  }

  /** A sheet as the user wants it read; without the columns' refusals when it is asked for `whole`. */
  sheet(index: number, reading: 'wanted' | 'whole' = 'wanted'): Sheet {
    return this.#decoded(index)[reading];
  }

  /** What was found on a sheet, and what the user said to it. */
  encodings(index: number): ImportEncoding[] {
    const { decided, refused } = this.#decoded(index);
    return decided.map(({ column, encoding, evidence, changed, confidence, samples }) => ({
      column, letter: columnLetters(column), encoding, fonts: evidence.fonts, cells: changed, confidence, samples, refused: refused.has(column),
    }));
  }

  /** Leaves a column as it stands in the file, or decodes it again. */
  decode(index: number, column: number, decoded: boolean): void {
    const known = this.#decoded(index);
    if (!known.decided.some((one) => one.column === column && one.encoding !== 'decomposed')) throw appError('NOT_FOUND', { table: 'column' });
    if (decoded) known.refused.delete(column);
    else known.refused.add(column);
    known.wanted = known.refused.size === 0 ? known.whole : this.#read(index, known.decided.filter((one) => !known.refused.has(one.column)));
  }

  #decoded(index: number): Decoded {
    let known = this.#known.get(index);
    if (known === undefined) {
      const decided = decideSheet(this.#workbook.data, index);
      const whole = this.#read(index, decided);
      known = { decided, refused: new Set(), whole, wanted: whole };
      this.#known.set(index, known);
    }
    return known;
  }

  #read(index: number, decided: readonly DecidedColumn[]): Sheet {
    const sheet = viewWorkbook(decodeSheet(this.#workbook.data, index, decided)).sheets[index];
    if (sheet === undefined) throw appError('NOT_FOUND', { table: 'sheet' });
    return sheet;
  }
}
