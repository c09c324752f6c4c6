import { WorkbookError } from './workbook-error.ts';

const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const HEAD_BYTES = 1024;

/** What a file is by its first bytes, whatever its name says. Throws for everything else. */
export function sniff(bytes: Buffer): 'zip' | 'ole' | 'text' {
  if (bytes.length === 0) throw notAWorkbook('an empty file');
  const head = bytes.toString('latin1', 0, HEAD_BYTES);
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return 'zip';
  if (isOle(bytes)) return 'ole';
  if (/^[\x09\x06][\x00\x02\x04]\x06\x00/.test(head)) throw new WorkbookError('WORKBOOK_UNSUPPORTED', 'a workbook of Excel 4 or older');
  const start = head.replace(/^\xef\xbb\xbf/, '').replace(/^\xff\xfe|^\xfe\xff/, '').replaceAll('\0', '').trimStart().toLowerCase();
  if (start.startsWith('%pdf') || start.startsWith('{\\rtf')) throw notAWorkbook('another kind of document');
  if (start.startsWith('<?xml') && bytes.toString('latin1', 0, 4 * HEAD_BYTES).includes('office:spreadsheet')) throw new WorkbookError('WORKBOOK_UNSUPPORTED', 'an XML spreadsheet of 2003');
  if (/^<(?:!doctype|!--|html|head|body|meta|table|style|div|\?xml)/.test(start)) throw notAWorkbook('a web page');
  if (!isText(bytes)) throw notAWorkbook('neither a workbook nor text');
  return 'text';
}

/** An OLE compound file ([MS-CFB] 2.2): an old workbook, a new one behind a password, or another old document. */
export function isOle(bytes: Buffer): boolean {
  return bytes.subarray(0, OLE.length).equals(OLE);
}

/** Text has no zero bytes, unless it is UTF-16, and begins without the control characters of other files. */
function isText(bytes: Buffer): boolean {
  return utf16Order(bytes) !== null || (!bytes.includes(0) && !/[\x01-\x08\x0e-\x19\x1b-\x1f]/.test(bytes.toString('latin1', 0, HEAD_BYTES)));
}

/** Told by the mark, or without one by every other byte of the beginning being 0, as in words without marks. */
export function utf16Order(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 512);
  const zeros = [0, 0];
  head.forEach((byte, index) => (zeros[index % 2]! += byte === 0 ? 1 : 0));
  const [high = 0, low = 0] = zeros;
  const most = head.length / 4;
  if (low > most && high === 0) return 'utf-16le';
  return high > most && low === 0 ? 'utf-16be' : null;
}

function notAWorkbook(what: string): WorkbookError {
  return new WorkbookError('WORKBOOK_NOT_A_WORKBOOK', what);
}
