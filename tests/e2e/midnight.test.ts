import { beforeAll, test } from 'vitest';
import { expect } from './expect.ts';
import { addDays, formatDate } from '../../shared/rules/dates.ts';
import { committeesPage } from './pages.ts';
import { DEMOCRACY } from './sample.ts';
import { finishFirstStart, goTo, settled, startOnce, words } from './support.ts';

const program = startOnce({}, ({ page }) => finishFirstStart(page, 'sample'));
const page = () => program().page;
const shown = () => page().getByLabel(words.ui.asOf.label);

/** The window's clock is set by the test; it is noon. */
beforeAll(async () => {
  const noon = new Date();
  noon.setHours(12, 0, 0, 0);
  await page().clock.install({ time: noon });
  await page().reload();
  await settled(page());
});

/** Lets the window stand open until noon of the next day. */
const sleepOverMidnight = () => page().clock.fastForward('24:00:00');

const PAGES: [string, () => Promise<void>][] = [
  ['the units', () => goTo(page(), 'units')],
  ...(['matrix', 'lowerLevel', 'vacancies'] as const).map((view): [string, () => Promise<void>] => [`the overview ${view}`, async () => {
    await goTo(page(), 'reports');
    await page().getByRole('tab', { name: words.reports.views[view] }).click();
    await settled(page());
  }]),
  ['the roster of a committee', async () => {
    await goTo(page(), 'committees');
    await committeesPage.open(page(), DEMOCRACY);
  }],
];

test.each(PAGES)('%s: today is today after midnight, too, and a day that was chosen stays', async (_name, open) => {
  await open();
  const today = (await shown().inputValue()).split('/').toReversed().join('-');
  await sleepOverMidnight();
  await expect(shown()).toHaveValue(formatDate(addDays(today, 1)));
  await shown().fill('15/07/2025');
  await page().keyboard.press('Enter');
  await sleepOverMidnight();
  await expect(shown()).toHaveValue('15/07/2025');
  // Chosen again, today goes along again.
  await shown().fill(formatDate(addDays(today, 2)));
  await page().keyboard.press('Enter');
  await sleepOverMidnight();
  await expect(shown()).toHaveValue(formatDate(addDays(today, 3)));
});
