if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error('This program needs Node 24 or newer.');
  process.exit(1);
}
await import('./bootstrap.ts');
