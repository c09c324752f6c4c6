import type { Locator } from '@playwright/test';
import { describe, test } from 'vitest';
import { expect } from './expect.ts';
import { button, rowOf, saying, sidePanel, toast } from './pages.ts';
import { finishFirstStart, goTo, openProgram, picture, settled, startOnce, words } from './support.ts';

const { meetings } = words;
const TITLE = 'Phiên họp quý IV của hai Ban Chỉ đạo';

const program = startOnce({}, ({ page }) => finishFirstStart(page, 'sample'));
const page = () => program().page;
const dialog = () => page().getByRole('dialog');
/** A field by its label, with or without the star of those that are needed. */
const fieldIn = (place: Locator, name: string) => place.getByLabel(new RegExp(`^${name}( \\*)?$`)).and(place.locator('input, textarea'));
const field = (name: string) => fieldIn(sidePanel(page()), name);

async function choose(label: string, option: string): Promise<void> {
  await field(label).click();
  await page().getByRole('option', { name: option, exact: true }).click();
}

async function save(told: string): Promise<void> {
  await page().keyboard.press('Control+s');
  await expect(toast(page(), told)).toBeVisible();
  await settled(page());
}

async function addCommittee(typed: string): Promise<void> {
  await field(meetings.fields.committees).fill(typed);
  await page().getByRole('option').first().click();
}

