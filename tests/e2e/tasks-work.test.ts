import type { Locator } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'vitest';
import { expect } from './expect.ts';
import { addDays, formatDate } from '../../shared/rules/dates.ts';
import { faultsOf } from './faults.ts';
import { fillOfficeWithoutTasks } from './desk-office.ts';
import { button, rowOf, saying, sidePanel, toast } from './pages.ts';
import { chooseLanguage, chooseTheme, goTo, navigation, picture, settled, startOnce, today, words } from './support.ts';

const { deadlines, documents, office, taskViews, taskWork, tasks, ui } = words;

const program = startOnce({}, ({ page }) => navigation(page).waitFor(), fillOfficeWithoutTasks);
const page = () => program().page;
const panel = () => sidePanel(page());
const dialog = () => page().getByRole('dialog');
const fieldIn = (place: Locator, name: string) => place.getByLabel(new RegExp(`^${name.replaceAll(/[()]/g, String.raw`\$&`)}( \\*)?$`)).and(place.locator('input, textarea'));
const LEADS = ['Sở Nội vụ', 'Sở Tư pháp', 'Sở Tài chính'] as const;

async function find(field: Locator, name: string): Promise<void> {
  await field.fill(name);
  await page().getByRole('option', { name }).first().click();
}
async function act(name: string): Promise<void> {
  await button(panel(), taskWork.actions.more).click();
  await page().getByRole('menuitem', { name, exact: true }).click();
}
async function open(title: string): Promise<void> {
  await rowOf(page(), title).first().click();
  await expect(panel().getByRole('heading', { level: 2, name: title })).toBeVisible();
}
const saved = (told: string) => expect(toast(page(), saying(told))).toBeVisible();

describe('holidays', () => {
  test('a day off is put into the table and taken out again; due soon is set', async () => {
    await goTo(page(), 'settings');
    await page().getByRole('link', { name: deadlines.link }).click();
    await expect(page().getByText(deadlines.empty)).toBeVisible();
    await page().keyboard.press('Control+n');
    await fieldIn(panel(), deadlines.fields.name).fill('Nghỉ Tết Nguyên đán');
    await fieldIn(panel(), deadlines.fields.from).fill('5/2/2027');
    await fieldIn(panel(), deadlines.fields.to).fill('9/2/2027');
    await page().keyboard.press('Control+s');
    await saved(deadlines.added);
    await expect(rowOf(page(), '05/02/2027')).toContainText(deadlines.kinds.day_off);
    await button(page(), deadlines.dueSoonButton_other.replace('{{count}}', '7')).click();
    await fieldIn(panel(), deadlines.dueSoonDays).fill('5');
    await page().keyboard.press('Control+s');
    await expect(button(page(), deadlines.dueSoonButton_other.replace('{{count}}', '5'))).toBeVisible();
    await rowOf(page(), '09/02/2027').click();
    await picture(page(), 'holidays');
    expect(await faultsOf(page())).toEqual([]);
    await button(panel(), deadlines.remove).click();
    await expect(rowOf(page(), '09/02/2027')).toHaveCount(0);
    await expect(page().getByText(office.settings.title).first()).toBeVisible();
  });
});

