import { useTranslation } from 'react-i18next';
import type { CommitteeDetail } from '#shared/contract/committees.ts';
import { Page } from '../../ui/Page.tsx';
import { VersionsTab } from '../versions/VersionsTab.tsx';
import type { CommitteeTab } from './committee-tabs.ts';
import { CommitteeHeader } from './CommitteeHeader.tsx';

/** The decisions about who sits in a committee, as a part of its page. */
export function VersionsPage({ committee, onTab }: { committee: CommitteeDetail; onTab: (tab: CommitteeTab) => void }) {
  const { t } = useTranslation('ui');
  return (
    <Page header={<CommitteeHeader committee={committee} tab="versions" onTab={onTab} />} keys={[['↑↓', t('keys.move')], ['Enter', t('keys.open')], ['Ctrl P', t('keys.print')]]}>
      <VersionsTab committee={committee} />
    </Page>
  );
}
