import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { System } from '#shared/rules/documents.ts';
import { MEETING_PAPERS } from '#shared/rules/meeting-papers.ts';
import type { OfficialPaper } from '#shared/rules/official-paper.ts';
import { laidTexts } from '../../../../../tests/support/any-paper.ts';
import { testDatabase, type TestDatabase } from '../../../../../tests/support/database.ts';
import { all, attribute, docxPart, textOf, type XmlNode } from '../../../../../tests/support/docx.ts';
import { aSignedMeetingOfTwo, papersOf } from '../../../../../tests/support/meeting-papers.ts';
import { writeDocx } from '../../../office/official-paper/docx.ts';
import { isInstalled } from '../../../../../tests/support/programs.ts';

/** The sizes of DOMAIN §2.3, by what begins a line. */
const FACES: Record<System, readonly (readonly [string, number, Partial<{ bold: boolean; italic: boolean }>])[]> = {
  party: [['ĐẢNG CỘNG SẢN', 15, { bold: true }], ['TỈNH ỦY', 14, { bold: false }], ['BAN CHỈ ĐẠO', 14, { bold: true }], ['*', 14, {}]],
  state: [['CỘNG HÒA', 12, { bold: true }], ['Độc lập', 13, { bold: true }], ['ỦY BAN', 12, { bold: false }], ['BAN CHỈ ĐẠO', 12, { bold: true }]],
};
const TITLE_SIZE = { party: 16, state: 14 };

/** The book is made of these and of lists like them. */
const SINGLE = MEETING_PAPERS.filter((kind) => kind !== 'book');

const databases: TestDatabase[] = [];
const written: { name: string; system: System; paper: OfficialPaper; bytes: Uint8Array; document: XmlNode }[] = [];
beforeAll(async () => {
  for (const system of ['party', 'state'] as const) {
    const database = await testDatabase();
    databases.push(database);
    const { id } = await aSignedMeetingOfTwo(database, system);
    for (const kind of SINGLE) {
      const { papers } = await papersOf(database, id, kind);
      const bytes = await writeDocx(papers);
      written.push({ name: `${system}-${kind}`, system, paper: papers[0], bytes, document: await docxPart(bytes, 'word/document.xml') });
    }
  }
}, 60_000);
afterAll(async () => { for (const database of databases) await database[Symbol.asyncDispose](); });

function face(document: XmlNode, start: string) {
  const paragraph = all(document, 'w:p').find((one) => textOf(one).startsWith(start));
  const run = paragraph === undefined ? undefined : all(paragraph, 'w:r')[0];
  if (run === undefined) throw new Error(`There is no line ${start}`);
  const has = (name: string) => all(run, name).some(({ attributes }) => attributes['w:val'] !== 'false');
  return { size: Number(attribute(run, 'w:sz', 'w:val')) / 2, bold: has('w:b'), italic: has('w:i') };
}

describe('the papers of a meeting as Word files', () => {
  it('are A4 in the margins of their rules, numbered from the second page on, in the faces of their side', () => {
    expect(written).toHaveLength(2 * SINGLE.length);
    for (const { name, system, paper, document } of written) {
      const [section] = all(document, 'w:sectPr');
      expect(all(section!, 'w:pgSz')[0]?.attributes, name).toMatchObject({ 'w:w': '11906', 'w:h': '16838' });
      expect(all(section!, 'w:pgMar')[0]?.attributes, name).toMatchObject({ 'w:top': '1134', 'w:bottom': '1134', 'w:left': '1701', 'w:right': '850', 'w:header': '567' });
      expect(all(section!, 'w:titlePg'), name).toHaveLength(1);
      for (const [start, size, rest] of FACES[system]) expect(face(document, start), `${name} ${start}`).toMatchObject({ size, ...rest });
      expect(face(document, (paper.typeTitle ?? '').toLocaleUpperCase('vi')), name).toMatchObject({ size: TITLE_SIZE[system], bold: true });
      expect([...all(document, 'w:drawing'), ...all(document, 'w:pict')], name).toEqual([]);
    }
  });

  it('have their parts in order, every text of them', () => {
    for (const { name, paper, document } of written) expect(all(document, 'w:p').map(textOf).filter((text) => text !== ''), name).toEqual(laidTexts(paper));
  });

  it('repeat the headings of their tables and tear no row apart', () => {
    for (const { name, document } of written.filter((one) => /agenda|attendance/u.test(one.name))) {
      const table = all(document, 'w:tbl').find((one) => all(one, 'w:tblHeader').length > 0);
      expect(all(table!, 'w:tr').every((row) => all(row, 'w:cantSplit').length === 1), name).toBe(true);
      expect(all(all(table!, 'w:tr')[0]!, 'w:tblHeader'), name).toHaveLength(1);
    }
  });

  it('several letters in one file each begin a page numbered anew', async () => {
    const [database] = databases;
    const id = database?.connection.prepare('SELECT id FROM meeting').pluck().get() as string;
    const { papers } = await papersOf(database!, id, 'invitation', { each: true });
    const document = await docxPart(await writeDocx(papers), 'word/document.xml');
    expect(all(document, 'w:sectPr').map((section) => attribute(section, 'w:pgNumType', 'w:start'))).toEqual(papers.map(() => '1'));
  });
});

describe('opened by an office program', () => {
  it.skipIf(!isInstalled('soffice', 'pdftotext'))('LibreOffice shows every text, on as few pages as they need, and no signature alone on one (needs soffice and pdftotext)', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'meeting-papers-'));
    try {
      for (const { name, bytes } of written) await writeFile(path.join(folder, `${name}.docx`), bytes);
      execFileSync('soffice', ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'pdf', '--outdir', folder, ...written.map(({ name }) => path.join(folder, `${name}.docx`))], { stdio: 'ignore', timeout: 240_000 });
      for (const { name, paper } of written) {
        execFileSync('pdftotext', ['-layout', path.join(folder, `${name}.pdf`), path.join(folder, `${name}.txt`)]);
        const pages = (await readFile(path.join(folder, `${name}.txt`), 'utf8')).split('\f').slice(0, -1);
        const words = (text: string) => text.normalize('NFC').split(/\s+/u).filter((word) => word !== '');
        const shown = new Set(words(pages.join(' ')));
        expect(laidTexts(paper).flatMap(words).filter((word) => !shown.has(word)), name).toEqual([]);
        expect(pages.length, name).toBeLessThanOrEqual(2);
        expect(pages.map((page) => /^\s*(\d+)\n/.exec(page)?.[1]), name).toEqual(pages.map((_, index) => (index === 0 ? undefined : String(index + 1))));
      }
      const signed = written.filter(({ paper }) => paper.signatures.length > 0);
      for (const { name } of signed) {
        const last = (await readFile(path.join(folder, `${name}.txt`), 'utf8')).split('\f').slice(0, -1).at(-1) ?? '';
        expect((last.split(/Nơi nhận:|NGƯỜI GHI|THƯ KÝ/u)[0] ?? '').trim().split(/\s+/u).length, name).toBeGreaterThan(3);
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  }, 300_000);
});
