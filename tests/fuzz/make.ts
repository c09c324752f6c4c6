import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { hostileFile } from './hostile-files.ts';

/** Writes the files of some seeds into a folder: in a process of its own, as making them takes more memory than reading. */
export function makeFiles(folder = '', first = '0', count = '100'): void {
  for (let seed = Number(first); seed < Number(first) + Number(count); seed += 1) {
    const { bytes, ...label } = hostileFile(seed);
    writeFileSync(path.join(folder, label.name), bytes);
    process.stdout.write(`${JSON.stringify(label)}\n`);
  }
}
