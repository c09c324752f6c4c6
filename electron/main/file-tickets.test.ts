import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { safeName } from './file-tickets.ts';

// Electron exists only inside Electron; what is tested here does not call it.
vi.mock('electron', () => ({ dialog: {}, shell: {} }));

describe('the file name a page suggests', () => {
  it.each([
    ['Phụ lục danh sách Ban Chỉ đạo.xlsx', 'Phụ lục danh sách Ban Chỉ đạo.xlsx'],
    ['QĐ 12/2026: danh sách.xlsx', 'QĐ 12-2026- danh sách.xlsx'],
    ['../../../etc/passwd', '..-..-..-etc-passwd'],
    ['..\\..\\Windows\\system.ini', '..-..-Windows-system.ini'],
    ['a.xlsx. . ', 'a.xlsx'],
    [`Danh sách ${'Ban Chỉ đạo '.repeat(40)}18-03-2026.xlsx`, `${`Danh sách ${'Ban Chỉ đạo '.repeat(40)}`.slice(0, 115)}.xlsx`],
    ['CON', '_CON'],
    ['lpt1.xlsx', '_lpt1.xlsx'],
    ['console.xlsx', 'console.xlsx'],
    ['..', '_'],
    ['', '_'],
  ])('“%s” becomes “%s”', (given, name) => expect(safeName(given)).toBe(name));

  it('is always a name and never a path', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (given) => {
      const name = safeName(given);
      expect(name).not.toMatch(/[<>:"/\\|?*\u0000-\u001f]|[. ]$/);
      expect(name).not.toBe('');
      expect(name.length).toBeLessThanOrEqual(121);
    }));
  });
});
