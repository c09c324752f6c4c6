import '../support/guard.mjs';

const { runDemo } = await import('./run.ts');
process.exit(await runDemo());
