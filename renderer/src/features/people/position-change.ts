import type { PersonDetail } from '#shared/contract/people.ts';

/** What the form holds about a position. */
export interface PositionValues {
  position: string | null;
  unitId: string | null;
  positionFrom: string | null;
  /** Whether another position corrects the record or begins a new one. */
  positionChange: 'correct' | 'new';
}

/** The day the position held now began. */
export function heldFrom(person: PersonDetail): string | null {
  return person.positions.find((position) => position.to === null)?.from ?? null;
}

/** Whether the form names another position or unit than the one held. */
export function isOtherPosition(values: PositionValues, person: Pick<PersonDetail, 'position' | 'unitId'>): boolean {
  return (values.position ?? '').trim() !== (person.position ?? '') || values.unitId !== person.unitId;
}

/**
 * The day the contract is told: null corrects the present position, another day than the present one's begins a new one.
 * A new position without a day is told as no day at all, which the contract refuses.
 */
export function toldPositionFrom(values: PositionValues, person: Pick<PersonDetail, 'position' | 'unitId'>, from: string | null): string | null {
  if (!isOtherPosition(values, person)) return values.positionFrom === from ? null : values.positionFrom;
  if (values.positionChange === 'correct') return null;
  return values.positionFrom === null || values.positionFrom === from ? '' : values.positionFrom;
}
