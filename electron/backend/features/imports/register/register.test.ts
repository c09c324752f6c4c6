import { describe, expect, test } from 'vitest';
import type { ImportList } from '#shared/rules/import-lists.ts';
import { aCommittee, aUnit } from '../../../../../tests/support/builders.ts';
import { type TestDatabase, testDatabase } from '../../../../../tests/support/database.ts';
import { aDocument } from '../../../../../tests/support/documents.ts';
import { problemsOf, startWizard } from '../../../../../tests/support/import-wizard.ts';
import { listFiles } from '../../../../../tests/support/list-files.ts';
import { AbortFlag } from '../../../abort-flag.ts';
import { undoEntry } from '../../history/service.ts';
import { addTerm } from '../../documents/terms.ts';
import { issueDocument, proposeNumber } from '../../documents/issue.ts';
import { exportReport } from '../../reports/export-report.ts';
import { listImports } from '../queries.ts';
import { undoImport } from '../undo.ts';

const files = listFiles();
const INCOMING = ['Ngày đến', 'Số đến', 'Tác giả', 'Số, ký hiệu', 'Ngày tháng', 'Tên loại và trích yếu nội dung', 'Đơn vị hoặc người nhận', 'Hạn giải quyết', 'Ghi chú'];
const ISSUED = ['Số, ký hiệu', 'Ngày tháng văn bản', 'Tên loại và trích yếu', 'Người ký', 'Nơi nhận', 'Đơn vị nhận', 'Số lượng bản', 'Ghi chú'];
const lines = (rows: readonly string[]) => rows.map((row) => row.split(';'));

async function begin(database: TestDatabase, list: ImportList, headings: readonly string[], rows: readonly string[], committeeId: string | null = null) {
  return startWizard(database, committeeId, await files.csv([headings, ...lines(rows)]), { list });
}

/** The register without what the program keeps for itself. */
function papers({ connection }: TestDatabase): unknown[] {
  return connection.prepare('SELECT direction, system, type, status, number, symbol, issued_on, issuer, title, arrival_number, arrived_on, recipients, copies, holder, note, secret FROM document WHERE deleted_at IS NULL ORDER BY direction, arrival_number, number').all();
}

