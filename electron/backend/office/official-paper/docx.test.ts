import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OfficialPaper, PaperBlock } from '#shared/rules/official-paper.ts';
import { all, attribute, docxPart, textOf, type XmlNode } from '../../../../tests/support/docx.ts';
import { ANY_PAPER, laidTexts } from '../../../../tests/support/any-paper.ts';
import { BARE_PAPER, PARTY_DECISION, STATE_DECISION } from '../../../../tests/support/official-papers.ts';
import { writableText } from '../writable-text.ts';
import { writeDocx } from './docx.ts';
import { isInstalled } from '../../../../tests/support/programs.ts';

const PAPERS = [
  { name: 'Decree 30/2020', paper: STATE_DECISION },
  { name: 'Guidance 36-HD/VPTW', paper: { ...PARTY_DECISION, date: '2026-03-18' } },
  { name: 'Guidance 05-HD/VPTW', paper: PARTY_DECISION },
];

const documentOf = async (paper: OfficialPaper) => docxPart(await writeDocx([paper]), 'word/document.xml');
const paragraph = (document: XmlNode, text: string) => all(document, 'w:p').find((one) => textOf(one).startsWith(text)) ?? expect.fail(`no paragraph ${text}`);
const face = (document: XmlNode, text: string) => {
  const [run] = all(paragraph(document, text), 'w:r');
  return { size: Number(attribute(run!, 'w:sz', 'w:val')) / 2, bold: all(run!, 'w:b').some(({ attributes }) => attributes['w:val'] !== 'false'), italic: all(run!, 'w:i').some(({ attributes }) => attributes['w:val'] !== 'false'), underline: all(run!, 'w:u').length > 0 };
};

describe('pages', () => {
  it.each(PAPERS)('$name: A4 with its margins in twips, numbered from the second on, the annex anew', async ({ paper }) => {
    const bytes = await writeDocx([paper]);
    const sections = all(await docxPart(bytes, 'word/document.xml'), 'w:sectPr');
    expect(sections).toHaveLength(2);
    for (const section of sections) {
      expect(all(section, 'w:pgSz')[0]?.attributes).toMatchObject({ 'w:w': '11906', 'w:h': '16838' });
      expect(all(section, 'w:pgMar')[0]?.attributes).toMatchObject({ 'w:top': '1134', 'w:bottom': '1134', 'w:left': '1701', 'w:right': '850', 'w:header': '567' });
      expect(attribute(section, 'w:pgNumType', 'w:start')).toBe('1');
      expect(all(section, 'w:titlePg')).toHaveLength(1);
      expect(all(section, 'w:headerReference').map(({ attributes }) => attributes['w:type'])).toEqual(expect.arrayContaining(['default', 'first']));
    }
    const headers = await Promise.all([1, 2].map((number) => docxPart(bytes, `word/header${number}.xml`)));
    const numbered = headers.filter((header) => all(header, 'w:instrText').some(({ text }) => text === 'PAGE'));
    expect(numbered).toHaveLength(1);
    expect(attribute(numbered[0]!, 'w:jc', 'w:val')).toBe('center');
    expect(attribute(numbered[0]!, 'w:sz', 'w:val')).toBe(paper.system === 'party' ? '28' : '26');
  });

  it('of an annex may lie', async () => {
    const [annex] = STATE_DECISION.annexes;
    const document = await documentOf({ ...STATE_DECISION, annexes: [{ ...annex!, landscape: true }] });
    expect(all(document, 'w:pgSz').map(({ attributes }) => [attributes['w:w'], attributes['w:h'], attributes['w:orient']])).toEqual([['11906', '16838', 'portrait'], ['16838', '11906', 'landscape']]);
  });

  it.each(PAPERS)('$name: everything in Times New Roman, in Vietnamese, without a picture or an author', async ({ paper }) => {
    const bytes = await writeDocx([paper]);
    const styles = await docxPart(bytes, 'word/styles.xml');
    expect(all(all(styles, 'w:docDefaults')[0]!, 'w:rFonts')[0]?.attributes).toMatchObject({ 'w:ascii': 'Times New Roman', 'w:hAnsi': 'Times New Roman', 'w:cs': 'Times New Roman', 'w:eastAsia': 'Times New Roman' });
    const document = await docxPart(bytes, 'word/document.xml');
    expect([...all(document, 'w:drawing'), ...all(document, 'w:pict')]).toEqual([]);
    const core = await docxPart(bytes, 'docProps/core.xml');
    expect([...all(core, 'dc:creator'), ...all(core, 'cp:lastModifiedBy')].map(({ text }) => text).join('')).toBe('');
  });
});

