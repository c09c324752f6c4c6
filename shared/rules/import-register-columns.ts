import type { FieldColumn, ImportField, ListColumns } from './import-columns.ts';
import { parseDocumentKey } from './import-key.ts';

/** Columns of the books of papers as Decree 30/2020 has them (annex IV), and as offices call them. */
const SYMBOL: FieldColumn = { width: 130, longest: 80, headings: ['so ky hieu van ban', 'so va ky hieu van ban', 'so va ky hieu', 'so ky hieu', 'so hieu van ban', 'so hieu', 'ky hieu van ban', 'ky hieu', 'so van ban', 'so vb', 'so kh', 'skh', 'number and symbol', 'symbol', 'number', 'so'] };
const ISSUED_ON: FieldColumn = { width: 100, holds: 'day', headings: ['ngay thang van ban', 'ngay thang nam van ban', 'ngay van ban', 'ngay vb', 'ngay ban hanh', 'ngay thang ban hanh', 'ngay thang nam ban hanh', 'ngay thang nam', 'ngay thang', 'ngay ky', 'issued on', 'date', 'ngay'] };
const SUBJECT: FieldColumn = { width: 300, holds: 'lines', longest: 2000, headings: ['ten loai va trich yeu noi dung van ban', 'ten loai va trich yeu noi dung', 'ten loai va trich yeu', 'ten loai trich yeu noi dung', 'ten loai trich yeu', 'trich yeu noi dung van ban', 'trich yeu noi dung', 'trich yeu', 'noi dung trich yeu', 'noi dung van ban', 'ten van ban', 'noi dung', 've viec', 'subject', 'summary', 'title'] };
const TYPE: FieldColumn = { width: 110, longest: 80, headings: ['ten loai van ban', 'loai van ban', 'loai vb', 'ten loai', 'the loai', 'loai', 'type'] };
const ISSUER: FieldColumn = { width: 160, longest: 300, headings: ['tac gia', 'co quan ban hanh', 'co quan to chuc ban hanh', 'don vi ban hanh', 'noi ban hanh', 'cq ban hanh', 'cqbh', 'noi phat hanh', 'co quan gui', 'don vi gui', 'noi gui', 'issuer', 'author', 'issued by'] };
const SIGNER: FieldColumn = { width: 140, longest: 120, headings: ['nguoi ky', 'nguoi ky van ban', 'ho ten nguoi ky', 'ho va ten nguoi ky', 'signer', 'signed by'] };
const RECIPIENTS: FieldColumn = { width: 170, holds: 'lines', longest: 2000, headings: ['noi nhan van ban', 'noi nhan vb', 'noi nhan', 'don vi hoac nguoi nhan', 'don vi nguoi nhan', 'nguoi nhan', 'don vi nhan', 'chuyen cho', 'don vi xu ly', 'nguoi xu ly', 'recipients', 'sent to'] };
const HOLDER: FieldColumn = { width: 130, longest: 300, headings: ['don vi nguoi nhan ban luu', 'don vi nhan ban luu', 'nguoi nhan ban luu', 'noi luu', 'ho so luu', 'nguoi giu', 'luu', 'holder', 'kept by', 'don vi nhan', 'don vi nguoi nhan'] };
const COPIES: FieldColumn = { width: 70, longest: 10, headings: ['so luong ban', 'so ban', 'so luong', 'sl ban', 'sl', 'copies'] };
const DUE_ON: FieldColumn = { width: 100, holds: 'day', headings: ['han giai quyet', 'thoi han giai quyet', 'han xu ly', 'thoi han xu ly', 'thoi han', 'han', 'deadline', 'due on', 'due'] };
const SECRECY: FieldColumn = { width: 80, longest: 40, headings: ['do mat', 'muc do mat', 'mat', 'secrecy', 'classification'] };
const NOTE: FieldColumn = { width: 140, holds: 'lines', longest: 2000, headings: ['ghi chu', 'note', 'notes', 'remarks'] };
const KEY: FieldColumn = { width: 0, headings: [] };

const OF_ALL = { symbol: SYMBOL, issuedOn: ISSUED_ON, type: TYPE, subject: SUBJECT, signer: SIGNER, recipients: RECIPIENTS, holder: HOLDER, copies: COPIES, secrecy: SECRECY, note: NOTE, key: KEY };

/** What comes from outside is told with who issued it, and till when it asks for an answer. */
const FROM_OUTSIDE = { ...OF_ALL, issuer: ISSUER, dueOn: DUE_ON };

const INCOMING = {
  ...FROM_OUTSIDE,
  arrivedOn: { width: 100, holds: 'day', headings: ['ngay den', 'ngay nhan', 'ngay thang den', 'ngay van ban den', 'ngay vb den', 'ngay cong van den', 'arrived on', 'received on', 'received'] },
  arrivalNumber: { width: 70, longest: 20, headings: ['so den', 'so thu tu den', 'so van ban den', 'so vb den', 'so cong van den', 'arrival number'] },
} satisfies ListColumns['fields'];

/** Nothing is kept of a secret paper but number, day, issuer and holder. */
const KEPT_OF_SECRET: readonly ImportField[] = ['arrivedOn', 'arrivalNumber', 'symbol', 'issuedOn', 'issuer', 'holder', 'key'];

function book(fields: ListColumns['fields']): ListColumns {
  return { naming: 'symbol', namingRule: 'SYMBOL_COLUMN_REQUIRED', describing: ['issuedOn', 'issuer', 'subject'], alwaysShown: [], keptOfSecret: KEPT_OF_SECRET, isKey: (text) => parseDocumentKey(text) !== null, fields };
}

/** The books of the register: what superiors direct, what comes in, what goes out. */
export const REGISTER_COLUMNS = { directive: book(FROM_OUTSIDE), incoming: book(INCOMING), issued: book(OF_ALL) } as const;
