import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { cleanWorkbook, legacyWorkbook, oldWorkbook, windows1258Csv } from './sample-legacy-workbooks.ts';
import { dialoguesWorkbook, modelsWorkbook, trainingsWorkbook } from './sample-register-workbooks.ts';
import { sampleCsv, sampleWorkbook } from './sample-workbooks.ts';

/** Writes the lists of the sample office anew. */
const folder = path.join(import.meta.dirname, '..', '..', 'resources', 'sample-office');
await sampleWorkbook().xlsx.writeFile(path.join(folder, 'danh-sach-thanh-vien.xlsx'));
writeFileSync(path.join(folder, 'danh-sach-thanh-vien.csv'), sampleCsv());
await cleanWorkbook().xlsx.writeFile(path.join(folder, 'danh-sach-chuan.xlsx'));
await legacyWorkbook().xlsx.writeFile(path.join(folder, 'danh-sach-phong-chu-cu.xlsx'));
writeFileSync(path.join(folder, 'danh-sach-tcvn3.xls'), oldWorkbook());
writeFileSync(path.join(folder, 'danh-sach-windows-1258.csv'), windows1258Csv());
await modelsWorkbook().xlsx.writeFile(path.join(folder, 'so-mo-hinh.xlsx'));
writeFileSync(path.join(folder, 'so-doi-thoai-tcvn3.xls'), dialoguesWorkbook());
await trainingsWorkbook().xlsx.writeFile(path.join(folder, 'so-tap-huan.xlsx'));
