import type { Locator } from '@playwright/test';
import { describe, test } from 'vitest';
import { expect as expectSoon } from './expect.ts';
import { faultsOf } from './faults.ts';
import { fillOfficeWithoutTasks } from './desk-office.ts';
import { button, rowOf, saying, sidePanel, toast } from './pages.ts';
import { chooseLanguage, goTo, navigation, picture, settled, startOnce, words } from './support.ts';

/** Each step writes and reads again what it wrote. */
const expect = expectSoon.configure({ timeout: 15_000 });
const { meetings, meetingTasks, papers, tasks } = words;
const FIRST = 'Phiên họp giao việc';
const SECOND = 'Phiên họp kiểm điểm';
const CONCLUSION = 'Giao Sở Nội vụ chủ trì, phối hợp với Thanh tra tỉnh và UBND các xã, phường xây dựng Kế hoạch rà soát quy chế; báo cáo Ban Chỉ đạo trước ngày 31/12/2035.';
const WRITTEN = 'Yêu cầu các cơ quan, đơn vị tự kiểm tra việc thực hiện.';

const program = startOnce({}, ({ page }) => navigation(page).waitFor(), fillOfficeWithoutTasks);
const page = () => program().page;
const fieldIn = (place: Locator, name: string) => place.getByLabel(new RegExp(`^${name.replaceAll(/[()]/g, String.raw`\$&`)}( \\*)?$`)).and(place.locator('input, textarea'));
const field = (name: string) => fieldIn(sidePanel(page()), name);
const dialog = () => page().getByRole('dialog');
const faults = () => faultsOf(page());

async function save(told: string | RegExp): Promise<void> {
  await page().keyboard.press('Control+s');
  await expect(toast(page(), told)).toBeVisible();
  await settled(page());
}

async function tab(name: string): Promise<void> {
  await page().getByRole('tab', { name: new RegExp(`^${name}`) }).click();
  await settled(page());
}

async function plan(title: string, times: [string, string]): Promise<void> {
  await goTo(page(), 'meetings');
  await page().keyboard.press('Control+n');
  await field(meetings.fields.committees).fill('quy chế dân chủ');
  await page().getByRole('option').first().click();
  await field(meetings.fields.title).fill(title);
  await field(meetings.fields.startsAt).fill(times[0]);
  await field(meetings.fields.endsAt).fill(times[1]);
  await save(meetings.form.created);
  await page().getByRole('heading', { level: 1, name: title }).waitFor();
}

/** The members are invited, and the meeting begins. */
async function begin(): Promise<void> {
  await tab(meetings.page.people);
  await button(page(), meetings.people.inviteMembers).click();
  await expect(rowOf(page(), meetings.duties.chair)).toBeVisible();
  await button(page(), meetings.steps.invite.verb).click();
  await expect(fieldIn(dialog(), meetings.steps.invite.day)).toBeFocused();
  await save(meetings.steps.invite.done);
  await button(page(), meetings.steps.begin.verb).click();
  await expect(button(page(), meetings.steps.end.verb)).toBeVisible();
}

