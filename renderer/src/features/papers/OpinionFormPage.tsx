import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ruleSetFor } from '#shared/rules/paper-rules.ts';
import { api } from '../../app/clients.ts';
import { PaperRulesNote } from '../../ui/PaperRulesNote.tsx';
import { PanelSection } from '../../ui/SidePanel.tsx';
import { PaperPage } from './PaperPage.tsx';
import css from './PaperView.module.css';

const route = getRouteApi('/meetings/opinions/$roundId/form');

/** The form on which members answer in writing: one for all, or one to each with the name. */
export function OpinionFormPage() {
  const { t } = useTranslation(['papers', 'opinionRounds']);
  const { roundId } = route.useParams();
  const { each = false } = route.useSearch();
  const navigate = route.useNavigate();
  const input = { id: roundId, each };
  const round = useQuery(api.opinionRounds.get.queryOptions({ input: { id: roundId } })).data;
  const paper = useQuery(api.opinionRounds.formSheets.queryOptions({ input }));
  return (
    <PaperPage
      crumbs={[
        <Link key="list" to="/meetings/opinions">{t('opinionRounds:label')}</Link>,
        <Link key="round" to="/meetings/opinions/$roundId" params={{ roundId }}>{round?.title ?? '…'}</Link>,
      ]}
      title={t('opinionRounds:form.title')}
      paper={paper}
      fileName={t('opinionRounds:form.title')}
      exportWord={(ticket, signal, replace) => api.opinionRounds.exportForm.call({ ...input, ticket, replace }, { signal })}
      aside={(
        <aside className={css.aside} aria-label={t('choices.title')}>
          <PanelSection title={t('choices.title')}>
            <SegmentedControl
              fullWidth
              size="xs"
              orientation="vertical"
              aria-label={t('choices.title')}
              value={each ? 'each' : 'forAll'}
              data={(['forAll', 'each'] as const).map((value) => ({ value, label: t(`opinionRounds:form.${value}`) }))}
              onChange={(value) => void navigate({ search: value === 'each' ? { each: true } : {}, replace: true })}
            />
          </PanelSection>
          {paper.data !== undefined && <PanelSection title={t('rules')}><PaperRulesNote rules={ruleSetFor(paper.data.system, paper.data.date)} /></PanelSection>}
        </aside>
      )}
    />
  );
}
