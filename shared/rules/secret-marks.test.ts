import { describe, expect, test } from 'vitest';
import { isSecretMark } from './secret-marks.ts';

describe('a mark of secrecy', () => {
  test.each(['MẬT', 'Tối mật', 'TUYỆT  MẬT', '(MẬT)', 'MẬT.', '1. MẬT', 'MẬT 1', '“Mật”', 'MẬT×', 'mật'.normalize('NFD'), 'TOI MAT', 'MËT', 'TUYEÄT MAÄT'])('%s', (text) => {
    expect(isSecretMark(text)).toBe(true);
  });

  test.each(['', '12/05/2026', '…', 'MẬTX', 'bí mật', 'Mật độ', 'Nhiệm vụ mật', 'T', 'MAT'])('is not %s', (text) => {
    expect(isSecretMark(text)).toBe(false);
  });
});
