import { readFileSync, copyFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, test } from 'vitest';
import { STACK_ORDER } from '#shared/rules/task-chart.ts';
import { TASK_CLASS_TITLES } from '#shared/rules/task-words.ts';
import { readWorkbook } from '../../electron/backend/office/read-workbook.ts';
import { resources } from '../../renderer/src/i18n/resources.ts';
import { readPng } from '../support/png.ts';
import { expect } from './expect.ts';
import { faultsOf } from './faults.ts';
import { button, saying } from './pages.ts';
import { readPaper } from './paper.ts';
import { newUserData, ROOT } from './program.ts';
import { chooseLanguage, goTo, picture, settled, startOnce, words } from './support.ts';
import { fillTaskOffice } from './task-office.ts';

const { taskViews, ui } = words;
const data = newUserData();
/** The units of the office that lead tasks. */
const UNITS = ['Ban Nội chính Tỉnh ủy', 'Ban Tổ chức Tỉnh ủy', 'Ban Tuyên giáo và Dân vận Tỉnh ủy'];
const OVERDUE = '#b93a10';
const ON_TIME = '#2b6a3f';

beforeAll(() => fillTaskOffice(data.folder), 120_000);
const program = startOnce({ userDataDir: data.folder });
const page = () => program().page;

/** Opens one of the pages behind the menu of the section. */
async function open(name: 'units' | 'charts'): Promise<void> {
  await goTo(page(), 'tasks');
  await button(page(), taskViews.more).click();
  await page().getByRole('menuitem', { name: taskViews[name] }).click();
  await settled(page());
}

/** Saves by a button into a file, which is kept beside the pictures, too. */
async function save(name: string, by: string, done: string): Promise<string> {
  const file = path.join(program().userDataDir, name);
  await program().nextSaveDialog(file);
  await button(page(), by).click();
  await expect(page().getByText(saying(done))).toBeVisible();
  await button(page().getByRole('dialog', { name: by }), ui.close).click();
  copyFileSync(file, path.join(ROOT, 'test-out', name));
  return file;
}

/** Prints what is shown by Ctrl+P, and reads the paper. */
async function printed(): Promise<{ pages: number; text: string }> {
  const before = (await program().printed()).length;
  await page().keyboard.press('Control+p');
  await expect.poll(async () => (await program().printed()).length).toBe(before + 1);
  return readPaper((await program().printed()).at(-1) ?? '');
}

/** The rows of a workbook as texts. */
async function rowsOf(file: string): Promise<string[][]> {
  const [sheet] = (await readWorkbook(file)).sheets;
  return Array.from({ length: sheet?.rows ?? 0 }, (_, row) => sheet?.rowCells(row + 1).map((cell) => cell?.text ?? '') ?? []);
}

/** The rows of the table under a chart, as its workbook has them: a number for each line, and 0 where the screen leaves a cell blank. */
async function figures(): Promise<string[][]> {
  const rows = await page().getByRole('table', { name: taskViews.chart.table }).getByRole('row').all();
  const cells = await Promise.all(rows.slice(1).map((row) => row.locator('th, td').allInnerTexts()));
  return cells.map(([name = '', ...values]) => [name, ...values.slice(0, -1).map((value) => (value === '' ? '0' : value)), values.at(-1)?.replace('%', '') || '–']);
}

describe('a chart of tasks goes out', () => {
  test('as a vector file with its title, its day, its legend and every unit inside', async () => {
    await open('charts');
    const svg = readFileSync(await save('bieu-do.svg', taskViews.chart.picture, ui.export.doneDocument), 'utf8');
    for (const said of ['TÌNH HÌNH THỰC HIỆN NHIỆM VỤ THEO ĐƠN VỊ', 'Tính đến ngày', TASK_CLASS_TITLES.completed_on_time, TASK_CLASS_TITLES.overdue]) expect(svg).toContain(said);
    for (const unit of UNITS) expect(svg).toContain(`>${unit}</text>`);
    expect(svg).not.toContain(`>${TASK_CLASS_TITLES.cancelled}</text>`);
  });

  test('as an image whose areas are as large as the counts, on white even when the screen is dark', async () => {
    await page().emulateMedia({ colorScheme: 'dark' });
    const { width, height, colours } = readPng(readFileSync(await save('bieu-do.png', taskViews.chart.picture, ui.export.doneDocument)));
    await page().emulateMedia({ colorScheme: 'light' });
    expect([width, height > 400]).toEqual([2000, true]);
    const area = (colour: string): number => colours.get(colour) ?? 0;
    expect(area('#ffffff')).toBeGreaterThan((width * height) / 2);
    const sums = (await figures()).at(-1)?.slice(2).map(Number) ?? [];
    const wanted = (sums[STACK_ORDER.indexOf('overdue')] ?? 0) / (sums[STACK_ORDER.indexOf('completed_on_time')] ?? 1);
    expect(Math.abs(area(OVERDUE) / area(ON_TIME) / wanted - 1)).toBeLessThan(0.1);
  });

  test('as the figures behind it, in a workbook that says the same as the table below', async () => {
    const shown = await figures();
    const written = await rowsOf(await save('bieu-do.xlsx', ui.export.action, ui.export.done_other));
    const table = written.slice(written.findIndex((row) => row[1] === UNITS[0]));
    expect(table.map((row) => row.slice(1, shown[0]?.length === undefined ? 0 : shown[0].length + 1))).toEqual(shown.map(([name = '', ...values]) => [name === taskViews.chart.total ? 'Tổng cộng' : name, ...values]));
  });

  test('on paper, the bars over their figures, in Vietnamese whatever the language', async () => {
    await page().getByText(taskViews.chart.quarter, { exact: true }).click();
    await settled(page());
    await chooseLanguage(page(), 'en');
    await expect(button(page(), resources.en.taskViews.chart.picture)).toBeEnabled();
    const { pages, text } = await printed();
    await chooseLanguage(page(), 'vi');
    expect(pages).toBe(1);
    for (const said of ['TÌNH HÌNH THỰC HIỆN NHIỆM VỤ THEO QUÝ ĐẾN HẠN', 'Quý 4/', TASK_CLASS_TITLES.in_progress, 'Tổng cộng']) expect(text).toContain(said);
    copyFileSync((await program().printed()).at(-1) ?? '', path.join(ROOT, 'test-out', 'bieu-do.pdf'));
    await picture(page(), 'task-chart-quarter');
    expect(await faultsOf(page())).toEqual([]);
  });
});
