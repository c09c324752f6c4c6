import type { ImportList } from '#shared/rules/import-lists.ts';
import { seeded } from '../support/seeded.ts';

/** Chance that comes out the same for the same seed. */
export class Dice {
  /** Which list the file holds. */
  readonly list: ImportList;
  readonly #random: () => number;

  constructor(seed: number, list: ImportList = 'roster') {
    this.list = list;
    this.#random = seeded(seed);
  }

  /** A whole number from 0, below the border. */
  below(border: number): number {
    return Math.floor(this.#random() * border);
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }

  bytes(count: number): Buffer {
    return Buffer.from(Array.from({ length: count }, () => this.below(256)));
  }

  /** Where a piece of the bytes begins and ends. */
  piece(bytes: Buffer): [from: number, to: number] {
    const from = this.below(bytes.length);
    return [from, Math.min(bytes.length, from + 1 + this.below(Math.ceil(bytes.length / 4)))];
  }
}
