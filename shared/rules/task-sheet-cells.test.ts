import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areShares, fileNamesIn, fitsField, recognise, type SheetCell } from './task-sheet-cells.ts';
import { ANSWER_FIELDS } from './task-sheet.ts';

const text = (words: string): SheetCell => ({ text: words, kind: 'text' });
const number = (value: number, shown = String(value)): SheetCell => ({ text: shown, kind: 'number', number: value });
const date = (day: string, shown = day): SheetCell => ({ text: shown, kind: 'date', day });
/** What a column of percentages is read as: the value, or what is asked with what it may mean. */
const percents = (...cells: SheetCell[]) => cells.map((cell) => { const told = recognise('progress', cell, areShares(cells)); return told.kind === 'value' ? told.value : told.kind === 'question' ? [told.question, ...told.proposals] : null; });
const told = (field: 'doneOn' | 'status', cell: SheetCell) => { const read = recognise(field, cell, false); return read.kind === 'value' ? read.value : read.kind === 'question' ? read.question : null; };

describe('a percentage', () => {
  it.each<[string, SheetCell[], unknown[]]>([
    ['“50%”, “50 %” và “50” đều là 50', [text('50%'), text('50 %'), text('50'), number(50)], [50, 50, 50, 50]],
    ['0,5 định dạng phần trăm hiện 50%', [number(0.5, '50%'), number(1, '100%'), number(0.07, '7%')], [50, 100, 7]],
    ['cả cột ghi theo phần của 1: 0,5 là 50, 1 là 100', [number(0.5), number(1), number(0), text('0,25')], [50, 100, 0, 25]],
    ['0,5 lẫn trong cột ghi số nguyên thì hỏi', [number(0.5), number(60), text('30')], [['PERCENT_UNCLEAR', 50, 1], 60, 30]],
    ['1 đứng một mình thì hỏi là 1 hay 100', [number(1), number(40)], [['PERCENT_UNCLEAR', 1, 100], 40]],
    ['số lẻ thì hỏi phần nguyên', [number(33.3), text('66,7%')], [['PERCENT_UNCLEAR', 33], ['PERCENT_UNCLEAR', 67]]],
    ['quá 100 hoặc âm thì hỏi', [number(150), number(-5), text('101%')], [['PERCENT_OUT_OF_RANGE'], ['PERCENT_OUT_OF_RANGE'], ['PERCENT_OUT_OF_RANGE']]],
    ['chữ thì hỏi, không đoán', ['gần xong', '50-60%', 'khoảng 50', '½', '50/100'].map(text), Array.from({ length: 5 }, () => ['PERCENT_BROKEN'])],
    ['ngày lọt vào cột thì hỏi', [date('2026-03-05')], [['PERCENT_BROKEN']]],
  ])('%s', (_said, cells, read) => expect(percents(...cells)).toEqual(read));
});

describe('a day', () => {
  it.each<[SheetCell, string]>([
    [date('2026-03-05', '05/03/2026'), '2026-03-05'], [text('05/03/2026'), '2026-03-05'], [text('5-3-2026'), '2026-03-05'], [text('5. 3. 2026'), '2026-03-05'], [text('ngày 05 tháng 3 năm 2026'), '2026-03-05'], [text('2026-03-05'), '2026-03-05'],
    [text('31/02/2026'), 'DATE_UNCLEAR'], [text('05/03'), 'DATE_UNCLEAR'], [text('tháng 3/2026'), 'DATE_UNCLEAR'], [text('03/25/2026'), 'DATE_UNCLEAR'], [text('tuần sau'), 'DATE_UNCLEAR'], [text('05/3/2026 (dự kiến)'), 'DATE_UNCLEAR'], [number(46_086), 'DATE_UNCLEAR'],
  ])('typed as $text is read or asked about: %s', (cell, read) => expect(told('doneOn', cell)).toBe(read));
});

describe('a status in free words', () => {
  it.each([
    ['Hoàn thành', 'done'], ['HOÀN THÀNH', 'done'], ['đã xong', 'done'], ['Đã hoàn thành.', 'done'], ['Hoàn thành đúng hạn', 'done'], ['hoàn thành quá hạn', 'done'], ['hoan thanh', 'done'],
    ['Đang thực hiện', 'in_progress'], ['đang  làm', 'in_progress'], ['Đang triển khai', 'in_progress'], ['Đang thực hiện (quá hạn)', 'in_progress'],
    ['chưa', 'not_started'], ['Chưa triển khai', 'not_started'],
    ['dở dang', 'STATUS_UNCLEAR'], ['xong 70 phần', 'STATUS_UNCLEAR'], ['cơ bản hoàn thành', 'STATUS_UNCLEAR'], ['chưa hoàn thành', 'STATUS_UNCLEAR'], ['quá hạn', 'STATUS_UNCLEAR'], ['x', 'STATUS_UNCLEAR'], ['100%', 'STATUS_UNCLEAR'], ['tạm dừng', 'STATUS_UNCLEAR'],
  ])('“%s” is %s', (words, read) => expect(told('status', text(words))).toBe(read));
});

describe('a cell of an answer', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }).map(text), fc.constantFrom('50%', '1', '0,5', '31/12/2026', 'xong', 'đang', '  ').map(text),
    fc.double({ noNaN: true, min: -200, max: 60_000 }).map((value) => number(value)), fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }).map((day) => date(day.toISOString().slice(0, 10))),
  );
  it('is empty, a value its column can hold, or a question whose proposals it can hold: nothing else, and never an error', () => {
    fc.assert(fc.property(fc.constantFrom(...ANSWER_FIELDS), cell, fc.boolean(), (field, given, shares) => {
      const read = recognise(field, given, shares);
      if (read.kind === 'blank') return given.text.trim() === '';
      return read.kind === 'value' ? fitsField(field, read.value) : read.proposals.every((value) => fitsField(field, value));
    }), { numRuns: 500 });
  });
  it('that is too long is asked about, with as much as can be taken', () => {
    expect(recognise('result', text('a'.repeat(4001)), false)).toMatchObject({ kind: 'question', question: 'TEXT_TOO_LONG' });
  });
});

describe('the names of evidence in a remark', () => {
  it.each([
    ['Xem cv-12.pdf; kèm anh chup.jpg', ['cv-12.pdf', 'anh chup.jpg']], ['Báo cáo số 12.docx, Báo cáo số 12.docx', ['Báo cáo số 12.docx']], ['“Quyết định 5.PDF”', ['Quyết định 5.PDF']], ['Đã gửi bản giấy', []], ['ngày 05.03.2026 gửi sau', []], ['C:\\tai lieu\\ke hoach.xlsx', ['ke hoach.xlsx']],
  ])('%s', (remark, names) => expect(fileNamesIn(remark)).toEqual(names));
});
