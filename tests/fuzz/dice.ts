import { seeded } from '../support/seeded.ts';

/** Chance that comes out the same for the same seed. */
export class Dice {
  readonly #random: () => number;

  constructor(seed: number) {
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

const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Đặng', 'Võ'];
const GIVEN = ['Văn Mẫu', 'Thị Thử', 'Đức Dụ', 'Hữu Ước'];

/** A member list with its heading; invented names. */
export function memberRows(dice: Dice): string[][] {
  const members = Array.from({ length: 5 + dice.below(20) }, (_, index) => [
    String(index + 1), `${dice.pick(FAMILY)} ${dice.pick(GIVEN)} ${dice.below(100)}`, dice.pick(['Giám đốc', 'Chủ tịch', 'Bí thư']), 'Sở Mẫu', index === 0 ? 'Trưởng ban' : 'Ủy viên', '18/3/2026', `0400${100_000 + dice.below(900_000)}`,
  ]);
  return [['DANH SÁCH THÀNH VIÊN'], ['TT', 'Họ và tên', 'Chức vụ', 'Đơn vị công tác', 'Chức danh trong BCĐ', 'Từ ngày', 'Điện thoại'], ...members];
}
