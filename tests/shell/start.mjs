import '../support/guard.mjs';

const { start } = await import('./start.ts');
process.exit(await start());
