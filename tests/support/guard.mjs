// First import of every script: on an older Node the program would fail later, and in silence.
const NEEDED = 24;
if (Number(process.versions.node.split('.')[0]) < NEEDED) {
  process.stderr.write(`This needs Node ${NEEDED}. Run it through npm (npm start, npm test, npm run demo): "npm ci" brings the right Node along.\n`);
  process.exit(1);
}
