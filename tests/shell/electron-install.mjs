import '../support/guard.mjs';

const { installElectron } = await import('./electron-install.ts');
process.exit(installElectron());
