import type { Paper, PaperValue } from '#shared/contract/paper.ts';
import type { ReportParams } from '#shared/contract/reports.ts';
import { isDate } from '#shared/rules/dates.ts';
import { formatKnownDate } from '#shared/rules/known-dates.ts';
import { documentKey } from '#shared/rules/import-key.ts';
import { subjectLine } from '#shared/rules/paper-subject.ts';
import type { ReadContext } from '../../context.ts';
import { type Book, readRegister, type RegisterEntry, remarkOf } from '../documents/service.ts';
import { type Filled, headingsOf, paperOf, rowOf } from './paper-frame.ts';

const SUBJECT: Filled<RegisterEntry> = { heading: 'Tên loại và trích yếu nội dung văn bản', width: 40, value: ({ type, title }) => subjectLine(type, title) };
const SYMBOL: Filled<RegisterEntry> = { heading: 'Số, ký hiệu văn bản', width: 16, value: (entry) => entry.symbol };
const DAY: Filled<RegisterEntry> = { heading: 'Ngày tháng văn bản', width: 11, align: 'center', value: (entry) => knownDay(entry.issuedOn) };
const REMARK: Filled<RegisterEntry> = { heading: 'Ghi chú', width: 16, value: remarkOf };
/** Filled in by hand, on the paper. */
const BY_HAND: Filled<RegisterEntry>[] = [{ heading: 'Ngày chuyển', width: 10, value: () => null }, { heading: 'Ký nhận', width: 12, value: () => null }];

/** The columns of the two books, as Decree 30/2020 has them (annex IV). */
const COLUMNS: Record<Book, readonly Filled<RegisterEntry>[]> = {
  issued: [
    SYMBOL, DAY, SUBJECT,
    { heading: 'Người ký', width: 16, value: (entry) => entry.signer },
    { heading: 'Nơi nhận văn bản', width: 20, value: (entry) => entry.recipients },
    { heading: 'Đơn vị, người nhận bản lưu', width: 14, value: (entry) => entry.holder },
    { heading: 'Số lượng bản', width: 8, align: 'center', value: (entry) => entry.copies },
    ...BY_HAND, REMARK,
  ],
  incoming: [
    { heading: 'Ngày đến', width: 11, align: 'center', value: (entry) => (entry.arrivedOn === null ? null : { date: entry.arrivedOn }) },
    { heading: 'Số đến', width: 8, align: 'center', value: (entry) => entry.arrivalNumber },
    { heading: 'Tác giả', width: 20, value: (entry) => entry.issuer },
    SYMBOL, DAY, SUBJECT,
    { heading: 'Đơn vị hoặc người nhận', width: 18, value: (entry) => entry.recipients },
    ...BY_HAND, REMARK,
  ],
};
const TITLES: Record<Book, string> = { issued: 'SỔ ĐĂNG KÝ VĂN BẢN ĐI', incoming: 'SỔ ĐĂNG KÝ VĂN BẢN ĐẾN' };
/** Over the hidden column of keys, by which the book can come back as a file. */
const KEY_HEADING = 'Mã dòng (không sửa)';
const SHEETS: Record<Book, string> = { issued: 'Văn bản đi', incoming: 'Văn bản đến' };

/** A book of the register on paper; the entries of what goes out stand under the committee that issued them. */
export async function registerPaper(context: ReadContext, params: ReportParams<'register'>): Promise<Paper> {
  const { rows, secret } = await readRegister(context, params);
  const columns = COLUMNS[params.book];
  const groups = [...Map.groupBy(rows, ({ committeeName }) => committeeName ?? '')].map(([name, own]) => ({ ...(name !== '' && { heading: name }), rows: own.map((entry) => ({ ...rowOf(columns, entry), key: documentKey(entry.id) })) }));
  return paperOf(
    context,
    { sheetName: SHEETS[params.book], orientation: 'landscape', title: [TITLES[params.book]], subtitle: [`Năm ${params.year}`, ...(secret === 0 ? [] : [`(không in ${secret} văn bản mật)`])] },
    headingsOf(columns), groups.length === 0 ? [{ rows: [] }] : groups, KEY_HEADING,
  );
}

/** A day as a day; what is known less exactly as text. */
function knownDay(date: string | null): PaperValue {
  return date === null ? null : isDate(date) ? { date } : formatKnownDate(date);
}
