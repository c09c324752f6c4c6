import type { Page } from '@playwright/test';
import Database from 'better-sqlite3';
import path from 'node:path';
import { describe, test } from 'vitest';
import { expect } from './expect.ts';
import { startProgram } from './program.ts';
import { faultsOf } from './faults.ts';
import { chooseLanguage, endWell, finishFirstStart, goTo, picture, settled, startOnce, words } from './support.ts';
import { button, saying, sidePanel, toast } from './pages.ts';

const { meetings } = words;
const { desk } = meetings;
const TITLE = 'Phiên họp ghi biên bản';

const program = startOnce({}, async ({ page }) => {
  await finishFirstStart(page, 'sample');
  await planMeeting(page);
});
const page = () => program().page;

const text = () => page().getByRole('textbox', { name: desk.text });
const speaker = () => page().getByRole('textbox', { name: meetings.minutes.fields.inviteeId });
const entries = () => page().getByRole('list', { name: meetings.minutes.entries });
const entry = (said: string) => entries().getByRole('listitem').filter({ hasText: said });
const agenda = () => page().getByRole('navigation', { name: meetings.page.agenda });
const status = () => page().getByRole('contentinfo');
/** To the second, unlike what the window tells of its last write. */
const kept = () => status().getByText(new RegExp(`^${desk.kept.replace('{{time}}', String.raw`\d\d:\d\d:\d\d`)}$`));

/** A meeting of today with a short agenda, the members of a committee invited, that has just begun. */
async function planMeeting(on: Page): Promise<void> {
  await goTo(on, 'meetings');
  await on.keyboard.press('Control+n');
  const panel = sidePanel(on);
  const field = (label: string) => panel.getByLabel(new RegExp(`^${label}( \\*)?$`)).and(panel.locator('input, textarea'));
  await field(meetings.fields.committees).fill('quy chế dân chủ');
  await on.getByRole('option').first().click();
  await field(meetings.fields.title).fill(TITLE);
  await field(meetings.fields.startsAt).fill('0h');
  await field(meetings.fields.endsAt).fill('23h59');
  await on.keyboard.press('Control+s');
  await on.getByRole('heading', { level: 1, name: TITLE }).waitFor();
  for (const [content, minutes] of [['Báo cáo kết quả năm 2026', '25'], ['Thảo luận', '0'], ['Biểu quyết quy chế', '15']] as const) {
    await on.keyboard.press('Control+n');
    await field(meetings.agenda.fields.content).fill(content);
    await field(meetings.agenda.fields.durationMin).fill(minutes);
    await on.keyboard.press('Control+s');
    await expect(on.getByRole('main').getByRole('row', { name: content })).toBeVisible();
    await settled(on);
  }
  await on.getByRole('tab', { name: meetings.page.people }).click();
  await settled(on);
  await button(on, meetings.people.inviteMembers).click();
  await expect(on.getByRole('main').getByRole('row', { name: meetings.duties.chair })).toBeVisible();
  await button(on, meetings.steps.invite.verb).click();
  await on.getByRole('dialog').waitFor();
  await on.keyboard.press('Control+s');
  await expect(toast(on, meetings.steps.invite.done)).toBeVisible();
  await button(on, meetings.steps.begin.verb).click();
  await expect(button(on, meetings.steps.end.verb)).toBeVisible();
  await on.getByRole('link', { name: desk.title }).click();
  await settled(on);
}

const faults = () => faultsOf(page());

/** Somebody else writes another text over an entry. */
function changeElsewhere(said: string, content: string): void {
  const database = new Database(path.join(program().userDataDir, 'data', 'steering-desk.db'), { fileMustExist: true });
  try {
    const { changes } = database.prepare('UPDATE minutes_entry SET content = ?, content_rich = NULL, rev = rev + 1 WHERE instr(content, ?) > 0').run(content, said);
    expect(changes).toBe(1);
  } finally {
    database.close();
  }
}

