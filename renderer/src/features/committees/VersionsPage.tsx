import type { CommitteeDetail } from '#shared/contract/committees.ts';
import { VersionsTab } from '../versions/VersionsTab.tsx';
import type { CommitteeTab } from './committee-tabs.ts';
import { CommitteeHeader } from './CommitteeHeader.tsx';

/** The decisions about who sits in a committee, as a part of its page. */
export function VersionsPage({ committee, onTab }: { committee: CommitteeDetail; onTab: (tab: CommitteeTab) => void }) {
  return <VersionsTab committee={committee} header={<CommitteeHeader committee={committee} tab="versions" onTab={onTab} />} />;
}
