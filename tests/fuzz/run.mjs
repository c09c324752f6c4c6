import '../support/guard.mjs';
import '../support/raw-loader.mjs';
import { spawnSync } from 'node:child_process';

// The allocator of Linux keeps what was freed, between what is still held, unless blocks of this size are taken from the
// system one by one; then the memory of the process is the memory the program holds.
const ALLOCATOR = Object.entries({ MALLOC_MMAP_THRESHOLD_: 16 * 1024, MALLOC_MMAP_MAX_: 1_000_000, MALLOC_ARENA_MAX: 1 });
if (ALLOCATOR.some(([name]) => process.env[name] === undefined)) {
  const { status } = spawnSync(process.execPath, process.argv.slice(1), { stdio: 'inherit', env: { ...process.env, ...Object.fromEntries(ALLOCATOR.map(([name, value]) => [name, String(value)])) } });
  process.exit(status ?? 1);
}
const { fuzz } = await import('./run.ts');
process.exit(await fuzz(process.argv.slice(2)));
