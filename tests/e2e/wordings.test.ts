import { beforeEach, describe, test } from 'vitest';
import { expect } from './expect.ts';
import { WORDINGS } from '../../shared/rules/wordings.ts';
import { faultsOf } from './faults.ts';
import { button, rowOf, saying, sidePanel, toast } from './pages.ts';
import { finishFirstStart, goTo, picture, startOnce, words } from './support.ts';

const { errors, office, ui, wordings } = words;
const program = startOnce({}, ({ page }) => finishFirstStart(page, 'sample'));
const page = () => program().page;
const content = () => sidePanel(page()).getByLabel(wordings.content);

describe('the wording of papers', () => {
  beforeEach(async () => {
    await goTo(page(), 'settings');
    await page().getByRole('link', { name: wordings.open }).click();
    await page().getByRole('heading', { level: 1, name: wordings.title }).waitFor();
    await rowOf(page(), wordings.parts.invitation.request).click();
    await content().waitFor();
  });

  test('a sentence is worded anew with a placeholder, seen with sample data, and put back', async () => {
    await content().fill('Kính mời theo ý kiến của ');
    await button(sidePanel(page()), wordings.placeholders.chair).click();
    await expect(content()).toHaveValue('Kính mời theo ý kiến của {chair}');
    await expect(sidePanel(page()).getByText('Kính mời theo ý kiến của Nguyễn Văn Mẫu')).toBeVisible();
    await page().keyboard.press('Control+s');
    await expect(toast(page(), wordings.saved)).toBeVisible();
    await expect(rowOf(page(), 'Kính mời theo ý kiến của {chair}')).toContainText(wordings.own);
    await picture(page(), 'wordings');
    expect(await faultsOf(page())).toEqual([]);

    await button(sidePanel(page()), wordings.reset).click();
    await expect(toast(page(), wordings.wasReset)).toBeVisible();
    await expect(content()).toHaveValue(WORDINGS['invitation.request'].party);
    await expect(rowOf(page(), wordings.own)).toHaveCount(0);
  });

  test('a placeholder that nothing is known for is named, before and at saving; what was typed stays', async () => {
    await content().fill('Theo {nguoi_ky}:');
    await expect(sidePanel(page()).getByText(saying(errors.rules.PLACEHOLDER_UNKNOWN.replace('“{{name}}”', '“nguoi_ky”')))).toBeVisible();
    await page().keyboard.press('Control+s');
    await expect(content()).toHaveAttribute('aria-invalid', 'true');
    await page().keyboard.press('Escape');
    await rowOf(page(), wordings.parts.invitation.request).click();
    await expect(content()).toHaveValue('Theo {nguoi_ky}:');
    await button(sidePanel(page()), ui.draft.discard).first().click();
    await expect(content()).toHaveValue(WORDINGS['invitation.request'].party);
  });

  test('the other side has sentences of its own', async () => {
    await page().getByRole('main').getByText(ui.systems.state, { exact: true }).click();
    await rowOf(page(), wordings.parts.invitation.request).click();
    await expect(content()).toHaveValue(WORDINGS['invitation.request'].state);
    await page().getByRole('link', { name: office.settings.title }).first().click();
    await page().getByRole('heading', { level: 1, name: office.settings.title }).waitFor();
  });
});
