import exceljs, { type CellValue, type Style } from 'exceljs';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { exportTaskWorkbooks } from '../../electron/backend/features/task-campaigns/export.ts';
import { replySession } from '../../electron/backend/features/task-campaigns/replies/session.ts';
import { readWorkbook } from '../../electron/backend/office/read-workbook.ts';
import type { Workbook } from '../../electron/backend/office/workbook.ts';
import { compared, pairedRounds, type Result, timed } from '../support/bench-measure.ts';
import { testDatabase, type TestDatabase } from '../support/database.ts';
import { aCampaign, folderOf, workContext } from '../support/task-replies.ts';
import { answer, filled } from '../support/task-sheets.ts';

const ROUNDS = 5;
const UNITS = 150;
const TASKS = 40;

interface CopiedCell {
  row: number;
  column: number;
  value: CellValue;
  style: Partial<Style>;
}

/** The workbooks of a round of reports: written for every unit against bare exceljs, and read back against the bare reader. */
export async function benchTaskWorkbooks(): Promise<Result[]> {
  await using database = await testDatabase();
  const titles = Array.from({ length: TASKS }, (_, index) => `Nhiệm vụ mẫu số ${index + 1} về thực hiện dân chủ ở cơ sở`);
  const units = Object.fromEntries(Array.from({ length: UNITS }, (_, index) => [`Xã Mẫu ${index + 1}`, titles]));
  const campaign = await aCampaign(database, units);
  const folder = folderOf(database);
  const fileNames = Array.from({ length: UNITS }, (_, index) => `${index + 1}.xlsx`);
  const write = () => exportTaskWorkbooks({ campaignId: campaign.id, unitIds: null, folder, fileNames }, workContext(database));
  await write();
  const bareFolder = path.join(folder, 'bare');
  mkdirSync(bareFolder, { recursive: true });
  const sheets = await Promise.all(fileNames.map((name) => cellsOf(path.join(folder, name))));
  const written = await pairedRounds(ROUNDS, () => timed(write), () => timed(() => writeBare(sheets, bareFolder)));
  return [
    compared('task-workbooks', `${UNITS} workbooks of ${TASKS} tasks written`, written.ours, 'ms', { name: 'bare exceljs writing the same cells with the same looks', value: written.peer }, 1.5),
    await readBack(database, campaign.id, fileNames.map((name) => path.join(folder, name))),
  ];
}

/** Every unit has answered on every task. */
async function readBack(database: TestDatabase, campaignId: string, files: readonly string[]): Promise<Result> {
  const replies: string[] = [];
  for (const [index, file] of files.entries()) replies.push(await filled(file, (sheet, rows) => { for (const row of rows) answer(sheet, row, { progress: 40, status: 'Đang thực hiện', result: 'Đã có dự thảo' }); }, `tra-loi-${index}.xlsx`));
  const receivedOn = database.read.today;
  const { ours, peer } = await pairedRounds(
    ROUNDS,
    () => timed(async () => {
      const read = await replySession().read({ campaignId, sources: replies, receivedOn }, workContext(database));
      if (read.length !== UNITS || read.some(({ refusal, rows }) => refusal !== null || rows.length !== TASKS)) throw new Error('A reply was read otherwise than it was written');
    }),
    () => timed(async () => { for (const file of replies) readTexts(await readWorkbook(file)); }),
  );
  return compared('task-workbooks', `${UNITS} replies read, matched and compared`, ours, 'ms', { name: 'bare reader handing out the texts of the same sheets', value: peer }, 1.5);
}

/** The reader hands out a cell when it is asked for: what reads a reply asks for each, so the bare reader is asked for each, once. */
function readTexts({ sheets }: Workbook): void {
  let letters = 0;
  for (const sheet of sheets.filter(({ state }) => state === 'visible')) {
    for (let row = 1; row <= sheet.rows; row += 1) for (const cell of sheet.rowCells(row, sheet.columns)) letters += cell?.text.length ?? 0;
  }
  if (letters === 0) throw new Error('The bare reader read nothing');
}

async function cellsOf(file: string): Promise<CopiedCell[]> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(file);
  const cells: CopiedCell[] = [];
  workbook.worksheets[0]?.eachRow((row, number) => row.eachCell({ includeEmpty: true }, ({ value, style }, column) => cells.push({ row: number, column, value, style })));
  return cells;
}

async function writeBare(sheets: readonly CopiedCell[][], folder: string): Promise<void> {
  for (const [index, cells] of sheets.entries()) {
    const workbook = new exceljs.Workbook();
    const sheet = workbook.addWorksheet('Bảng');
    for (const { row, column, value, style } of cells) {
      const cell = sheet.getCell(row, column);
      cell.value = value;
      cell.style = style;
    }
    await workbook.xlsx.writeFile(path.join(folder, `${index}.xlsx`));
  }
}