describe('a book of what came in', () => {
  const ROWS = [
    '05/01/2026;1;Ban Bí thư;43 - KL/TW;2/1/2026;Kết luận về công tác dân vận;Ban Dân vận;;',
    '06/01/2026;02;Sở Nội vụ;25/KH-SNV;3/1/2026;Kế hoạch: triển khai quy chế;Văn phòng;20/01/2026;Đã chuyển',
    '07/01/2026;3;UBND xã Mẫu;;tháng 12/2025;V/v báo cáo số liệu;;;',
  ];

  test('comes in as a careful registrar would read it', async () => {
    await using database = await testDatabase();
    const unit = await database.write((context) => aUnit(context, 'Sở Nội vụ'));
    const wizard = await begin(database, 'incoming', INCOMING, ROWS);
    expect(wizard.summary()).toMatchObject({ rows: 3, errors: 0, adds: 3, newPeople: 0, missing: 0 });
    expect(await wizard.commit()).toMatchObject({ added: 3, changed: 0 });
    expect(papers(database)).toMatchObject([
      { direction: 'incoming', system: 'party', type: 'conclusion', number: 43, symbol: '43-KL/TW', issued_on: '2026-01-02', issuer: 'Ban Bí thư', title: 'Về công tác dân vận', arrival_number: 1, arrived_on: '2026-01-05', recipients: 'Ban Dân vận' },
      { system: 'state', type: 'plan', symbol: '25/KH-SNV', title: 'triển khai quy chế', arrival_number: 2, note: 'Đã chuyển\nHạn giải quyết: 20/01/2026' },
      { symbol: null, issued_on: '2025-12', title: 'V/v báo cáo số liệu', type: 'other' },
    ]);
    expect(database.connection.prepare("SELECT issuer_unit_id FROM document WHERE symbol = '25/KH-SNV'").pluck().get()).toBe(unit.id);
  });

  test('the same file again changes nothing', async () => {
    await using database = await testDatabase();
    await (await begin(database, 'incoming', INCOMING, ROWS)).commit();
    expect((await begin(database, 'incoming', INCOMING, ROWS)).summary()).toMatchObject({ same: 3, ready: 3 });
  });

  test('a row finds its paper by symbol, day and issuer, and says per field what differs', async () => {
    await using database = await testDatabase();
    await database.write((context) => aDocument(context, { symbol: '43-KL/TW', issuedOn: '2026-01-02', issuer: 'Ban Bí thư', type: 'conclusion', title: 'Về công tác dân vận' }));
    const wizard = await begin(database, 'incoming', INCOMING, [';;BAN BÍ THƯ;43-KL/TW;2/1/2026;Kết luận về công tác dân vận;Văn phòng;;']);
    expect(wizard.row(2)).toMatchObject({ effect: 'change', differences: [{ field: 'issuer', before: 'Ban Bí thư' }, { field: 'recipients', before: null }] });
    expect(await wizard.commit()).toMatchObject({ added: 0, changed: 1 });
    expect(papers(database)).toHaveLength(1);
  });

  test('one that is alike but not surely the same waits for the user', async () => {
    await using database = await testDatabase();
    const kept = await database.write((context) => aDocument(context, { symbol: '05/BC-UBND', issuedOn: '2026-01-02', issuer: 'UBND xã A', title: 'Một' }));
    const wizard = await begin(database, 'incoming', INCOMING, [';;UBND xã B;05/BC-UBND;2/1/2026;Báo cáo khác;;;']);
    expect(wizard.row(2)).toMatchObject({ effect: 'undecided', match: { kind: 'probable', candidates: [{ id: kept.id, name: '05/BC-UBND', detail: '02/01/2026 · UBND xã A · Một' }] } });
    expect(wizard.choose(2, 'new')).toMatchObject({ effect: 'add' });
    expect(wizard.choose(2, kept.id)).toMatchObject({ effect: 'change' });
  });

  test('numbers of arrival stand once a year, in the file and in the register', async () => {
    await using database = await testDatabase();
    await database.write((context) => aDocument(context, { symbol: '01/BC-A', issuedOn: '2026-01-01', arrivedOn: '2026-01-02', arrivalNumber: 7 }));
    const wizard = await begin(database, 'incoming', INCOMING, ['3/1/2026;7;B;02/BC-B;2/1/2026;Báo cáo b;;;', '4/1/2026;8;C;03/BC-C;2/1/2026;Báo cáo c;;;', '4/1/2026;8;D;04/BC-D;2/1/2026;Báo cáo d;;;', '3/1/2025;7;E;05/BC-E;2/1/2025;Báo cáo e;;;']);
    expect(wizard.rows().map(problemsOf)).toEqual([['B2 error ARRIVAL_TAKEN'], ['B3 error ARRIVAL_TWICE'], ['B4 error ARRIVAL_TWICE'], []]);
    expect(wizard.row(3).problems[0]?.params).toEqual({ number: 8, row: 4 });
  });

  test('what cannot be is told at its cell', async () => {
    await using database = await testDatabase();
    const wizard = await begin(database, 'incoming', INCOMING, ['31/02/2026;x;A;lung tung;2/1/2026;Báo cáo a;;;', '2026;4;A;01/BC-A;3/1/2026;;;;', '1/1/2026;5;A;02/BC-A;3/1/2026;Thông báo a;;mai;', ';6;A;03/BC-A;3/1/2026;Báo cáo a;;;']);
    expect(wizard.rows().map(problemsOf)).toEqual([
      ['D2 warning SYMBOL_ODD', 'B2 error NUMBER_INVALID', 'A2 error DATE_INVALID'],
      ['A3 error DAY_REQUIRED', 'F3 error SUBJECT_MISSING'],
      ['H4 error DATE_INVALID', 'A4 error ARRIVED_BEFORE_ISSUED', 'F4 warning TYPE_DIFFERS'],
      ['A5 error ARRIVAL_DAY_MISSING'],
    ]);
  });
});

