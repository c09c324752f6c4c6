import { readFileSync, copyFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, test } from 'vitest';
import { addDays } from '#shared/rules/dates.ts';
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
import { chooseLanguage, chooseTheme, goTo, picture, settled, startOnce, today, words } from './support.ts';
import { fillTaskOffice } from './task-office.ts';

const { tasks, taskViews, ui } = words;
const data = newUserData();
/** The units of the office that lead tasks. */
const UNITS = ['Ban Nội chính Tỉnh ủy', 'Ban Tổ chức Tỉnh ủy', 'Ban Tuyên giáo và Dân vận Tỉnh ủy'];
/** In which the last task of the office was handed out. */
const LAST_YEAR = addDays(today(), -400).slice(0, 4);
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

/** Narrows to the year in which one task was handed out. */
async function narrowToYear(): Promise<void> {
  await button(page(), taskViews.filters.year).click();
  await page().getByRole('menuitem', { name: LAST_YEAR }).click();
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
    await chooseTheme(page(), 'dark');
    await open('charts');
    const { width, height, colours } = readPng(readFileSync(await save('bieu-do.png', taskViews.chart.picture, ui.export.doneDocument)));
    expect([width, height > 400]).toEqual([2000, true]);
    const area = (colour: string): number => colours.get(colour) ?? 0;
    expect(area('#ffffff')).toBeGreaterThan((width * height) / 2);
    const sums = (await figures()).at(-1)?.slice(2).map(Number) ?? [];
    const wanted = (sums[STACK_ORDER.indexOf('overdue')] ?? 0) / (sums[STACK_ORDER.indexOf('completed_on_time')] ?? 1);
    expect(Math.abs(area(OVERDUE) / area(ON_TIME) / wanted - 1)).toBeLessThan(0.1);
    await chooseTheme(page(), 'light');
    await open('charts');
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

describe('the overviews of tasks are narrowed', () => {
  const bars = () => page().getByRole('img', { name: taskViews.chart.caption.unit }).locator('g > title');

  test('to a year: the chart, its sum and what goes out of it', async () => {
    await open('charts');
    await expect(bars()).toHaveCount(3);
    await narrowToYear();
    await expect(bars()).toHaveCount(1);
    await expect(page().getByText(/^Tổng 1 = /)).toBeVisible();
    const svg = readFileSync(await save('bieu-do-nam.svg', taskViews.chart.picture, ui.export.doneDocument), 'utf8');
    expect(svg).toContain(`(giao năm ${LAST_YEAR})`);
    await page().getByText(taskViews.chart.month, { exact: true }).click();
    await expect(page().getByText(/^Tổng 1 = /)).toBeVisible();
    await picture(page(), 'task-chart-year');
  });

  test('to a committee, found by typing; what is left of nothing says so, and all comes back', async () => {
    await open('charts');
    await button(page(), tasks.fields.committeeId).click();
    await page().getByRole('combobox', { name: tasks.fields.committeeId }).fill('Ban');
    await page().getByRole('option').last().click();
    await settled(page());
    await narrowToYear();
    await expect(page().getByText(ui.noMatch)).toBeVisible();
    await picture(page(), 'task-chart-nothing');
    expect(await faultsOf(page())).toEqual([]);
    await button(page(), ui.clearFilters).last().click();
    await expect(bars()).toHaveCount(3);
  });

  test('the units, and are still narrowed when somebody comes back from a sheet', async () => {
    await open('units');
    const rows = page().getByRole('grid', { name: taskViews.unit.listLabel }).getByRole('row');
    await expect(rows).toHaveCount(4);
    await narrowToYear();
    await expect(rows).toHaveCount(2);
    await rows.nth(1).getByRole('link').click();
    await page().getByRole('tab', { name: new RegExp(`^${taskViews.unit.leads}`) }).waitFor();
    await page().goBack();
    await expect(rows).toHaveCount(2);
    await button(page(), ui.clearFilters).click();
    await expect(rows).toHaveCount(4);
  });
});

describe('the sheet of a unit', () => {
  const unit = UNITS[2] ?? '';

  test('goes onto paper and into Excel with all that the unit leads and helps with', async () => {
    await open('units');
    await page().getByRole('link', { name: unit }).click();
    await page().getByRole('tab', { name: new RegExp(`^${taskViews.unit.leads}`) }).waitFor();
    await settled(page());
    const { text } = await printed();
    for (const said of ['PHIẾU THEO DÕI NHIỆM VỤ', 'I. Chủ trì: 10 nhiệm vụ', 'II. Phối hợp:', 'lâu nhất']) expect(text).toContain(said);
    copyFileSync((await program().printed()).at(-1) ?? '', path.join(ROOT, 'test-out', 'phieu.pdf'));
    const written = (await rowsOf(await save('phieu.xlsx', ui.export.action, ui.export.done_other))).map((row) => row.filter((cell) => cell !== ''));
    for (const said of ['PHIẾU THEO DÕI NHIỆM VỤ', 'BAN TUYÊN GIÁO VÀ DÂN VẬN TỈNH ỦY', 'I. Chủ trì: 10 nhiệm vụ']) expect(written.flat()).toContain(said);
    const shown = await page().getByRole('grid', { name: tasks.label }).getByRole('row').count();
    const first = written.findIndex(([cell]) => cell === 'I. Chủ trì: 10 nhiệm vụ');
    expect(written.slice(first + 1).findIndex(([cell]) => cell?.includes('. Tổng: 10 nhiệm vụ'))).toBe(shown - 1);
  });
});
