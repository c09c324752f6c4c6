import type { Locator } from '@playwright/test';
import { beforeAll, describe, test } from 'vitest';
import { expect } from './expect.ts';
import { faultsOf } from './faults.ts';
import { button, rowOf, sidePanel, toast } from './pages.ts';
import { newUserData } from './program.ts';
import { chooseLanguage, goTo, picture, settled, startOnce, today, words } from './support.ts';
import { fillTaskOffice, TITLES } from './task-office.ts';

const { tasks, taskViews, app } = words;
const data = newUserData();
const DAY = today();
beforeAll(() => fillTaskOffice(data.folder), 120_000);
const program = startOnce({ userDataDir: data.folder });
const page = () => program().page;
const tab = (name: string) => page().getByRole('tab', { name: new RegExp(`^${name}`) });
const way = async (name: keyof typeof taskViews.ways): Promise<void> => {
  await page().getByText(taskViews.ways[name], { exact: true }).click();
  await settled(page());
};
const column = (status: keyof typeof tasks.statuses): Locator => page().locator(`[data-status="${status}"]`);
const card = (title: string): Locator => page().locator('[data-task]').filter({ hasText: title });

/** Faults in light and in dark. */
async function expectNoFaults(): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page().emulateMedia({ colorScheme });
    expect(await faultsOf(page())).toEqual([]);
  }
  await page().emulateMedia({ colorScheme: 'light' });
}

async function pictures(name: string): Promise<void> {
  await picture(page(), `tasks ${name}`);
  await chooseLanguage(page(), 'en');
  await settled(page());
  await picture(page(), `tasks ${name} en`);
  await chooseLanguage(page(), 'vi');
  await settled(page());
}

/** Opens one of the pages behind the menu of the section. */
async function openMore(name: string): Promise<void> {
  await button(page(), taskViews.more).click();
  await page().getByRole('menuitem', { name }).click();
}

