import { describe, test } from 'vitest';
import { expect } from './expect.ts';
import { vi } from '../../shared/registers/vi.ts';
import { addDays } from '../../shared/rules/dates.ts';
import { startOfHalf } from '../../shared/rules/halves.ts';
import { filledIn } from '../../shared/registers/sentences.ts';
import { faultsOf } from './faults.ts';
import { button, rowOf, sidePanel, toast } from './pages.ts';
import { finishFirstStart, goTo, picture, settled, startOnce, today, words } from './support.ts';

const { registers } = words;
const { selection, candidate, dialogue, inspection } = vi;
const program = startOnce({}, ({ page }) => finishFirstStart(page, 'sample'));
const page = () => program().page;
const panel = () => sidePanel(page());
const dialog = () => page().getByRole('dialog');
/** The rows of the list; the first with a box is its head. */
const rowAt = (place: number) => page().getByRole('main').getByRole('row').filter({ has: page().getByRole('checkbox') }).nth(place + 1);
async function openRegister(title: string): Promise<void> {
  await goTo(page(), 'registers');
  await page().getByRole('link', { name: title }).click();
  await settled(page());
}

async function tick(...places: number[]): Promise<void> {
  for (const place of places) await rowAt(place).getByRole('checkbox').click();
}

describe('choosing for the book', () => {
  test('is opened from the selection, and shows target, quotas and nominations', async () => {
    await openRegister(selection.title);
    await rowOf(page(), /Sách 100 mô hình/).first().click();
    await panel().getByRole('link', { name: registers.selection.open }).click();
    await page().getByRole('heading', { level: 1, name: /Sách 100 mô hình/ }).waitFor();
    await settled(page());
    await expect(panel().getByText(filledIn(selection.checks.chosenDiffers, { chosen: 0, target: 100 }))).toBeVisible();
    await picture(page(), 'selection-board');
    expect(await faultsOf(page())).toEqual([]);
  });

  test('chooses several at once; consent is asked for', async () => {
    await tick(0, 1, 2);
    const verb = candidate.moves.choose;
    await page().getByRole('toolbar').getByRole('button', { name: verb, exact: true }).click();
    await dialog().waitFor();
    await page().keyboard.press('Control+s');
    await expect(dialog().getByText(words.errors.rules.RECORD_FIELD_NEEDED).first()).toBeVisible();
    await picture(page(), 'selection-choose');
    await dialog().getByLabel(candidate.fields.consent).and(dialog().locator('input')).click();
    await page().getByRole('option', { name: candidate.options.consent.given, exact: true }).click();
    await page().keyboard.press('Control+s');
    await expect(dialog()).toHaveCount(0);
    await settled(page());
    await expect(panel().getByText(filledIn(selection.checks.chosenDiffers, { chosen: 3, target: 100 }))).toBeVisible();
  });

  test('numbers them, and moves one by the keyboard; the order is kept', async () => {
    await button(page(), registers.selection.number).click();
    await expect(toast(page(), registers.selection.arranged)).toBeVisible();
    await settled(page());
    const name = (await rowAt(0).locator('b').innerText());
    await rowAt(0).locator('b').click();
    await settled(page());
    await page().keyboard.press('Alt+ArrowDown');
    await expect(rowAt(1)).toContainText(name);
    await settled(page());
    // Left before it is kept a moment later: it is kept all the same.
    await openRegister(selection.title);
    await rowOf(page(), /Sách 100 mô hình/).first().click();
    await panel().getByRole('link', { name: registers.selection.open }).click();
    await settled(page());
    await expect(rowAt(1)).toContainText(name);
    await picture(page(), 'selection-order');
    expect(await faultsOf(page())).toEqual([]);
  });

  test('puts one elsewhere by the mouse; one that is not chosen stays where it is', async () => {
    const name = await rowAt(0).locator('b').innerText();
    await rowAt(0).dragTo(rowAt(2), { targetPosition: { x: 200, y: 30 } });
    await expect(rowAt(2)).toContainText(name);
    await expect(toast(page(), registers.selection.arranged)).toBeVisible();
    await settled(page());
    const other = await rowAt(4).locator('b').innerText();
    await rowAt(4).dragTo(rowAt(6), { targetPosition: { x: 200, y: 30 } });
    await expect(rowAt(4)).toContainText(other);
  });

  test('is not published before as many as are wanted are chosen', async () => {
    await openRegister(selection.title);
    await rowOf(page(), /Sách 100 mô hình/).first().click();
    for (const move of ['review', 'edit', 'publish'] as const) {
      await button(panel(), registers.moves).click();
      await page().getByRole('menuitem', { name: selection.moves[move], exact: true }).click();
      await dialog().waitFor();
      if (move === 'publish') await dialog().getByLabel(selection.fields.publishedOn).and(dialog().locator('input')).fill('20/11/2026');
      await page().keyboard.press('Control+s');
      if (move !== 'publish') await expect(dialog()).toHaveCount(0);
      await settled(page());
    }
    await expect(dialog().getByText(filledIn(selection.checks.chosenDiffers, { chosen: 3, target: 100 }))).toBeVisible();
    await picture(page(), 'selection-publish');
    await page().keyboard.press('Escape');
  });
});

