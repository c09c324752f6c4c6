import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bookZip } from '../support/ooxml.ts';
import { finish } from '../support/bench-import.ts';
import { assertSame } from './checks.ts';
import type { Manifest } from './manifest.ts';
import { openImport, type Program, saveTo } from './rosters.ts';

const YEAR = 2025;
/** A book as an office keeps it by hand: numbers with blanks and other dashes, types written out or short, a cancelled number, a secret. */
const BOOK = [
  ['SỔ CÔNG VĂN ĐI NĂM 2025'],
  ['Số, ký hiệu', 'Ngày tháng', 'Tên loại, trích yếu', 'Người ký', 'Nơi nhận', 'Số lượng', 'Ghi chú'],
  ['01 / KH - BCĐ', '06/01/2025', 'Kế hoạch công tác năm 2025', 'Nguyễn Văn Mẫu', 'Các xã, phường', '30 bản', ''],
  ['Số 2/QĐ–BCĐ', '15.1.2025', 'QĐ phân công nhiệm vụ thành viên', 'Nguyễn Văn Mẫu', 'Các thành viên', '25', ''],
  ['03/BCĐ', '20/1/2025', 'Giấy mời họp quý I', 'Trần Thị Thử', 'Các thành viên', '25', ''],
  ['04/TB-BCĐ', '22/1/2025', '', '', '', '', 'Hủy số: ghi nhầm'],
  ['05/PA-BCĐ', '23/1/2025', 'Phương án', '', '', '', 'MẬT'],
];

/** A messy book of last year comes in; the register goes on from it, writes it as a workbook, and finds no difference when that comes back. */
export async function registerBook(program: Program, manifest: Manifest): Promise<void> {
  const { backend } = program;
  const messy = messyBook();
  const { importId, summary } = await openImport(program, null, messy, 'issued').finally(() => rmSync(messy));
  assertSame('Rows of the book', [summary.rows, summary.errors, summary.adds], [5, 0, 5]);
  const done = await finish(backend.imports.commit({ importId }));
  assertSame('Documents added', [done.added, done.leftOut], [5, 0]);
  const next = await backend.documents.nextNumber({ system: 'state', type: 'plan', issuedOn: `${YEAR}-02-01`, committeeId: null });
  assertSame('The number that follows', [next?.last, next?.number], [5, 6]);
  const file = manifest.file('register-xlsx', 'so-van-ban-di-2025.xlsx');
  const request = { report: 'register', params: { book: 'issued', year: YEAR, committeeId: null } } as const;
  const written = await finish(backend.reports.export({ request, ticket: await saveTo(program, file, 'workbook') }));
  assertSame('Rows of the register as a workbook, the secret one left out', written.rows, 4);
  const again = await openImport(program, null, file, 'issued');
  assertSame('The register that comes back', [again.summary.rows, again.summary.same], [4, 4]);
  await backend.imports.discard({ importId: again.importId });
}

function messyBook(): string {
  const file = path.join(tmpdir(), `so-cong-van-di-${process.pid}.xlsx`);
  const cell = (text: string): string => (text === '' ? '<c/>' : `<c t="inlineStr"><is><t>${text}</t></is></c>`);
  writeFileSync(file, bookZip({ sheets: [{ rows: BOOK.map((row) => `<row>${row.map(cell).join('')}</row>`).join('') }] }));
  return file;
}
