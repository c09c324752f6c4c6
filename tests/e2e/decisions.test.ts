import { describe, test } from 'vitest';
import { expect } from './expect.ts';
import { formatDate } from '../../shared/rules/dates.ts';
import { readPaper } from './paper.ts';
import { button, committeesPage, draftPage, rosterPage, rowOf, saying, sidePanel, toast } from './pages.ts';
import { DEMOCRACY, IN_COMMUNE, IN_FORCE } from './sample.ts';
import { finishFirstStart, goTo, picture, settled, startOnce, today, words } from './support.ts';

const { committees, errors, ui, versions } = words;
/** The decision about the committee of the province before the one in force. */
const FORMER = { number: '074-QĐ/TU', on: '05/08/2025' };

const program = startOnce({}, ({ page }) => finishFirstStart(page, 'sample'));
const page = () => program().page;
const main = () => page().getByRole('main');

/** Opens the decisions about a committee's members. */
async function openDecisions(committee: string): Promise<void> {
  await goTo(page(), 'committees');
  await committeesPage.open(page(), committee);
  await showDecisions();
}

async function showDecisions(): Promise<void> {
  await page().getByRole('tab', { name: committees.page.versions }).click();
  await settled(page());
}

describe('a decision that is in force', () => {
  test('is corrected in its facts, not to those of another, and the correction is taken back', async () => {
    await openDecisions(DEMOCRACY);
    await rowOf(page(), IN_FORCE).click();
    await button(sidePanel(page()), versions.history.correct).click();
    // The day it takes effect on is not corrected here.
    await expect(sidePanel(page())).toContainText(versions.history.correctHint);
    await sidePanel(page()).getByLabel(versions.decision.number).fill('777-QĐ/TU');
    await sidePanel(page()).getByLabel(versions.decision.signer).fill('Người Ký Mẫu');
    await picture(page(), 'decision-correct');
    await page().keyboard.press('Control+s');
    await toast(page(), versions.history.corrected).waitFor();
    await expect(sidePanel(page())).toContainText('777-QĐ/TU');
    await expect(sidePanel(page())).toContainText('Người Ký Mẫu');
    await expect(rowOf(page(), '777-QĐ/TU')).toContainText(versions.states.in_force);

    await button(sidePanel(page()), versions.history.correct).click();
    await sidePanel(page()).getByLabel(versions.decision.number).fill(FORMER.number);
    await sidePanel(page()).getByLabel(versions.decision.on).fill(FORMER.on);
    await page().keyboard.press('Control+s');
    await expect(sidePanel(page()).getByText(errors.rules.DECISION_APPLIED_ALREADY.replace('{{number}}', FORMER.number))).toBeVisible();
    await button(sidePanel(page()), ui.draft.discard).click();
    await page().keyboard.press('Escape');

    await rowOf(page(), '777-QĐ/TU').click();
    await page().keyboard.press('Control+z');
    await toast(page(), saying(ui.undone)).waitFor();
    await expect(rowOf(page(), versions.states.in_force)).toContainText(IN_FORCE);
  });

  test('stands on paper with all that went before: Ctrl+P prints the history of the committee', async () => {
    await openDecisions(DEMOCRACY);
    const before = (await program().printed()).length;
    await page().keyboard.press('Control+p');
    await expect.poll(async () => (await program().printed()).length).toBe(before + 1);
    const { pages, text } = readPaper((await program().printed()).at(-1) ?? '');
    expect(pages).toBeGreaterThan(0);
    for (const said of ['LỊCH SỬ KIỆN TOÀN', 'Thành lập', 'Vào ban', 'Ra khỏi ban']) expect(text).toContain(said);
  });
});

describe('a committee is ended', () => {
  /** Drafts the decision that ends the body in view, as far as it is to be applied. */
  async function draftTheEnd(number: string): Promise<void> {
    await button(page(), versions.history.end).click();
    await page().getByRole('heading', { level: 2, name: versions.page.end }).waitFor();
    const draft = draftPage(page());
    await draft.field('number').fill(number);
    await draft.field('on').fill(formatDate(today()));
    await button(page(), versions.decision.fromSigned).click();
    await expect(draft.check(versions.checks.passed.DECISION_COMPLETE)).toBeVisible();
    await expect(main()).toContainText(saying(versions.page.endFrom));
  }

  test('by a decision, after its support team; the roster stays to be seen, and all is taken back', async () => {
    await openDecisions(IN_COMMUNE);
    await draftTheEnd('90-QĐ/ĐU');
    await picture(page(), 'committee-end');
    await button(page(), versions.page.apply).click();
    await expect(main().getByText(saying(errors.rules.TEAM_ENDS_FIRST))).toBeVisible();

    await goTo(page(), 'committees');
    await committeesPage.open(page(), IN_COMMUNE);
    await page().getByRole('tab', { name: committees.page.team }).click();
    await button(page(), committees.team.open).click();
    await page().getByRole('heading', { level: 1, name: /^Tổ giúp việc/ }).waitFor();
    await showDecisions();
    await draftTheEnd('89-QĐ/ĐU');
    await button(page(), versions.page.apply).click();
    await expect(rowOf(page(), '89-QĐ/ĐU')).toContainText(versions.kinds.end);

    await openDecisions(IN_COMMUNE);
    await button(page(), versions.begin.continue).click();
    await button(page(), versions.page.apply).click();
    await expect(toast(page(), saying(versions.applied.left_other))).toContainText('Trương Thị Mẫu Câu');
    await expect(rowOf(page(), '90-QĐ/ĐU')).toContainText(versions.states.in_force);
    await rowOf(page(), '90-QĐ/ĐU').click();
    await expect(sidePanel(page()).getByRole('listitem').filter({ hasText: 'Trương Thị Mẫu Câu' })).toBeVisible();
    // Nothing more is decided about it.
    await expect(button(page(), versions.begin.verb)).toHaveCount(0);
    await expect(main()).toContainText(ui.committeeStatuses.ended);
    await picture(page(), 'committee-ended');

    await page().getByRole('tab', { name: committees.page.members }).click();
    await settled(page());
    await expect(rowOf(page(), 'Trương Thị Mẫu Câu')).toHaveCount(0);
    await page().getByRole('button', { name: ui.asOf.earlier }).click();
    await settled(page());
    await expect(rosterPage.members(page()).filter({ hasText: 'Trương Thị Mẫu Câu' })).toBeVisible();

    await showDecisions();
    await page().keyboard.press('Control+z');
    await toast(page(), saying(ui.undone)).waitFor();
    await expect(rowOf(page(), '90-QĐ/ĐU')).toContainText(versions.states.draft);
    await expect(main()).toContainText(ui.committeeStatuses.active);
  });
});
