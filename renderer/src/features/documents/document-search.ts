import { DIRECTIONS, type Direction, DOCUMENT_STANDINGS, type DocumentStanding } from '#shared/rules/documents.ts';

/** What the address of the register says: the paper shown beside it, and to what it is narrowed at first. */
export interface DocumentSearch {
  documentId?: string;
  direction?: Direction;
  standing?: DocumentStanding;
}

/** What of an address can be understood; the rest is left out. */
export function documentSearch(search: Record<string, unknown>): DocumentSearch {
  const direction = DIRECTIONS.find((one) => one === search['direction']);
  const standing = DOCUMENT_STANDINGS.find((one) => one === search['standing']);
  return { ...(typeof search['documentId'] === 'string' && { documentId: search['documentId'] }), ...(direction !== undefined && { direction }), ...(standing !== undefined && { standing }) };
}
