import { NativeSelect, SegmentedControl } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { FoundCheck } from '#shared/contract/meeting-papers.ts';
import type { MeetingDetail } from '#shared/contract/meetings.ts';
import { formatDate } from '#shared/rules/dates.ts';
import { dayOf } from '#shared/rules/meetings.ts';
import { MEETING_PAPERS, type MeetingPaper } from '#shared/rules/meeting-papers.ts';
import { ruleSetFor } from '#shared/rules/paper-rules.ts';
import { api } from '../../app/clients.ts';
import { PaperRulesNote } from '../../ui/PaperRulesNote.tsx';
import { PanelSection } from '../../ui/SidePanel.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { askedFor, type PaperChoices } from './choices.ts';
import { PaperPage } from './PaperPage.tsx';
import css from './PaperView.module.css';

const route = getRouteApi('/meetings/$meetingId/papers/$kind');

/** A paper of a meeting, with how it is made and what should be seen to before it goes out. */
export function MeetingPaperPage() {
  const { t } = useTranslation(['papers', 'meetings']);
  const { meetingId, kind: asked } = route.useParams();
  const choices = route.useSearch();
  const kind = MEETING_PAPERS.find((known) => known === asked) ?? 'invitation';
  const input = askedFor(meetingId, kind, choices);
  const meeting = useQuery(api.meetings.get.queryOptions({ input: { id: meetingId } })).data;
  const paper = useQuery(api.meetingPapers.sheets.queryOptions({ input }));
  const { data } = paper;
  const title = choices.supplementNo === undefined ? t(`meeting.kinds.${kind}`) : t('meeting.supplementNo', { no: choices.supplementNo });
  return (
    <PaperPage
      crumbs={[
        <Link key="list" to="/meetings">{t('meetings:title')}</Link>,
        <Link key="meeting" to="/meetings/$meetingId" params={{ meetingId }} search={{ tab: 'papers' }}>{meeting?.title ?? '…'}</Link>,
      ]}
      title={title}
      facts={data !== undefined && <span>{bornBy(data).join(' · ') || t('draft')}</span>}
      paper={paper}
      fileName={meeting === undefined ? title : t('meeting.fileName', { paper: title, day: dayOf(meeting.startsAt) })}
      exportWord={(ticket, signal, replace) => api.meetingPapers.export.call({ ...input, ticket, replace }, { signal })}
      aside={(
        <aside className={css.aside} aria-label={t('checks.title')}>
          {meeting !== undefined && <Choices meeting={meeting} kind={kind} choices={choices} />}
          {data !== undefined && <Checks checks={data.checks} />}
          {data !== undefined && <PanelSection title={t('rules')}><PaperRulesNote rules={ruleSetFor(data.system, data.date)} /></PanelSection>}
        </aside>
      )}
    />
  );
}

/** The number and day that a paper bears already. */
function bornBy({ symbol, date }: { symbol: string | null; date: string | null }): string[] {
  return [...(symbol === null ? [] : [symbol]), ...(date === null ? [] : [formatDate(date)])];
}

/** Which committee issues the paper, and whether each gets a letter; nothing where there is nothing to choose. */
function Choices({ meeting, kind, choices }: { meeting: MeetingDetail; kind: MeetingPaper; choices: PaperChoices }) {
  const { t } = useTranslation('papers');
  const navigate = route.useNavigate();
  const choose = (search: PaperChoices): void => void navigate({ search, replace: true });
  const several = meeting.committees.length > 1;
  if (!several && kind !== 'invitation') return null;
  const { each, ...others } = choices;
  return (
    <PanelSection title={t('choices.title')}>
      {several && (
        <NativeSelect
          label={t('choices.committee')}
          value={choices.committeeId ?? meeting.committees[0]?.id ?? ''}
          data={meeting.committees.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={({ currentTarget }) => choose({ ...choices, committeeId: currentTarget.value })}
        />
      )}
      {kind === 'invitation' && (
        <SegmentedControl
          fullWidth
          size="xs"
          mt={several ? 'sm' : 0}
          orientation="vertical"
          aria-label={t('choices.letters')}
          value={each === true ? 'each' : 'forAll'}
          data={(['forAll', 'each'] as const).map((value) => ({ value, label: t(`choices.${value}`) }))}
          onChange={(value) => choose(value === 'each' ? { ...others, each: true } : others)}
        />
      )}
    </PanelSection>
  );
}

function Checks({ checks }: { checks: readonly FoundCheck[] }) {
  const { t } = useTranslation('papers');
  return (
    <PanelSection title={t('checks.title')} {...(checks.length > 0 && { count: checks.length })}>
      {checks.length === 0
        ? <StatusMark mark="tick" tone="ok">{t('checks.none')}</StatusMark>
        : <ul className={css.checks}>{checks.map(({ code, names, count }) => <li key={code}><IconAlertTriangle size={15} aria-hidden />{t(`checks.codes.${code}`, { names: names.join(', '), count })}</li>)}</ul>}
    </PanelSection>
  );
}
