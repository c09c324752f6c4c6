import type { ErrorCode } from '#shared/contract/errors.ts';

/** Why a file could not be read or written. Every code is in the closed list of the contract, so the page has a sentence for it. */
export type WorkbookErrorCode = Extract<
  ErrorCode,
  | 'WORKBOOK_DAMAGED'
  | 'WORKBOOK_ENTITIES'
  | 'WORKBOOK_ENCRYPTED'
  | 'WORKBOOK_PASSWORD_WRONG'
  | 'WORKBOOK_LOCKED'
  | 'WORKBOOK_TOO_LARGE'
  | 'WORKBOOK_NOT_A_WORKBOOK'
  | 'WORKBOOK_MISLABELLED'
  | 'WORKBOOK_UNSUPPORTED'
  | 'WORKBOOK_TIMEOUT'
  | 'TEMPLATE_NOT_XLSX'
  | 'FILE_UNREADABLE'
  | 'FILE_LOCKED'
  | 'DISK_FULL'
  | 'READ_ONLY'
>;

/** A refusal with one code. The message is for the log and never holds cell contents. */
export class WorkbookError extends Error {
  readonly code: WorkbookErrorCode;
  /** The file contradicts itself: another reader could only guess what it means. */
  readonly isFinal: boolean;

  constructor(code: WorkbookErrorCode, message: string, options?: ErrorOptions & { isFinal?: boolean }) {
    super(message, options);
    this.isFinal = options?.isFinal ?? false;
    this.name = 'WorkbookError';
    this.code = code;
  }
}

export function damaged(what: string, cause?: unknown): WorkbookError {
  return new WorkbookError('WORKBOOK_DAMAGED', what, cause === undefined ? undefined : { cause });
}
/** Damage no other reader can make good: cells that stand where no cell can. */
export function misplaced(what: string): WorkbookError {
  return new WorkbookError('WORKBOOK_DAMAGED', what, { isFinal: true });
}
export function tooLarge(what: string): WorkbookError {
  return new WorkbookError('WORKBOOK_TOO_LARGE', what);
}
