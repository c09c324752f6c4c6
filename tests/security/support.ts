import type { Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { newUserData, type Program, startProgram } from '../e2e/program.ts';
import { finishFirstStart, navigation } from '../e2e/support.ts';
import { openOutside, type Outside } from './attacks.ts';

/**
 * Starts the program with the sample office once for a file of tests that attack it from within its page, and a machine
 * outside that counts who reaches it. After each test nobody outside has heard of it, and the program stands where it was.
 */
export function underAttack(): { program: () => Program; page: () => Page; outside: () => Outside } {
  const data = newUserData();
  let program: Program;
  let outside: Outside;
  beforeAll(async () => {
    outside = await openOutside();
    program = await startProgram({ userDataDir: data.folder });
    await finishFirstStart(program.page, 'sample');
  });
  afterEach(async () => {
    expect(outside.hits).toEqual([]);
    expect(program.windows()).toHaveLength(1);
    expect(new URL(program.page.url()).pathname).toBe('/index.html');
    await expect.poll(() => navigation(program.page).isVisible()).toBe(true);
  });
  afterAll(async () => {
    await program.close();
    await program.kill();
    await outside.close();
    data.remove();
  });
  return { program: () => program, page: () => program.page, outside: () => outside };
}
