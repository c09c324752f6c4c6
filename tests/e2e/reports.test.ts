import type { Locator } from '@playwright/test';
import path from 'node:path';
import { beforeEach, describe, test } from 'vitest';
import { expect } from './expect.ts';
import { readWorkbook } from '../../electron/backend/office/read-workbook.ts';
import { readPaper } from './paper.ts';
import { resources } from '../../renderer/src/i18n/resources.ts';
import { button, committeesPage, rowOf, saying } from './pages.ts';
import { DEMOCRACY, IN_COMMUNE, MOBILISATION } from './sample.ts';
import { chooseLanguage, finishFirstStart, goTo, openProgram, picture, settled, startOnce, words } from './support.ts';

const { committees, reports, ui } = words;
/** Sits in both committees of the sample office. */
const IN_BOTH = 'Phạm Minh Họa';

const program = startOnce({}, ({ page }) => finishFirstStart(page, 'sample'));
const page = () => program().page;

/** Opens an overview afresh, without the filters of the test before. */
async function show(view: keyof typeof reports.views): Promise<void> {
  await goTo(page(), 'committees');
  await goTo(page(), 'reports');
  await page().getByRole('tab', { name: reports.views[view] }).click();
  await settled(page());
}

const matrix = (): Locator => page().getByRole('grid', { name: reports.views.matrix });
const status = (): Locator => page().getByRole('contentinfo');

/** Prints what is shown, and reads the paper. */
async function printed(print: () => Promise<void>): Promise<{ pages: number; text: string }> {
  const before = (await program().printed()).length;
  await print();
  await expect.poll(async () => (await program().printed()).length).toBe(before + 1);
  return readPaper((await program().printed()).at(-1) ?? '');
}

/** Saves what is shown as a workbook, and reads the texts of its cells. */
async function saved(name: string): Promise<string[]> {
  const file = path.join(program().userDataDir, name);
  await program().nextSaveDialog(file);
  await button(page(), ui.export.action).click();
  await expect(page().getByText(saying(ui.export.done_other))).toBeVisible();
  await button(page().getByRole('dialog', { name: ui.export.action }), ui.close).click();
  const [sheet] = (await readWorkbook(file)).sheets;
  return Array.from({ length: sheet?.rows ?? 0 }, (_, row) => sheet?.rowCells(row + 1).map((cell) => cell?.text ?? '') ?? []).flat();
}

describe('the matrix of members', () => {
  beforeEach(() => show('matrix'));

  test('shows who sits where, and is walked through by keyboard to a person and a committee', async () => {
    const row = matrix().getByRole('row').filter({ has: page().getByRole('rowheader', { name: IN_BOTH }) });
    await expect(row.getByRole('gridcell', { name: ui.roles.head, exact: true }).first()).toHaveText(new RegExp(`^${reports.roles.head}`));
    await expect(matrix().getByRole('columnheader', { name: DEMOCRACY })).toBeVisible();
    await page().keyboard.press('Control+f');
    await page().keyboard.type('pham minh hoa');
    await expect(status()).toContainText(`${IN_BOTH} · `);
    await matrix().focus();
    await page().keyboard.press('ArrowRight');
    await expect(status()).toContainText(`${IN_BOTH} · ${MOBILISATION} · ${ui.roles.head}`);
    await picture(page(), 'matrix-place');
    await page().keyboard.press('Enter');
    await committeesPage.opened(page(), MOBILISATION);
    await show('matrix');
    await matrix().focus();
    await page().keyboard.press('ArrowDown');
    await page().keyboard.press('Enter');
    await page().getByRole('tablist', { name: reports.tabs }).waitFor({ state: 'detached' });
  });

  test('is of the day asked for, and of the level', async () => {
    await page().getByLabel(ui.asOf.label).fill('01/01/2015');
    await expect(page().getByText(reports.matrix.noCommittees)).toBeVisible();
    await page().getByLabel(ui.asOf.label).fill('20/11/2026');
    await expect(matrix()).toBeVisible();
    await page().getByRole('button', { name: `${reports.filters.level}: ${ui.levels.province}` }).click();
    await page().getByRole('menuitem', { name: ui.levels.commune }).click();
    await expect(matrix().getByRole('columnheader', { name: IN_COMMUNE })).toBeVisible();
    await expect(matrix().getByRole('columnheader', { name: DEMOCRACY })).toHaveCount(0);
  });

  test('goes onto paper and into Excel, in Vietnamese whatever the language', async () => {
    await chooseLanguage(page(), 'en');
    await page().getByLabel(resources.en.ui.asOf.label).fill('20/11/2026');
    const paper = await printed(() => page().keyboard.press('Control+p'));
    await chooseLanguage(page(), 'vi');
    expect(paper.pages).toBeGreaterThan(0);
    for (const said of ['MA TRẬN THÀNH VIÊN', IN_BOTH, 'PTB: Phó Trưởng ban', '20/11/2026', 'Cộng']) expect(paper.text).toContain(said);
    const cells = await saved('ma-tran.xlsx');
    for (const said of ['MA TRẬN THÀNH VIÊN CÁC BAN CHỈ ĐẠO', IN_BOTH, 'TB', 'Cộng']) expect(cells).toContain(said);
  });
});

