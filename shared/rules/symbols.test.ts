import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DOCUMENT_TYPE_NAMES, DOCUMENT_TYPES, type System, SYSTEMS, typesOf } from './documents.ts';
import { parseSymbol, symbolOf } from './symbols.ts';

const read = (text: string) => {
  const symbol = parseSymbol(text);
  return symbol === null ? null : [symbol.system, symbol.number, symbol.types.join('/'), symbol.issuer, symbol.text];
};

describe('number and symbol', () => {
  it.each([
    ['657-QĐ/TU', ['party', 657, 'decision/rule', 'TU', '657-QĐ/TU']],
    ['961-CTr/TU', ['party', 961, 'programme', 'TU', '961-CTr/TU']],
    ['43 - KL/TW', ['party', 43, 'conclusion', 'TW', '43-KL/TW']],
    ['25NQTW', ['party', 25, 'resolution', 'TW', '25-NQ/TW']],
    ['25 NQ TW', ['party', 25, 'resolution', 'TW', '25-NQ/TW']],
    ['Số: 05-TB/BCĐTW', ['party', 5, 'notice', 'BCĐTW', '05-TB/BCĐTW']],
    ['số 5–TB/BCĐ.', ['party', 5, 'notice', 'BCĐ', '05-TB/BCĐ']],
    ['11-QĐi/TW', ['party', 11, 'rule', 'TW', '11-QĐi/TW']],
    ['15/QĐ-BNV', ['state', 15, 'decision', 'BNV', '15/QĐ-BNV']],
    ['Số: 7 / QyĐ - UBND', ['state', 7, 'rule', 'UBND', '07/QyĐ-UBND']],
    ['30/2020/NĐ-CP', ['state', 30, 'decree', 'CP', '30/2020/NĐ-CP']],
    ['10/2022/QH15', ['state', 10, 'law/resolution', 'QH15', '10/2022/QH15']],
    ['249/MTTQ-BTT', ['state', 249, 'official_letter', 'MTTQ-BTT', '249/MTTQ-BTT']],
    ['06/2025/TT-TTCP', ['state', 6, 'state_circular', 'TTCP', '06/2025/TT-TTCP']],
  ])('“%s” is read', (text, told) => expect(read(text)).toEqual(told));

  it.each(['', 'không số', '0-KL/TW', '43', 'KL/TW', '43-KL', '2024-07-15', '25NQXYZ', '12345678/QĐ-BNV'])('“%s” is none', (text) => expect(parseSymbol(text)).toBeNull());

  it('is the same once it was read', () => {
    fc.assert(fc.property(fc.string(), (text) => {
      const symbol = parseSymbol(text);
      expect(symbol === null ? null : parseSymbol(symbol.text)).toEqual(symbol);
    }));
  });

  it('that the program makes reads back: side, number, type and issuer', () => {
    const types = fc.constantFrom(...DOCUMENT_TYPE_NAMES);
    fc.assert(fc.property(fc.constantFrom<System>(...SYSTEMS), types, fc.integer({ min: 1, max: 9999 }), fc.constantFrom('BCĐ', 'BCĐQCDC', 'TU', 'UBND'), (system, type, number, issuer) => {
      const symbol = parseSymbol(symbolOf(system, type, number, issuer));
      expect(symbol).toMatchObject({ system, number, issuer });
      expect(DOCUMENT_TYPES[type][system] === null || symbol?.types.includes(type)).toBe(true);
    }));
  });

  it('of the Party may stand for two types, of the State for one', () => {
    expect(typesOf('party', 'QĐ')).toEqual(['decision', 'rule']);
    expect(typesOf('state', 'QĐ')).toEqual(['decision']);
    expect(typesOf('state', 'QyĐ')).toEqual(['rule']);
  });
});
