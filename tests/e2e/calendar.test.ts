import type { Locator } from '@playwright/test';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, onTestFinished, test } from 'vitest';
import { formatDate } from '#shared/rules/dates.ts';
import { expect } from './expect.ts';
import { faultsOf } from './faults.ts';
import { button, rowOf, saying, sidePanel, toast } from './pages.ts';
import { finishFirstStart, goTo, openProgram, picture, settled, startOnce, today, words } from './support.ts';

const { meetings, meetingSeries, search, ui } = words;
const MONTH = '2026-03';

const program = startOnce({}, ({ page }) => finishFirstStart(page, 'sample'));
const page = () => program().page;
const dialog = () => page().getByRole('dialog');
/** A field by its label, with or without the star of those that are needed. */
const fieldIn = (place: Locator, name: string) => place.getByLabel(new RegExp(`^${name}( \\*)?$`)).and(place.locator('input, textarea'));
const field = (name: string) => fieldIn(sidePanel(page()), name);
const cell = (day: string) => page().locator(`[data-day="${day}"]`);
/** Presses a day at its number: below it stand its meetings. */
const press = (day: string) => cell(day).click({ position: { x: 12, y: 10 } });
const view = (name: keyof typeof meetings.views) => page().getByText(meetings.views[name], { exact: true });

async function save(told: string): Promise<void> {
  await page().keyboard.press('Control+s');
  await expect(toast(page(), told)).toBeVisible();
  await settled(page());
}

const faults = () => faultsOf(page());

/** Plans a meeting from the day the keyboard stands on. */
async function plan(title: string, startsAt: string): Promise<void> {
  await page().keyboard.press('Control+n');
  await field(meetings.fields.committees).fill('dân vận khéo');
  await page().getByRole('option').first().click();
  await field(meetings.fields.title).fill(title);
  await field(meetings.fields.startsAt).fill(startsAt);
  await save(meetings.form.created);
  await page().getByRole('heading', { level: 1, name: title }).waitFor();
}

/** Shows March 2026 by its address, as a link of yesterday would. */
async function openMonth(): Promise<void> {
  await page().evaluate((month) => { window.location.hash = `#/meetings?view=month&month=${month}`; }, MONTH);
  await page().getByRole('grid', { name: meetings.views.month }).waitFor();
  await settled(page());
}

