import type { ReturnDetail, ReturnSheetState } from '#shared/contract/returns.ts';

interface ReturnTraceProps {
  campaign: ReturnDetail;
  /** The square of the board that is chosen. */
  sheet: ReturnSheetState | null;
}

/** Where a figure comes from: from the total over the units to the cell of a file. */
export function ReturnTrace(_props: ReturnTraceProps) {
  return null;
}
