import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findBrowser } from './browser/find.ts';
import { launchLine, weakeningSwitches, type LineFacts } from './browser/launch-line.ts';
import { startFixture } from './support.ts';

const FACTS: LineFacts = { headless: true, attach: true, profile: 'profile', width: 1366, height: 768, locale: 'vi-VN', superuser: false, appSwitches: new Map() };

describe('the line the browser is started with', () => {
  test('carries no switch that weakens it', () => {
    expect(weakeningSwitches(launchLine(FACTS), false)).toEqual([]);
  });

  test('leaves the sandbox out for the superuser only', () => {
    expect(launchLine(FACTS)).not.toContain('--no-sandbox');
    expect(launchLine({ ...FACTS, superuser: true })).toContain('--no-sandbox');
    expect(weakeningSwitches(['--no-sandbox'], false)).toEqual(['--no-sandbox']);
  });

  test('opens a port only for a test that attaches', () => {
    expect(launchLine({ ...FACTS, attach: false }).filter((argument) => argument.includes('debugging-port'))).toEqual([]);
  });

  test('names what weakens, with a value or without', () => {
    const weak = ['--disable-web-security', '--allow-running-insecure-content', '--ignore-certificate-errors=1', '--disable-features=IsolateOrigins', '--disable-site-isolation-trials'];
    expect(weakeningSwitches(weak, true)).toEqual(weak);
  });

  test('is refused when the app turns a protection off', () => {
    expect(() => launchLine({ ...FACTS, appSwitches: new Map([['disable-features', 'SitePerProcess,IsolateOrigins']]) })).toThrow(/weakened/);
  });

  test('is what the running browser really got, with the app’s own switches', async () => {
    const app = await startFixture();
    expect(app.browserLine.find((argument) => argument.startsWith('--disable-features='))).toContain('Translate');
    expect(weakeningSwitches(app.browserLine, process.getuid?.() === 0)).toEqual([]);
    if (process.platform !== 'linux') return;
    const running = readFileSync(`/proc/${app.browserPid}/cmdline`, 'utf8').split('\0').slice(1).filter(Boolean);
    expect(running).toEqual(app.browserLine);
  });
});

test.runIf(process.platform === 'linux')('the packaged browser brings its own libraries along', async () => {
  const browser = await findBrowser();
  if (!browser.source.includes('npm package')) return;
  const app = await startFixture();
  const maps = readFileSync(`/proc/${app.browserPid}/maps`, 'utf8');
  expect(maps).toContain(join(dirname(browser.executable), 'lib', 'libnss3.so'));
});
