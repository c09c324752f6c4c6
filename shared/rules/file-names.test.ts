import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isProgram, safeName } from './file-names.ts';

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

describe('a program by its name', () => {
  it.each(['a.exe', 'A.EXE', 'biên bản.pdf.bat', 'a.lnk', 'a.ps1', 'a.vbs', 'a.msi', 'a.scr', 'a.exe. .', 'a.js', 'a\u202efdp.exe'])('%s is one', (name) => expect(isProgram(safeName(name))).toBe(true));
  it.each(['a.pdf', 'a.docx', 'exe', 'a.exe.pdf', 'quyết định.PDF', 'a'])('%s is none', (name) => expect(isProgram(safeName(name))).toBe(false));
});
