import './support/guard.mjs';

const { runAll } = await import('./run-all.ts');
process.exit(await runAll());