describe('the views of tasks', () => {
  test('the table tells its total as the sum of the classes, puts tasks together, and closes a group', async () => {
    await goTo(page(), 'tasks');
    await expect(page().getByText(/^Tổng 29 = .*quá hạn/)).toBeVisible();
    await button(page(), taskViews.group.label).click();
    await page().getByRole('menuitem', { name: taskViews.group.unit }).click();
    await settled(page());
    const close = page().getByRole('button', { name: /^Thu gọn nhóm/ }).first();
    await expect(close).toBeVisible();
    await pictures('table');
    await expectNoFaults();
    await close.click();
    await expect(page().getByRole('button', { name: /^Mở nhóm/ })).toHaveCount(1);
    await page().getByRole('button', { name: /^Mở nhóm/ }).press('Enter');
    await expect(page().getByRole('button', { name: /^Mở nhóm/ })).toHaveCount(0);
  });

  test('a tab narrows to what presses; the navigation tells the same number in words', async () => {
    await goTo(page(), 'tasks');
    await tab(tasks.views.overdue).click();
    await settled(page());
    const shown = await page().getByRole('main').getByRole('checkbox', { name: /^(?!.*tất cả)/i }).count();
    expect(shown).toBeGreaterThan(1);
    await expect(tab(tasks.views.overdue)).toContainText('5');
    await expect(page().getByRole('link', { name: /5 nhiệm vụ quá hạn/ })).toBeVisible();
  });

  test('a view is kept under a name, comes back with its filters, is renamed and deleted', async () => {
    await goTo(page(), 'tasks');
    await tab(tasks.views.dueSoon).click();
    await button(page(), taskViews.saved.menu).click();
    await page().getByRole('menuitem', { name: taskViews.saved.keep }).click();
    await page().getByRole('dialog').getByLabel(taskViews.saved.name).fill('Việc tuần này');
    await page().keyboard.press('Control+s');
    await expect(toast(page(), taskViews.saved.kept)).toBeVisible();
    await tab(tasks.views.all).click();
    expect(page().url()).not.toContain('dueSoon');
    await tab('Việc tuần này').click();
    await expect.poll(() => page().url()).toContain('dueSoon=true');
    await button(page(), taskViews.saved.menu).click();
    await page().getByRole('menuitem', { name: /^Đổi tên/ }).click();
    await page().getByRole('dialog').getByLabel(taskViews.saved.name).fill('Việc gấp');
    await page().keyboard.press('Control+s');
    await expect(tab('Việc gấp')).toBeVisible();
    await button(page(), taskViews.saved.menu).click();
    await page().getByRole('menuitem', { name: /^Xóa/ }).click();
    await expect(tab('Việc gấp')).toHaveCount(0);
  });

  test('more filters are asked for one by one, and taken back together', async () => {
    await goTo(page(), 'tasks');
    await button(page(), taskViews.filters.add).click();
    await page().getByRole('menuitem', { name: tasks.fields.priority }).click();
    await page().getByRole('menuitem', { name: tasks.priorities.urgent }).click();
    await expect(page().getByText(tasks.noMatch)).toBeVisible();
    await button(page(), words.ui.clearFilters).first().click();
    await expect(rowOf(page(), TITLES[0])).toBeVisible();
  });

  test('ticked tasks change their status in one step, with the reason that is needed', async () => {
    await goTo(page(), 'tasks');
    await rowOf(page(), TITLES[10]).getByRole('checkbox').click();
    await rowOf(page(), TITLES[11]).getByRole('checkbox').click();
    await button(page(), taskViews.bulk.move).click();
    const dialog = page().getByRole('dialog');
    await dialog.getByLabel(taskViews.move.status).click();
    await page().getByRole('option', { name: tasks.statuses.suspended }).click();
    await button(dialog, taskViews.move.verb).click();
    await expect(dialog.getByText(words.errors.rules.REASON_REQUIRED)).toBeVisible();
    await dialog.getByLabel(taskViews.move.reason).fill('Lùi sang quý sau');
    await button(dialog, taskViews.move.verb).click();
    await expect(toast(page(), 'Đã chuyển tình trạng 2 nhiệm vụ.')).toBeVisible();
    await expect(rowOf(page(), TITLES[10])).toContainText(tasks.classes.suspended);
  });

  test('a card goes to another column by keys, said as it goes, and asks for the day of completion', async () => {
    await goTo(page(), 'tasks');
    await way('board');
    await pictures('board');
    await expectNoFaults();
    const first = card(TITLES[6]);
    await first.focus();
    await page().keyboard.press(' ');
    await expect(page().getByText(/^Đã nhấc/)).toBeAttached();
    await page().keyboard.press('Escape');
    await expect(page().getByText(/^Đã thôi/)).toBeAttached();
    await page().keyboard.press(' ');
    await page().keyboard.press('ArrowRight');
    await page().keyboard.press('Enter');
    await expect(column('in_progress').locator('[data-task]').filter({ hasText: TITLES[6] })).toBeFocused();
    await page().keyboard.press(' ');
    await page().keyboard.press('ArrowRight');
    await page().keyboard.press('ArrowRight');
    await page().keyboard.press('Enter');
    await expect(page().getByRole('dialog').getByLabel(taskViews.move.onCompleted)).toBeVisible();
    await page().keyboard.press('Control+s');
    await expect(column('completed')).toContainText(TITLES[6]);
  });

  test('a card is dragged by the mouse; a move that is not allowed stays where it was', async () => {
    await goTo(page(), 'tasks');
    await way('board');
    await card(TITLES[2]).dragTo(column('in_progress'));
    await expect(column('in_progress')).toContainText(TITLES[2]);
    await column('suspended').locator('[data-task]').first().dragTo(column('completed'));
    await expect(page().getByRole('dialog')).toHaveCount(0);
    await expect(column('suspended')).toContainText('Chờ ý kiến Trung ương');
  });

  test('the month shows deadlines, two and the number of the others on a full day, which Enter opens', async () => {
    await goTo(page(), 'tasks');
    await way('month');
    await pictures('month');
    await expectNoFaults();
    const cell = page().locator(`[data-day="${DAY}"]`);
    await expect(cell).toContainText('việc khác');
    await cell.click({ position: { x: 12, y: 10 } });
    await expect(sidePanel(page())).toContainText(TITLES[5]);
    await sidePanel(page()).getByRole('button', { name: TITLES[5] }).click();
    await expect(sidePanel(page())).toContainText(tasks.fields.leadUnitId);
  });

  test('the timeline goes from task to task and through time by arrows', async () => {
    await goTo(page(), 'tasks');
    await way('timeline');
    await pictures('timeline');
    await expectNoFaults();
    await page().getByRole('grid', { name: taskViews.timeline.label }).focus();
    await page().keyboard.press('ArrowDown');
    await expect(sidePanel(page())).toBeVisible();
    await page().keyboard.press('ArrowLeft');
    await expect.poll(() => page().url()).toContain('month=');
    await page().getByText(taskViews.timeline.scales.year, { exact: true }).click();
    await expect.poll(() => page().url()).toContain('scale=year');
  });

  test('a unit’s sheet tells what it owes, and is reached from the list of units', async () => {
    await goTo(page(), 'tasks');
    await openMore(taskViews.units);
    await settled(page());
    await pictures('units');
    await expectNoFaults();
    await page().getByRole('main').getByRole('row').nth(1).getByRole('link').click();
    await page().getByRole('tab', { name: new RegExp(`^${taskViews.unit.leads}`) }).waitFor();
    await settled(page());
    await expect(page().getByText(taskViews.unit.daysLate)).toBeVisible();
    await pictures('unit sheet');
    await expectNoFaults();
  });

  test('charts have their figures below them', async () => {
    await goTo(page(), 'tasks');
    await openMore(taskViews.charts);
    await settled(page());
    await expect(page().getByRole('img', { name: taskViews.chart.caption.unit })).toBeVisible();
    await pictures('charts');
    await expectNoFaults();
    await page().getByText(taskViews.chart.quarter, { exact: true }).click();
    await expect(page().getByRole('table', { name: taskViews.chart.table })).toContainText('26');
  });

  test('everything has room at 150 %', async () => {
    await page().setViewportSize({ width: 911, height: 512 });
    await goTo(page(), 'tasks');
    for (const name of ['table', 'board', 'month', 'timeline'] as const) {
      await way(name);
      await picture(page(), `tasks ${name} 150`);
      expect(await page().evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    }
    await page().setViewportSize({ width: 1366, height: 768 });
    await expect(page().getByRole('link', { name: new RegExp(app.nav.tasks) })).toBeVisible();
  });
});