describe('a book of what went out', () => {
  const YEAR = ['01/KH-BCĐ;05/01/2025;Kế hoạch năm;Trần Văn A;Các xã;Văn thư;15;', '02/QĐ-BCĐ;06/01/2025;QĐ kiện toàn;;;;;', '3/BCĐ;06/01/2025;Giấy mời họp;;;;2 bản;', '04/TB-BCĐ;08/01/2025;;;;;;Hủy số: ghi nhầm'];

  async function office() {
    const database = await testDatabase();
    const committee = await database.write((context) => aCommittee(context, 'Ban Chỉ đạo Mẫu'));
    return { database, committeeId: committee.id, [Symbol.asyncDispose]: () => database[Symbol.asyncDispose]() };
  }

  test('of a past year keeps its numbers, and the series goes on from the highest', async () => {
    await using own = await office();
    const { database, committeeId } = own;
    const wizard = await begin(database, 'issued', ISSUED, YEAR, committeeId);
    expect(wizard.rows().map(problemsOf)).toEqual([[], [], [], []]);
    expect(await wizard.commit()).toMatchObject({ added: 4 });
    expect(papers(database)).toMatchObject([
      { type: 'plan', number: 1, symbol: '01/KH-BCĐ', title: 'Năm', copies: 15, recipients: 'Các xã', holder: 'Văn thư', status: 'issued' },
      { type: 'decision', number: 2, title: 'Kiện toàn' },
      { type: 'invitation', number: 3, symbol: '03/BCĐ', copies: 2 },
      { type: 'notice', number: 4, status: 'cancelled', title: 'Số đã hủy', note: null },
    ]);
    expect(database.connection.prepare('SELECT cancel_reason FROM document WHERE number = 4').pluck().get()).toBe('ghi nhầm');
    expect(proposeNumber(database.read, { system: 'state', type: 'plan', issuedOn: '2025-02-01', committeeId })).toEqual({ number: 5, last: 4, letters: 'BCĐ' });
  });

  test('double numbers and gaps are refused, each told with the row', async () => {
    await using own = await office();
    const wizard = await begin(own.database, 'issued', ISSUED, ['01/KH-BCĐ;05/01/2025;Kế hoạch a;;;;;', '02/KH-BCĐ;06/01/2025;Kế hoạch b;;;;;', '02/BC-BCĐ;07/01/2025;Báo cáo c;;;;;', '03/KH-BCĐ;07/01/2025;Kế hoạch d;;;;;', '07/KH-BCĐ;09/01/2025;Kế hoạch e;;;;;'], own.committeeId);
    expect(wizard.rows().map(problemsOf)).toEqual([[], ['A3 error NUMBER_TWICE'], ['A4 error NUMBER_TWICE'], ['A5 error NUMBER_GAP'], ['A6 error NUMBER_GAP']]);
    expect(wizard.row(5).problems[0]?.params).toEqual({ number: 3, missing: 2, row: 4 });
    expect(wizard.edit(4, 'symbol', '04/BC-BCĐ')).toMatchObject({ effect: 'add', problems: [] });
    expect(wizard.rows().map(problemsOf)).toEqual([[], [], [], [], ['A6 error NUMBER_GAP']]);
    expect(wizard.row(6).problems[0]?.params).toEqual({ number: 7, missing: 5 });
  });

  test('rows that are left out leave no gap behind', async () => {
    await using own = await office();
    const wizard = await begin(own.database, 'issued', ISSUED, ['01/KH-BCĐ;05/01/2025;Kế hoạch a;;;;;', '02/KH-BCĐ;06/01/2025;;;;;;', '03/KH-BCĐ;07/01/2025;Kế hoạch c;;;;;'], own.committeeId);
    expect(await wizard.commit({ leaveOutUnready: true })).toMatchObject({ added: 1, leftOut: 2 });
    expect(papers(own.database)).toHaveLength(1);
  });

  test('numbers follow their days', async () => {
    await using own = await office();
    const wizard = await begin(own.database, 'issued', ISSUED, ['01/KH-BCĐ;05/01/2025;Kế hoạch a;;;;;', '02/KH-BCĐ;04/01/2025;Kế hoạch b;;;;;'], own.committeeId);
    expect(wizard.row(3).problems).toMatchObject([{ code: 'NUMBER_ORDER', cell: 'B3', params: { number: 2, other: 1, date: '2025-01-05' } }]);
  });

  test('a number that the register gave to something else is refused', async () => {
    await using own = await office();
    await (await begin(own.database, 'issued', ISSUED, YEAR, own.committeeId)).commit();
    const wizard = await begin(own.database, 'issued', ISSUED, ['02/KH-BCĐ;09/02/2025;Kế hoạch khác;;;;;'], own.committeeId);
    expect(wizard.row(2).problems).toMatchObject([{ code: 'NUMBER_GIVEN', params: { symbol: '02/QĐ-BCĐ', date: '2025-01-06' } }]);
  });

  test('papers of the Party are counted by type through the term, which must be known', async () => {
    await using own = await office();
    const rows = ['01-KH/TU;05/01/2025;Kế hoạch a;;;;;', '01-BC/TU;05/01/2026;Báo cáo a;;;;;', '02 - KH/TU;06/01/2026;Kế hoạch b;;;;;'];
    const wizard = await begin(own.database, 'issued', ISSUED, rows);
    expect(wizard.rows().map(problemsOf)).toEqual([['B2 error TERM_MISSING'], ['B3 error TERM_MISSING'], ['B4 error TERM_MISSING']]);
    await own.database.write((context) => addTerm(context, { name: 'Nhiệm kỳ 2020–2025', beginsOn: '2020-10-01', endsOn: null }));
    wizard.recheck();
    expect(wizard.summary()).toMatchObject({ errors: 0, adds: 3 });
    expect(await wizard.commit()).toMatchObject({ added: 3 });
  });

  test('an import is taken back as one, unless a number follows it', async () => {
    await using own = await office();
    const { database, committeeId } = own;
    const result = await (await begin(database, 'issued', ISSUED, YEAR, committeeId)).commit();
    expect((await listImports(database.read, { offset: 0, limit: 10 })).rows).toMatchObject([{ list: 'issued', committeeName: 'Ban Chỉ đạo Mẫu', added: 4, undone: false }]);
    const draft = await database.write((context) => aDocument(context, { direction: 'issued', system: 'state', type: 'plan', committeeId }));
    const issued = await database.write((context) => issueDocument(context, { ...draft, issuedOn: '2025-02-01', number: null, letters: null }), 'documents.issue');
    await expect(database.write((context) => undoImport(context, result.batchId), 'imports.undo')).rejects.toMatchObject({ data: { issues: [{ rule: 'NUMBER_FOLLOWED' }] } });
    const entry = database.connection.prepare("SELECT origin, seq FROM audit_entry WHERE action = 'documents.issue'").get() as { origin: string; seq: number };
    expect(issued.number).toBe(5);
    await database.write((context) => undoEntry(context, entry), 'history.undo');
    await database.write((context) => undoImport(context, result.batchId), 'imports.undo');
    expect(papers(database)).toMatchObject([{ status: 'draft' }]);
  });

  test('nothing is written when a paper came into the register meanwhile, or the user gives up', async () => {
    await using own = await office();
    const { database, committeeId } = own;
    const wizard = await begin(database, 'issued', ISSUED, YEAR, committeeId);
    await database.write((context) => aDocument(context));
    const before = papers(database);
    await expect(wizard.commit()).rejects.toMatchObject({ data: { issues: [{ rule: 'IMPORT_NOT_READY' }] } });
    wizard.recheck();
    const flag = new AbortFlag();
    flag.abort();
    await expect(wizard.commit({ flag })).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(papers(database)).toEqual(before);
  });

  test('twenty thousand rows are checked and written', async () => {
    await using own = await office();
    const rows = Array.from({ length: 20_000 }, (_, index) => `${index + 1}/KH-BCĐ;05/01/2025;Kế hoạch số ${index + 1};;;;;`);
    const wizard = await begin(own.database, 'issued', ISSUED, rows, own.committeeId);
    expect(wizard.summary()).toMatchObject({ errors: 0, adds: 20_000 });
    expect(await wizard.commit()).toMatchObject({ added: 20_000 });
  }, 120_000);
});

