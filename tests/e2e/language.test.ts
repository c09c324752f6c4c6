import type { Page } from '@playwright/test';
import { beforeAll, describe, test } from 'vitest';
import { expect } from './expect.ts';
import { resources } from '../../renderer/src/i18n/resources.ts';
import { button, rowOf } from './pages.ts';
import { DEMOCRACY, openDraft, openRoster, previewReorganisation, SECTIONS } from './sample.ts';
import { chooseLanguage, finishFirstStart, goTo, navigation, picture, settled, startOnce, words } from './support.ts';

/** A subject the office has given committees: its own word in every language. */
const SUBJECT = 'Dân vận khéo';
const VIETNAMESE = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹàáãèéìíòóõùúýĩũ]/i;

const program = startOnce({}, ({ page }) => finishFirstStart(page, 'sample'));
const page = () => program().page;

/** The words of the program itself on the page: everything but what the office wrote, which stands in cells, titles and fields. */
function ownWords(on: Page): Promise<string[]> {
  return on.evaluate(() => {
    const OWN = 'nav a, nav button, main button, main label, main legend, [role=tab], [role=columnheader], footer, header button, [role=searchbox], main p';
    const seen = [...document.querySelectorAll<HTMLElement>(OWN)].filter((element) => element.offsetParent !== null && element.closest('[role=gridcell], [role=rowheader], button[lang], main [lang], table') === null);
    return seen.flatMap((element) => [element.innerText, element.getAttribute('placeholder') ?? '', element.title]).map((text) => text.trim()).filter((text) => text !== '');
  });
}

describe('the language', () => {
  beforeAll(() => chooseLanguage(page(), 'en'));

  test.each(SECTIONS)('%s speaks English as a whole', async (section) => {
    await goTo(page(), section, 'en');
    await picture(page(), `${section}-en`);
    const own = await ownWords(page());
    expect(own.length).toBeGreaterThan(10);
    // What is printed is Vietnamese in every language, and so is the example of it.
    expect(own.filter((text) => VIETNAMESE.test(text) && text !== resources.en.office.hints.placeName)).toEqual([]);
  });

  test('a reorganisation of units, too', async () => {
    await previewReorganisation(page(), 'en');
    await picture(page(), 'reorganise-en');
    expect((await ownWords(page())).filter((text) => VIETNAMESE.test(text))).toEqual([]);
    await button(page(), resources.en.ui.draft.discard).click();
    await page().keyboard.press('Escape');
  });

  test.each(['series', 'proposed', 'templates', 'opinions', 'attendance'] as const)('the part of the meetings %s, too', async (part) => {
    await goTo(page(), 'meetings', 'en');
    await page().getByRole('tab', { name: resources.en.meetings.sections[part] }).click();
    await settled(page());
    await picture(page(), `meetings-${part}-en`);
    expect((await ownWords(page())).filter((text) => VIETNAMESE.test(text))).toEqual([]);
  });

  test('the wording of papers, too: only what is printed is Vietnamese', async () => {
    await goTo(page(), 'settings', 'en');
    await page().getByRole('link', { name: resources.en.wordings.open }).click();
    await rowOf(page(), resources.en.wordings.parts.invitation.request).click();
    await picture(page(), 'wordings-en');
    expect((await ownWords(page())).filter((text) => VIETNAMESE.test(text))).toEqual([]);
  });

  test.each(['lowerLevel', 'vacancies'] as const)('the overview %s, too', async (view) => {
    await goTo(page(), 'reports', 'en');
    await page().getByRole('tab', { name: resources.en.reports.views[view] }).click();
    await settled(page());
    expect((await ownWords(page())).filter((text) => VIETNAMESE.test(text) && !text.includes(SUBJECT))).toEqual([]);
  });

  test('a roster, too, with the office’s own words left as they are', async () => {
    await openRoster(page(), 'en');
    await picture(page(), 'roster-en');
    expect((await ownWords(page())).filter((text) => VIETNAMESE.test(text) && !text.includes(DEMOCRACY))).toEqual([]);
    await expect(page().getByRole('heading', { level: 1 })).toHaveText(DEMOCRACY);
    await expect(rowOf(page(), new RegExp(`^${resources.en.ui.roles.deputy_head} \\d`))).toBeVisible();
  });

  test('the work on a draft, too', async () => {
    await openDraft(page(), 'en');
    await picture(page(), 'kien-toan-en');
    // The number of the office's decision, and its positions, are its own words.
    const OFFICE = /112-QĐ\/TU|Phó Giám đốc, Sở Tài chính/g;
    expect((await ownWords(page())).filter((text) => VIETNAMESE.test(text.replaceAll(OFFICE, '')))).toEqual([]);
  });

  test('a person and the record of their data, too', async () => {
    await goTo(page(), 'people', 'en');
    await rowOf(page(), 'Chu Văn Thao Diễn').dblclick();
    await page().getByRole('heading', { level: 1, name: 'Chu Văn Thao Diễn' }).waitFor();
    await settled(page());
    const written = ['Ban Chỉ đạo', 'Phó Chính ủy', 'Quyết định', 'Chu Văn Thao'];
    expect((await ownWords(page())).filter((text) => VIETNAMESE.test(text) && !written.some((own) => text.includes(own)))).toEqual([]);
    await page().getByRole('tab', { name: resources.en.people.page.record }).click();
    await settled(page());
    await picture(page(), 'record-en');
    expect((await ownWords(page())).filter((text) => VIETNAMESE.test(text))).toEqual([]);
  });

  test('is kept, and changes back at once', async () => {
    await chooseLanguage(page(), 'vi');
    await expect(navigation(page()).getByRole('link', { name: words.app.nav.people })).toBeVisible();
  });
});
