import iconv from 'iconv-lite';
import type { Dice } from './dice.ts';
import type { Attack } from './hostile-xlsx.ts';
import { listRows } from './list-rows.ts';

function listText(dice: Dice): string {
  const separator = dice.pick([',', ';', '\t']);
  return listRows(dice).map((row) => row.map((text) => `"${text}"`).join(separator)).join(dice.pick(['\r\n', '\n', '\r']));
}

/** A whole and honest member list as text, in one of the encodings of offices. */
export function honestCsv(dice: Dice): Buffer {
  const text = listText(dice);
  return dice.pick([() => Buffer.from(text), () => Buffer.from(`\uFEFF${text}`), () => Buffer.from(`\uFEFF${text}`, 'utf16le'), () => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(), () => iconv.encode(text, 'win1258'), () => iconv.encode(text, 'tcvn')])();
}

const FORMULAS = ['=cmd|\'/C calc\'!A0', '+HYPERLINK("http://evil.invalid","x")', '-2+3', '@SUM(A1)', '=WEBSERVICE("http://evil.invalid")', '=1/0'];

/** What can be wrong with a .csv file on purpose. */
export const CSV_ATTACKS: Record<string, Attack> = {
  'a quotation mark that is never closed': (dice) => Buffer.from(`${listText(dice)}\n"${'x\n'.repeat(dice.below(100_000))}`),
  'separators without number': (dice) => Buffer.from(`a,b\n${dice.pick([',', ';', '\t', '"",']).repeat(dice.pick([16_383, 16_384, 1_000_000]))}`),
  'zero bytes': (dice) => Buffer.from(listText(dice).replaceAll('a', '\0')),
  'control characters': (dice) => Buffer.from(`${listText(dice)}\n\u0001\u001b[31m\u0007\u007f`),
  'one line without end': (dice) => Buffer.from(dice.pick(['x', 'ệ', '"', '""', '\u{1F4CC}', ' ']).repeat(1_500_000)),
  'encodings mixed': (dice) => Buffer.concat([honestCsv(dice), Buffer.from('\n'), honestCsv(dice), dice.bytes(50)]),
  'UTF-16 cut within a letter': (dice) => Buffer.from(`\uFEFF${listText(dice)}\u{1F4CC}`, 'utf16le').subarray(0, -1 - dice.below(3)),
  'halves of characters': (dice) => Buffer.from(`\uFEFF${listText(dice).replaceAll('n', dice.pick(['\uD83D', '\uDCCC', '\uFFFE']))}`, 'utf16le'),
  'texts that look like formulas': (dice) => Buffer.from(`${listText(dice)}\n${FORMULAS.map((formula) => `"${formula.replaceAll('"', '""')}"`).join(';')}`),
  'nothing but a mark': (dice) => dice.pick([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff]), Buffer.from('\n\n\n'), Buffer.from('sep=')]),
  'a strange separator is declared': (dice) => Buffer.from(`sep=${dice.pick(['"', ']', '\\', '^', '-', '\0', 'ệ', ' '])}\n${listText(dice)}`),
  'marks piled up': (dice) => Buffer.from(`a;b\n${'e\u0301\u0323'.repeat(20_000)}${'\u0301'.repeat(dice.below(200_000))};x`),
  'another file under this name': (dice) => dice.pick([Buffer.from('<html><table><tr><td>1</td></tr></table></html>'), Buffer.from('%PDF-1.7\n'), Buffer.from('{\\rtf1 x}'), Buffer.from('\x89PNG\r\n\x1a\n\0\0', 'latin1'), Buffer.from('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'), Buffer.from([0x09, 0x00, 0x06, 0x00, 0, 0, 0x10, 0])]),
};

/** The same, of files so large that a run makes few of them. */
export const LARGE_CSV_ATTACKS: Record<string, Attack> = {
  '1,048,577 rows': () => Buffer.from('1;Phạm Văn Mẫu\n'.repeat(1_048_577)),
  'lines without content': () => Buffer.from('\n'.repeat(30_000_000)),
};
