import { getRouteApi } from '@tanstack/react-router';
import { later } from '../../ui/later.tsx';
import type { CommitteesView } from './CommitteesHeader.tsx';
import { CommitteesList } from './CommitteesList.tsx';

const AttentionView = later(async () => (await import('./AttentionView.tsx')).AttentionView);

const route = getRouteApi('/committees');

/** All steering committees: as a list, or everything in them that someone must see to. */
export function CommitteesPage() {
  const { view } = route.useSearch();
  const navigate = route.useNavigate();
  const onView = (next: CommitteesView): void => void navigate({ search: next === 'all' ? {} : { view: next } });
  return view === 'attention' ? <AttentionView onView={onView} /> : <CommitteesList onView={onView} />;
}
