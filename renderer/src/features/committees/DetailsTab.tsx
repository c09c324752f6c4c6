import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommitteeDetail } from '#shared/contract/committees.ts';
import { Page } from '../../ui/Page.tsx';
import { RecordHistory } from '../../ui/RecordHistory.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import type { CommitteeTab } from './committee-tabs.ts';
import { CommitteeForm } from './CommitteeForm.tsx';
import { CommitteeHeader } from './CommitteeHeader.tsx';
import css from './Committees.module.css';
import { StandingAgencies, StandingAgencyForm } from './StandingAgency.tsx';

/** The facts of a committee, its standing agencies through time, and what was changed in the record. */
export function DetailsTab({ committee, onTab }: { committee: CommitteeDetail; onTab: (tab: CommitteeTab) => void }) {
  const { t } = useTranslation(['committees', 'ui']);
  const [changing, setChanging] = useState(false);
  const stop = (): void => setChanging(false);
  return (
    <Page
      header={<CommitteeHeader committee={committee} tab="details" onTab={onTab} />}
      panel={changing && (
        <SidePanel title={t('agency.change')} subtitle={committee.shortName ?? committee.name} onClose={stop}>
          <StandingAgencyForm committee={committee} onSaved={stop} onLeave={stop} />
        </SidePanel>
      )}
      keys={[['Ctrl S', t('ui:keys.save')]]}
    >
      <div className={css.details}>
        <CommitteeForm committee={committee} />
        <div>
          {committee.body === 'committee' && <StandingAgencies committee={committee} onChange={() => setChanging(true)} />}
          <RecordHistory table="committee" id={committee.id} />
        </div>
      </div>
    </Page>
  );
}
