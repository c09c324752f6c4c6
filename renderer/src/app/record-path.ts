import type { RecordPage } from '#shared/contract/record-page.ts';

/** Where a record is shown. */
export function recordPath(kind: RecordPage['kind'], id: string): string {
  switch (kind) {
    case 'committee': return `/committees/${id}`;
    case 'person': return `/people/${id}`;
    case 'org_unit': return `/units?unitId=${id}`;
    case 'document': return `/documents?documentId=${id}`;
    case 'meeting': return `/meetings/${id}`;
    case 'task': return `/tasks?taskId=${id}`;
    case 'opinion_round': return `/meetings/opinions/${id}`;
    case 'task_campaign': return `/tasks/campaigns/${id}`;
    case 'form': return `/forms/${id}`;
    case 'return_campaign': return `/returns/${id}`;
    default: return `/registers/${kind.replace('register_', '')}?recordId=${id}`;
  }
}
