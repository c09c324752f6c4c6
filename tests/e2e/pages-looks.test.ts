import { beforeAll, describe, test } from 'vitest';
import { resources } from '../../renderer/src/i18n/resources.ts';
import { expect } from './expect.ts';
import { faultsOf } from './faults.ts';
import { fillMeetingOffice, MEETING } from './meeting-office.ts';
import { button, rowOf } from './pages.ts';
import { newUserData } from './program.ts';
import { chooseLanguage, chooseTheme, goTo, type Language, picture, settled, startOnce } from './support.ts';

const data = newUserData();
/** A window of 1366 × 768 dots on a screen set to 150 %. */
const LARGE = { width: 911, height: 512 };
const USUAL = { width: 1366, height: 768 };

beforeAll(() => fillMeetingOffice(data.folder), 120_000);
const program = startOnce({ userDataDir: data.folder });
const page = () => program().page;

interface Look {
  language: Language;
  /** How the window stands, as the pictures are called. */
  state: string;
}

/** Nothing runs out at the side, and nothing is wrong for those who cannot see it. */
async function expectWell(name: string): Promise<void> {
  await settled(page());
  await picture(page(), `looks ${name}`);
  expect(await page().evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), name).toBe(true);
  expect(await faultsOf(page()), name).toEqual([]);
}

async function expectMeetingWell({ language, state }: Look): Promise<void> {
  const { meetings, meetingTasks } = resources[language];
  await goTo(page(), 'meetings', language);
  await rowOf(page(), MEETING.title).dblclick();
  await page().getByRole('heading', { level: 1, name: MEETING.title }).waitFor();
  await page().getByRole('tab', { name: new RegExp(`^${meetings.page.agenda}`) }).click();
  await rowOf(page(), MEETING.item).click();
  await expect(sidePanelIn(language)).toContainText(/NV-/);
  await expectWell(`agenda ${state}`);
  await page().getByRole('tab', { name: new RegExp(`^${meetings.page.minutes}`) }).click();
  await expect(page().getByRole('grid', { name: meetingTasks.review.said })).toBeVisible();
  await expectWell(`minutes ${state}`);
  await page().getByRole('link', { name: meetings.desk.title }).click();
  await page().getByRole('textbox', { name: meetings.desk.text }).waitFor();
  await expectWell(`minutes desk ${state}`);
}

async function expectCampaignsWell({ language, state }: Look): Promise<void> {
  const { taskCampaigns, taskViews } = resources[language];
  await goTo(page(), 'tasks', language);
  await button(page(), taskViews.more).click();
  await page().getByRole('menuitem', { name: taskCampaigns.open }).click();
  await page().getByRole('heading', { level: 1, name: taskCampaigns.title }).waitFor();
  await expectWell(`campaigns ${state}`);
  await rowOf(page(), MEETING.campaign).dblclick();
  await page().getByRole('heading', { level: 1, name: MEETING.campaign }).waitFor();
  await expectWell(`campaign ${state}`);
  await page().getByRole('tab', { name: taskCampaigns.take.title }).click();
  await expectWell(`campaign take ${state}`);
}

async function expectRegistersWell({ language, state }: Look): Promise<void> {
  const { registers } = resources[language];
  const { model } = registers.of;
  await goTo(page(), 'registers', language);
  await expectWell(`registers ${state}`);
  await page().getByRole('link', { name: model.title }).click();
  await rowOf(page(), model.statuses.recognised).first().click();
  await sidePanelIn(language).waitFor();
  await expectWell(`register ${state}`);
  await button(sidePanelIn(language), registers.moves).click();
  await page().getByRole('menuitem', { name: model.moves.replicate, exact: true }).click();
  await page().getByRole('dialog').waitFor();
  await expectWell(`register move ${state}`);
  await page().keyboard.press('Escape');
  await expect(page().getByRole('dialog')).toHaveCount(0);
  await page().keyboard.press('Control+n');
  await sidePanelIn(language).getByLabel(new RegExp(`^${model.fields.name}`)).waitFor();
  await expectWell(`register form ${state}`);
}

const sidePanelIn = (language: Language) => page().getByRole('complementary', { name: resources[language].ui.panel });

async function expectAllWell(look: Look): Promise<void> {
  await goTo(page(), 'desk', look.language);
  await expectWell(`desk ${look.state}`);
  await expectMeetingWell(look);
  await expectCampaignsWell(look);
  await expectRegistersWell(look);
}

describe('the Desk, meetings, rounds of reports and registers have room and can be read', () => {
  test('at 150 %, in light', async () => {
    await page().setViewportSize(LARGE);
    await expectAllWell({ language: 'vi', state: '150' });
  });

  test('at 150 %, in English and in the dark', async () => {
    await chooseTheme(page(), 'dark');
    await chooseLanguage(page(), 'en');
    await expectAllWell({ language: 'en', state: '150 en dark' });
  });

  test('in English at the usual size', async () => {
    await page().setViewportSize(USUAL);
    await chooseLanguage(page(), 'en');
    await chooseTheme(page(), 'light', 'en');
    await expectAllWell({ language: 'en', state: 'en' });
  });

  test('in the dark at the usual size', async () => {
    await chooseTheme(page(), 'dark', 'en');
    await chooseLanguage(page(), 'vi');
    await expectAllWell({ language: 'vi', state: 'dark' });
  });
});
