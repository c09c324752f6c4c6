/** Versions of a committee: one for each decision about its membership. */

/** What a decision does to the membership (thành lập, kiện toàn, bổ sung, thay thế, kết thúc). */
export const VERSION_KINDS = ['establish', 're_constitute', 'add', 'replace', 'end'] as const;
export type VersionKind = (typeof VERSION_KINDS)[number];

/**
 * Decisions after which a committee counts as re-constituted (đã kiện toàn): kiện toàn, as offices report it, is making
 * the membership whole, by founding the committee anew, by a new list, or by adding or replacing members.
 */
export const RECONSTITUTING_KINDS = ['establish', 're_constitute', 'add', 'replace'] as const satisfies readonly VersionKind[];

/** A draft is worked on; an applied version waits for its day, is in force, and is then replaced by the next. */
export const VERSION_STATES = ['draft', 'waiting', 'in_force', 'replaced'] as const;
export type VersionState = (typeof VERSION_STATES)[number];

/** An applied version: in force from its day (null: since always) until the day before the next one's. */
export interface AppliedVersion {
  id: string;
  effectiveOn: string | null;
}

/** Applied versions, the oldest first. */
export function inOrderOfEffect<V extends AppliedVersion>(versions: readonly V[]): V[] {
  return versions.toSorted((a, b) => ((a.effectiveOn ?? '') < (b.effectiveOn ?? '') ? -1 : 1));
}

/** The version in force on a day: the one whose day came last. Undefined before the first. */
export function versionOn<V extends AppliedVersion>(versions: readonly V[], day: string): V | undefined {
  return inOrderOfEffect(versions).findLast((version) => (version.effectiveOn ?? '') <= day);
}

/** How an applied version stands on a day, among all applied versions of its committee. */
export function stateOn(versions: readonly AppliedVersion[], id: string, day: string): Exclude<VersionState, 'draft'> {
  const version = versions.find((one) => one.id === id);
  if ((version?.effectiveOn ?? '') > day) return 'waiting';
  return versionOn(versions, day)?.id === id ? 'in_force' : 'replaced';
}

/** The facts of a decision, as far as they are known. */
export interface Decision {
  number: string | null;
  /** The day it was signed. */
  on: string | null;
  issuer: string | null;
  signer: string | null;
  summary: string | null;
}

export const NO_DECISION: Decision = { number: null, on: null, issuer: null, signer: null, summary: null };

/**
 * A decision as papers cite it: `Quyết định số 412-QĐ/TU, ngày 18/3/2026 của Ban Thường vụ Tỉnh ủy`. Its summary, where
 * the number is not known; null when nothing is.
 */
export function citeDecision({ number, on, issuer, summary }: Decision): string | null {
  if (number === null) return summary;
  const parts = [`Quyết định số ${number}`, on === null ? null : `ngày ${paperDate(on)}`].filter((part) => part !== null).join(', ');
  return issuer === null ? parts : `${parts} của ${issuer}`;
}

/** `2026-03-08` → `08/3/2026`: days below 10 and months 1 and 2 take a zero, as in papers (Decree 30/2020, Annex I). */
export function paperDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${day}/${Number(month) < 3 ? month : String(Number(month))}/${year}`;
}

/** Who holds a seat on a day, as a decision's comings and goings are told. */
export interface SeatHolder {
  /** The person who sits there, by name or by office; null when nobody does. */
  personId: string | null;
  /** The office by which the seat is held, in a form that can be compared; null for a seat held by name. */
  office: string | null;
  /** How the holder is named; null for a vacant seat. */
  name: string | null;
}

/**
 * Who comes and who leaves between two lists of a body, in the order of each, and how many people go on. An office goes
 * on whoever holds it, and a person whether they sit by name or by office.
 */
export function comingsAndGoings(before: readonly SeatHolder[], after: readonly SeatHolder[]): { came: string[]; left: string[]; stayed: number } {
  const isAmong = (others: readonly SeatHolder[]) => (one: SeatHolder) => others.some((other) => isSameHolder(one, other));
  const namesOf = (holders: readonly SeatHolder[], others: readonly SeatHolder[]) => holders.filter((one) => !isAmong(others)(one)).flatMap(({ name }) => name ?? []);
  return { came: namesOf(after, before), left: namesOf(before, after), stayed: after.filter((one) => one.personId !== null && isAmong(before)(one)).length };
}

function isSameHolder(a: SeatHolder, b: SeatHolder): boolean {
  return (a.personId !== null && a.personId === b.personId) || (a.office !== null && a.office === b.office);
}
