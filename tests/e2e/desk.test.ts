import type { Locator, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { expect } from './expect.ts';
import { addDays, formatDate } from '../../shared/rules/dates.ts';
import { desk as english } from '../../renderer/src/i18n/en/desk.ts';
import { fillDeskOffice, TASKS } from './desk-office.ts';
import { faultsOf } from './faults.ts';
import { button, rowOf, sidePanel, toast } from './pages.ts';
import { newUserData, type Program, startProgram } from './program.ts';
import { chooseLanguage, endWell, finishFirstStart, goTo, openProgram, picture, settled, today, words } from './support.ts';

const { committees, desk, documents, meetings, office, opinionRounds, taskAlerts, tasks } = words;

const data = newUserData();
let program: Program;
const page = (): Page => program.page;
const start = async (): Promise<void> => {
  program = await startProgram({ userDataDir: data.folder });
  await deskIsThere();
};
const deskIsThere = async (): Promise<void> => {
  await page().getByRole('heading', { level: 1, name: desk.title }).waitFor();
  await settled(page());
};
const block = (title: string): Locator => page().getByRole('main').getByRole('region', { name: new RegExp(`^${title}`) });

beforeAll(async () => {
  await fillDeskOffice(data.folder);
  await start();
});
afterAll(async () => {
  await endWell(program);
  data.remove();
});

/** Opens the whole list behind the number of a block. */
async function openList(title: string): Promise<void> {
  await goTo(page(), 'desk');
  await block(title).getByRole('heading').getByRole('link').click();
  await settled(page());
}

describe('the system’s notification', () => {
  test('is asked for once, tells counts alone, and a click opens the Desk', async () => {
    await expect.poll(() => program.notified()).toHaveLength(1);
    const [{ title, body } = { title: '', body: '' }] = await program.notified();
    expect(title).toBe(taskAlerts.digest.title);
    // What the sample's registers owe grows with the days.
    expect(body).toMatch(/^quá hạn: 3 · đến hạn hôm nay: 1 · trong 7 ngày: 2 · nhắc việc: 1 · cần hỏi kết quả: 5 · đến hạn trong sổ theo dõi: \d+/);
    await goTo(page(), 'people');
    await program.clickNotification();
    await deskIsThere();
    await endWell(program);
    await start();
    await goTo(page(), 'people');
    await goTo(page(), 'desk');
    expect(await program.notified()).toEqual([]);
  });

  test('comes at the times that the settings say', async () => {
    await goTo(page(), 'settings');
    const times = page().getByLabel(taskAlerts.digest.times);
    await expect(times).toHaveValue('08:00, 13:30');
    await times.fill('8h');
    await expect(page().getByText(taskAlerts.digest.invalid)).toBeVisible();
    await times.fill('13:45, 8:15');
    await page().keyboard.press('Tab');
    await expect(times).toHaveValue('08:15, 13:45');
    await page().getByLabel(taskAlerts.digest.on).click();
    await expect(times).toBeDisabled();
    await page().reload();
    await settled(page());
    await goTo(page(), 'settings');
    await expect(page().getByLabel(taskAlerts.digest.on)).not.toBeChecked();
  });
});

describe('each number of the Desk opens its list', () => {
  test('overdue tasks, and those of the unit that has most of them', async () => {
    await goTo(page(), 'desk');
    const first = block(desk.tasks.overdue).getByRole('listitem').first();
    await expect(first).toContainText('2 nhiệm vụ');
    await first.getByRole('link').click();
    await settled(page());
    await expect(rowOf(page(), TASKS.worse)).toBeVisible();
    await expect(rowOf(page(), TASKS.overdue)).toHaveCount(0);
    await openList(desk.tasks.overdue);
    await expect(rowOf(page(), TASKS.overdue)).toBeVisible();
    await expect(page().getByText('Tổng 3 = 3 quá hạn')).toBeVisible();
  });

  test('tasks that are due, and those that are due today', async () => {
    await openList(desk.tasks.due);
    await expect(rowOf(page(), TASKS.soon)).toBeVisible();
    await expect(page().getByText(tasks.count_other.replace('{{count}}', '2'))).toBeVisible();
    await goTo(page(), 'desk');
    await page().getByRole('link', { name: desk.tasks.dueToday_other.replace('{{count}}', '1') }).click();
    await page().getByRole('heading', { level: 1, name: taskAlerts.list.title.today }).waitFor();
    await expect(rowOf(page(), TASKS.today)).toBeVisible();
    await expect(rowOf(page(), TASKS.soon)).toHaveCount(0);
  });

  test.each([['awaiting', TASKS.awaiting, 1], ['answers', TASKS.overdue, 5], ['alerts', TASKS.soon, 1]] as const)('%s', async (name, title, count) => {
    await openList(desk.tasks[name]);
    await page().getByRole('heading', { level: 1, name: taskAlerts.list.title[name] }).waitFor();
    await expect(rowOf(page(), title)).toBeVisible();
    await expect(page().getByText(taskAlerts.list.count_other.replace('{{count}}', String(count)))).toBeVisible();
    await page().getByRole('grid').focus();
    await page().keyboard.press('ArrowDown');
    await page().keyboard.press('Enter');
    await sidePanel(page()).waitFor();
  });

  test('drafts', async () => {
    await openList(desk.tasks.drafts);
    await expect(rowOf(page(), TASKS.draft)).toBeVisible();
    await expect(rowOf(page(), TASKS.overdue)).toHaveCount(0);
  });

  test('meetings to come, with what is not ready; papers without a number; rounds that end; committees; backups', async () => {
    await goTo(page(), 'desk');
    await expect(block(desk.meetings.title)).toContainText('chưa gửi giấy mời, hồ sơ thiếu 7');
    await openList(desk.meetings.title);
    await expect(page().getByRole('grid', { name: meetings.list.label })).toContainText('Phiên họp Ban Chỉ đạo quý IV');
    await openList(desk.papers.draft);
    await expect(page().getByRole('grid', { name: documents.list.label }).getByRole('row', { name: /Kế hoạch kiểm tra quý I/ })).toBeVisible();
    await openList(desk.rounds.title);
    await expect(page().getByRole('grid', { name: opinionRounds.label })).toContainText('Xin ý kiến dự thảo Quy chế');
    await openList(desk.reports.title);
    await expect(page().getByRole('button', { name: words.taskCampaigns.awaited })).toHaveAttribute('aria-pressed', 'true');
    await expect(page().getByRole('grid', { name: words.taskCampaigns.label }).getByRole('row').nth(1)).toBeVisible();
    await openList(desk.committees.title);
    await page().getByRole('grid', { name: committees.attention.label }).waitFor();
    await goTo(page(), 'desk');
    await block(desk.backup.title).getByRole('listitem').getByRole('link').click();
    await page().getByRole('heading', { level: 1, name: office.settings.title }).waitFor();
  });
});

describe('on the Desk', () => {
  test('the arrows go from line to line, and Enter opens', async () => {
    await goTo(page(), 'desk');
    await page().getByRole('heading', { level: 1 }).click();
    await page().keyboard.press('ArrowDown');
    await expect(block(desk.tasks.overdue).getByRole('heading').getByRole('link')).toBeFocused();
    await page().keyboard.press('ArrowDown');
    await page().keyboard.press('ArrowUp');
    await page().keyboard.press('ArrowDown');
    await expect(block(desk.tasks.overdue).getByRole('listitem').first().getByRole('link')).toBeFocused();
    await page().keyboard.press('End');
    await expect(block(desk.backup.title).getByRole('link')).toBeFocused();
    await page().keyboard.press('Home');
    await page().keyboard.press('Enter');
    await page().getByRole('heading', { level: 1, name: tasks.title }).waitFor();
  });

  test('an alert that somebody saw is gone, and comes back when that is undone', async () => {
    await goTo(page(), 'desk');
    await button(block(desk.tasks.alerts), desk.seen).click();
    await toast(page(), desk.seenDone).waitFor();
    await expect(block(desk.tasks.alerts)).toContainText(desk.none);
    await page().keyboard.press('Control+z');
    await expect(block(desk.tasks.alerts)).toContainText(TASKS.soon);
  });

  test('alerts are set beside the task, each once, and taken away', async () => {
    await openList(desk.tasks.due);
    await rowOf(page(), TASKS.soon).click();
    const alerts = sidePanel(page()).getByRole('region', { name: taskAlerts.title });
    await expect(alerts.getByRole('listitem')).toHaveText([/trước hạn 10 ngày/]);
    await button(alerts, taskAlerts.add).click();
    await page().getByLabel(taskAlerts.fields.days).fill('10');
    await page().keyboard.press('Control+s');
    await expect(alerts.getByText(words.errors.rules.ALERT_SET_ALREADY)).toBeVisible();
    await page().getByRole('combobox', { name: taskAlerts.fields.kind }).click();
    await page().getByRole('option', { name: taskAlerts.kinds.date }).click();
    await page().keyboard.press('Control+s');
    await expect(alerts.getByText(words.errors.input.required)).toBeVisible();
    await page().getByLabel(taskAlerts.fields.onDate).fill(formatDate(addDays(today(), 1)));
    await picture(page(), 'task-alerts');
    expect(await faultsOf(page())).toEqual([]);
    await page().keyboard.press('Control+s');
    await toast(page(), taskAlerts.added).waitFor();
    await expect(alerts.getByRole('listitem')).toHaveText([/trước hạn 10 ngày/, new RegExp(formatDate(addDays(today(), 1)))]);
    await alerts.getByRole('button', { name: taskAlerts.remove }).last().click();
    await toast(page(), taskAlerts.removed).waitFor();
    await expect(alerts.getByRole('listitem')).toHaveCount(1);
  });

  test('deadlines of one unit alone, from the list that is narrowed to it', async () => {
    await goTo(page(), 'desk');
    await block(desk.tasks.overdue).getByRole('listitem').first().getByRole('link').click();
    const file = path.join(data.folder, 'một đơn vị.ics');
    await program.nextSaveDialog(file);
    await button(page(), desk.deadlines).click();
    await page().getByText(words.ui.export.doneDocument.replace('{{file}}', 'một đơn vị.ics')).waitFor();
    expect(readFileSync(file, 'utf8').match(/BEGIN:VEVENT/g)).toHaveLength(2);
  });

  test('deadlines are written as a calendar file', async () => {
    await goTo(page(), 'desk');
    const file = path.join(data.folder, 'thời hạn.ics');
    await program.nextSaveDialog(file);
    await button(page(), desk.deadlines).click();
    await page().getByText(words.ui.export.doneDocument.replace('{{file}}', 'thời hạn.ics')).waitFor();
    const text = readFileSync(file, 'utf8');
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(7);
    expect(text).toContain(`DTSTART;TZID=Asia/Ho_Chi_Minh:${addDays(today(), 6).replaceAll('-', '')}T163000`);
  });

  test.each(['light', 'dark'] as const)('nobody is kept out, %s', async (theme) => {
    await goTo(page(), 'settings');
    await page().getByText(office.settings.themes[theme], { exact: true }).click();
    await page().locator(`html[data-mantine-color-scheme="${theme}"]`).waitFor();
    await picture(page(), `desk-settings-${theme}`);
    expect(await faultsOf(page())).toEqual([]);
    await goTo(page(), 'desk');
    await picture(page(), `desk-${theme}`);
    expect(await faultsOf(page())).toEqual([]);
    await openList(desk.tasks.answers);
    await picture(page(), `desk-answers-${theme}`);
    expect(await faultsOf(page())).toEqual([]);
  });

  test('it reads in English, too', async () => {
    await goTo(page(), 'desk');
    await chooseLanguage(page(), 'en');
    await settled(page());
    await picture(page(), 'desk-en');
    await expect(page().getByRole('main')).toContainText(english.tasks.answers);
    await chooseLanguage(page(), 'vi');
  });
});

describe('on a small screen', () => {
  test('at 150 % nothing is cut off', async () => {
    await endWell(program);
    program = await startProgram({ userDataDir: data.folder, display: { width: 1366, height: 768, scale: 1.5 } });
    await deskIsThere();
    await picture(page(), 'desk-150');
    expect(await page().evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  });
});

describe('a new office', () => {
  test('is told its first steps', async () => {
    const fresh = await openProgram();
    await finishFirstStart(fresh.page, 'empty');
    await fresh.page.getByText(desk.empty.title).waitFor();
    await picture(fresh.page, 'desk-empty');
    expect(await faultsOf(fresh.page)).toEqual([]);
    await button(fresh.page, desk.empty.committee).click();
    await expect(fresh.page.getByLabel(committees.fields.name)).toBeVisible();
    expect(await fresh.notified()).toEqual([]);
    await endWell(fresh);
  });
});
