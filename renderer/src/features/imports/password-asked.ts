import { errorCode } from '../../i18n/errors.ts';

/** Whether a reading failed for want of a password, or of the right one. */
export function passwordAsked(error: unknown): 'first' | 'wrong' | null {
  const code = errorCode(error);
  if (code === 'WORKBOOK_ENCRYPTED') return 'first';
  return code === 'WORKBOOK_PASSWORD_WRONG' ? 'wrong' : null;
}
