import type { ImportField } from '#shared/rules/import-columns.ts';
import type { DocumentStatus, DocumentType } from '#shared/rules/documents.ts';
import { formatDate } from '#shared/rules/dates.ts';
import { formatKnownDate } from '#shared/rules/known-dates.ts';
import { subjectLine } from '#shared/rules/paper-subject.ts';

/** What a book tells of a paper. */
export interface BookEntry {
  symbol: string | null;
  type: DocumentType;
  issuedOn: string | null;
  title: string | null;
  issuer: string | null;
  signer: string | null;
  recipients: string | null;
  copies: number | null;
  holder: string | null;
  note: string | null;
  arrivalNumber: number | null;
  arrivedOn: string | null;
  status: DocumentStatus;
  cancelReason: string | null;
}

/** The remark at a paper: that its number was cancelled and why, and the note. */
export function remarkOf({ status, cancelReason, note }: Pick<BookEntry, 'status' | 'cancelReason' | 'note'>): string | null {
  const remarks = [status === 'cancelled' ? `Hủy số: ${cancelReason ?? ''}`.trim() : null, note].filter((part) => part !== null);
  return remarks.length === 0 ? null : remarks.join('\n');
}

/** The cells of a paper in the books, as text: by them a book that comes back is compared. */
export function bookCells(entry: BookEntry): Partial<Record<ImportField, string | null>> {
  return {
    symbol: entry.symbol,
    issuedOn: entry.issuedOn === null ? null : formatKnownDate(entry.issuedOn),
    subject: subjectLine(entry.type, entry.title).trim(),
    issuer: entry.issuer,
    signer: entry.signer,
    recipients: entry.recipients,
    holder: entry.holder,
    copies: entry.copies === null ? null : String(entry.copies),
    note: remarkOf(entry),
    arrivalNumber: entry.arrivalNumber === null ? null : String(entry.arrivalNumber),
    arrivedOn: entry.arrivedOn === null ? null : formatDate(entry.arrivedOn),
  };
}
