import { type Browser, chromium } from '@playwright/test';
import { Document, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { PaperSheet } from '#shared/contract/papers.ts';
import { addEntry } from '../../electron/backend/features/meetings/minutes.ts';
import { writeDocx } from '../../electron/backend/office/official-paper/docx.ts';
import { paperSheets } from '../../electron/backend/office/official-paper/html.ts';
import { connectThroughPage } from '../demo/page-client.ts';
import { findBrowser } from '../shell/browser/find.ts';
import { launchShell, type ShellApp } from '../shell/launch.ts';
import { laidTexts } from '../support/any-paper.ts';
import { compared, pairedRounds, type Result, timed } from '../support/bench-measure.ts';
import { testDatabase, type TestDatabase } from '../support/database.ts';
import { aHeldMeetingOfTwo, papersOf } from '../support/meeting-papers.ts';
import { pdfPages } from '../support/pdf-pages.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');
const ROUNDS = 15;
const ENTRIES = 40;
const PAGES = 10;
/** Long enough that forty of them make ten pages. */
const OPINION = Array.from({ length: 6 }, (_, index) => `Ý kiến thứ ${index + 1} về kết quả thực hiện dân chủ ở cơ sở, tình hình đối thoại và việc giải quyết kiến nghị của Nhân dân.`).join(' ');

/** Minutes of ten pages: read, laid out and written as Word against the bare library; printed against the bare browser. */
export async function benchPapers(): Promise<Result[]> {
  await using database = await testDatabase();
  const id = await longMinutes(database);
  const { papers } = await papersOf(database, id, 'minutes');
  const texts = laidTexts(papers[0]);
  const word = await pairedRounds(
    ROUNDS,
    () => timed(async () => writeDocx((await papersOf(database, id, 'minutes')).papers)),
    () => timed(() => bareDocx(texts)),
  );
  return [
    compared('papers', `minutes of ${ENTRIES} entries read and written as Word`, word.ours, 'ms', { name: 'bare docx call on the same lines, formatted alike', value: word.peer }, 2),
    await printed(papers.flatMap(paperSheets)),
  ];
}

async function longMinutes(database: TestDatabase): Promise<string> {
  const { id } = await aHeldMeetingOfTwo(database);
  await database.write((context) => {
    for (let number = 1; number <= ENTRIES; number += 1) addEntry(context, { meetingId: id, kind: 'opinion', inviteeId: null, speaker: `Nguyễn Văn Mẫu ${number}`, unit: 'Sở Nội vụ', content: OPINION, votes: null });
  });
  return id;
}

/** The same lines with the same faces and gaps, and page numbers, by the library alone. */
function bareDocx(texts: readonly string[]): Promise<Buffer> {
  const number = new Paragraph({ alignment: 'center', children: [new TextRun({ children: [PageNumber.CURRENT], size: 28 })] });
  const children = texts.map((text) => new Paragraph({
    alignment: 'both', indent: { left: 0, firstLine: 567 }, spacing: { before: 0, after: 120, line: 360, lineRule: 'exact' }, run: { size: 28 },
    children: [new TextRun({ text, size: 28 })],
  }));
  return Packer.toBuffer(new Document({
    creator: '', lastModifiedBy: '',
    styles: { default: { document: { run: { font: 'Times New Roman', size: 28, language: { value: 'vi-VN' } } } } },
    sections: [{ properties: { titlePage: true, page: { margin: { top: 1134, bottom: 1134, left: 1701, right: 850 }, pageNumbers: { start: 1 } } }, headers: { default: new Header({ children: [number] }), first: new Header({ children: [new Paragraph({})] }) }, children }],
  }));
}

/** The sheets as the program prints them, in its hidden window and through its ports, against the same HTML in a bare browser of the same kind. */
async function printed(sheets: PaperSheet[]): Promise<Result> {
  const folder = mkdtempSync(path.join(tmpdir(), 'steering-desk-bench-'));
  let app: ShellApp | undefined;
  try {
    app = await launchShell({ appDir: ROOT, userDataDir: folder, headless: true, display: { width: 1366, height: 768 } });
    const { desktop, lastWait } = await connectThroughPage(app);
    await using browser = await bareBrowser();
    const bare = await browser.newPage();
    const html = sheets.map(({ css, body }) => `<!doctype html><html lang="vi"><head><meta charset="utf-8"><style>${css}</style></head><body>${body}</body></html>`).join('');
    const { pdf } = await desktop.printSheets({ sheets });
    const { length } = await pdfPages(Buffer.from(pdf, 'base64'));
    if (length < PAGES - 1) throw new Error(`The minutes have only ${length} pages`);
    const times = await pairedRounds(
      ROUNDS,
      async () => { await desktop.printSheets({ sheets }); return lastWait(); },
      () => timed(async () => { await bare.setContent(html); await bare.pdf({ preferCSSPageSize: true }); }),
    );
    return compared('papers', `minutes of ${length} pages printed for the preview`, times.ours, 'ms', { name: 'bare printToPDF of the same HTML', value: times.peer }, 1.5);
  } finally {
    await app?.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function bareBrowser(): Promise<Browser> {
  const { executable, env } = await findBrowser();
  return chromium.launch({ executablePath: executable, env: { ...process.env, ...env }, chromiumSandbox: process.getuid?.() !== 0 });
}