describe('what is secret', () => {
  const WORDS = 'Phương án bí ẩn số chín';
  const HEADINGS = [...INCOMING, 'Độ mật'];
  const ROWS = [`5/1/2026;1;Công an tỉnh;09/PA-CAT;2/1/2026;Phương án: ${WORDS};Người ẩn;;Ghi chú ẩn;MẬT`, `5/1/2026;2;Công an tỉnh;;2/1/2026;${WORDS};;;TỐI MẬT;`, '6/1/2026;3;Sở Nội vụ;25/KH-SNV;3/1/2026;Kế hoạch năm;;;;Thường'];

  /** Everything the database holds, as one text. */
  function everything({ connection }: TestDatabase): string {
    const tables = connection.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").pluck().all() as string[];
    return JSON.stringify(tables.map((table) => connection.prepare(`SELECT * FROM ${table}`).all()), (_, value: unknown) => (value !== null && typeof value === 'object' && 'type' in value && value.type === 'Buffer' && 'data' in value ? Buffer.from(value.data as number[]).toString('utf8') : value));
  }

  test('a marked row is taken as number, day, issuer and holder; without a number it is refused; nothing else of it is kept anywhere', async () => {
    await using database = await testDatabase();
    const wizard = await begin(database, 'incoming', HEADINGS, ROWS);
    expect(wizard.rows().map((row) => [row.effect, ...problemsOf(row)])).toEqual([['add', 'D2 warning PAPER_SECRET'], ['blocked', 'D3 warning PAPER_SECRET', 'D3 error SYMBOL_MISSING'], ['add']]);
    const told = /ẩn|bí ẩn/u;
    expect(JSON.stringify([wizard.table, wizard.rows(), wizard.plan(true)])).not.toMatch(told);
    const report = files.place('xlsx');
    await wizard.report(report);
    const back = await startWizard(database, null, report, { list: 'incoming' });
    expect(JSON.stringify([back.table, back.rows()])).not.toMatch(told);
    await wizard.commit({ leaveOutUnready: true });
    expect(papers(database)).toMatchObject([{ symbol: '09/PA-CAT', issued_on: '2026-01-02', issuer: 'Công an tỉnh', title: null, recipients: null, note: null, secret: 1 }, { secret: 0, title: 'Năm' }]);
    expect(everything(database)).not.toMatch(told);
  });

  test('what the register keeps as secret gets nothing from an unmarked row, and the other way round', async () => {
    await using database = await testDatabase();
    await (await begin(database, 'incoming', HEADINGS, ROWS)).commit({ leaveOutUnready: true });
    const wizard = await begin(database, 'incoming', HEADINGS, [`5/1/2026;1;Công an tỉnh;09/PA-CAT;2/1/2026;Phương án: ${WORDS};;;;`, '6/1/2026;3;Sở Nội vụ;25/KH-SNV;3/1/2026;Kế hoạch năm;;;;Mật']);
    expect(wizard.rows().map(problemsOf)).toEqual([['D2 error SECRET_IN_REGISTER'], ['D3 warning PAPER_SECRET', 'D3 error SECRET_IN_FILE']]);
    expect(JSON.stringify(wizard.rows())).not.toContain(WORDS);
  });

  test('a mark typed over a cell counts, too; a mark above the heading refuses the file', async () => {
    await using database = await testDatabase();
    const wizard = await begin(database, 'incoming', HEADINGS, ROWS.slice(2));
    expect(wizard.edit(2, 'note', 'MẬT')).toMatchObject({ effect: 'add', cells: { symbol: '25/KH-SNV' } });
    expect(wizard.row(2).cells.subject).toBeUndefined();
    await expect(startWizard(database, null, await files.csv([['TUYỆT MẬT'], INCOMING, ...lines(ROWS)]), { list: 'incoming' })).rejects.toMatchObject({ code: 'SECRET_MARK' });
  });
});