describe('from a conclusion to a task handed out with the notice', () => {
  test('a conclusion fills the form of its task in; what was read says so, and what is unclear is asked', async () => {
    await plan(FIRST, ['0h', '23h59']);
    await begin();
    await tab(meetings.page.minutes);
    await button(page(), meetings.minutes.addConclusion).first().click();
    await field(meetings.minutes.fields.content).fill(CONCLUSION);
    await save(meetings.minutes.conclusionAdded);
    await rowOf(page(), '①').click();
    await expect(field(meetingTasks.fields.title)).toHaveValue(/^Xây dựng Kế hoạch rà soát quy chế/);
    await expect(field(meetingTasks.fields.product)).toHaveValue('Kế hoạch rà soát quy chế');
    await expect(field(meetingTasks.fields.dueOn)).toHaveValue('31/12/2035');
    await expect(button(sidePanel(page()), meetingTasks.removeUnit.replace('{{name}}', 'Sở Nội vụ'))).toBeVisible();
    await expect(button(sidePanel(page()), meetingTasks.removeUnit.replace('{{name}}', 'Thanh tra tỉnh'))).toBeVisible();
    await expect(sidePanel(page())).toContainText(meetingTasks.fromText.replace('{{text}}', 'trước ngày 31/12/2035'));
    await expect(sidePanel(page())).toContainText(meetingTasks.unknownUnit.replace('{{text}}', 'UBND các xã, phường'));
    await picture(page(), 'meeting-tasks-form');
    expect(await faults()).toEqual([]);
    await chooseLanguage(page(), 'en');
    await picture(page(), 'meeting-tasks-form-en');
    await chooseLanguage(page(), 'vi');
  });

  test('the task is a draft that the conclusion shows, and leads to both ways', async () => {
    await field(meetingTasks.fields.product).focus();
    await save(saying(meetingTasks.made_other));
    await expect(sidePanel(page())).toContainText(tasks.draft);
    await expect(rowOf(page(), '①')).toContainText(meetingTasks.withTasks.replace('{{count}}', '1'));
    await picture(page(), 'meeting-tasks-made');
    await sidePanel(page()).getByRole('link', { name: /^NV-/ }).click();
    await page().getByRole('heading', { level: 1, name: tasks.title }).waitFor();
    await sidePanel(page()).getByRole('link', { name: `${FIRST} ①` }).click();
    await page().getByRole('heading', { level: 1, name: FIRST }).waitFor();
    await expect(sidePanel(page()).getByRole('link', { name: /^NV-/ })).toBeVisible();
    await page().goBack();
    await page().getByRole('heading', { level: 1, name: tasks.title }).waitFor();
    await page().goBack();
    await page().getByRole('heading', { level: 1, name: FIRST }).waitFor();
    await settled(page());
  });

  test('what was written as a conclusion at the desk becomes a numbered one in one step', async () => {
    await page().getByRole('link', { name: meetings.desk.title }).click();
    await page().getByRole('textbox', { name: meetings.desk.text }).waitFor();
    await page().keyboard.press('Alt+6');
    await page().getByRole('textbox', { name: meetings.desk.text }).focus();
    await page().keyboard.type(WRITTEN);
    await page().keyboard.press('Control+Enter');
    await button(page(), meetingTasks.entry.take).click();
    const taken = page().getByRole('button', { name: /②.*tự kiểm tra/ });
    await expect(taken).toBeVisible();
    await expect(button(page(), meetingTasks.entry.take)).toHaveCount(0);
    await picture(page(), 'meeting-tasks-desk');
    await taken.click();
    await button(sidePanel(page()), meetingTasks.later).click();
    await expect(taken).toContainText(meetingTasks.none);
    expect(await faults()).toEqual([]);
    await page().getByRole('link', { name: FIRST }).click();
    await settled(page());
  });

  test('with the notice the drafts are handed out, as of its day', async () => {
    await tab(meetings.page.minutes);
    await button(page(), meetings.steps.end.verb).click();
    await button(page(), meetings.steps.sign.verb).click();
    await expect(fieldIn(dialog(), meetings.steps.sign.day)).toBeFocused();
    await save(meetings.steps.sign.done);
    await button(page(), meetings.steps.notice.verb).click();
    await fieldIn(dialog(), meetings.steps.notice.document).fill('11-TB');
    await page().getByRole('option').first().click();
    await expect(dialog().getByRole('checkbox')).toBeChecked();
    await picture(page(), 'meeting-tasks-notice-step');
    await save(meetings.steps.notice.done);
    await rowOf(page(), '①').click();
    await expect(sidePanel(page())).toContainText(tasks.classes.not_started);
    await expect(sidePanel(page())).not.toContainText(tasks.draft);
  });

  test('the meeting is not closed before every conclusion has its task, and says which has none', async () => {
    await expect(page().getByText(saying(meetingTasks.missing_other))).toBeVisible();
    await button(page(), meetings.steps.close.verb).click();
    await expect(toast(page(), /Chưa đóng được.*②/)).toBeVisible();
    await picture(page(), 'meeting-tasks-not-closed');
    await button(page(), meetingTasks.open).click();
    await expect(field(meetingTasks.fields.title)).toHaveValue(/^Tự kiểm tra/);
    await field(meetings.minutes.fields.outcome).click();
    await page().getByRole('option', { name: meetings.outcomes.no_task, exact: true }).click();
    await field(meetings.minutes.fields.reason).fill('Các cơ quan tự làm, không theo dõi');
    await save(meetings.minutes.decided);
    await button(page(), meetings.steps.close.verb).click();
    await expect(toast(page(), meetings.steps.close.done)).toBeVisible();
  });
});

