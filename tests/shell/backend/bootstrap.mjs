import '../../support/guard.mjs';

await import('./bootstrap.ts');
