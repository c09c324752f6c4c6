import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ruleSetFor } from '#shared/rules/paper-rules.ts';
import { api } from '../../app/clients.ts';
import { PaperRulesNote } from '../../ui/PaperRulesNote.tsx';
import { PaperPage } from './PaperPage.tsx';

const route = getRouteApi('/committees/$committeeId/versions/$versionId/paper');

/** A decision about who sits in a committee, with its annex. */
export function DecisionPaperPage() {
  const { t } = useTranslation(['papers', 'committees']);
  const { committeeId, versionId } = route.useParams();
  const paper = useQuery(api.versions.decisionSheets.queryOptions({ input: { id: versionId } }));
  const committee = paper.data?.committee;
  return (
    <PaperPage
      crumbs={[
        <Link key="list" to="/committees">{t('committees:title')}</Link>,
        <Link key="committee" to="/committees/$committeeId" params={{ committeeId }}>{committee?.shortName ?? committee?.name ?? '…'}</Link>,
      ]}
      title={t('decision.title')}
      facts={paper.data !== undefined && <><span>{paper.data.number ?? t('draft')}</span><PaperRulesNote rules={ruleSetFor(paper.data.committee.system, paper.data.on)} /></>}
      paper={paper}
      fileName={committee === undefined ? '' : t('decision.fileName', { name: committee.shortName ?? committee.name, number: paper.data?.number ?? t('draft') })}
      exportWord={(ticket, signal, replace) => api.versions.exportDecision.call({ id: versionId, ticket, replace }, { signal })}
    />
  );
}
