import type { Role } from '#shared/rules/roles.ts';

/** What committing one row writes. Ids stand for what was seen at the check; the commit proves that it still holds. */
export interface PlannedRow {
  person: { id: string; patch: PersonPatch | null } | { create: { fullName: string; phone: string | null; email: string | null } };
  holding: PlannedHolding | null;
  seat: { id: string; patch: SeatPatch } | { create: NewSeat } | null;
}
export interface PersonPatch {
  fullName?: string;
  phone?: string;
  email?: string;
}
export interface PositionNow {
  position: string | null;
  unitId: string | null;
}
export type PlannedHolding =
  /** A position held since `from` (null: since always); the one before ends the day before. */
  | { begin: PositionNow & { from: string | null }; endBefore: string | null }
  /** The position kept was wrong. */
  | { correct: PositionNow; id: string };
export interface SeatPatch {
  role?: Role;
  orderNo?: number;
  assignedField?: string;
  from?: string;
  to?: string;
  note?: string;
}
export interface NewSeat {
  role: Role;
  /** Null takes the next number. */
  orderNo: number | null;
  assignedField: string | null;
  from: string | null;
  to: string | null;
  note: string | null;
}

/** Everything the writer needs to commit an import. It travels as bytes of JSON. */
export interface ImportPlan {
  committeeId: string;
  fileName: string;
  sha256: string;
  sheetName: string;
  /** The last history entry that the check had seen. */
  lastEntry: number;
  rows: PlannedRow[];
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
