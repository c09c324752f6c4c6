import '../support/guard.mjs';

const { makeFiles } = await import('./make.ts');
makeFiles(...process.argv.slice(2));
