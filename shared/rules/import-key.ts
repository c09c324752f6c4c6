/**
 * The hidden key that our own member lists carry in each row, so that the same file can come back without a difference:
 * the seat, the day the list shows, and the number printed in the first column.
 */
export interface SeatKey {
  membershipId: string;
  /** The day the list shows: positions are compared as they were then. Null for today. */
  asOf: string | null;
  /** The running number printed before the name; while it stands, the order is meant to stay as it is. */
  printedNo: string | null;
}

const KEY = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:@(\d{4}-\d{2}-\d{2}))?(?:#(\d+))?$/;

/** The key as it stands in the cell: `<id>@<day>#<number>`. */
export function seatKey(membershipId: string, asOf: string, printedNo: number): string {
  return `${membershipId}@${asOf}#${printedNo}`;
}

/** Reads a key; a bare id will do. Null when the text is none. */
export function parseSeatKey(text: string): SeatKey | null {
  const match = KEY.exec(text.trim());
  return match === null ? null : { membershipId: match[1] ?? '', asOf: match[2] ?? null, printedNo: match[3] ?? null };
}

const DOCUMENT_KEY = /^vb:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The key of a paper in the workbook of a book: no key of a seat reads like it. */
export function documentKey(documentId: string): string {
  return `vb:${documentId}`;
}

/** Reads the key of a paper. Null when the text is none. */
export function parseDocumentKey(text: string): string | null {
  return DOCUMENT_KEY.exec(text.trim())?.[1] ?? null;
}

const RECORD_KEY = /^so:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The key of a record in the workbook of its register. */
export function recordKey(recordId: string): string {
  return `so:${recordId}`;
}

/** Reads the key of a record. Null when the text is none. */
export function parseRecordKey(text: string): string | null {
  return RECORD_KEY.exec(text.trim())?.[1] ?? null;
}
