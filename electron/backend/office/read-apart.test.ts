import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bookZip } from '../../../tests/support/ooxml.ts';
import { handmadeXls, numberCell, record, uint16, xlsBook } from '../../../tests/support/xls.ts';
import { readWorkbookApart } from './read-apart.ts';
import { readWorkbook } from './read-workbook.ts';

let folder = '';
let files = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'apart-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function save(bytes: Buffer | string, name = 'tệp.xlsx'): Promise<string> {
  const path = join(folder, `${files++}-${name}`);
  await writeFile(path, bytes);
  return path;
}
const numbers = (count: number) => Array.from({ length: count }, (_, index) => `<row r="${index + 1}"><c r="A${index + 1}"><v>${index}</v></c><c r="B${index + 1}" t="inlineStr"><is><t>dòng ${index}</t></is></c></row>`).join('');

describe('a workbook read in a thread of its own', () => {
  test.each([
    ['.xlsx', async () => save(bookZip({ sheets: [{ rows: numbers(50) }, { name: 'Ẩn', state: 'hidden' }] }))],
    ['.xls', async () => save(xlsBook([{ name: 'A', rows: [['Họ tên', 1.5, true], [null, 'Mẫu']] }]), 'cũ.xls')],
    ['.csv', async () => save('a;b\n1;ệ\n', 'tệp.csv')],
  ])('%s is the same as read here', async (_kind, file) => {
    const path = await file();
    const [apart, here] = [await readWorkbookApart(path), await readWorkbook(path, { inThisThread: true })];
    expect(apart.data).toEqual(here.data);
    expect(apart.sheets[0]!.rowCells(1)).toEqual(here.sheets[0]!.rowCells(1));
  });

  test('a workbook of Excel 95 is always read so, as nothing could stop it', async () => {
    const allColumns = record(0x7d, uint16(0, 0xffff, 2000, 0, 0, 0));
    const slow = await save(handmadeXls([{ name: 'A', records: Array.from({ length: 3000 }, () => allColumns) }], [], 95), 'chậm.xls');
    await expect(readWorkbook(slow, { signal: AbortSignal.timeout(300) })).rejects.toMatchObject({ name: 'TimeoutError' });
  });

  test('a refusal keeps its reason', async () => {
    await expect(readWorkbookApart(await save('<html>', 'trang.xls'))).rejects.toMatchObject({ name: 'WorkbookError', code: 'WORKBOOK_MISLABELLED' });
    await expect(readWorkbookApart(join(folder, 'không có.xlsx'))).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
  });

  test('a file that needs more memory than the thread may have is too large, and nothing else is hurt', async () => {
    const xlsx = await save(bookZip({ sheets: [{ rows: numbers(100_000) }] }));
    await expect(readWorkbookApart(xlsx, { heapMegabytes: 8 })).rejects.toMatchObject({ code: 'WORKBOOK_TOO_LARGE' });
    const xls = await save(handmadeXls([{ name: 'A', records: Array.from({ length: 60_000 }, (_, row) => numberCell(row + 1, 1, row)) }], [], 95), 'cũ.xls');
    await expect(readWorkbookApart(xls, { heapMegabytes: 24 })).rejects.toMatchObject({ code: 'WORKBOOK_TOO_LARGE' });
    expect((await readWorkbookApart(await save('a;b\n1;2\n', 'tệp.csv'))).sheets[0]!.cells).toBe(4);
  });

  test('time: what cannot look at the clock itself is ended', async () => {
    // SheetJS goes through all 65,536 columns for each of these records.
    const allColumns = record(0x7d, uint16(0, 0xffff, 2000, 0, 0, 0));
    const xls = await save(handmadeXls([{ name: 'A', records: [numberCell(1, 1, 1), ...Array.from({ length: 3000 }, () => allColumns)] }], [], 95), 'chậm.xls');
    await expect(readWorkbookApart(xls, { limits: { milliseconds: 1 } })).rejects.toMatchObject({ code: 'WORKBOOK_TIMEOUT' });
  });

  test('an aborted signal ends the reading with its reason, also of an old workbook', async () => {
    const reason = new Error('stopped by the user');
    await expect(readWorkbookApart('x.xlsx', { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    const controller = new AbortController();
    const reading = readWorkbookApart(await save(bookZip({ sheets: [{ rows: numbers(50_000) }] })), { signal: controller.signal, onProgress: () => controller.abort(reason) });
    await expect(reading).rejects.toBe(reason);
  });

  test('progress comes across', async () => {
    const seen: number[] = [];
    await readWorkbookApart(await save(bookZip({ sheets: [{ rows: numbers(50_000) }] })), { onProgress: (rows) => seen.push(rows) });
    expect(seen.length).toBeGreaterThan(0);
    expect(seen).toEqual(seen.toSorted((one, other) => one - other));
  });
});
