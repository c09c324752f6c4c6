import type { Locator } from '@playwright/test';
import { describe, test } from 'vitest';
import { addDays, formatDate } from '#shared/rules/dates.ts';
import { expect } from './expect.ts';
import { faultsOf } from './faults.ts';
import { button, rowOf, saying, sidePanel, toast } from './pages.ts';
import { finishFirstStart, goTo, picture, settled, startOnce, today, words } from './support.ts';

const { meetings, opinionRounds, recycleBin, ui, papers } = words;
const TITLE = 'Xin ý kiến về dự thảo báo cáo sơ kết 6 tháng';
const MEMBER = 'Đặng Hữu Giả Định';

const program = startOnce({}, ({ page }) => finishFirstStart(page, 'sample'));
const page = () => program().page;
const dialog = () => page().getByRole('dialog');
/** A field by its label, with or without the star of those that are needed. */
const fieldIn = (place: Locator, name: string) => place.getByLabel(new RegExp(`^${name}( \\*)?$`)).and(place.locator('input, textarea'));
const field = (name: string) => fieldIn(sidePanel(page()), name);

async function save(told: string): Promise<void> {
  await page().keyboard.press('Control+s');
  await expect(toast(page(), told)).toBeVisible();
  await settled(page());
}

const faults = () => faultsOf(page());

describe('written opinions', () => {
  test('a round is sent to a committee; one that closes before it is sent is refused beside its field', async () => {
    await goTo(page(), 'meetings');
    await page().getByRole('tab', { name: meetings.sections.opinions }).click();
    await expect(page().getByText(opinionRounds.empty)).toBeVisible();
    await page().keyboard.press('Control+n');
    await field(opinionRounds.fields.committeeId).fill('quy chế dân chủ');
    await page().getByRole('option').first().click();
    await field(opinionRounds.fields.title).fill(TITLE);
    await field(opinionRounds.fields.closesOn).fill(formatDate(addDays(today(), -1)));
    await page().keyboard.press('Control+s');
    await expect(sidePanel(page()).getByText(saying(words.errors.rules.ROUND_CLOSES_BEFORE_SENT))).toBeVisible();
    // What was begun is there again.
    await page().keyboard.press('Escape');
    await page().keyboard.press('Control+n');
    await expect(field(opinionRounds.fields.title)).toHaveValue(TITLE);
    await field(opinionRounds.fields.closesOn).fill(formatDate(addDays(today(), 10)));
    await picture(page(), 'opinions-new');
    await save(opinionRounds.created);
    await page().getByRole('heading', { level: 1, name: TITLE }).waitFor();
    await expect(page().getByText(opinionRounds.states.open)).toBeVisible();
  });

  test('answers are taken down by a key or with their words, and taken back; who has not answered is told', async () => {
    await rowOf(page(), MEMBER).click();
    await page().getByRole('grid').focus();
    await page().keyboard.press('d');
    await expect(rowOf(page(), MEMBER)).toContainText(opinionRounds.opinions.agree);
    await rowOf(page(), opinionRounds.answers.none).first().click();
    await button(sidePanel(page()), opinionRounds.answers.record).click();
    await field(opinionRounds.answers.fields.opinion).click();
    await page().getByRole('option', { name: opinionRounds.opinions.other, exact: true }).click();
    await page().keyboard.press('Control+s');
    await expect(field(opinionRounds.answers.fields.content)).toHaveAttribute('aria-invalid', 'true');
    await field(opinionRounds.answers.fields.content).fill('Bổ sung kết quả đối thoại với Nhân dân.');
    await save(opinionRounds.answers.saved);
    await expect(rowOf(page(), 'Bổ sung kết quả đối thoại')).toContainText(opinionRounds.opinions.other);
    await picture(page(), 'opinions-answers');
    expect(await faults()).toEqual([]);
    await rowOf(page(), MEMBER).click();
    await button(sidePanel(page()), opinionRounds.answers.remove).click();
    await expect(rowOf(page(), MEMBER)).toContainText(opinionRounds.answers.none);
    await page().keyboard.press('Control+z');
    await expect(rowOf(page(), MEMBER)).toContainText(opinionRounds.opinions.agree);
    await page().getByRole('button', { name: opinionRounds.answers.waiting }).click();
    await expect(rowOf(page(), MEMBER)).toHaveCount(0);
  });

  test('has a form to answer on, one for all or one for each', async () => {
    await page().getByRole('link', { name: opinionRounds.form.title }).click();
    const sheets = page().getByRole('region', { name: papers.pages }).getByRole('region');
    await expect(sheets.first()).toContainText('PHIẾU LẤY Ý KIẾN', { timeout: 20_000 });
    await picture(page(), 'opinions-form');
    expect(await faults()).toEqual([]);
    await page().getByText(opinionRounds.form.each, { exact: true }).click();
    await expect(sheets.filter({ hasText: MEMBER }).first()).toBeVisible({ timeout: 60_000 });
    await page().getByRole('link', { name: TITLE }).click();
    await page().getByRole('heading', { level: 1, name: TITLE }).waitFor();
  });

  test('is closed early with a reason; then nothing is asked any more', async () => {
    await button(page(), opinionRounds.close.verb).click();
    await dialog().waitFor();
    await page().keyboard.press('Control+s');
    await expect(fieldIn(dialog(), opinionRounds.close.reason)).toHaveAttribute('aria-invalid', 'true');
    await fieldIn(dialog(), opinionRounds.close.reason).fill('Đã đủ ý kiến để trình');
    await save(opinionRounds.close.done);
    await expect(page().getByText(/Đã đủ ý kiến để trình/)).toBeVisible();
    await expect(page().getByText(opinionRounds.states.closed_early)).toBeVisible();
    await expect(button(page(), opinionRounds.close.verb)).toHaveCount(0);
    await picture(page(), 'opinions-closed');
  });

  test('is found in the list by its words, and deleted into the recycle bin', async () => {
    await goTo(page(), 'meetings');
    await page().getByRole('tab', { name: meetings.sections.opinions }).click();
    await page().getByRole('searchbox').fill('du thao bao cao');
    await expect(rowOf(page(), TITLE)).toContainText(opinionRounds.states.closed_early);
    await picture(page(), 'opinions-list');
    expect(await faults()).toEqual([]);
    await rowOf(page(), TITLE).getByRole('checkbox').click();
    await button(page(), ui.delete).click();
    await goTo(page(), 'recycleBin');
    await expect(rowOf(page(), TITLE)).toContainText(recycleBin.kinds.opinion_round);
  });
});
