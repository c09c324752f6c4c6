import '../support/guard.mjs';
import '../support/raw-loader.mjs';

const { runDemo } = await import('./run.ts');
process.exit(await runDemo());
