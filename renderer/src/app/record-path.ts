import type { SearchHit } from '#shared/contract/search.ts';

/** Where a record is shown. */
export function recordPath(kind: SearchHit['kind'], id: string): string {
  switch (kind) {
    case 'committee': return `/committees/${id}`;
    case 'person': return `/people/${id}`;
    case 'org_unit': return `/units?unitId=${id}`;
    case 'document': return `/documents?documentId=${id}`;
    case 'meeting': return `/meetings/${id}`;
    case 'task': return `/tasks?taskId=${id}`;
    default: return `/registers/${kind.replace('register_', '')}?recordId=${id}`;
  }
}
