import type { Locator } from '@playwright/test';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, test } from 'vitest';
import { resources } from '../../renderer/src/i18n/resources.ts';
import { expect } from './expect.ts';
import { docxPart, textOf } from '../support/docx.ts';
import { faultsOf } from './faults.ts';
import { fillOfficeWithoutTasks } from './desk-office.ts';
import { button, rowOf, saying, sidePanel, toast } from './pages.ts';
import { chooseLanguage, chooseTheme, goTo, navigation, picture, settled, startOnce, words } from './support.ts';

const { papers, reports, taskPapers, tasks, taskWork, ui } = words;
const TITLE = 'Rà soát Quy chế hoạt động của Ban Chỉ đạo';

const program = startOnce({}, ({ page }) => navigation(page).waitFor(), fillOfficeWithoutTasks);
const page = () => program().page;
const fieldIn = (place: Locator, name: string) => place.getByLabel(new RegExp(`^${name}( \\*)?$`)).and(place.locator('input, textarea'));
const field = (name: string) => fieldIn(sidePanel(page()), name);
const sheets = (): Locator => page().getByRole('region', { name: papers.pages }).getByRole('region');
const dialog = () => page().getByRole('dialog').filter({ has: page().getByRole('textbox') });
const grid = () => page().getByRole('grid', { name: reports.views.tracking });

async function pick(name: string, typed: string): Promise<void> {
  await field(name).fill(typed);
  await page().getByRole('option').first().click();
}

async function openTracking(): Promise<void> {
  await goTo(page(), 'tasks');
  await button(page(), taskPapers.tracking.action).click();
  await expect(grid()).toBeVisible();
  await settled(page());
}

describe('the papers about tasks', () => {
  test('a task that was handed out is followed, and can be printed and written', async () => {
    await goTo(page(), 'tasks');
    await page().keyboard.press('Control+n');
    await field(tasks.fields.title).fill(TITLE);
    await pick(tasks.fields.leadUnitId, 'tuyên giáo');
    await sidePanel(page()).getByText(tasks.more, { exact: true }).click();
    await pick(tasks.fields.committeeId, 'dân vận khéo');
    await page().keyboard.press('Control+s');
    await button(page().getByRole('dialog'), taskWork.clarity.verb).click();
    await expect(toast(page(), tasks.form.created)).toBeVisible();
    await openTracking();
    await expect(rowOf(page(), TITLE)).toBeVisible();
    await picture(page(), 'task-papers-tracking');
    expect(await faultsOf(page())).toEqual([]);
  });

  test('a slip is seen as it goes out, what is not told is said beside it, and it is written as Word', async () => {
    await rowOf(page(), TITLE).getByRole('checkbox').check();
    await button(page(), taskPapers.kinds.slip).click();
    await expect(sheets().first()).toContainText('PHIẾU GIAO VIỆC', { timeout: 20_000 });
    await expect(page().getByText(saying(tasks.missing)).first()).toBeVisible();
    const blanks = sheets().first().getByRole('list', { name: papers.blanks.title }).getByRole('listitem');
    await expect(blanks.filter({ hasText: 'Sản phẩm' })).toHaveText(papers.blanks.one.replace('{{name}}', 'Sản phẩm'));
    await expect(blanks.filter({ hasText: 'Đơn vị chủ trì' })).toHaveCount(0);
    await expect(page().getByText(taskPapers.unclear.marked)).toBeVisible();
    await settled(page());
    await picture(page(), 'task-papers-slip');
    expect(await faultsOf(page())).toEqual([]);
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'steering-desk-task-papers-')), 'phieu.docx');
    await program().nextSaveDialog(file);
    await button(page(), papers.word).click();
    await expect(page().getByText(saying(ui.export.doneDocument))).toBeVisible();
    await button(page(), ui.close).last().click();
    expect(textOf(await docxPart(readFileSync(file), 'word/document.xml'))).toContain(TITLE);
  });

  test('a reminder by telephone is logged once, and its answer is taken down', async () => {
    await openTracking();
    await rowOf(page(), TITLE).click();
    await button(sidePanel(page()), taskPapers.remind.action).click();
    await fieldIn(dialog(), taskPapers.remind.content).fill('Gọi điện thoại');
    await picture(page(), 'task-papers-remind');
    expect(await faultsOf(page())).toEqual([]);
    await page().keyboard.press('Control+s');
    await expect(toast(page(), taskPapers.remind.done)).toBeVisible();
    await expect(sidePanel(page()).getByText(taskPapers.reminders.waiting)).toBeVisible();
    await button(sidePanel(page()), taskPapers.reminders.reply).click();
    await sidePanel(page()).getByLabel(taskPapers.reminders.replyOn).first().waitFor();
    await page().keyboard.press('Control+s');
    await expect(sidePanel(page()).getByText(saying(taskPapers.reminders.replied))).toBeVisible();
    await picture(page(), 'task-papers-reminded');
  });

  test('with nothing overdue there is nothing to urge; the units stand in sums', async () => {
    await button(page(), taskPapers.tracking.urge).click();
    await expect(page().getByText(words.errors.rules.TASK_PAPER_NOT_OVERDUE)).toBeVisible();
    await goTo(page(), 'reports');
    await page().getByRole('tab', { name: reports.views.taskUnits }).click();
    await expect(page().getByRole('grid', { name: reports.views.taskUnits }).getByRole('row').nth(1)).toBeVisible();
    await picture(page(), 'task-papers-units');
    expect(await faultsOf(page())).toEqual([]);
    await chooseLanguage(page(), 'en');
    await settled(page());
    await picture(page(), 'task-papers-units.en');
    await chooseTheme(page(), 'dark', 'en');
    await goTo(page(), 'reports', 'en');
    await page().getByRole('tab', { name: resources.en.reports.views.taskUnits }).click();
    await expect(page().getByRole('grid', { name: resources.en.reports.views.taskUnits }).getByRole('row').nth(1)).toBeVisible();
    await picture(page(), 'task-papers-units.en.dark');
    expect(await faultsOf(page())).toEqual([]);
  });
});
