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
