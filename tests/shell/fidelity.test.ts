import { describe, expect, test } from 'vitest';
import { fidelityCounts, fidelityRows } from './fidelity.ts';
import { inPage, startFixture } from './support.ts';

// Ways to listen and to stop listening have one row, "on".
const LISTENING = ['once', 'off', 'addListener', 'removeListener', 'removeAllListeners'];

describe('FIDELITY.md', () => {
  test('names each API once', () => {
    const names = fidelityRows().map(({ api }) => api);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test('has a row for everything that the stand-in offers', async () => {
    const app = await startFixture();
    const surface = (await inPage(app, `api.ask('surface')`)) as Record<string, string[]>;
    const offered = Object.entries(surface).flatMap(([owner, members]) => members.filter((member) => !LISTENING.includes(member)).map((member) => `${owner}.${member}`));
    const named = new Set(fidelityRows().map(({ api }) => api));
    const GROUPS = ['app.commandLine', 'session.webRequest'];
    expect(offered.length).toBeGreaterThan(90);
    expect(offered.filter((name) => !named.has(name) && !GROUPS.includes(name))).toEqual([]);
  });

  test('is counted', () => {
    const { real, imitated, absent } = fidelityCounts();
    expect(real + imitated + absent).toBe(fidelityRows().length);
    expect(Math.min(real, imitated, absent)).toBeGreaterThan(0);
  });
});
