import { Button } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useRouter } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerLine, RoundDetail } from '#shared/contract/opinion-rounds.ts';
import { api } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { useFormat } from '../../i18n/format.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { FilterChip } from '../../ui/FilterChip.tsx';
import { List } from '../../ui/List.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PersonName } from '../../ui/PersonName.tsx';
import type { Column } from '../../ui/table/column.ts';
import { wholeList } from '../../ui/use-rows.ts';
import { useWrite } from '../../ui/use-write.ts';
import { AnswerPanel } from './AnswerPanel.tsx';
import { OpinionMark } from './OpinionMark.tsx';
import css from './Rounds.module.css';
import { RoundHeader } from './RoundHeader.tsx';

const route = getRouteApi('/meetings/opinions/$roundId');

/** One round of written opinions: who was asked, and what they answered. */
export function RoundPage() {
  const { roundId } = route.useParams();
  const round = useQuery(api.opinionRounds.get.queryOptions({ input: { id: roundId } }));
  if (round.error !== null) return <Gone error={round.error} onRetry={() => void round.refetch()} />;
  if (round.data === undefined) return <Page header={null}><div aria-busy="true" /></Page>;
  return <RoundView key={roundId} round={round.data} />;
}

function Gone({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation('opinionRounds');
  const router = useRouter();
  return (
    <Page header={<PageHeader crumbs={[<Link key="list" to="/meetings/opinions">{t('label')}</Link>]} title={t('gone')} />}>
      <div className={css.gone}><ErrorNote error={error} onRetry={onRetry} action={<Button size="xs" onClick={() => void router.navigate({ to: '/meetings/opinions' })}>{t('back')}</Button>} /></div>
    </Page>
  );
}

function RoundView({ round }: { round: RoundDetail }) {
  const { t } = useTranslation(['opinionRounds', 'ui']);
  const columns = useAnswerColumns();
  const today = useToday();
  const [waiting, setWaiting] = useState(false);
  const [current, setCurrent] = useState<string | null>(null);
  const rows = waiting ? round.lines.filter(({ answer }) => answer === null) : round.lines;
  const line = round.lines.find(({ personId }) => personId === current);
  const { mutate, isPending } = useWrite(api.opinionRounds.answer, { done: () => t('answers.saved') });
  function agree(row: AnswerLine | null): void {
    if (row !== null && row.answer === null && !isPending) mutate({ roundId: round.id, personId: row.personId, rev: null, opinion: 'agree', content: null, answeredOn: today });
  }
  const takes = round.state === 'open' || round.state === 'closing';
  return (
    <Page
      header={<RoundHeader round={round} />}
      panel={line !== undefined && <AnswerPanel key={line.personId} round={round} line={line} onClose={() => setCurrent(null)} />}
      facts={<><span>{t('answers.count', { count: round.count.asked })}</span><span>{round.count.unanswered === 0 ? t('allAnswered') : t('unanswered', { count: round.count.unanswered })}</span></>}
      keys={[['↑↓', t('ui:keys.move')], ...(takes ? [['D', t('answers.keys.agree')] as const] : []), ['Esc', t('ui:keys.close')]]}
    >
      <List<AnswerLine>
        id="opinion-answers"
        label={t('answers.label')}
        columns={columns}
        list={wholeList(rows)}
        rowId={personIdOf}
        rowLabel={(row) => row.name}
        tools={<>
          <FilterChip view label={t('answers.all')} count={round.lines.length} on={!waiting} onChange={() => setWaiting(false)} />
          <FilterChip view label={t('answers.waiting')} count={round.count.unanswered} on={waiting} onChange={() => setWaiting(true)} />
        </>}
        current={current}
        onCurrentChange={setCurrent}
        {...(takes && { keys: { d: agree } })}
        empty={<EmptyState icon={<IconUsersGroup size={28} />} title={t('answers.noneWaiting')} />}
      />
    </Page>
  );
}

function personIdOf({ personId }: AnswerLine): string {
  return personId;
}

function useAnswerColumns(): Column<AnswerLine>[] {
  const { t } = useTranslation('opinionRounds');
  const format = useFormat();
  return useMemo<Column<AnswerLine>[]>(() => {
    const text = (read: (row: AnswerLine) => string) => ({ text: read, cell: read });
    return [
      { id: 'name', header: t('answers.fields.name'), width: 190, grow: 1, fixed: true, text: (row) => row.name, cell: (row) => <PersonName>{row.name}</PersonName> },
      { id: 'unit', header: t('answers.fields.unit'), width: 120, grow: 1, ...text((row) => (row.asked ? (row.unit ?? '') : t('answers.notAsked'))) },
      { id: 'opinion', header: t('answers.fields.opinion'), width: 150, text: ({ answer }) => (answer === null ? t('answers.none') : t(`opinions.${answer.opinion}`)), cell: ({ answer }) => <OpinionMark opinion={answer?.opinion ?? null} /> },
      { id: 'answeredOn', header: t('answers.fields.answeredOn'), width: 112, cell: ({ answer }) => format.date(answer?.answeredOn) },
      { id: 'content', header: t('answers.fields.content'), width: 160, grow: 3, ...text(({ answer }) => answer?.content ?? '') },
    ];
  }, [t, format]);
}