describe('the next meeting', () => {
  test('finds the open task for its agenda', async () => {
    await plan(SECOND, ['0h', '23h59']);
    await button(page(), meetingTasks.agenda.title).click();
    await picture(page(), 'meeting-tasks-agenda');
    expect(await faults()).toEqual([]);
    await sidePanel(page()).getByRole('checkbox', { name: /^NV-/ }).check();
    await button(sidePanel(page()), meetingTasks.agenda.together).click();
    await expect(toast(page(), saying(meetingTasks.agenda.added_other))).toBeVisible();
    await expect(sidePanel(page())).toContainText(meetingTasks.agenda.on);
    await expect(rowOf(page(), 'Kiểm điểm tình hình thực hiện nhiệm vụ')).toBeVisible();
    await chooseLanguage(page(), 'en');
    await picture(page(), 'meeting-tasks-agenda-en');
    await chooseLanguage(page(), 'vi');
    await rowOf(page(), 'Kiểm điểm tình hình thực hiện nhiệm vụ').click();
    await expect(sidePanel(page())).toContainText('Xây dựng Kế hoạch rà soát quy chế');
    await picture(page(), 'meeting-tasks-item');
  });

  test('tells in its book how far the task is', async () => {
    await begin();
    await tab(meetings.page.papers);
    await rowOf(page(), papers.meeting.kinds.book).first().click();
    await sidePanel(page()).getByRole('link', { name: papers.open }).click();
    const sheet = page().getByRole('region', { name: papers.pages }).getByRole('region').filter({ hasText: 'Tiến độ' });
    await expect(sheet).toContainText('Sở Nội vụ', { timeout: 20_000 });
    await sheet.scrollIntoViewIfNeeded();
    await picture(page(), 'meeting-tasks-book');
    await page().getByRole('link', { name: SECOND }).click();
    await page().getByRole('heading', { level: 1, name: SECOND }).waitFor();
  });

  test('what it says of the task is logged on it, and stands in the minutes', async () => {
    await page().getByRole('link', { name: meetings.desk.title }).click();
    await page().getByRole('textbox', { name: meetings.desk.text }).waitFor();
    await page().keyboard.press('Control+ArrowDown');
    await button(page(), meetingTasks.review.title).click();
    await expect(sidePanel(page())).toContainText(meetingTasks.review.ofItem);
    await sidePanel(page()).getByRole('button', { name: saying(meetingTasks.review.of) }).click();
    await field(meetingTasks.review.content).fill('Tiến độ chậm, đề nghị khẩn trương.');
    await field(meetingTasks.review.progress).fill('40');
    await picture(page(), 'meeting-tasks-review');
    expect(await faults()).toEqual([]);
    await save(meetingTasks.review.done);
    await expect(page().getByRole('list', { name: meetings.minutes.entries })).toContainText('Tiến độ chậm, đề nghị khẩn trương.');
    await expect(sidePanel(page())).toContainText(meetingTasks.review.progressNow.replace('{{progress}}', '40'));
    await sidePanel(page()).getByRole('link', { name: /^NV-/ }).click();
    await expect(sidePanel(page())).toContainText('40%');
    await expect(sidePanel(page())).toContainText(`${words.taskWork.log.review} ${SECOND}`);
    await sidePanel(page()).getByRole('link', { name: SECOND }).click();
    await expect(rowOf(page(), 'Tiến độ chậm, đề nghị khẩn trương.').filter({ hasText: '40%' }).getByRole('link', { name: /^NV-/ })).toBeVisible();
    const reviewed = page().getByRole('grid', { name: meetingTasks.review.said });
    await expect(reviewed.getByRole('row', { name: /^NV-/ })).toHaveCount(1);
    await reviewed.scrollIntoViewIfNeeded();
    await picture(page(), 'meeting-tasks-reviews');
    expect(await faults()).toEqual([]);
    await page().goBack();
    await page().getByRole('heading', { level: 1, name: tasks.title }).waitFor();
    await page().goBack();
    await page().getByRole('heading', { level: 1, name: meetings.desk.title }).waitFor();
  });

  test('tells in its minutes when it really began and ended, and is corrected until they are signed', async () => {
    await page().getByRole('link', { name: SECOND }).click();
    await tab(meetings.page.minutes);
    await expect(page().getByText(saying(meetings.times.began))).toBeVisible();
    await button(page(), meetings.times.verb).click();
    await expect(fieldIn(dialog(), meetings.times.fields.beganAt)).toHaveValue(/^\d\d:\d\d$/);
    await fieldIn(dialog(), meetings.times.fields.beganAt).fill('0h05');
    await expect(dialog()).toContainText(meetings.times.hint);
    await picture(page(), 'meeting-times');
    expect(await faults()).toEqual([]);
    await save(meetings.times.saved);
    await expect(page().getByText(meetings.times.began.replace('{{time}}', '00:05'))).toBeVisible();
    await button(page(), meetings.steps.end.verb).click();
    await expect(button(page(), meetings.steps.sign.verb)).toBeVisible();
    await button(page(), meetings.times.verb).click();
    await expect(fieldIn(dialog(), meetings.times.fields.endedAt)).toHaveValue(/^\d\d:\d\d$/);
    await fieldIn(dialog(), meetings.times.fields.endedAt).fill('23h30');
    await save(meetings.times.saved);
    await expect(page().getByText(`${meetings.times.began.replace('{{time}}', '00:05')} · ${meetings.times.ended.replace('{{time}}', '23:30')}`)).toBeVisible();
    await picture(page(), 'meeting-times-corrected');
  });

  test('keeps nobody out in the dark', async () => {
    await goTo(page(), 'settings');
    await page().getByText(words.office.settings.themes.dark, { exact: true }).click();
    await page().locator('html[data-mantine-color-scheme="dark"]').waitFor();
    await settled(page());
    await goTo(page(), 'meetings');
    await rowOf(page(), SECOND).dblclick();
    await page().getByRole('heading', { level: 1, name: SECOND }).waitFor();
    await tab(meetings.page.agenda);
    await rowOf(page(), 'Kiểm điểm tình hình thực hiện nhiệm vụ').click();
    await picture(page(), 'meeting-tasks-item-dark');
    expect(await faults()).toEqual([]);
    await tab(meetings.page.minutes);
    await button(page(), meetings.minutes.addConclusion).first().click();
    await field(meetings.minutes.fields.content).fill('Giao Sở Nội vụ báo cáo Ban Chỉ đạo trước ngày 15/6/2035 và trước ngày 30/9/2035; giao Thanh tra tỉnh theo dõi.');
    await save(meetings.minutes.conclusionAdded);
    await rowOf(page(), '①').click();
    await expect(sidePanel(page())).toContainText(meetingTasks.severalDeadlines);
    await picture(page(), 'meeting-tasks-form-dark');
    expect(await faults()).toEqual([]);
    await page().setViewportSize({ width: 911, height: 512 });
    await picture(page(), 'meeting-tasks-form-narrow');
    await page().setViewportSize({ width: 1366, height: 768 });
  });
});
