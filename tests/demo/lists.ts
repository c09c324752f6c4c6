import ExcelJS from 'exceljs';
import path from 'node:path';
import { BARE_COMMITTEE } from '../support/builders.ts';
import { finish } from '../support/bench-import.ts';
import { MOBILISATION_ROWS, RELIGION_GROUPS, type SampleRow } from '../support/sample-rosters.ts';
import { assert, assertSame, DemoFailure } from './checks.ts';
import type { Manifest } from './manifest.ts';
import { openImport, type Program, SAMPLES, saveTo, TODAY, writeRoster } from './rosters.ts';

type Said = SampleRow['means'];
/** The day whose cell is wrong in the sample list, once the user has put it right. */
const CORRECTED = '2026-03-31';

const RELIGION = RELIGION_GROUPS.flatMap(({ rows }) => rows.map(({ means }) => means));
const MOBILISATION = MOBILISATION_ROWS.map(({ means }) => means);

/** The four sample lists, each as a list of a committee of its own: what came in is what a careful reader takes them to say. */
export async function importLists(program: Program, manifest: Manifest): Promise<void> {
  await importList(program, 'danh-sach-chuan.xlsx', RELIGION);
  await importList(program, 'danh-sach-phong-chu-cu.xlsx', RELIGION, (importId) => writeReport(program, importId, manifest));
  const committeeId = await importList(program, 'danh-sach-tcvn3.xls', MOBILISATION);
  await writeRoster(program, committeeId, 'list', manifest.file('roster-xls-import', 'danh-sach-tu-xls.xlsx'));
  await importList(program, 'danh-sach-windows-1258.csv', MOBILISATION);
}

/** Brings one list in; `before` looks at it while its mistakes are still there. */
async function importList(program: Program, fileName: string, expected: readonly Said[], before?: (importId: string) => Promise<void>): Promise<string> {
  const { backend } = program;
  const { id: committeeId } = await backend.committees.create({ ...BARE_COMMITTEE, name: `Ban Chỉ đạo nhập từ ${fileName}` });
  const { importId, summary } = await openImport(program, committeeId, path.join(SAMPLES, fileName));
  assertSame(`Rows of ${fileName}`, summary.rows, expected.length);
  await before?.(importId);
  await putRight(program, importId);
  const done = await finish(backend.imports.commit({ importId }));
  assertSame(`Members added from ${fileName}`, [done.added, done.leftOut], [expected.length, 0]);
  const { members } = await backend.committees.roster({ id: committeeId, asOf: TODAY });
  assertSame(`What came in from ${fileName}`, members.map(({ fullName, role, from }) => ({ fullName, role, from })), expected.map(({ fullName, role, from }) => ({ fullName, role, from: from ?? fromOf(fileName) })));
  return committeeId;
}

/** The clean list leaves the cell empty that holds a day which does not exist in the others. */
function fromOf(fileName: string): string | null {
  return fileName === 'danh-sach-chuan.xlsx' ? null : CORRECTED;
}

/** What the user does in the wizard: corrects the wrong day, and takes a namesake of the record for the same person. */
async function putRight({ backend }: Program, importId: string): Promise<void> {
  const { rows } = await backend.imports.rows({ importId });
  for (const { row, problems, effect, match } of rows) {
    if (problems.some(({ field, code }) => field === 'from' && code === 'DATE_INVALID')) await backend.imports.editCell({ importId, row, field: 'from', text: '31/03/2026' });
    const [candidate] = match.candidates;
    if (effect === 'undecided' && candidate !== undefined) await backend.imports.choose({ importId, row, choice: candidate.id });
  }
}

/** The rows that need a look, as a workbook whose faulty cells are marked and say in a comment what is wrong. */
async function writeReport(program: Program, importId: string, manifest: Manifest): Promise<void> {
  const file = manifest.file('import-report', 'can-xem-lai.xlsx');
  const written = await finish(program.backend.imports.report({ importId, ticket: await saveTo(program, file, 'workbook') }));
  assert('Some rows of the old list need a look', written.rows > 0);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  const wrong: ExcelJS.Cell[] = [];
  workbook.worksheets[0]?.eachRow((row) => row.eachCell((cell) => { if (cell.text === '31/02/2026') wrong.push(cell); }));
  const [cell] = wrong;
  if (cell === undefined) throw new DemoFailure('The report does not show the day that does not exist');
  assert('The cell of the wrong day says what is wrong', JSON.stringify(cell.note ?? '').includes('31/02/2026'));
  assert('The cell of the wrong day is marked', cell.fill?.type === 'pattern');
}