describe('the program’s own books', () => {
  test.each(['issued', 'incoming'] as const)('the book “%s” comes back without a difference', async (book) => {
    await using database = await testDatabase();
    const committee = await database.write((context) => aCommittee(context, 'Ban Chỉ đạo Mẫu'));
    await (await begin(database, 'issued', ISSUED, ['01/KH-BCĐ;05/01/2026;Kế hoạch: Báo cáo: năm;Trần Văn A;Các xã;Văn thư;15;Gửi gấp', '02/QĐ-BCĐ;06/01/2026;QĐ kiện toàn;;;;;', '03/TB-BCĐ;08/01/2026;;;;;;Hủy số: ghi nhầm'], committee.id)).commit();
    await (await begin(database, 'incoming', INCOMING, ['05/01/2026;1;Ban Bí thư;43 - KL/TW;2/1/2026;Kết luận về dân vận;Ban Dân vận;9/1/2026;', '06/01/2026;2;UBND;;2025;V/v số liệu;;;', '06/01/2026;3;UBND;tay 5;12/2025;Báo cáo;;;'])).commit();
    await database.write((context) => aDocument(context, { symbol: '08/QĐ-X', type: 'plan', title: 'Lạ: loại không khớp ký hiệu', arrivedOn: '2026-02-01', arrivalNumber: 9, issuedOn: '2026-01-09', note: 'Một\nHai' }));
    for (const layout of [{}, { official: 'party' }] as const) {
      const target = files.place('xlsx');
      await exportReport({ request: { report: 'register', params: { book, year: 2026, committeeId: null }, ...layout }, target }, { progress: () => {}, aborted: () => false, connection: () => database.connection });
      const wizard = await startWizard(database, null, target, { list: book });
      expect(wizard.table.columns.at(-1)).toMatchObject({ field: 'key' });
      expect(wizard.rows().flatMap((row) => row.problems)).toEqual([]);
      const count = book === 'issued' ? 3 : 4;
      expect(wizard.summary()).toMatchObject({ rows: count, same: count });
      const other = wizard.rows().find(({ cells }) => cells.symbol === (book === 'issued' ? '01/KH-BCĐ' : '43-KL/TW'));
      expect(wizard.edit(other?.row ?? 0, 'recipients', 'Nơi khác')).toMatchObject({ effect: 'change', differences: [{ field: 'recipients', before: book === 'issued' ? 'Các xã' : 'Ban Dân vận' }] });
    }
  });
});
