import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ruleSetFor } from '#shared/rules/paper-rules.ts';
import { api, desktop } from '../../app/clients.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { ExportButton } from '../../ui/ExportButton.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PaperRulesNote } from '../../ui/PaperRulesNote.tsx';
import { FONT_FACES } from './font-faces.ts';
import { PaperView } from './PaperView.tsx';

const route = getRouteApi('/committees/$committeeId/versions/$versionId/paper');

/** A decision as it goes out: the very pages of its PDF, which are written as PDF or as a Word file. */
export function DecisionPaperPage() {
  const { t } = useTranslation(['papers', 'committees', 'ui']);
  const { committeeId, versionId } = route.useParams();
  const paper = useQuery(api.versions.decisionSheets.queryOptions({ input: { id: versionId } }));
  const printed = useQuery({ ...desktop.printSheets.queryOptions({ input: { sheets: paper.data?.sheets.map(({ css, body }) => ({ css: FONT_FACES + css, body })) ?? [] } }), enabled: paper.data !== undefined, staleTime: Infinity });
  const pdf = printed.data?.pdf;
  const committee = paper.data?.committee;
  const error = paper.error ?? printed.error;
  const name = committee === undefined ? '' : t('decision.fileName', { name: committee.shortName ?? committee.name, number: paper.data?.number ?? t('draft') });
  return (
    <Page
      header={(
        <PageHeader
          crumbs={[
            <Link key="list" to="/committees">{t('committees:title')}</Link>,
            <Link key="committee" to="/committees/$committeeId" params={{ committeeId }}>{committee?.shortName ?? committee?.name ?? '…'}</Link>,
          ]}
          title={t('decision.title')}
          facts={paper.data !== undefined && <><span>{paper.data.number ?? t('draft')}</span><PaperRulesNote rules={ruleSetFor(paper.data.committee.system, paper.data.on)} /></>}
          actions={<ExportButton writes="document" label={t('word')} disabled={paper.data === undefined} fileName={name} run={(ticket, signal) => api.versions.exportDecision.call({ id: versionId, ticket }, { signal })} />}
          primary={<ExportButton writes="pdf" label={t('pdf')} disabled={pdf === undefined} fileName={name} run={(ticket, signal) => api.papers.savePdf.call({ ticket, pdf: pdf ?? '' }, { signal })} />}
        />
      )}
      keys={[['PgUp PgDn', t('keys.pages')]]}
    >
      {error !== null ? <ErrorNote error={error} onRetry={() => void (paper.error === null ? printed : paper).refetch()} /> : <PaperView pdf={pdf} />}
    </Page>
  );
}
