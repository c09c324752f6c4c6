import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { entryKinds } from '../shared/contract/entry-kinds.ts';

const root = path.join(import.meta.dirname, '..');
const MINUTE = 60_000;

export default defineConfig({
  root,
  test: {
    projects: [
      {
        define: { ENTRY_KINDS: JSON.stringify(entryKinds()) },
        test: {
          name: 'unit',
          root,
          include: ['shared/**/*.test.ts', 'electron/**/*.test.ts', 'renderer/**/*.test.{ts,tsx}', 'resources/**/*.test.ts', 'tests/{architecture,contract,fuzz,import-check,migrations,support,packaging,workbook}/**/*.test.ts'],
          testTimeout: MINUTE,
        },
      },
      {
        // One at a time: each drives the whole program in a real browser.
        test: { name: 'e2e', root, include: ['tests/{shell,e2e,security}/**/*.test.ts'], fileParallelism: false, testTimeout: 3 * MINUTE, hookTimeout: 3 * MINUTE },
      },
      { test: { name: 'recovery', root, include: ['tests/recovery/**/*.test.ts'], fileParallelism: false, testTimeout: 15 * MINUTE, hookTimeout: MINUTE } },
    ],
  },
});
