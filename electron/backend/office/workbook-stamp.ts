import { hash } from 'node:crypto';
import type { Sheet } from './workbook.ts';

/** What a sheet that went out to a unit is known by when it comes back: campaign, the part of it that was asked, version, and a checksum over what was asked. */
export interface Stamp {
  campaignId: string;
  partId: string;
  version: number;
  checksum: string;
}
/** Which kind of sheet it is: of task reports, or of returns. */
export type StampKind = 'BCNV1' | 'BCSL1';

const STAMP = /^(BCNV1|BCSL1)\|([0-9a-f-]{36})\|([0-9a-f-]{36})\|(\d{1,4})\|([0-9a-f]{16})$/;
const CHECKSUM_LETTERS = 16;

/** The checksum of a version: nobody makes a stamp of another by changing a number. */
export function checksumOf({ campaignId, partId, version }: Omit<Stamp, 'checksum'>, asked: readonly string[]): string {
  return hash('sha256', [campaignId, partId, version, ...asked].join('|')).slice(0, CHECKSUM_LETTERS);
}

export function stampText(kind: StampKind, { campaignId, partId, version, checksum }: Stamp): string {
  return `${kind}|${campaignId}|${partId}|${version}|${checksum}`;
}

export function readStamp(kind: StampKind, text: string): Stamp | null {
  const [, of, campaignId, partId, version, checksum] = STAMP.exec(text.trim()) ?? [];
  if (of !== kind || campaignId === undefined || partId === undefined || checksum === undefined) return null;
  return { campaignId, partId, version: Number(version), checksum };
}

/** The stamp stands in the hidden column; it is looked for in all rows given, should somebody have moved it. */
export function findStamp(kind: StampKind, sheet: Sheet, lastRow: number, columns: number): { stamp: Stamp; column: number } | null {
  for (let row = 1; row <= Math.min(lastRow, sheet.rows); row += 1) {
    for (const [index, text] of sheet.rowTexts(row, columns).entries()) {
      const stamp = readStamp(kind, text);
      if (stamp !== null) return { stamp, column: index + 1 };
    }
  }
  return null;
}
