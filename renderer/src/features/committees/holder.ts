import type { RosterMemberRow } from '#shared/contract/committees.ts';

export const HOLDINGS = ['person', 'office', 'vacant'] as const;

/** By whom a seat is held, as a form asks for it. */
export interface HolderValues {
  heldBy: (typeof HOLDINGS)[number];
  personId: string | null;
  officePosition: string | null;
  officeUnitId: string | null;
}

interface ToldHolder {
  heldBy: 'person' | 'office';
  personId: string | null;
  office: { position: string; unitId: string | null } | null;
}

/**
 * The holder as the contract takes it in. What must be there and is not is told as nothing written, which the contract
 * refuses beside the field. The office a seat is meant for stays with it, whoever holds it.
 */
export function toldHolder({ heldBy, personId, officePosition, officeUnitId }: HolderValues): ToldHolder {
  const office = officePosition === null || officePosition.trim() === '' ? null : { position: officePosition, unitId: officeUnitId };
  if (heldBy === 'office') return { heldBy: 'office', personId: null, office: office ?? { position: '', unitId: officeUnitId } };
  return { heldBy: 'person', personId: heldBy === 'vacant' ? null : (personId ?? ''), office };
}

/** The holder of a seat, for a form that changes it. Who holds an office today is not what the seat says. */
export function holderValuesOf({ heldBy, personId, office }: Pick<RosterMemberRow, 'heldBy' | 'personId' | 'office'>): HolderValues {
  const structure = { officePosition: office?.position ?? null, officeUnitId: office?.unitId ?? null };
  if (heldBy === 'office') return { heldBy, personId: null, ...structure };
  return { heldBy: personId === null ? 'vacant' : 'person', personId, ...structure };
}