describe('a task', () => {
  const TITLE = 'Lập kế hoạch làm việc với đoàn kiểm tra Trung ương';

  test('goes out after what is missing of the six was named; its deadline in words becomes a day', async () => {
    await goTo(page(), 'tasks');
    await page().keyboard.press('Control+n');
    await fieldIn(panel(), tasks.fields.title).fill(TITLE);
    await find(fieldIn(panel(), tasks.fields.leadUnitId), LEADS[0]);
    await find(fieldIn(panel(), tasks.fields.coopUnitIds), LEADS[1]);
    await fieldIn(panel(), tasks.fields.dueText).fill('sớm nhất có thể');
    await expect(panel().getByText(taskWork.deadline.unread.replace('{{words}}', 'sớm nhất có thể'))).toBeVisible();
    await fieldIn(panel(), tasks.fields.dueText).fill('trước ngày 28/2/2094');
    await expect(fieldIn(panel(), tasks.fields.dueOn)).toHaveValue('28/02/2094');
    await expect(panel().getByText(taskWork.deadline.moved.replace('{{from}}', '28/02/2094').replace('{{why}}', deadlines.reasons.sunday).replace('{{to}}', '01/03/2094'))).toBeVisible();
    await fieldIn(panel(), tasks.fields.product).fill('Kế hoạch của Ban Chỉ đạo');
    await expect(panel().getByText(tasks.missing.replace('{{what}}', `${tasks.clarities.responsibility}, ${tasks.clarities.authority}`))).toBeVisible();
    await picture(page(), 'task-form');
    expect(await faultsOf(page())).toEqual([]);
    await page().keyboard.press('Control+s');
    await expect(dialog().getByText(saying(taskWork.clarity.body))).toBeVisible();
    await button(dialog(), taskWork.clarity.verb).click();
    await saved(tasks.form.created);
    await expect(panel().getByText('01/03/2094')).toBeVisible();
    await expect(panel().getByText(LEADS[1])).toBeVisible();
  });

  test('is reported on, put off, reported as done, sent back, accepted and reopened; the log tells it all', async () => {
    await button(panel(), taskWork.actions.progress).click();
    await fieldIn(dialog(), taskWork.progress.content).fill('Dự thảo lần 1 đã gửi lấy ý kiến');
    await fieldIn(dialog(), taskWork.progress.progress).fill('60');
    await picture(page(), 'task-progress');
    await page().keyboard.press('Control+s');
    await saved(taskWork.progress.done);
    await expect(panel().getByText('0 → 60%')).toBeVisible();

    await act(taskWork.actions.extend);
    await fieldIn(dialog(), taskWork.extend.newDueOn).fill('13/3/2094');
    await fieldIn(dialog(), taskWork.extend.reason).fill('Chờ ý kiến các sở');
    await page().keyboard.press('Control+s');
    await expect(fieldIn(dialog(), taskWork.extend.decidedBy)).toHaveAttribute('aria-invalid', 'true');
    await fieldIn(dialog(), taskWork.extend.decidedBy).fill('Trưởng ban');
    await picture(page(), 'task-extend');
    expect(await faultsOf(page())).toEqual([]);
    await page().keyboard.press('Control+s');
    await saved(taskWork.extend.done_other);
    await expect(panel().getByText(taskWork.panel.extensions_other.replace('{{count}}', '1'))).toBeVisible();
    await expect(panel().getByText(taskWork.log.extended.replace('{{from}}', '01/03').replace('{{to}}', '15/03/2094'))).toBeVisible();

    await act(taskWork.moves.report);
    await fieldIn(dialog(), taskViews.move.result).fill('Kế hoạch đã trình');
    await page().keyboard.press('Control+s');
    await expect(panel().getByText(tasks.statuses.awaiting_confirmation, { exact: true }).first()).toBeVisible();
    await act(taskWork.moves.sendBack);
    await dialog().waitFor();
    await page().keyboard.press('Control+s');
    await expect(fieldIn(dialog(), taskViews.move.reason)).toHaveAttribute('aria-invalid', 'true');
    await fieldIn(dialog(), taskViews.move.reason).fill('Thiếu phụ lục');
    await page().keyboard.press('Control+s');
    await expect(panel().getByText(taskWork.panel.reason.replace('{{reason}}', 'Thiếu phụ lục'))).toBeVisible();
    await act(taskWork.moves.report);
    await dialog().waitFor();
    await page().keyboard.press('Control+s');
    await button(panel(), taskWork.moves.accept).click();
    await dialog().waitFor();
    await page().keyboard.press('Control+s');
    await expect(panel().getByText(tasks.classes.completed_on_time).first()).toBeVisible();
    await act(taskWork.moves.reopen);
    await fieldIn(dialog(), taskViews.move.reason).fill('Bổ sung theo ý kiến đoàn kiểm tra');
    await page().keyboard.press('Control+s');
    await expect(panel().getByText(tasks.classes.in_progress, { exact: true }).first()).toBeVisible();
  });

  test('keeps files as evidence', async () => {
    const { files } = documents;
    const file = path.join(program().userDataDir, 'Dự thảo kế hoạch.pdf');
    writeFileSync(file, 'minh chứng');
    await button(panel(), files.add).click();
    await dialog().getByRole('checkbox', { name: files.noSecret }).check();
    await program().nextOpenDialog([file]);
    await button(dialog(), files.pick).click();
    await saved(files.added);
    await expect(button(panel(), `${files.open}: Dự thảo kế hoạch.pdf`)).toBeVisible();
    await settled(page());
    await picture(page(), 'task-panel');
    expect(await faultsOf(page())).toEqual([]);
  });

  test('is handed over to another unit, with the reason in its log', async () => {
    await act(taskWork.actions.handOver);
    await find(fieldIn(dialog(), taskWork.handOver.toUnitId), LEADS[2]);
    await fieldIn(dialog(), taskWork.handOver.reason).fill('Sắp xếp lại nhiệm vụ');
    await picture(page(), 'task-handover');
    await page().keyboard.press('Control+s');
    await saved(taskWork.handOver.done);
    await expect(panel().getByText(taskWork.log.handoverTo.replace('{{to}}', LEADS[2]))).toBeVisible();
  });
});

