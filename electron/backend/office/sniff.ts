import { WorkbookError } from './workbook-error.ts';

const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const ENCRYPTED_STREAM = Buffer.from('EncryptedPackage\0', 'utf16le');
const OLE_ENTRY_BYTES = 128;
const OLE_NAME_LENGTH_AT = 64;

/** What a file is by its first bytes, whatever its name says. Throws for everything that is neither a zip nor plain text. */
export function sniff(bytes: Buffer): 'zip' | 'text' {
  if (bytes.length === 0) throw notAWorkbook('an empty file');
  const head = bytes.toString('latin1', 0, 1024);
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return 'zip';
  if (bytes.subarray(0, OLE.length).equals(OLE)) throw oleError(bytes);
  if (/^[\x09\x06][\x00\x02\x04]\x06\x00/.test(head)) throw new WorkbookError('WORKBOOK_UNSUPPORTED', 'a workbook of Excel 4 or older');
  const start = head.replace(/^\xef\xbb\xbf/, '').replaceAll('\0', '').trimStart().toLowerCase();
  if (start.startsWith('%pdf') || start.startsWith('{\\rtf')) throw notAWorkbook('another kind of document');
  if (start.startsWith('<?xml') && bytes.toString('latin1', 0, 4096).includes('office:spreadsheet')) throw new WorkbookError('WORKBOOK_UNSUPPORTED', 'an XML spreadsheet of 2003');
  if (/^<(?:!doctype|!--|html|head|body|meta|table|\?xml)/.test(start)) throw notAWorkbook('a web page');
  if (!isText(bytes)) throw notAWorkbook('neither a workbook nor text');
  return 'text';
}

/** Text of one of the encodings we read: a NUL byte stands in UTF-16 only, which its first two bytes tell. */
function isText(bytes: Buffer): boolean {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return utf16 || !bytes.includes(0);
}

/**
 * An OLE compound file is an old workbook, or a new one behind a password: then its directory has a stream
 * `EncryptedPackage` (MS-OFFCRYPTO 2.3). Directory entries are 128 bytes and begin with their name.
 */
function oleError(bytes: Buffer): WorkbookError {
  for (let at = bytes.indexOf(ENCRYPTED_STREAM); at >= 0; at = bytes.indexOf(ENCRYPTED_STREAM, at + 1)) {
    const isEntry = at % OLE_ENTRY_BYTES === 0 && at + OLE_ENTRY_BYTES <= bytes.length && bytes.readUInt16LE(at + OLE_NAME_LENGTH_AT) === ENCRYPTED_STREAM.length;
    if (isEntry) return new WorkbookError('WORKBOOK_ENCRYPTED', 'a workbook with a password');
  }
  return new WorkbookError('WORKBOOK_UNSUPPORTED', 'an OLE file: a workbook of Excel 97–2003 or another document');
}

function notAWorkbook(what: string): WorkbookError {
  return new WorkbookError('WORKBOOK_NOT_A_WORKBOOK', what);
}