describe('the calendar of meetings', () => {
  test('shows this month with today marked, and tells its way of looking in the address', async () => {
    await goTo(page(), 'meetings');
    await view('month').click();
    await expect(cell(today())).toHaveAttribute('aria-current', 'date');
    expect(page().url()).toContain('view=month');
    await goTo(page(), 'committees');
    await page().goBack();
    await expect(page().getByRole('grid', { name: meetings.views.month })).toBeVisible();
  });

  test('goes from day to day by arrows and from month to month by page keys; what is planned is planned on the day', async () => {
    await openMonth();
    await press(`${MONTH}-18`);
    await expect(sidePanel(page())).toContainText(formatDate(`${MONTH}-18`));
    await expect(sidePanel(page())).toContainText(meetings.calendar.emptyDay);
    await page().keyboard.press('Escape');
    for (const [key, day] of [['ArrowRight', '2026-03-19'], ['ArrowDown', '2026-03-26'], ['ArrowDown', '2026-04-02'], ['PageUp', '2026-03-02'], ['End', '2026-03-08'], ['PageDown', '2026-04-08'], ['PageUp', '2026-03-08'], ['Home', '2026-03-02']] as const) {
      await page().keyboard.press(key);
      await expect(cell(day)).toBeFocused();
    }
    await plan('Phiên họp đầu tháng 3', '8h');
    await expect(page().getByText('02/03/2026, 08:00–11:00')).toBeVisible();
  });

  test('opens the only meeting of a day by Enter; of many it shows two and counts the others', async () => {
    for (const hour of [7, 8, 9, 10]) {
      await openMonth();
      await press(`${MONTH}-18`);
      await plan(`Buổi làm việc thứ ${hour} về chuẩn bị nội dung tổng kết năm`, `${hour}h`);
    }
    await openMonth();
    await expect(cell(`${MONTH}-18`)).toContainText(meetings.calendar.more_other.replace('{{count}}', '2'));
    await picture(page(), 'calendar-month');
    expect(await faults()).toEqual([]);
    await press(`${MONTH}-18`);
    await expect(sidePanel(page()).getByRole('listitem')).toHaveCount(4);
    await picture(page(), 'calendar-day');
    expect(await faults()).toEqual([]);
    await page().keyboard.press('Escape');
    await press('2026-03-03');
    await page().keyboard.press('ArrowLeft');
    await expect(cell('2026-03-02')).toBeFocused();
    await page().keyboard.press('Enter');
    await page().getByRole('heading', { level: 1, name: 'Phiên họp đầu tháng 3' }).waitFor();
  });

  test('is read day by day, and narrowed to a committee found by typing; all that stays in the address', async () => {
    await openMonth();
    await view('agenda').click();
    await expect(page().getByText(`${meetings.calendar.weekdays.wednesday}, 18/03/2026`)).toBeVisible();
    await picture(page(), 'calendar-agenda');
    expect(await faults()).toEqual([]);
    await button(page(), meetings.fields.committees).click();
    await page().getByRole('combobox', { name: meetings.fields.committees }).fill('quy che dan chu');
    await page().getByRole('option').first().click();
    await expect(page().getByText(meetings.list.noMatch)).toBeVisible();
    expect(page().url()).toMatch(/view=agenda.*committeeId=/);
    await button(page(), ui.clearFilters).first().click();
    await expect(rowOf(page(), 'Phiên họp đầu tháng 3')).toBeVisible();
    await button(page(), meetings.calendar.later).click();
    await expect(page().getByText(meetings.calendar.empty)).toBeVisible();
  });

  test('finds a meeting by Ctrl+K', async () => {
    await page().keyboard.press('Control+k');
    await page().getByRole('combobox', { name: search.title }).fill('hop dau thang 3');
    await expect(page().getByRole('option', { name: 'Phiên họp đầu tháng 3' })).toContainText('02/03/2026');
    await page().keyboard.press('Enter');
    await page().getByRole('heading', { level: 1, name: 'Phiên họp đầu tháng 3' }).waitFor();
    await settled(page());
  });

  test('a meeting is planned again for another day, and its history is told', async () => {
    await button(page(), meetings.agenda.standard).click();
    await expect(rowOf(page(), 'Bế mạc')).toBeVisible();
    await button(page(), meetings.page.more).click();
    await page().getByRole('menuitem', { name: meetings.duplicate.menu }).click();
    await dialog().waitFor();
    await page().keyboard.press('Control+s');
    await expect(fieldIn(dialog(), meetings.fields.day)).toHaveAttribute('aria-invalid', 'true');
    await fieldIn(dialog(), meetings.fields.day).fill('6/4/2026');
    await picture(page(), 'meetings-duplicate');
    await save(meetings.duplicate.done);
    await expect(page().getByText('06/04/2026, 08:00–11:00')).toBeVisible();
    await expect(rowOf(page(), 'Bế mạc')).toBeVisible();
    await button(page(), meetings.page.more).click();
    await page().getByRole('menuitem', { name: meetings.history }).click();
    await expect(dialog()).toContainText(ui.actions.meetings_duplicate);
    await page().keyboard.press('Escape');
    await expect(dialog()).toHaveCount(0);
  });

  test('a meeting is saved as a calendar file', async () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'steering-desk-calendar-')), 'lich-hop.ics');
    onTestFinished(() => rmSync(path.dirname(file), { recursive: true, force: true }));
    await program().nextSaveDialog(file);
    await button(page(), meetings.exportCalendar).click();
    await expect(page().getByText(ui.export.doneDocument.replace('{{file}}', 'lich-hop.ics'))).toBeVisible();
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('DTSTART;TZID=Asia/Ho_Chi_Minh:20260406T080000\r\n');
    expect(text).toContain('STATUS:TENTATIVE\r\n');
  });
});

