import { describe, expect, it } from 'vitest';
import { makeFormat } from './format.ts';

describe('dates and numbers on the screen', () => {
  it('days are written dd/mm/yyyy whatever the numbers', () => {
    expect(makeFormat('vi').date('2026-03-18')).toBe('18/03/2026');
    expect(makeFormat('en').date('2026-03-18')).toBe('18/03/2026');
    expect(makeFormat('vi').date(null)).toBe('');
  });
  it('a day beside another leaves out the year they share', () => {
    expect(makeFormat('vi').dayBeside('2026-03-18', '2026-11-23')).toBe('18/03');
    expect(makeFormat('vi').dayBeside('2025-12-31', '2026-01-01')).toBe('31/12/2025');
    expect(makeFormat('vi').dayBeside(null, '2026-01-01')).toBe('');
  });
  it('numbers by the office’s style', () => {
    expect(makeFormat('vi').number(1234.5, 1)).toBe('1.234,5');
    expect(makeFormat('en').number(1234.5, 1)).toBe('1,234.5');
  });
  it('sizes of files', () => {
    expect(makeFormat('vi').bytes(12)).toBe('1 kB');
    expect(makeFormat('vi').bytes(2_340_000)).toBe('2,3 MB');
  });
});
