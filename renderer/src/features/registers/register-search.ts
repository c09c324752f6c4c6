/** What the address of a register says: the record shown beside it, and what it is narrowed to at first. */
export interface RegisterSearch {
  recordId?: string;
  narrow?: Told;
  /** A new record is begun, of which this is told. */
  add?: Told;
}
type Told = Record<string, string | number | boolean>;

/** What of an address can be understood; the rest is left out. */
export function registerSearch(search: Record<string, unknown>): RegisterSearch {
  const { recordId } = search;
  const [narrow, add] = [toldIn(search['narrow']), toldIn(search['add'])];
  return { ...(typeof recordId === 'string' && { recordId }), ...(narrow !== null && { narrow }), ...(add !== null && { add }) };
}

function toldIn(part: unknown): Told | null {
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return null;
  const told = Object.entries(part).filter((entry): entry is [string, string | number | boolean] => ['string', 'number', 'boolean'].includes(typeof entry[1]));
  return told.length === 0 ? null : Object.fromEntries(told);
}