async function opened(): Promise<void> {
  await page().getByRole('heading', { level: 1, name: desk.title }).waitFor();
  await text().waitFor();
}

describe('the minutes desk', () => {
  test('is empty at first and says how to begin', async () => {
    await opened();
    await expect(page().getByText(meetings.minutes.noEntries)).toBeVisible();
    await picture(page(), 'desk-empty');
  });

  test('items of the agenda are taken up by keys; the clock runs, and what lasts too long is told in words', async () => {
    await page().keyboard.press('Control+ArrowDown');
    await expect(agenda().locator('[aria-current=step]')).toContainText('Báo cáo kết quả');
    await expect(agenda().getByRole('timer')).toHaveText(/0:0[1-9]/);
    await page().keyboard.press('Control+ArrowDown');
    await expect(agenda().locator('[aria-current=step]')).toContainText('Thảo luận');
    // It was planned to take no time at all.
    await expect(agenda().getByText(saying(desk.over))).toBeVisible();
    await page().keyboard.press('Control+ArrowUp');
    await expect(agenda().locator('[aria-current=step]')).toContainText('Báo cáo kết quả');
    await page().keyboard.press('Control+ArrowDown');
    await expect(agenda().locator('[aria-current=step]')).toContainText('Thảo luận');
  });

  test('a meeting is typed by keys alone: the speaker by two letters with the unit, then what was said', async () => {
    await page().keyboard.press('Alt+n');
    await expect(speaker()).toBeFocused();
    await page().keyboard.type('gđ');
    await expect(page().getByRole('option', { name: /Đặng Hữu Giả Định.*Hội đồng/ })).toBeVisible();
    await picture(page(), 'desk-speaker');
    await page().keyboard.press('Enter');
    await expect(text()).toBeFocused();
    await expect(speaker()).toHaveValue('Đặng Hữu Giả Định');
    await page().keyboard.type('Đề nghị làm rõ ');
    await page().keyboard.press('Control+b');
    await page().keyboard.type('tỷ lệ giải quyết');
    await page().keyboard.press('Control+b');
    await page().keyboard.press('Enter');
    await page().keyboard.type('- đất đai');
    await page().keyboard.press('Enter');
    await page().keyboard.type('giải phóng mặt bằng');
    await page().keyboard.press('Control+Enter');
    await expect(entry('Đề nghị làm rõ')).toContainText('Đặng Hữu Giả Định');
    await expect(entry('Đề nghị làm rõ').locator('b', { hasText: 'tỷ lệ giải quyết' })).toBeVisible();
    await expect(entry('Đề nghị làm rõ').getByRole('listitem')).toHaveText(['đất đai', 'giải phóng mặt bằng']);
    await expect(entry('Đề nghị làm rõ').locator('time')).toHaveText(/^\d\d:\d\d$/);
    await expect(text()).toHaveText('');
  });

  test('a name that is on no list is taken as it was heard; the kinds are chosen by keys; a vote has its counts', async () => {
    await page().keyboard.type('@');
    await expect(speaker()).toBeFocused();
    await page().keyboard.type('Vũ Văn Khách');
    await page().keyboard.press('Enter');
    await page().keyboard.press('Alt+3');
    await page().keyboard.type('Gửi về vu@mau.invalid trước ngày 30.');
    await page().keyboard.press('Control+Enter');
    await expect(entry('vu@mau.invalid')).toContainText('Vũ Văn Khách');
    await expect(entry('vu@mau.invalid')).toContainText(desk.kinds.proposal);
    await page().keyboard.press('Alt+5');
    await page().keyboard.type('Thông qua quy chế');
    await page().keyboard.press('Tab');
    await page().getByLabel(meetings.minutes.votes.for, { exact: true }).fill('9');
    await page().keyboard.press('Control+Enter');
    // Nobody is marked present yet: it is refused, and the words are still there.
    await expect(page().getByRole('alert').filter({ hasText: '9' })).toBeVisible();
    await expect(text()).toHaveText('Thông qua quy chế');
    await picture(page(), 'desk-refused');
    await page().getByLabel(meetings.minutes.votes.for, { exact: true }).fill('0');
    await page().keyboard.press('Control+Enter');
    await expect(entry('Thông qua quy chế')).toContainText(desk.kinds.vote);
    await page().keyboard.press('Alt+2');
  });

  test('who comes and who leaves is marked by keys', async () => {
    await page().keyboard.press('Alt+d');
    const list = page().getByRole('listbox', { name: meetings.people.recordAttendance });
    await expect(list).toBeFocused();
    await page().keyboard.press('c');
    await expect(list.getByRole('option').nth(0)).toContainText(meetings.attendances.present);
    await page().keyboard.press('ArrowDown');
    await page().keyboard.press('m');
    await expect(list.getByRole('option').nth(1)).toContainText(meetings.people.late);
    await page().keyboard.press('x');
    await expect(list.getByRole('option').nth(1)).not.toContainText(meetings.attendances.present);
    await page().keyboard.press('Escape');
    await expect(text()).toBeFocused();
  });

  test('conclusions are numbered at the right, and decided there', async () => {
    await page().keyboard.press('Alt+k');
    await expect(sidePanel(page()).locator('textarea')).toBeFocused();
    await page().keyboard.type('Thông qua báo cáo năm 2026.');
    await page().keyboard.press('Control+s');
    const row = page().getByRole('button', { name: /①.*Thông qua báo cáo/ });
    await expect(row).toBeVisible();
    await row.press('Enter');
    await sidePanel(page()).getByRole('button', { name: words.meetingTasks.later, exact: true }).press('Enter');
    await expect(row).toContainText(words.meetingTasks.none);
    await picture(page(), 'desk');
  });

  test('an entry is corrected from the keyboard, and the next comes after it', async () => {
    await text().focus();
    await page().keyboard.press('Alt+ArrowUp');
    await page().keyboard.press('Alt+ArrowUp');
    await expect(text()).toContainText('Gửi về');
    await page().keyboard.press('Control+End');
    await page().keyboard.type(' Xin cảm ơn.');
    await page().keyboard.press('Alt+ArrowDown');
    await expect(entry('Gửi về')).toContainText('Xin cảm ơn.');
    await expect(text()).toHaveText('Thông qua quy chế');
    await page().keyboard.press('Control+n');
    await expect(text()).toHaveText('');
  });

  test('every pause keeps what is typed: it is there again on coming back to the page', async () => {
    await page().keyboard.type('Chưa nói hết câu');
    await expect(kept()).toBeVisible();
    await page().getByRole('link', { name: TITLE }).click();
    await page().getByRole('tab', { name: meetings.page.minutes }).click();
    await expect(page().getByText(desk.unwritten)).toBeVisible();
    await page().getByRole('link', { name: desk.open }).click();
    await opened();
    await expect(text()).toHaveText('Chưa nói hết câu');
  });

  test('the part that holds the data may end in the middle: nothing is lost, and the desk goes on by itself', async () => {
    await text().focus();
    await page().keyboard.press('Control+End');
    await page().keyboard.type(' thì');
    process.kill(await program().backendPid(), 'SIGKILL');
    await page().keyboard.type(' dữ liệu khởi động lại');
    await expect(kept()).toBeVisible({ timeout: 20_000 });
    await expect(text()).toHaveText('Chưa nói hết câu thì dữ liệu khởi động lại');
    await page().keyboard.press('Alt+n');
    await page().keyboard.type('gđ');
    await page().keyboard.press('Enter');
    await page().keyboard.press('Control+Enter');
    await expect(entry('dữ liệu khởi động lại')).toBeVisible();
    await expect(entry('Đề nghị làm rõ')).toBeVisible();
  });

  test('whoever changed the same entry elsewhere is named, and nothing typed is lost', async () => {
    await entry('Gửi về').getByRole('button', { name: desk.edit }).click();
    await expect(text()).toContainText('Gửi về');
    await page().keyboard.type(' Bản của tôi.');
    changeElsewhere('Gửi về', 'Bản ở nơi khác.');
    await page().keyboard.press('Control+Enter');
    await expect(page().getByText(saying(desk.conflict))).toBeVisible();
    await expect(text()).toContainText('Bản của tôi.');
    await picture(page(), 'desk-conflict');
    await button(page(), desk.overwrite).click();
    await expect(entry('Bản của tôi.')).toBeVisible();
    await expect(text()).toHaveText('');
  });

  test('the whole screen shows the item and the conclusions while they are worded; Esc ends it', async () => {
    await text().focus();
    await page().keyboard.press('F11');
    const screen = page().getByRole('region', { name: desk.present });
    await expect(screen.getByRole('heading', { name: 'Thảo luận' })).toBeVisible();
    await expect(screen).toContainText('Thông qua báo cáo năm 2026.');
    await page().keyboard.press('Alt+6');
    await page().keyboard.type('Giao Thanh tra tỉnh giám sát.');
    await expect(screen).toContainText('Giao Thanh tra tỉnh giám sát.');
    await picture(page(), 'desk-presentation');
    expect(await faults()).toEqual([]);
    await page().keyboard.press('Escape');
    await expect(screen).toHaveCount(0);
    await expect(text()).toHaveText('Giao Thanh tra tỉnh giám sát.');
    await page().keyboard.press('Control+Enter');
    await expect(entry('Giao Thanh tra tỉnh')).toContainText(desk.kinds.conclusion);
  });

  test('F1 tells the keys of the desk', async () => {
    await page().keyboard.press('F1');
    await expect(page().getByRole('dialog')).toContainText(words.app.deskKeys.present);
    await picture(page(), 'desk-keys');
    await page().keyboard.press('Escape');
  });

  test('one entry is one line of the history, however often it was kept', async () => {
    await page().getByRole('link', { name: TITLE }).click();
    await goTo(page(), 'history');
    await expect(page().getByRole('main').getByRole('row', { name: saying(words.history.did.meetings_addEntry) })).toHaveCount(5);
    await page().goBack();
    await page().goBack();
    await opened();
  });

  test.each(['light', 'dark'] as const)('keeps nobody out, %s', async (theme) => {
    await goTo(page(), 'settings');
    await page().getByText(words.office.settings.themes[theme], { exact: true }).click();
    await page().locator(`html[data-mantine-color-scheme="${theme}"]`).waitFor();
    await page().goBack();
    await opened();
    await entry('Đề nghị làm rõ').getByRole('button', { name: desk.edit }).click();
    await picture(page(), `desk-${theme}`);
    expect(await faults()).toEqual([]);
    await button(page(), desk.backToNew).click();
  });

  test('speaks English, and has room at one and a half times the size', async () => {
    await chooseLanguage(page(), 'en');
    await picture(page(), 'desk-en');
    await chooseLanguage(page(), 'vi');
    // The part that holds the data was killed before: that is told until it is closed.
    await button(page(), words.ui.close).first().click();
    await page().setViewportSize({ width: 911, height: 512 });
    await expect(text()).toBeInViewport();
    await expect(page().getByRole('button', { name: desk.write }).last()).toBeInViewport();
    await picture(page(), 'desk-narrow');
    await page().setViewportSize({ width: 1366, height: 768 });
  });

  test('killed in the middle of a sentence, it has the sentence again', async () => {
    await text().focus();
    await page().keyboard.type('Câu cuối cùng trước khi mất điện');
    await expect(kept()).toBeVisible();
    await program().kill();
    const again = await startProgram({ userDataDir: program().userDataDir });
    try {
      await goTo(again.page, 'meetings');
      await again.page.getByRole('main').getByRole('row', { name: TITLE }).dblclick();
      await again.page.getByRole('link', { name: desk.title }).click();
      await expect(again.page.getByRole('textbox', { name: desk.text })).toHaveText('Câu cuối cùng trước khi mất điện');
      await endWell(again);
    } finally {
      await again.kill();
    }
  });
});
