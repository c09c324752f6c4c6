import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { sampleCsv, sampleWorkbook } from './sample-workbooks.ts';

/** Writes the two member lists of the sample office anew. */
const folder = path.join(import.meta.dirname, '..', '..', 'resources', 'sample-office');
await sampleWorkbook().xlsx.writeFile(path.join(folder, 'danh-sach-thanh-vien.xlsx'));
writeFileSync(path.join(folder, 'danh-sach-thanh-vien.csv'), sampleCsv());