describe('one directive to many units', () => {
  const TITLE = 'Báo cáo kết quả thực hiện dân chủ quý IV';

  test('makes a task for each, shown together; common words change on all of them', async () => {
    await goTo(page(), 'tasks');
    await page().keyboard.press('Control+n');
    await fieldIn(panel(), tasks.fields.title).fill(TITLE);
    for (const lead of LEADS) await find(fieldIn(panel(), tasks.fields.leadUnitId), lead);
    await expect(panel().getByText(taskWork.form.manyLeads)).toBeVisible();
    await fieldIn(panel(), tasks.fields.dueOn).fill(formatDate(addDays(today(), 40)));
    await page().keyboard.press('Control+s');
    await button(dialog(), taskWork.clarity.verb).click();
    await saved(tasks.form.created);
    await expect(panel().getByRole('link', { name: LEADS[2] })).toBeVisible();
    await expect(rowOf(page(), TITLE)).toHaveCount(3);
    await act(ui.edit);
    await fieldIn(panel(), tasks.fields.title).fill('Báo cáo kết quả thực hiện dân chủ cả năm');
    await panel().getByRole('checkbox', { name: taskWork.form.wholeGroup_other.replace('{{count}}', '3') }).check();
    await page().keyboard.press('Control+s');
    await saved(tasks.form.saved);
    await expect(rowOf(page(), 'Báo cáo kết quả thực hiện dân chủ cả năm')).toHaveCount(3);
  });
});

describe('from other pages', () => {
  test('a unit that still leads tasks says how many, and is not deleted', async () => {
    await goTo(page(), 'units');
    await page().getByRole('searchbox').fill(LEADS[2]);
    await rowOf(page(), LEADS[2]).click();
    await expect(panel().getByRole('link', { name: saying(taskWork.open.count_other) })).toBeVisible();
    await picture(page(), 'unit-tasks');
    expect(await faultsOf(page())).toEqual([]);
  });

  test('a paper gives a task, and shows it', async () => {
    await goTo(page(), 'documents');
    await page().keyboard.press('Control+n');
    await fieldIn(panel(), documents.fields.title).fill('Kế hoạch công tác dân vận');
    await page().keyboard.press('Control+s');
    await settled(page());
    await button(panel(), taskWork.ofDocument.add).click();
    await fieldIn(dialog(), tasks.fields.title).fill('Triển khai kế hoạch công tác dân vận');
    await find(fieldIn(dialog(), tasks.fields.leadUnitId), LEADS[0]);
    await expect(dialog().getByText(taskWork.deadline.offer)).toBeVisible();
    await dialog().getByRole('button', { name: saying(taskWork.deadline.take) }).click();
    await picture(page(), 'document-task');
    await page().keyboard.press('Control+s');
    await button(dialog().last(), taskWork.clarity.verb).click();
    await saved(tasks.form.created);
    await expect(panel().getByRole('link', { name: `${LEADS[0]}: Triển khai kế hoạch công tác dân vận` })).toBeVisible();
  });
});

describe('in the dark, in English', () => {
  test('the panel and the form are clean', async () => {
    await chooseTheme(page(), 'dark');
    await goTo(page(), 'tasks');
    await open('Lập kế hoạch làm việc với đoàn kiểm tra Trung ương');
    await settled(page());
    await picture(page(), 'task-panel-dark');
    expect(await faultsOf(page())).toEqual([]);
    await page().keyboard.press('Control+n');
    await picture(page(), 'task-form-dark');
    expect(await faultsOf(page())).toEqual([]);
    await page().keyboard.press('Escape');
    await chooseTheme(page(), 'light');
    await chooseLanguage(page(), 'en');
    await goTo(page(), 'tasks', 'en');
    await rowOf(page(), 'Lập kế hoạch làm việc với đoàn kiểm tra Trung ương').first().click();
    await expect(page().getByRole('heading', { level: 2, name: 'Lập kế hoạch làm việc với đoàn kiểm tra Trung ương' })).toBeVisible();
    await picture(page(), 'task-panel-en');
    await page().keyboard.press('Control+n');
    await picture(page(), 'task-form-en');
    await page().keyboard.press('Escape');
    await chooseLanguage(page(), 'vi');
  });
});