describe('the other overviews', () => {
  test('the level below: which units have re-constituted theirs, which not, which have none', async () => {
    await show('lowerLevel');
    await page().getByRole('button', { name: new RegExp(`^${reports.filters.subject}: `) }).click();
    await page().getByRole('menuitem', { name: 'Thực hiện dân chủ ở cơ sở' }).click();
    await expect(rowOf(page(), 'Xã An Mẫu')).toContainText(reports.lowerLevel.states.reconstituted);
    await expect(rowOf(page(), 'Xã Bình Mẫu')).toContainText(reports.lowerLevel.states.missing);
    await page().getByLabel(reports.lowerLevel.since).fill('15/07/2025');
    await expect(page().getByText(reports.lowerLevel.counted.replace('{{date}}', '15/07/2025'))).toBeVisible();
    await expect(rowOf(page(), 'Xã An Mẫu')).toContainText(reports.lowerLevel.states.outdated);
    await picture(page(), 'lower-level');
    const said = ((await status().innerText()).match(/\d+\/\d+ đơn vị đã kiện toàn, \d+ chưa kiện toàn, \d+ chưa có/) ?? [''])[0];
    expect(said).toMatch(/^1\//);
    expect(await saved('cap-duoi.xlsx')).toContain(`Tổng cộng: ${said} Ban Chỉ đạo`);
    await page().getByRole('button', { name: new RegExp(`^${reports.lowerLevel.states.outdated} 1$`) }).click();
    await expect(rowOf(page(), 'Đảng ủy xã An Mẫu').first()).toBeVisible();
    await rowOf(page(), 'Xã An Mẫu').dblclick();
    await committeesPage.opened(page(), IN_COMMUNE);
  });

  test('vacancies are shown, and printed', async () => {
    await show('vacancies');
    const { text } = await printed(() => button(page(), ui.printAction).click());
    expect(text).toContain('DANH SÁCH CHỨC DANH CÒN KHUYẾT');
    expect(text).toContain('Tổng cộng:');
  });

  test('what needs a look, the committees, the history of one and the units are printed and saved from their own pages', async () => {
    await goTo(page(), 'committees');
    expect((await printed(() => page().keyboard.press('Control+p'))).text).toContain('DANH SÁCH BAN CHỈ ĐẠO');
    expect(await saved('ban.xlsx')).toContain(MOBILISATION);
    await page().getByRole('tab', { name: committees.attention.title }).click();
    await settled(page());
    expect((await printed(() => button(page(), ui.printAction).click())).text).toContain('DANH SÁCH VIỆC CẦN XỬ LÝ');
    await goTo(page(), 'committees');
    await committeesPage.open(page(), DEMOCRACY);
    await page().getByRole('tab', { name: committees.page.versions }).click();
    await settled(page());
    expect((await printed(() => button(page(), ui.printAction).click())).text).toContain('LỊCH SỬ KIỆN TOÀN');
    await goTo(page(), 'units');
    expect((await printed(() => page().keyboard.press('Control+p'))).text).toContain('Ban Tuyên giáo và Dân vận Tỉnh ủy');
    expect(await saved('don-vi.xlsx')).toContain('Xã An Mẫu');
    // What is searched for, and nothing else, as on the screen.
    await page().getByRole('searchbox').fill('xa an mau');
    await expect(rowOf(page(), 'Đảng ủy xã An Mẫu').first()).toBeVisible();
    const { text } = await printed(() => page().keyboard.press('Control+p'));
    expect([text.includes('Xã An Mẫu'), text.includes('Xã Bình Mẫu')]).toEqual([true, false]);
    expect(await saved('don-vi-tim.xlsx')).not.toContain('Xã Bình Mẫu');
  });
});

test('an empty office is told what to do', async () => {
  const fresh = await openProgram();
  await finishFirstStart(fresh.page, 'empty');
  await goTo(fresh.page, 'reports');
  await expect(fresh.page.getByText(reports.matrix.noCommittees)).toBeVisible();
  await fresh.page.getByRole('tab', { name: reports.views.lowerLevel }).click();
  await expect(fresh.page.getByText(reports.lowerLevel.noSubject)).toBeVisible();
  await expect(button(fresh.page, ui.export.action)).toBeDisabled();
  await fresh.page.getByRole('tab', { name: reports.views.vacancies }).click();
  await expect(fresh.page.getByText(saying(reports.vacancies.empty))).toBeVisible();
  await fresh.close();
});

test('on a screen of 1366×768 at 150 % everything is within reach', async () => {
  const small = await openProgram({ display: { width: 1366, height: 768, scale: 1.5 } });
  await finishFirstStart(small.page, 'sample');
  await goTo(small.page, 'reports');
  for (const view of ['matrix', 'lowerLevel', 'vacancies'] as const) {
    await small.page.getByRole('tab', { name: reports.views[view] }).click();
    await settled(small.page);
    await picture(small.page, `reports-${view}-150`);
    await expect(button(small.page, ui.printAction)).toBeInViewport();
  }
  expect(await small.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await small.close();
});
