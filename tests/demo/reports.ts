import { copyFileSync, readFileSync } from 'node:fs';
import { resources } from '../../renderer/src/i18n/resources.ts';
import type { ShellApp } from '../shell/launch.ts';
import { finish } from '../support/bench-import.ts';
import { differences, headingRowOf } from '../support/paper-cells.ts';
import { pdfText } from '../support/pdf-text.ts';
import { assert, assertSame, DemoFailure } from './checks.ts';
import type { Manifest } from './manifest.ts';
import { type Program, saveTo, TODAY } from './rosters.ts';

/** Writes the matrix of the office's committees as a workbook, opens it with the program's reader, and compares it with the paper cell by cell. */
export async function exportMatrix(program: Program, manifest: Manifest): Promise<void> {
  const { reports } = program.backend;
  const request = { report: 'matrix', params: { asOf: TODAY, level: 'province' } } as const;
  const file = manifest.file('matrix-xlsx', 'ma-tran-thanh-vien.xlsx');
  const paper = await reports.paper(request);
  const written = await finish(reports.export({ request, ticket: await saveTo(program, file, 'workbook') }));
  assertSame('Rows of the matrix', written.rows, paper.groups.flatMap(({ rows }) => rows).filter(({ total }) => total !== true).length);
  assert('The matrix has people and committees', written.rows > 10 && paper.columns.length > paper.repeatColumns);
  assertSame('The matrix as a workbook', await differences(paper, file, headingRowOf(paper)), []);
}

const { app: { nav }, reports: words, ui } = resources.vi;

/** What is printed, and words that must stand on the paper. */
const PAPERS = [
  { view: 'matrix', name: 'ma-tran-thanh-vien.pdf', says: ['MA TRẬN THÀNH VIÊN CÁC BAN CHỈ ĐẠO', 'PTB: Phó Trưởng ban', 'Phạm Minh Họa', 'Cộng'] },
  { view: 'lowerLevel', name: 'kien-toan-cap-duoi.pdf', says: ['TÌNH HÌNH KIỆN TOÀN BAN CHỈ ĐẠO', 'Phường Mẫu Trung', 'đơn vị đã kiện toàn'] },
] as const;

/** Prints two overviews as a person does, by the button of their page, and finds the expected words on the paper. */
export async function printPapers(app: ShellApp, manifest: Manifest): Promise<void> {
  const { page } = app;
  await page.locator('button[lang="vi"]').first().click();
  await page.getByRole('navigation').first().getByRole('link', { name: nav.reports }).click();
  for (const { view, name, says } of PAPERS) {
    await page.getByRole('tab', { name: words.views[view] }).click();
    await page.getByRole('grid', { name: words.views[view] }).waitFor();
    const before = app.printed().length;
    await page.getByRole('button', { name: ui.printAction, exact: true }).click();
    const file = await nextPrinted(app, before);
    const text = pdfText(readFileSync(file));
    for (const said of says) assert(`“${said}” stands on ${name}`, text.includes(said));
    copyFileSync(file, manifest.file('print-pdf', name));
  }
}

const PATIENCE_MS = 15_000;

async function nextPrinted(app: ShellApp, before: number): Promise<string> {
  const end = Date.now() + PATIENCE_MS;
  while (app.printed().length === before) {
    if (Date.now() > end) throw new DemoFailure('Nothing was printed');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return app.printed().at(-1) ?? '';
}