describe('records of units that ended', () => {
  test('are handed over to their successors in one step, and come back together', async () => {
    await goTo(page(), 'registers');
    await page().getByRole('link', { name: new RegExp(`^${registers.transfers.open}`) }).click();
    await page().getByRole('heading', { level: 1, name: registers.transfers.title }).waitFor();
    await settled(page());
    const waiting = page().getByRole('main').getByRole('rowheader');
    const before = await waiting.count();
    await picture(page(), 'transfers');
    expect(await faultsOf(page())).toEqual([]);
    await page().keyboard.press('Control+s');
    await expect(toast(page(), /sang đơn vị kế thừa/)).toBeVisible();
    await expect(waiting).not.toHaveCount(before);
    await settled(page());
    await picture(page(), 'transfers-done');
    await page().keyboard.press('Control+z');
    await settled(page());
    await expect(waiting).toHaveCount(before);
  });

  test('are offered beside the unit that carries on', async () => {
    await goTo(page(), 'units');
    await page().getByRole('searchbox').fill('xa thi du');
    await rowOf(page(), /^.*Xã Thí Dụ.*Xã/).first().click();
    await expect(panel().getByRole('link', { name: registers.transfers.open })).toBeVisible();
    await settled(page());
    await picture(page(), 'transfers-unit');
  });
});

describe('what is owed', () => {
  test('stands on the Desk, and its number opens it', async () => {
    await goTo(page(), 'desk');
    await settled(page());
    await picture(page(), 'desk-records');
    expect(await faultsOf(page())).toEqual([]);
    await page().getByRole('main').getByRole('link', { name: new RegExp(vi.recommendation.timers.answer) }).click();
    await expect(page().getByText(`${registers.drill.owed}: ${vi.recommendation.timers.answer}`)).toBeVisible();
    await settled(page());
    await picture(page(), 'timer-list');
    expect(await faultsOf(page())).toEqual([]);
  });

  test('by units is listed for any half of a year', async () => {
    await openRegister(dialogue.title);
    await page().getByRole('link', { name: dialogue.duty }).click();
    await page().getByRole('heading', { level: 1, name: dialogue.duty }).waitFor();
    await settled(page());
    await picture(page(), 'duty');
    expect(await faultsOf(page())).toEqual([]);
    await button(page(), registers.duties.before).click();
    const before = addDays(startOfHalf(today()), -1);
    const { first, second } = registers.duties.half;
    await expect(page().getByText(filledIn(before.endsWith('06-30') ? first : second, { year: before.slice(0, 4) }))).toBeVisible();
    await settled(page());
  });
});

describe('a recommendation raised at a meeting', () => {
  test('is recorded from the meeting, and leads there and back', async () => {
    const { recommendation } = vi;
    await goTo(page(), 'desk');
    await page().getByRole('main').getByRole('link', { name: /^Phiên họp Ban Chỉ đạo/ }).first().click();
    await settled(page());
    const title = await page().getByRole('heading', { level: 1 }).innerText();
    await page().getByRole('button', { name: words.meetings.page.more }).click();
    await page().getByRole('menuitem', { name: registers.meeting.add }).click();
    await panel().waitFor();
    await settled(page());
    const field = (label: string) => panel().getByLabel(new RegExp(`^${label}( \\*)?$`)).and(panel().locator('input, textarea'));
    await field(recommendation.fields.content).fill('Sửa cầu dân sinh trước mùa mưa');
    await field(recommendation.fields.field).click();
    await page().getByRole('option', { name: recommendation.options.field.infrastructure, exact: true }).click();
    await field(recommendation.fields.unitId).fill('xã');
    await page().getByRole('option').first().click();
    await page().keyboard.press('Control+s');
    await expect(toast(page(), registers.created)).toBeVisible();
    await settled(page());
    await picture(page(), 'recommendation-of-meeting');
    expect(await faultsOf(page())).toEqual([]);
    await panel().getByRole('link', { name: title }).click();
    await page().getByRole('link', { name: filledIn(registers.meeting.raised_other, { count: 1 }) }).click();
    await expect(rowOf(page(), /Sửa cầu dân sinh/)).toBeVisible();
  });
});

describe('in the dark, and on a small screen', () => {
  test('nobody is kept out', async () => {
    await goTo(page(), 'settings');
    await page().getByText(words.office.settings.themes.dark, { exact: true }).click();
    await page().locator('html[data-mantine-color-scheme="dark"]').waitFor();
    for (const width of [1366, 911]) {
      await page().setViewportSize({ width, height: Math.round((width * 768) / 1366) });
      await goTo(page(), 'registers');
      await page().getByRole('link', { name: new RegExp(`^${registers.transfers.open}`) }).click();
      await page().getByRole('heading', { level: 1, name: registers.transfers.title }).waitFor();
      await settled(page());
      await picture(page(), `transfers-dark-${width}`);
      expect(await faultsOf(page())).toEqual([]);
      await openRegister(selection.title);
      await rowOf(page(), /Sách 100 mô hình/).first().click();
      await panel().getByRole('link', { name: registers.selection.open }).click();
      await page().getByRole('heading', { level: 1, name: /Sách 100 mô hình/ }).waitFor();
      await settled(page());
      await picture(page(), `selection-dark-${width}`);
      expect(await faultsOf(page())).toEqual([]);
    }
    await page().setViewportSize({ width: 1366, height: 768 });
  });
});

describe('an inspection', () => {
  test('gives a task from its panel', async () => {
    await openRegister(inspection.title);
    await rowOf(page(), inspection.statuses.concluded).first().click();
    await expect(button(panel(), words.taskWork.ofDocument.add)).toBeVisible();
  });
});
