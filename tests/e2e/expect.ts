import { expect as playwrightExpect } from '@playwright/test';

/** How long a journey waits for what it expects: long enough for a machine that is busy with other work, too. */
const PATIENCE_MS = 20_000;

/** What journeys expect of the page. Nothing is slower for it: an expectation that holds is over at once. */
export const expect = playwrightExpect.configure({ timeout: PATIENCE_MS });
