import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, test } from 'vitest';
import { expect } from './expect.ts';
import { pdfPages } from '../support/pdf-pages.ts';
import { faultsOf } from './faults.ts';
import { button, saying } from './pages.ts';
import { openPaper, openRoster } from './sample.ts';
import { finishFirstStart, picture, startOnce, words } from './support.ts';

const { papers, ui } = words;

const program = startOnce({}, ({ page }) => finishFirstStart(page, 'sample'));
const page = () => program().page;

describe('the paper of a decision', () => {
  test('is seen as it is printed, from page to page, larger and smaller', async () => {
    const sheets = await openPaper(page());
    const count = await sheets.count();
    expect(count).toBeGreaterThan(1);
    await expect(page().getByRole('main')).toContainText(`Trang 1/${count}`);
    await picture(page(), 'paper-decision');
    await button(page(), papers.next).click();
    await expect(page().getByRole('main')).toContainText(`Trang 2/${count}`);
    await picture(page(), 'paper-decision-next');
    const width = async () => (await sheets.first().boundingBox())?.width ?? 0;
    const before = await width();
    // A4 in pixels; a PDF counts in points.
    expect(Math.abs(before - 794)).toBeLessThan(2);
    await page().getByRole('combobox', { name: papers.zoom }).selectOption('50');
    await expect.poll(width).toBeLessThan(before);
    await button(page(), papers.larger).click();
    await expect(page().getByRole('combobox', { name: papers.zoom })).toHaveValue('70');
  });

  test('is written as the very pages that were seen: the annex has numbers of its own, the first pages none', async () => {
    const sheets = await openPaper(page());
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'steering-desk-paper-')), 'quyet-dinh.pdf');
    await program().nextSaveDialog(file);
    await button(page(), papers.pdf).click();
    await expect(page().getByText(saying(ui.export.doneDocument))).toBeVisible();
    const pages = await pdfPages(readFileSync(file));
    expect(pages).toHaveLength(await sheets.count());
    for (const said of ['ĐẢNG CỘNG SẢN VIỆT NAM', '112-QĐ/TU', 'QUYẾT ĐỊNH', 'Nơi nhận:']) expect(pages.join(' ')).toContain(said);
    const annexFrom = pages.findIndex((text) => text.includes('DANH SÁCH THÀNH VIÊN'));
    expect(annexFrom).toBeGreaterThan(0);
    expect(pages.map((text) => /^\d+(?= )|(?<= )\d+$/.exec(text)?.[0] ?? null).slice(0, annexFrom + 1)).toEqual(pages.slice(0, annexFrom + 1).map((_, index) => (index === 0 || index === annexFrom ? null : String(index + 1))));
  });

  test('is written as a Word file', async () => {
    await openPaper(page());
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'steering-desk-paper-')), 'quyet-dinh.docx');
    await program().nextSaveDialog(file);
    await button(page(), papers.word).click();
    await expect(page().getByText(saying(ui.export.doneDocument))).toBeVisible();
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
  });
});

test('the report of a committee is an outline with what the record knows, of half a year or a year', async () => {
  await openRoster(page());
  await page().getByRole('tab', { name: words.committees.page.details }).click();
  await page().getByRole('link', { name: words.committees.page.report }).click();
  const sheets = page().getByRole('region', { name: papers.pages }).getByRole('region');
  await expect(sheets.first()).toContainText('BÁO CÁO', { timeout: 20_000 });
  await expect(sheets.first()).toContainText('KẾT QUẢ NĂM');
  await picture(page(), 'paper-report');
  expect(await faultsOf(page())).toEqual([]);
  await page().getByText(papers.activity.periods.first_half, { exact: true }).click();
  await expect(sheets.first()).toContainText('KẾT QUẢ 6 THÁNG ĐẦU NĂM');
});
