import { describe, test } from 'vitest';
import { expect } from './expect.ts';
import { finishFirstStart, goTo, navigation, startOnce, words } from './support.ts';

const program = startOnce({}, ({ page }) => finishFirstStart(page, 'sample'));
const hint = () => program().page.getByRole('tooltip');

describe('what an icon means', () => {
  test('is said when the pointer rests on it, and goes with the pointer', async () => {
    const { page } = program();
    await page.getByRole('button', { name: words.app.help.open }).hover();
    await expect(hint()).toHaveText(words.app.help.open);
    await page.mouse.move(700, 300);
    await expect(hint()).toHaveCount(0);
  });

  test('is said to whoever comes with the keyboard, until Esc', async () => {
    const { page } = program();
    await page.getByRole('button', { name: 'EN, English' }).focus();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: words.app.help.open })).toBeFocused();
    await expect(hint()).toHaveText(words.app.help.open);
    await page.keyboard.press('Escape');
    await expect(hint()).toHaveCount(0);
  });

  test('is said of a section on the narrow rail only: the wide one says it already', async () => {
    const { page } = program();
    const people = navigation(page).getByRole('link', { name: words.app.nav.people });
    await people.hover();
    await page.waitForTimeout(600);
    await expect(hint()).toHaveCount(0);
    await navigation(page).getByRole('button', { name: words.app.nav.collapse }).click();
    await people.hover();
    await expect(hint()).toHaveText(words.app.nav.people);
    await goTo(page, 'people');
    await expect(hint()).toHaveCount(0);
  });
});
