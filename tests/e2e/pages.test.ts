import { beforeAll, describe, test } from 'vitest';
import { expect } from './expect.ts';
import { faultsOf } from './faults.ts';
import { button, committeesPage, rowOf, sidePanel } from './pages.ts';
import { openDraft, openPaper, openRoster, previewReorganisation, SECTIONS } from './sample.ts';
import { finishFirstStart, goTo, openProgram, picture, settled, startOnce, words } from './support.ts';


const program = startOnce({}, ({ page }) => finishFirstStart(page, 'sample'));
const page = () => program().page;

const faults = () => faultsOf(page());

async function chooseTheme(theme: keyof typeof words.office.settings.themes): Promise<void> {
  await goTo(page(), 'settings');
  await page().getByText(words.office.settings.themes[theme], { exact: true }).click();
  await page().locator(`html[data-mantine-color-scheme="${theme}"]`).waitFor();
}

describe.each(['light', 'dark'] as const)('nobody is kept out, %s', (theme) => {
  beforeAll(() => chooseTheme(theme));

  test.each(SECTIONS)('%s', async (section) => {
    await goTo(page(), section);
    await picture(page(), `${section}-${theme}`);
    expect(await faults()).toEqual([]);
  });

  test.each(['series', 'proposed', 'templates', 'opinions', 'attendance'] as const)('the part of the meetings: %s', async (part) => {
    await goTo(page(), 'meetings');
    await page().getByRole('tab', { name: words.meetings.sections[part] }).click();
    await settled(page());
    await picture(page(), `meetings-${part}-${theme}`);
    expect(await faults()).toEqual([]);
  });

  test('the wording of papers', async () => {
    await goTo(page(), 'settings');
    await page().getByRole('link', { name: words.wordings.open }).click();
    await rowOf(page(), words.wordings.parts.invitation.request).click();
    await sidePanel(page()).waitFor();
    await picture(page(), `wordings-${theme}`);
    expect(await faults()).toEqual([]);
  });

  test.each(['matrix', 'lowerLevel', 'vacancies'] as const)('the overview %s', async (view) => {
    await goTo(page(), 'reports');
    await page().getByRole('tab', { name: words.reports.views[view] }).click();
    await settled(page());
    await picture(page(), `reports-${view}-${theme}`);
    expect(await faults()).toEqual([]);
  });

  test('a committee’s roster, with a member beside it', async () => {
    await openRoster(page());
    await rowOf(page(), 'Lê Văn Ví Dụ').first().click();
    await sidePanel(page()).waitFor();
    await picture(page(), `roster-${theme}`);
    expect(await faults()).toEqual([]);
  });

  test('forms, beside the list and in a dialog', async () => {
    await openRoster(page());
    await page().keyboard.press('Control+n');
    await page().getByLabel(words.committees.memberForm.personId).first().waitFor();
    expect(await faults()).toEqual([]);
    await page().keyboard.press('Escape');
    await button(page(), words.ui.export.action).click();
    await expect(page().getByRole('radio', { name: words.committees.export.annex })).toBeFocused();
    expect(await faults()).toEqual([]);
    await page().keyboard.press('Escape');
    await expect(page().getByRole('dialog')).toHaveCount(0);
  });

  test('a reorganisation of units, the names without a unit', async () => {
    await previewReorganisation(page());
    await picture(page(), `reorganise-${theme}`);
    expect(await faults()).toEqual([]);
    await button(page(), words.ui.back).click();
    expect(await faults()).toEqual([]);
    await button(page(), words.ui.draft.discard).click();
    await page().keyboard.press('Escape');
    await page().getByRole('tab', { name: words.units.tabs.aliases }).click();
    await page().getByText(words.units.aliases.empty.open).waitFor();
    await picture(page(), `aliases-${theme}`);
    expect(await faults()).toEqual([]);
    await page().getByRole('tab', { name: words.units.tabs.party }).click();
    await settled(page());
    await picture(page(), `units-party-${theme}`);
    expect(await faults()).toEqual([]);
  });

  test('the work on a draft, with a seat beside it, and the versions', async () => {
    await openDraft(page());
    await picture(page(), `kien-toan-${theme}`);
    expect(await faults()).toEqual([]);
    await page().keyboard.press('Control+n');
    await page().getByRole('radio', { name: words.versions.seat.holders.office }).check();
    expect(await faults()).toEqual([]);
    await page().keyboard.press('Escape');
    await page().getByRole('grid').focus();
    await page().keyboard.press('Home');
    await page().keyboard.press('m');
    await page().getByRole('dialog').waitFor();
    expect(await faults()).toEqual([]);
    await page().keyboard.press('Escape');
    await expect(page().getByRole('dialog')).toHaveCount(0);
    await openRoster(page());
    await page().getByRole('tab', { name: words.committees.page.versions }).click();
    await rowOf(page(), words.versions.states.in_force).click();
    await sidePanel(page()).waitFor();
    await picture(page(), `versions-${theme}`);
    expect(await faults()).toEqual([]);
  });

  test('a decision as its paper', async () => {
    await openPaper(page());
    await picture(page(), `paper-${theme}`);
    expect(await faults()).toEqual([]);
  });

  test('what must be dealt with', async () => {
    await goTo(page(), 'committees');
    await page().getByRole('tab', { name: words.committees.attention.title }).click();
    await page().getByRole('grid', { name: words.committees.attention.label }).waitFor();
    await picture(page(), `attention-${theme}`);
    expect(await faults()).toEqual([]);
  });

  test.each(['team', 'versions', 'regulations', 'details'] as const)('a committee’s other parts: %s', async (tab) => {
    await openRoster(page());
    await page().getByRole('tab', { name: words.committees.page[tab] }).click();
    await settled(page());
    await picture(page(), `committee-${tab}-${theme}`);
    expect(await faults()).toEqual([]);
  });

  test('founding a support team, recording regulations', async () => {
    // A committee that has no support team yet.
    await goTo(page(), 'committees');
    await committeesPage.add(page(), `Ban chưa có Tổ giúp việc, ${theme}`);
    for (const [tab, field] of [['team', words.committees.decision.signer], ['regulations', words.committees.regulations.reviewDueOn]] as const) {
      await page().getByRole('tab', { name: words.committees.page[tab] }).click();
      await page().keyboard.press('Control+n');
      await sidePanel(page()).getByLabel(field).waitFor();
      expect(await faults()).toEqual([]);
      await page().keyboard.press('Escape');
    }
  });

  test('a person, the search', async () => {
    await goTo(page(), 'people');
    await rowOf(page(), 'Chu Văn Thao Diễn').dblclick();
    await page().getByRole('heading', { level: 1, name: 'Chu Văn Thao Diễn' }).waitFor();
    await picture(page(), `person-${theme}`);
    expect(await faults()).toEqual([]);
    await page().keyboard.press('Control+k');
    await expect(page().getByRole('combobox', { name: words.search.title })).toBeFocused();
    await page().keyboard.type('ban to chuc');
    await expect(page().getByRole('option', { name: /Ban Tổ chức Tỉnh ủy/ }).first()).toBeVisible();
    expect(await faults()).toEqual([]);
    await page().keyboard.press('Escape');
    await expect(page().getByRole('dialog')).toHaveCount(0);
  });

  test('a person’s positions, two entries beside each other, and everything that is kept', async () => {
    await goTo(page(), 'people');
    await button(page(), words.people.list.sameName).click();
    for (const box of (await page().getByRole('main').getByRole('row').getByRole('checkbox').all()).slice(1, 3)) await box.check();
    await button(page(), words.people.list.merge).click();
    await expect(page().getByRole('dialog').getByRole('radio').first()).toBeFocused();
    await picture(page(), `merge-${theme}`);
    expect(await faults()).toEqual([]);
    await page().keyboard.press('Escape');
    await expect(page().getByRole('dialog')).toHaveCount(0);
    await button(page(), words.ui.clearFilters).click();
    await rowOf(page(), 'Chu Văn Thao Diễn').dblclick();
    await page().getByRole('heading', { level: 1, name: 'Chu Văn Thao Diễn' }).waitFor();
    await button(page(), words.people.positions.add).click();
    await expect(page().getByRole('dialog').getByLabel(words.people.fields.position, { exact: true })).toBeFocused();
    expect(await faults()).toEqual([]);
    await page().keyboard.press('Escape');
    await expect(page().getByRole('dialog')).toHaveCount(0);
    await page().getByRole('tab', { name: words.people.page.record }).click();
    await settled(page());
    await picture(page(), `record-${theme}`);
    expect(await faults()).toEqual([]);
  });
});

test('the first page, too', async () => {
  const fresh = await openProgram();
  await fresh.page.getByRole('heading', { level: 1 }).waitFor();
  expect(await faultsOf(fresh.page)).toEqual([]);
  await fresh.close();
});

describe('the colours', () => {
  test('dark: the window is dark, and light again @electron', async () => {
    await chooseTheme('dark');
    await openRoster(page());
    const lightness = (selector: string) => page().locator(selector).first().evaluate((element) => {
      const [r = 0, g = 0, b = 0] = (/rgba?\(([^)]+)\)/.exec(getComputedStyle(element).backgroundColor)?.[1] ?? '').split(',').map(Number);
      return (r + g + b) / 3;
    });
    expect(await lightness('body')).toBeLessThan(60);
    await chooseTheme('light');
    expect(await lightness('body')).toBeGreaterThan(200);
  });
});
