import type { Locator, Page } from '@playwright/test';
import { expect } from './expect.ts';
import { resources } from '../../renderer/src/i18n/resources.ts';
import { type Language, settled, words } from './support.ts';

const { committees, imports, people, ui } = words;

/** A row of the list on the page, by any of its text. */
export function rowOf(page: Page, text: string | RegExp): Locator {
  return page.getByRole('main').getByRole('row', { name: text });
}

export function button(page: Page | Locator, name: string): Locator {
  return page.getByRole('button', { name, exact: true });
}

/** The panel beside a list. */
export function sidePanel(page: Page): Locator {
  return page.getByRole('complementary', { name: ui.panel });
}

/** The short word at the foot of the window. */
export function toast(page: Page, text: string | RegExp): Locator {
  return page.locator('[aria-live=polite]').getByText(text).first();
}

/** A text with a place for something: matches whatever stands there. */
export function saying(text: string): RegExp {
  return new RegExp(text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(/\\\{\\\{\w+\\\}\\\}/g, '.+'));
}

export const committeesPage = {
  async open(page: Page, name: string): Promise<void> {
    await rowOf(page, name).getByRole('link', { name }).click();
    await this.opened(page, name);
  },
  async opened(page: Page, name: string): Promise<void> {
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await settled(page);
  },
  async add(page: Page, name: string): Promise<void> {
    await button(page, committees.list.new).first().click();
    await page.getByLabel(committees.fields.name).fill(name);
    await sidePanel(page).getByRole('button', { name: committees.form.create }).click();
    await this.opened(page, name);
  },
};

export const rosterPage = {
  members: (page: Page): Locator => page.getByRole('grid', { name: committees.roster.label }).getByRole('row').filter({ has: page.getByRole('checkbox') }),
  async expectCount(page: Page, count: number): Promise<void> {
    await expect(page.getByRole('tab', { name: committees.page.members })).toContainText(String(count));
  },
};

export const peoplePage = {
  async add(page: Page, name: string, position: string): Promise<void> {
    await button(page, people.list.new).first().click();
    await page.getByLabel(people.fields.fullName).fill(name);
    await page.getByLabel(people.fields.position, { exact: true }).fill(position);
    await button(sidePanel(page), people.form.create).click();
    // First the program says that it is done: only then is the person in the list, and brought into view.
    await toast(page, people.form.created).waitFor();
    await expect(rowOf(page, name).first()).toBeVisible();
  },
};

export const wizard = {
  checkBox: (page: Page): Locator => page.getByRole('checkbox', { name: imports.file.noSecret }),
  read: (page: Page): Locator => button(page, imports.file.read),
  check: (page: Page): Locator => page.getByRole('button', { name: saying(imports.columns.check_other) }),
  commit: (page: Page): Locator => page.getByRole('button', { name: saying(imports.commit.verb_other) }),
  grid: (page: Page): Locator => page.getByRole('grid', { name: imports.rows.title }),
  editor: (page: Page, field: keyof typeof imports.fields): Locator => page.getByRole('textbox', { name: imports.fields[field], exact: true }),
  /** The choices offered for a row whose person is not sure. */
  choices: (page: Page, name: string): Locator => page.getByRole('listitem').filter({ has: page.getByRole('group', { name: new RegExp(`^${name},`) }) }),
};

/** The work on a draft of a decision. */
export function draftPage(page: Page, language: Language = 'vi') {
  const { versions } = resources[language];
  const grid = page.getByRole('grid', { name: versions.compare.label });
  return {
    async opened(): Promise<void> {
      await grid.waitFor();
      await settled(page);
    },
    /** The line of somebody who sits there now, or will. */
    line: (name: string): Locator => grid.getByRole('row').filter({ has: page.getByRole('checkbox') }).filter({ hasText: name }),
    /** Does something with a line from its menu. */
    async does(name: string, action: string): Promise<void> {
      await this.line(name).getByRole('button').click();
      await page.getByRole('menuitem', { name: action }).click();
    },
    check: (text: string): Locator => page.getByRole('region', { name: versions.checks.title }).getByText(text, { exact: true }),
    field: (name: Exclude<keyof typeof words.versions.decision, 'title'>): Locator => page.getByRole('region', { name: versions.decision.title }).getByLabel(versions.decision[name]).first(),
    /** Who will sit there, in the order of the list, as far as it is in view. */
    async names(): Promise<string[]> {
      const ticks = await grid.getByRole('row').getByRole('checkbox').all();
      const labels = await Promise.all(ticks.slice(1).map((tick) => tick.getAttribute('aria-label')));
      return labels.map((label) => (label ?? '').replace(ui.tickRow.replace('{{row}}', ''), ''));
    },
  };
}