describe('faces', () => {
  it('are those of the decree', async () => {
    const document = await documentOf(STATE_DECISION);
    expect(face(document, 'CỘNG HÒA XÃ HỘI')).toEqual({ size: 12, bold: true, italic: false, underline: false });
    expect(face(document, 'Độc lập - Tự do - Hạnh phúc')).toMatchObject({ size: 13, bold: true });
    expect(face(document, 'Số: 05/QĐ-UBND')).toMatchObject({ size: 13, bold: false });
    expect(face(document, 'Hà Giang, ngày 05 tháng 02 năm 2026')).toMatchObject({ size: 13, italic: true });
    expect(face(document, 'Căn cứ Luật')).toMatchObject({ size: 14, italic: true });
    expect(face(document, 'Điều 1. ')).toMatchObject({ size: 14, bold: true });
    expect(face(document, 'TM. ỦY BAN NHÂN DÂN')).toMatchObject({ size: 14, bold: true });
    expect(face(document, 'Nơi nhận:')).toEqual({ size: 12, bold: true, italic: true, underline: false });
    expect(face(document, '- Lưu: VT, NC.')).toMatchObject({ size: 11, bold: false });
  });

  it('are those of the Party', async () => {
    const document = await documentOf(PARTY_DECISION);
    expect(face(document, 'ĐẢNG CỘNG SẢN VIỆT NAM')).toMatchObject({ size: 15, bold: true });
    expect(face(document, 'Số 412-QĐ/TU')).toMatchObject({ size: 14, bold: false });
    expect(face(document, 'QUYẾT ĐỊNH')).toMatchObject({ size: 16, bold: true });
    expect(face(document, '- Căn cứ Điều lệ Đảng;')).toMatchObject({ size: 14, italic: false });
    expect(face(document, 'T/M BAN THƯỜNG VỤ')).toMatchObject({ size: 14, bold: true });
    expect(face(document, 'PHÓ BÍ THƯ')).toMatchObject({ size: 14, bold: false });
    expect(face(document, 'Nơi nhận:')).toEqual({ size: 14, bold: false, italic: false, underline: true });
    expect(face(document, '- Lưu Văn phòng Tỉnh ủy.')).toMatchObject({ size: 12 });
  });

  it('stand in lines as far apart as the rules say', async () => {
    const spacing = async (paper: OfficialPaper) => all(paragraph(await documentOf(paper), 'Điều 1'), 'w:spacing')[0]?.attributes;
    expect(await spacing(PARTY_DECISION)).toMatchObject({ 'w:line': '360', 'w:lineRule': 'exact', 'w:after': '120' });
    expect(await spacing(STATE_DECISION)).toMatchObject({ 'w:line': '276', 'w:lineRule': 'auto', 'w:after': '120' });
  });
});

describe('parts', () => {
  it.each(PAPERS)('$name: rules are drawn as borders, never typed', async ({ paper }) => {
    const document = await documentOf(paper);
    expect(all(document, 'w:pBdr').length).toBe(paper.system === 'party' ? 1 : 3);
    expect(textOf(document)).not.toContain('__');
  });

  it.each(PAPERS)('$name: head and end are tables without borders, four empty lines stand over the name', async ({ paper }) => {
    const [head, end] = all(await documentOf(paper), 'w:tbl');
    for (const table of [head!, end!]) {
      expect(all(table, 'w:gridCol')).toHaveLength(2);
      expect(all(table, 'w:tblBorders')[0]?.children.map(({ attributes }) => attributes['w:val'])).toEqual(Array.from({ length: 6 }, () => 'none'));
    }
    const signature = all(end!, 'w:tc')[1]!;
    expect(all(signature, 'w:p').map(textOf).slice(-5)).toEqual(['', '', '', '', 'Lê Văn Mẫu']);
  });

  it('of a table: the heading comes back on every page, rows stay whole, widths are in millimetres', async () => {
    const table = all(await documentOf(STATE_DECISION), 'w:tbl')[2]!;
    const rows = all(table, 'w:tr');
    expect(rows).toHaveLength(42);
    expect(rows.map((row) => all(row, 'w:tblHeader').length)).toEqual([1, ...Array.from({ length: 41 }, () => 0)]);
    expect(rows.every((row) => all(row, 'w:cantSplit').length === 1)).toBe(true);
    expect(all(table, 'w:gridCol').map((column) => Math.round(Number(column.attributes['w:w']) / 56.693))).toEqual([11, 42, 55, 32, 25]);
    expect(attribute(rows[1]!, 'w:gridSpan', 'w:val')).toBe('5');
  });
});

