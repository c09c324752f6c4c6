import './guard.mjs';

await import('./make-sample-workbooks.ts');
