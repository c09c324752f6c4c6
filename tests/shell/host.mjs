import '../support/guard.mjs';

await import('./host/main.ts');
