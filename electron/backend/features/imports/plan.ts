import type { ImportTarget } from './list-kind.ts';

/** Everything the writer needs to commit an import. It travels as bytes of JSON. */
export interface ImportPlan<Row extends object = object> extends ImportTarget {
  fileName: string;
  sha256: string;
  sheetName: string;
  /** The last history entry that the check had seen. */
  lastEntry: number;
  /** What each row writes, as the writer of its list understands it. */
  rows: Row[];
  /** Names of units that no unit bears: somebody has to say what they mean. */
  unknownUnits: string[];
  same: number;
  leftOut: number;
}

export interface ImportResult {
  batchId: string;
  entry: { origin: string; seq: number };
  added: number;
  changed: number;
  same: number;
  newPeople: number;
  leftOut: number;
}

/** The plan as bytes, which pass between threads without being copied. */
export function packPlan(plan: ImportPlan): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(plan));
}
