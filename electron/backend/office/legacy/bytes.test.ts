import { describe, expect, it } from 'vitest';
import { toTcvn3, toVni, toWindows1258 } from '../../../../tests/support/legacy-text.ts';
import { sampleCsv } from '../../../../tests/support/sample-workbooks.ts';
import { encodingOfBytes } from './bytes.ts';

const LIST = sampleCsv().replace('\uFEFF', '');

describe('the bytes of a text that is no UTF-8', () => {
  it.each([['tcvn3', toTcvn3], ['vni', toVni], ['windows-1258', toWindows1258]] as const)('in %s', (encoding, encode) => {
    expect(encodingOfBytes(Buffer.from(encode(LIST), 'latin1'))).toBe(encoding);
  });
  it('are told when only one column is in TCVN3 and the others say nothing', () => {
    expect(encodingOfBytes(Buffer.from(`TT,Name\r\n1,${toTcvn3('Nguyễn Văn Mẫu')}\r\n2,${toTcvn3('Trần Thị Thử')}`, 'latin1'))).toBe('tcvn3');
  });
  it.each(['Nom;Ville\r\nRené;Orléans\r\nHélène;Besançon', 'Name;Straße\r\nMüller;Köln', 'TT;STT\r\n1;2', ''])('of other languages tell none: %j', (text) => {
    expect(encodingOfBytes(Buffer.from(text, 'latin1'))).toBeNull();
  });
});
