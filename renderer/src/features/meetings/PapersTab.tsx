import { Button } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useRouter } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperRow } from '#shared/contract/meeting-papers.ts';
import { dayOf } from '#shared/rules/meetings.ts';
import { api } from '../../app/clients.ts';
import { ruleSentence } from '../../i18n/errors.ts';
import { ExportButton } from '../../ui/ExportButton.tsx';
import { List } from '../../ui/List.tsx';
import { Note } from '../../ui/Note.tsx';
import { Page } from '../../ui/Page.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import type { Column } from '../../ui/table/column.ts';
import { wholeList } from '../../ui/use-rows.ts';
import { askedFor, type PaperChoices } from '../papers/choices.ts';
import { print } from '../papers/use-printed.ts';
import type { TabProps } from './meeting-tabs.ts';
import { MeetingHeader } from './MeetingHeader.tsx';

const keyOf = ({ kind, supplementNo }: PaperRow): string => `${kind}${supplementNo ?? ''}`;
const choicesOf = ({ supplementNo }: PaperRow): PaperChoices => (supplementNo === null ? {} : { supplementNo });

/** The papers of a meeting: those that can be made now, and why another cannot yet. */
export function PapersTab({ meeting, onTab }: TabProps) {
  const { t } = useTranslation(['papers', 'ui']);
  const router = useRouter();
  const nameOf = usePaperName();
  const columns = usePaperColumns();
  const papers = useQuery(api.meetingPapers.list.queryOptions({ input: { meetingId: meeting.id } }));
  const [current, setCurrent] = useState<string | null>(null);
  const chosen = papers.data?.find((row) => keyOf(row) === current);
  const open = (row: PaperRow): void => {
    if (row.refusal === null) void router.navigate({ to: '/meetings/$meetingId/papers/$kind', params: { meetingId: meeting.id, kind: row.kind }, search: choicesOf(row) });
  };
  return (
    <Page
      header={<MeetingHeader meeting={meeting} tab="papers" onTab={onTab} />}
      panel={chosen !== undefined && <PaperPanel key={keyOf(chosen)} meeting={meeting} row={chosen} onClose={() => setCurrent(null)} />}
      keys={[['↑↓', t('ui:keys.move')], ['Enter', t('ui:keys.open')]]}
    >
      <List<PaperRow>
        id="meetings-papers"
        label={t('meeting.list')}
        columns={columns}
        list={wholeList(papers.data, papers)}
        rowId={keyOf}
        rowLabel={nameOf}
        current={current}
        onCurrentChange={setCurrent}
        onOpen={open}
        empty={null}
      />
    </Page>
  );
}

/** What can be done with one paper, or why nothing yet. */
function PaperPanel({ meeting, row, onClose }: Pick<TabProps, 'meeting'> & { row: PaperRow; onClose: () => void }) {
  const { t } = useTranslation('papers');
  const { t: errors } = useTranslation('errors');
  const name = usePaperName()(row);
  const asked = askedFor(meeting.id, row.kind, choicesOf(row));
  const fileName = t('meeting.fileName', { paper: name, day: dayOf(meeting.startsAt) });
  return (
    <SidePanel
      title={name}
      onClose={onClose}
      {...(row.refusal === null && {
        foot: <>
          <Button leftSection={<IconFileText size={16} />} renderRoot={(props) => <Link to="/meetings/$meetingId/papers/$kind" params={{ meetingId: meeting.id, kind: row.kind }} search={choicesOf(row)} {...props} />}>{t('open')}</Button>
          <ExportButton writes="document" label={t('word')} fileName={fileName} run={(ticket, signal, replace) => api.meetingPapers.export.call({ ...asked, ticket, replace }, { signal })} />
          <ExportButton writes="pdf" label={t('pdf')} fileName={fileName} run={async (ticket, signal, replace) => api.papers.savePdf.call({ ticket, replace, pdf: await print((await api.meetingPapers.sheets.call(asked)).sheets) }, { signal })} />
        </>,
      })}
    >
      {row.refusal === null ? <Standing row={row} /> : <Note>{ruleSentence({ rule: row.refusal }, errors)}</Note>}
    </SidePanel>
  );
}

function Standing({ row: { refusal } }: { row: PaperRow }) {
  const { t } = useTranslation('papers');
  const { t: errors } = useTranslation('errors');
  return refusal === null ? <StatusMark mark="tick" tone="ok">{t('meeting.ready')}</StatusMark> : <StatusMark mark="dashed" tone="off">{ruleSentence({ rule: refusal }, errors)}</StatusMark>;
}

function usePaperName(): (row: PaperRow) => string {
  const { t } = useTranslation('papers');
  return useCallback(({ kind, supplementNo }: PaperRow) => (supplementNo === null ? t(`meeting.kinds.${kind}`) : t('meeting.supplementNo', { no: supplementNo })), [t]);
}

function usePaperColumns(): Column<PaperRow>[] {
  const { t } = useTranslation('papers');
  const { t: errors } = useTranslation('errors');
  const nameOf = usePaperName();
  return useMemo<Column<PaperRow>[]>(() => [
    { id: 'name', header: t('meeting.name'), width: 240, fixed: true, text: nameOf, cell: (row) => <b>{nameOf(row)}</b> },
    { id: 'standing', header: t('meeting.standing'), width: 320, grow: 1, text: ({ refusal }) => (refusal === null ? t('meeting.ready') : ruleSentence({ rule: refusal }, errors)), cell: (row) => <Standing row={row} /> },
  ], [t, errors, nameOf]);
}
