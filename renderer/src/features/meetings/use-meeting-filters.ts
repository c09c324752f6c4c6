import { getRouteApi } from '@tanstack/react-router';
import type { MeetingKind, MeetingStatus } from '#shared/rules/meetings.ts';
import type { Narrowing } from '../../ui/use-narrowing.ts';
import { withoutEmpty } from './meeting-search.ts';

const route = getRouteApi('/meetings');

export interface MeetingFilters {
  q: string;
  committeeId: string | null;
  kind: MeetingKind | null;
  status: MeetingStatus | null;
  period: string | null;
}

const ALL: MeetingFilters = { q: '', committeeId: null, kind: null, status: null, period: null };

/** What meetings are narrowed to, as the address says it: so it stays when another page was looked at. */
export function useMeetingFilters(onChange: () => void): Narrowing<MeetingFilters> {
  const { q = '', committeeId = null, kind = null, status = null, period = null } = route.useSearch();
  const navigate = route.useNavigate();
  function set(change: Partial<MeetingFilters>): void {
    void navigate({ search: (before) => withoutEmpty({ ...before, ...change }), replace: true });
    onChange();
  }
  const values = { q, committeeId, kind, status, period };
  return { values, on: Object.values(withoutEmpty(values)).length > 0, set, clear: () => set(ALL) };
}