describe('meetings', () => {
  test('there are none at first in an empty office, and the page says what to do', async () => {
    const { page: empty } = await openProgram();
    await finishFirstStart(empty, 'empty');
    await goTo(empty, 'meetings');
    await expect(empty.getByText(meetings.list.empty)).toBeVisible();
    await picture(empty, 'meetings-empty');
  });

  test('a meeting of two committees is planned; a time that is none is refused beside its field', async () => {
    await goTo(page(), 'meetings');
    await page().keyboard.press('Control+n');
    await addCommittee('dân vận khéo');
    await addCommittee('quy chế dân chủ');
    await field(meetings.fields.title).fill(TITLE);
    // What was begun is there again, the committees with it.
    await page().keyboard.press('Escape');
    await page().keyboard.press('Control+n');
    await expect(field(meetings.fields.title)).toHaveValue(TITLE);
    await expect(sidePanel(page()).getByRole('listitem')).toHaveCount(2);
    await field(meetings.fields.startsAt).fill('8h75');
    await page().keyboard.press('Control+s');
    await expect(field(meetings.fields.startsAt)).toHaveAttribute('aria-invalid', 'true');
    await field(meetings.fields.startsAt).fill('8h');
    await field(meetings.fields.endsAt).fill('10h30');
    await field(meetings.fields.place).fill('Phòng họp số 2, Trụ sở Tỉnh ủy');
    await picture(page(), 'meetings-new');
    await save(meetings.form.created);
    await page().getByRole('heading', { level: 1, name: TITLE }).waitFor();
    await expect(page().getByText(/08:00–10:30/)).toBeVisible();
  });

  test('its agenda runs by the clock, is put in order by keys, and is never longer than the meeting', async () => {
    await button(page(), meetings.agenda.standard).click();
    await expect(rowOf(page(), 'Bế mạc')).toContainText('08:50–08:55');
    for (const [content, minutes] of [['Báo cáo kết quả năm 2026', '25'], ['Thảo luận', '40']] as const) {
      await page().keyboard.press('Control+n');
      await field(meetings.agenda.fields.content).fill(content);
      await field(meetings.agenda.fields.durationMin).fill(minutes);
      await save(meetings.agenda.added);
    }
    await expect(rowOf(page(), 'Thảo luận')).toContainText('09:00–09:40');
    await rowOf(page(), 'Thảo luận').click();
    await page().getByRole('grid').focus();
    await page().keyboard.press('Alt+ArrowUp');
    await expect(rowOf(page(), 'Thảo luận')).toContainText('08:35–09:15');
    await expect(toast(page(), meetings.arranged)).toBeVisible();
    await rowOf(page(), 'Thảo luận').click();
    await field(meetings.agenda.fields.durationMin).fill('90');
    await expect(sidePanel(page()).getByText(meetings.agenda.over.replace('{{minutes}}', '20'))).toBeVisible();
    await picture(page(), 'meetings-agenda-over');
    await field(meetings.agenda.fields.durationMin).fill('45');
    await save(meetings.agenda.saved);
    await picture(page(), 'meetings-agenda');
  });

  test('is found again in the list by its kind and its words', async () => {
    await goTo(page(), 'meetings');
    await page().getByRole('searchbox').fill('phien hop quy iv');
    await expect(rowOf(page(), TITLE)).toContainText(meetings.statuses.draft);
    await picture(page(), 'meetings-list');
    await rowOf(page(), TITLE).dblclick();
    await page().getByRole('heading', { level: 1, name: TITLE }).waitFor();
  });

  test('one that is called off says why, and can be opened again', async () => {
    await button(page(), meetings.page.more).click();
    await page().getByRole('menuitem', { name: meetings.moves.cancel.verb }).click();
    await fieldIn(dialog(), meetings.moves.reason).fill('Trùng lịch công tác');
    await save(meetings.moves.cancel.done);
    await expect(page().getByText(/Trùng lịch công tác/)).toBeVisible();
    await button(page(), meetings.page.more).click();
    await page().getByRole('menuitem', { name: meetings.moves.reopen.verb }).click();
    await fieldIn(dialog(), meetings.moves.reason).fill('Đã xếp được lịch');
    await save(meetings.moves.reopen.done);
  });

  test('the members of the day are invited, then a guest; one answers that somebody else will come', async () => {
    await page().getByRole('tab', { name: meetings.page.people }).click();
    await settled(page());
    await button(page(), meetings.people.inviteMembers).click();
    await expect(rowOf(page(), meetings.duties.chair)).toBeVisible();
    await page().keyboard.press('Control+n');
    await field(meetings.people.fields.guest).fill('Nguyễn Thị Khách');
    await save(meetings.people.added);
    await rowOf(page(), 'Nguyễn Thị Khách').click();
    await button(sidePanel(page()), meetings.people.recordReply).click();
    await choose(meetings.people.fields.reply, meetings.replies.substitute);
    await field(meetings.people.fields.substitute).fill('Lê Văn Thay');
    await save(meetings.people.replied);
    await expect(rowOf(page(), 'Nguyễn Thị Khách')).toContainText('Lê Văn Thay');
    await picture(page(), 'meetings-people');
  });

  test('invitations go out, the meeting begins, and attendance shows whether there is a quorum', async () => {
    await button(page(), meetings.steps.invite.verb).click();
    await dialog().waitFor();
    await save(meetings.steps.invite.done);
    await button(page(), meetings.steps.begin.verb).click();
    await expect(button(page(), meetings.steps.end.verb)).toBeVisible();
    await rowOf(page(), 'Đặng Hữu Giả Định').click();
    await page().getByRole('grid').focus();
    await page().keyboard.press('c');
    await expect(rowOf(page(), 'Đặng Hữu Giả Định')).toContainText(meetings.attendances.present);
    await rowOf(page(), 'Trịnh Văn Tập Dượt').click();
    await button(sidePanel(page()), meetings.people.recordAttendance).click();
    await choose(meetings.people.fields.attendance, meetings.attendances.excused);
    await page().keyboard.press('Control+s');
    await expect(field(meetings.people.fields.absenceReason)).toHaveAttribute('aria-invalid', 'true');
    await field(meetings.people.fields.absenceReason).fill('Đi công tác');
    await save(meetings.people.marked);
    await expect(rowOf(page(), 'Trịnh Văn Tập Dượt')).toContainText('Đi công tác');
    await expect(page().getByText(saying(meetings.people.notReached)).first()).toBeVisible();
    await picture(page(), 'meetings-attendance');
  });

  test('what was said is taken down with its speaker, and conclusions are numbered', async () => {
    await page().getByRole('tab', { name: meetings.page.minutes }).click();
    await settled(page());
    await page().keyboard.press('Control+n');
    await field(meetings.minutes.fields.content).fill('Đề nghị làm rõ tỷ lệ giải quyết kiến nghị theo từng lĩnh vực.');
    await page().keyboard.press('Control+s');
    await expect(field(meetings.minutes.fields.speaker)).toHaveAttribute('aria-invalid', 'true');
    await field(meetings.minutes.fields.inviteeId).fill('Đặng Hữu');
    await page().getByRole('option', { name: 'Đặng Hữu Giả Định' }).click();
    await save(meetings.minutes.entryAdded);
    await expect(rowOf(page(), 'Đề nghị làm rõ')).toContainText('Đặng Hữu Giả Định');
    for (const content of ['Thông qua báo cáo năm 2026.', 'Ghi nhận kết quả phong trào thi đua.']) {
      await button(page(), meetings.minutes.addConclusion).click();
      await field(meetings.minutes.fields.content).fill(content);
      await save(meetings.minutes.conclusionAdded);
    }
    await rowOf(page(), 'Ghi nhận kết quả').click();
    await page().getByRole('grid', { name: meetings.minutes.conclusions }).focus();
    await page().keyboard.press('Alt+ArrowUp');
    await expect(rowOf(page(), '①')).toContainText('Ghi nhận kết quả');
    await page().keyboard.press('Alt+ArrowDown');
    await expect(toast(page(), meetings.arranged)).toBeVisible();
    await choose(meetings.minutes.fields.outcome, meetings.outcomes.no_task);
    await field(meetings.minutes.fields.reason).fill('Chỉ để ghi nhận');
    await save(meetings.minutes.decided);
    await expect(rowOf(page(), '②')).toContainText('Chỉ để ghi nhận');
    await picture(page(), 'meetings-minutes');
  });

  test('the meeting is over and its minutes are signed: they show their hash, and only a supplement is added', async () => {
    await button(page(), meetings.steps.end.verb).click();
    await button(page(), meetings.steps.sign.verb).click();
    await picture(page(), 'meetings-sign');
    await save(meetings.steps.sign.done);
    await expect(page().getByText(meetings.minutes.intact)).toBeVisible();
    await expect(button(page(), meetings.minutes.addEntry)).toHaveCount(0);
    await button(page(), meetings.minutes.addSupplement).click();
    await fieldIn(dialog(), meetings.minutes.fields.content).fill('Bổ sung tên đại biểu dự thay.');
    await save(meetings.minutes.supplementAdded);
    await expect(page().getByText(meetings.minutes.intact)).toHaveCount(2);
    await picture(page(), 'meetings-signed');
  });
});
