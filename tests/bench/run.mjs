import '../support/guard.mjs';
import '../support/raw-loader.mjs';

const { runBenches } = await import('./run.ts');
process.exit(await runBenches(process.argv.slice(2)));
