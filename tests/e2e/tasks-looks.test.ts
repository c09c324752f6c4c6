import { beforeAll, describe, test } from 'vitest';
import { resources } from '../../renderer/src/i18n/resources.ts';
import { expect } from './expect.ts';
import { faultsOf } from './faults.ts';
import { button } from './pages.ts';
import { newUserData } from './program.ts';
import { chooseLanguage, chooseTheme, goTo, type Language, picture, settled, startOnce } from './support.ts';
import { fillTaskOffice } from './task-office.ts';

const data = newUserData();
/** A window of 1366 × 768 dots on a screen set to 150 %. */
const LARGE = { width: 911, height: 512 };
const WAYS = ['table', 'board', 'month', 'timeline'] as const;
const PAGES = ['charts', 'units'] as const;

beforeAll(() => fillTaskOffice(data.folder), 120_000);
const program = startOnce({ userDataDir: data.folder });
const page = () => program().page;

/** Nothing runs out at the side, and nothing is wrong for those who cannot see it. */
async function expectWell(name: string): Promise<void> {
  await settled(page());
  await picture(page(), `tasks looks ${name}`);
  expect(await page().evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), name).toBe(true);
  expect(await faultsOf(page()), name).toEqual([]);
}

/** Looks at every way of showing tasks and at the pages about units. */
async function expectAllWell(language: Language, state: string): Promise<void> {
  const { taskViews } = resources[language];
  await goTo(page(), 'tasks', language);
  await button(page(), taskViews.group.label).click();
  await page().getByRole('menuitem', { name: taskViews.group.unit }).click();
  for (const way of WAYS) {
    await page().getByText(taskViews.ways[way], { exact: true }).click();
    await expectWell(`${way} ${state}`);
  }
  for (const name of PAGES) {
    await goTo(page(), 'tasks', language);
    await button(page(), taskViews.more).click();
    await page().getByRole('menuitem', { name: taskViews[name] }).click();
    await expectWell(`${name} ${state}`);
  }
  await page().getByRole('grid', { name: taskViews.unit.listLabel }).getByRole('link').first().click();
  await page().getByRole('tab', { name: new RegExp(`^${taskViews.unit.leads}`) }).waitFor();
  await expectWell(`sheet ${state}`);
}

describe('every way of showing tasks has room and can be read', () => {
  test('at 150 %, in light', async () => {
    await page().setViewportSize(LARGE);
    await expectAllWell('vi', '150');
  });

  test('at 150 %, in English and in the dark', async () => {
    await chooseTheme(page(), 'dark');
    await chooseLanguage(page(), 'en');
    await expectAllWell('en', '150 en dark');
  });

  test('in the dark at the usual size', async () => {
    await page().setViewportSize({ width: 1366, height: 768 });
    await chooseLanguage(page(), 'vi');
    await expectAllWell('vi', 'dark');
  });
});