describe('series of meetings', () => {
  test('without any series or regulations there is nothing to propose, and the page says where days come from', async () => {
    const { page: empty } = await openProgram();
    await finishFirstStart(empty, 'empty');
    await goTo(empty, 'meetings');
    await empty.getByRole('tab', { name: meetings.sections.series }).click();
    await expect(empty.getByText(meetingSeries.proposals.empty)).toBeVisible();
    await picture(empty, 'series-empty');
  });

  test('days are proposed by the regulations of committees; a series of its own is begun', async () => {
    await goTo(page(), 'meetings');
    await page().getByRole('tab', { name: meetings.sections.series }).click();
    await expect(page().getByRole('grid', { name: meetingSeries.proposals.title })).toBeVisible();
    await picture(page(), 'series-proposals');
    expect(await faults()).toEqual([]);
    await page().keyboard.press('Control+n');
    await field(meetingSeries.fields.title).fill('Giao ban Ban Chỉ đạo');
    await page().keyboard.press('Control+s');
    await expect(field(meetingSeries.fields.committeeIds)).toHaveAttribute('aria-invalid', 'true');
    await field(meetingSeries.fields.committeeIds).fill('dân vận khéo');
    await page().getByRole('option').first().click();
    await field(meetingSeries.fields.meetingFrequency).click();
    await page().getByRole('option', { name: ui.meetingFrequencies.monthly, exact: true }).click();
    await field(meetingSeries.fields.firstDay).fill('15/01/2026');
    await picture(page(), 'series-new');
    await save(meetingSeries.created);
    await expect(rowOf(page(), 'Giao ban Ban Chỉ đạo')).toContainText(ui.meetingFrequencies.monthly);
    await picture(page(), 'series-list');
    expect(await faults()).toEqual([]);
  });

  test('what is overdue stands first, and one press makes the meeting, which knows its series', async () => {
    await page().getByText(meetingSeries.proposals.title, { exact: true }).click();
    const due = rowOf(page(), /Giao ban Ban Chỉ đạo/).first();
    await expect(due).toContainText(saying(meetingSeries.proposals.missed_other));
    await picture(page(), 'series-overdue');
    await due.getByRole('button').click();
    await page().getByRole('heading', { level: 1, name: /^Giao ban Ban Chỉ đạo tháng \d+ năm \d+$/ }).waitFor();
    await expect(toast(page(), meetingSeries.proposals.planned)).toBeVisible();
    await expect(page().getByText(meetings.ofSeries.replace('{{title}}', 'Giao ban Ban Chỉ đạo'))).toBeVisible();
  });

  test('a series that has meetings is not deleted', async () => {
    await goTo(page(), 'meetings');
    await page().getByRole('tab', { name: meetings.sections.series }).click();
    await page().getByText(meetingSeries.all, { exact: true }).click();
    await rowOf(page(), 'Giao ban Ban Chỉ đạo').click();
    await button(sidePanel(page()), ui.delete).click();
    await expect(page().getByText(saying(words.errors.rules.SERIES_HAS_MEETINGS))).toBeVisible();
  });
});

describe('attendance', () => {
  test('rates ask for a committee, and say how they are counted', async () => {
    await goTo(page(), 'meetings');
    await page().getByRole('tab', { name: meetings.sections.attendance }).click();
    await expect(page().getByText(meetings.rates.choose)).toBeVisible();
    await expect(page().getByText(meetings.rates.how)).toBeVisible();
    await button(page(), meetings.fields.committees).click();
    await page().getByRole('combobox', { name: meetings.fields.committees }).fill('dan van kheo');
    await page().getByRole('option').first().click();
    await expect(page().getByText(meetings.rates.empty)).toBeVisible();
    await picture(page(), 'attendance-rates');
    expect(await faults()).toEqual([]);
  });
});
