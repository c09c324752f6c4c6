/** What the address of a register says: the record shown beside it, and what it is narrowed to at first. */
export interface RegisterSearch {
  recordId?: string;
  narrow?: Record<string, string | number | boolean>;
}

/** What of an address can be understood; the rest is left out. */
export function registerSearch(search: Record<string, unknown>): RegisterSearch {
  const { recordId, narrow } = search;
  const told = typeof narrow === 'object' && narrow !== null && !Array.isArray(narrow) ? Object.entries(narrow).filter((entry): entry is [string, string | number | boolean] => ['string', 'number', 'boolean'].includes(typeof entry[1])) : [];
  return { ...(typeof recordId === 'string' && { recordId }), ...(told.length > 0 && { narrow: Object.fromEntries(told) }) };
}
