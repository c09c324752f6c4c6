import '../support/guard.mjs';

const { describeWorkbooks } = await import('./run.ts');
process.exitCode = await describeWorkbooks(process.argv.slice(2));
