import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chosenWorkbooks } from './chosen-workbooks.ts';

let folder = '';
const at = (...names: string[]): string => path.join(folder, ...names);

function aFile(...names: string[]): string {
  mkdirSync(path.dirname(at(...names)), { recursive: true });
  writeFileSync(at(...names), 'x');
  return at(...names);
}

beforeAll(() => { folder = mkdtempSync(path.join(tmpdir(), 'steering-desk-chosen-')); });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('files the user chose', () => {
  it('are taken whatever they are, so that their reader says what is wrong; what is gone by now is not', async () => {
    const chosen = [aFile('đơn lẻ', 'trả lời.xlsx'), aFile('đơn lẻ', 'ảnh.pdf'), at('đơn lẻ', 'không còn.xlsx')];
    expect(await chosenWorkbooks(chosen)).toEqual({ files: chosen.slice(0, 2), others: 0 });
  });
  it('of a folder are its workbooks by name, those of its folders with them; the others are counted', async () => {
    for (const name of ['xã 10.xlsx', 'xã 2.XLSX', 'cũ.xls', 'công văn.docx', '~$xã 2.xlsx', '.~lock.xã 2.xlsx#', 'Thumbs.db']) aFile('gửi về', name);
    aFile('gửi về', 'Phường A', 'bảng.ods');
    aFile('gửi về', 'Phường A', 'minh chứng.pdf');
    const { files, others } = await chosenWorkbooks([at('gửi về')]);
    expect(files.map((file) => path.relative(at('gửi về'), file))).toEqual(['cũ.xls', path.join('Phường A', 'bảng.ods'), 'xã 2.XLSX', 'xã 10.xlsx']);
    expect(others).toBe(2);
  });
  it('are looked for a few folders deep, never along a link, and no more than 500 of them', async () => {
    aFile('sâu', '1', '2', '3', 'ba.xlsx');
    aFile('sâu', '1', '2', '3', '4', 'bốn.xlsx');
    symlinkSync(at('gửi về'), at('sâu', 'liên kết'), 'junction');
    expect((await chosenWorkbooks([at('sâu')])).files.map((file) => path.basename(file))).toEqual(['ba.xlsx']);
    for (let number = 0; number < 503; number += 1) aFile('nhiều', `${number}.xlsx`);
    const many = await chosenWorkbooks([at('nhiều')]);
    expect([many.files.length, many.others]).toEqual([500, 3]);
    expect(await chosenWorkbooks([at('không có')])).toEqual({ files: [], others: 0 });
  });
});
