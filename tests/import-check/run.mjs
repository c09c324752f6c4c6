import '../support/guard.mjs';
import '../support/raw-loader.mjs';

const { checkImports } = await import('./run.ts');
process.exitCode = await checkImports(process.argv.slice(2));