/** The texts of a paper in the order in which they are printed. */
function textsIn({ superior, issuer, symbol, hasNumber, hasDay, place: at, typeTitle, summary, addressees, authorityLine, bases, blocks, recipients, signatures, annexes }: OfficialPaper): string[] {
  const place = hasDay ? at : null;
  const head = [superior, issuer, hasNumber ? symbol : null, ...(typeTitle === null ? [summary, place] : [place, typeTitle, summary])];
  const [ends, signs] = [[...recipients.to, recipients.filed], signatures.flatMap(({ authorities, position, name }) => [...authorities.map(({ of }) => of), position, name])];
  const body = [...head, ...addressees, authorityLine, ...bases, ...blocks.flatMap(blockTexts), ...(signatures.length > 1 ? [...signs, ...ends] : [...ends, ...signs])];
  return [...body, ...annexes.flatMap(({ title, attribution, blocks: own }) => [...title, attribution, ...own.flatMap(blockTexts)])].filter((text) => text !== null);
}
function blockTexts(block: PaperBlock): string[] {
  if (block.kind === 'heading' || block.kind === 'subtitle') return [block.text];
  if (block.kind !== 'table') return block.runs.map(({ text }) => text);
  return [...block.columns.map(({ heading }) => heading), ...block.rows.flatMap((row) => ('heading' in row ? [row.heading] : row.cells))];
}
/** Without what the form changes: case, white space, and the stops at the ends of lines. */
const plain = (text: string) => writableText(text).toLocaleUpperCase('vi').replaceAll(/[\s;.,]+/gu, '');
/** The first text that does not follow the ones before it. */
function missing(texts: readonly string[], within: string): string | null {
  let read = 0;
  for (const text of texts) {
    const at = within.indexOf(text, read);
    if (at < 0) return text;
    read = at + text.length;
  }
  return null;
}

describe('whatever characters a paper has', () => {
  it('the file is whole, and has every text of it in order', async () => {
    await fc.assert(fc.asyncProperty(ANY_PAPER, async (paper) => {
      const texts = all(await documentOf(paper), 'w:p').map(textOf).filter((text) => text !== '');
      expect(texts).toEqual(laidTexts(paper));
      expect(missing(textsIn(paper).map(plain), plain(texts.join('')))).toBeNull();
    }), { numRuns: 60 });
  });

  it('a paper with nothing in it is a file too', async () => {
    expect(textOf(await documentOf(BARE_PAPER))).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  });
});

describe('opened by an office program', () => {
  it.skipIf(!isInstalled('soffice', 'pdftotext')).each(PAPERS)('$name: LibreOffice shows every text, the annex on pages of its own (needs soffice and pdftotext)', async ({ paper }) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'official-paper-'));
    try {
      await writeFile(path.join(folder, 'paper.docx'), await writeDocx([paper]));
      execFileSync('soffice', ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'pdf', '--outdir', folder, path.join(folder, 'paper.docx')], { stdio: 'ignore', timeout: 120_000 });
      execFileSync('pdftotext', ['-layout', path.join(folder, 'paper.pdf'), path.join(folder, 'paper.txt')]);
      const pages = (await readFile(path.join(folder, 'paper.txt'), 'utf8')).split('\f').slice(0, -1);
      const words = (text: string) => text.normalize('NFC').split(/\s+/u).filter((word) => word !== '');
      const shown = new Set(words(pages.join(' ')));
      expect(laidTexts(paper).flatMap(words).filter((word) => !shown.has(word))).toEqual([]);
      const annexFrom = pages.findIndex((page) => page.includes('DANH SÁCH THÀNH VIÊN'));
      expect(annexFrom).toBeGreaterThan(0);
      expect(pages.length).toBeGreaterThan(annexFrom + 1);
      expect(pages.map((page) => /^\s*(\d+)\n/.exec(page)?.[1])).toEqual(pages.map((_, index) => (index === 0 || index === annexFrom ? undefined : String(index < annexFrom ? index + 1 : index - annexFrom + 1))));
      expect(pages.slice(annexFrom).every((page) => page.includes('Họ và tên'))).toBe(true);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
