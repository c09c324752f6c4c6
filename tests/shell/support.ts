import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { launchShell, type LaunchOptions, type ShellApp } from './launch.ts';

export const FIXTURE = join(import.meta.dirname, 'fixtures', 'basic');

/** A data folder of its own, removed after the test. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'steering-desk-shell-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 }));
  return folder;
}

/** Waits until the page's script has run. (Playwright's waitForFunction needs eval, which the page's policy forbids.) */
export async function pageReady(app: ShellApp): Promise<void> {
  await expect.poll(() => app.page.evaluate(`typeof document.body?.api?.ask`), { timeout: 10_000 }).toBe('function');
}

/** Starts the fixture program and waits until its page talks to main; it is ended after the test whatever happens. */
export async function startFixture(options: Partial<LaunchOptions> = {}): Promise<ShellApp> {
  const app = await launchShell({ appDir: FIXTURE, userDataDir: options.userDataDir ?? tempFolder(), headless: true, ...options });
  onTestFinished(() => app.kill());
  await pageReady(app);
  return app;
}

/** Evaluates an expression in the fixture's page; `api` is what its script offers. */
export function inPage(app: ShellApp, expression: string): Promise<unknown> {
  return app.page.evaluate(`(async () => { const api = document.body.api; return ${expression} })()`);
}

/** What the fixture's main has noted so far. */
export async function seen(app: ShellApp): Promise<string[]> {
  return (await inPage(app, `api.ask('seen')`)) as string[];
}
