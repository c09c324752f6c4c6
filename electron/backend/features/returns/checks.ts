import type { ReturnFinding } from '#shared/contract/returns.ts';
import type { ReadContext } from '../../context.ts';

/** What is to be said of the figures that count in a sheet. */
export function sheetFindings(_context: Pick<ReadContext, 'connection' | 'today'>, _sheetId: string): ReturnFinding[] {
  return [];
}
