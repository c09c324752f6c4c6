import '../support/guard.mjs';
import '../support/raw-loader.mjs';
import { spawnSync } from 'node:child_process';

// The allocator of Linux keeps what was freed for the next file, unless it is told where "large" begins; then the memory
// of the process is the memory the program holds.
const ALLOCATOR = 'MALLOC_MMAP_THRESHOLD_';
if (process.env[ALLOCATOR] === undefined) {
  const { status } = spawnSync(process.execPath, process.argv.slice(1), { stdio: 'inherit', env: { ...process.env, [ALLOCATOR]: String(128 * 1024) } });
  process.exit(status ?? 1);
}
const { fuzz } = await import('./run.ts');
process.exit(await fuzz(process.argv.slice(2)));
