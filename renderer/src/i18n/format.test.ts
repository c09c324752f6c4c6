import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import { INTERPOLATION, makeFormat, setNumberStyle, textFormatter } from './format.ts';

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
  it('also within texts, and nothing else in them is touched', () => {
    const texts = i18next.createInstance().use(textFormatter);
    void texts.init({ lng: 'vi', resources: { vi: { ui: { people_other: '{{count}} người', by: '{{name}}, {{code}}' } } }, defaultNS: 'ui', initAsync: false, interpolation: INTERPOLATION });
    const said = () => [texts.t('people', { count: 20_000 }), texts.t('by', { name: '<Lê An>', code: '1234' })];
    expect(said()).toEqual(['20.000 người', '<Lê An>, 1234']);
    setNumberStyle('en');
    expect(said()).toEqual(['20,000 người', '<Lê An>, 1234']);
    setNumberStyle('vi');
  });
  it('sizes of files', () => {
    expect(makeFormat('vi').bytes(12)).toBe('1 kB');
    expect(makeFormat('vi').bytes(2_340_000)).toBe('2,3 MB');
  });
});
