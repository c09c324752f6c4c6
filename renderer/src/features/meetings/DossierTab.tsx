import { Button } from '@mantine/core';
import { IconChecklist, IconPlus, IconTrash } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierLine } from '#shared/contract/dossier.ts';
import { dossierCount, type DossierState } from '#shared/rules/dossier.ts';
import { dayOf } from '#shared/rules/meetings.ts';
import { api } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { useFormat } from '../../i18n/format.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ExportButton } from '../../ui/ExportButton.tsx';
import { idOf, List } from '../../ui/List.tsx';
import { Page } from '../../ui/Page.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { type Mark, StatusMark, type Tone } from '../../ui/StatusMark.tsx';
import type { Column } from '../../ui/table/column.ts';
import { useAltArrows } from '../../ui/use-alt-arrows.ts';
import { wholeList } from '../../ui/use-rows.ts';
import { useWrite } from '../../ui/use-write.ts';
import { DossierForm, NewDossierForm } from './DossierForm.tsx';
import { isOpen, type TabProps } from './meeting-tabs.ts';
import { MeetingHeader } from './MeetingHeader.tsx';
import { useRowOrder } from './use-row-order.ts';

/** What the meeting needs, how far each is, who has it and by when. */
export function DossierTab({ meeting, onTab }: TabProps) {
  const { t } = useTranslation(['agenda', 'meetings', 'ui']);
  const columns = useDossierColumns();
  const open = isOpen(meeting);
  const [current, setCurrent] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const order = useRowOrder({ meetingId: meeting.id, kept: meeting.dossier, entry: api.meetings.arrangeDossier });
  const show = (id: string | null): void => { setCurrent(id); setAdding(false); };
  const usual = useWrite(api.meetings.addUsualDossier, { done: ({ added }) => t('dossier.usualAdded', { count: added }) });
  const remove = useWrite(api.meetings.removeDossierLine, { done: () => t('dossier.removed'), onDone: () => show(null) });
  useShortcut('new', () => setAdding(true), open);
  useAltArrows(open ? { up: () => order.move(current, -1), down: () => order.move(current, 1) } : {});
  const line = meeting.dossier.find(({ id }) => id === current);
  const usualButton = <Button size="xs" variant="default" leftSection={<IconChecklist size={15} />} loading={usual.isPending} onClick={() => usual.mutate({ meetingId: meeting.id })}>{t('dossier.usual')}</Button>;
  const addButton = <Button size="xs" variant="default" leftSection={<IconPlus size={15} />} onClick={() => setAdding(true)}>{t('dossier.add')}</Button>;
  return (
    <Page
      header={<MeetingHeader meeting={meeting} tab="dossier" onTab={onTab} />}
      panel={adding
        ? <SidePanel title={t('dossier.add')} onClose={() => show(current)}><NewDossierForm meetingId={meeting.id} onSaved={show} onLeave={() => show(current)} /></SidePanel>
        : open && line !== undefined && (
          <SidePanel
            title={t('dossier.editTitle')}
            subtitle={line.title}
            onClose={() => show(null)}
            foot={<Button variant="subtle" leftSection={<IconTrash size={16} />} loading={remove.isPending} onClick={() => remove.mutate({ id: line.id, rev: line.rev })}>{t('ui:delete')}</Button>}
          >
            <DossierForm key={line.id} line={line} onDone={() => show(null)} />
          </SidePanel>
        )}
      facts={meeting.dossier.length > 0 && <span>{t('dossier.ready', dossierCount(meeting.dossier))}</span>}
      keys={[['↑↓', t('ui:keys.move')], ...(open ? [['Alt ↑↓', t('meetings:agenda.order')] as const, ['Delete', t('meetings:agenda.remove')] as const, ['Ctrl N', t('ui:keys.new')] as const] : [])]}
    >
      <List<DossierLine>
        id="meetings-dossier"
        label={t('dossier.label')}
        columns={columns}
        list={wholeList(order.rows)}
        rowId={idOf}
        rowLabel={(row) => row.title}
        rowTone={(row) => (row.state === 'not_needed' ? 'off' : undefined)}
        toolsEnd={<>
          {open && order.rows.length > 0 && <>{usualButton}{addButton}</>}
          <ExportButton writes="package" label={t('dossier.package')} fileName={t('dossier.packageName', { day: dayOf(meeting.startsAt) })} run={(ticket, signal, replace) => api.meetingPapers.exportDossier.call({ meetingId: meeting.id, ticket, replace }, { signal })} />
        </>}
        current={current}
        onCurrentChange={show}
        {...(open && { keys: { delete: (row: DossierLine | null) => { if (row !== null) remove.mutate({ id: row.id, rev: row.rev }); } }, onRowDrop: order.drop })}
        empty={<EmptyState icon={<IconChecklist size={28} />} title={t('dossier.empty')} hint={t('dossier.emptyHint')} actions={open && <>{usualButton}{addButton}</>} />}
      />
    </Page>
  );
}

const MARKS: Record<DossierState, { mark: Mark; tone: Tone }> = {
  needed: { mark: 'ring', tone: 'plain' },
  in_preparation: { mark: 'half', tone: 'info' },
  ready: { mark: 'tick', tone: 'ok' },
  not_needed: { mark: 'square', tone: 'off' },
};

function useDossierColumns(): Column<DossierLine>[] {
  const { t } = useTranslation('agenda');
  const format = useFormat();
  const today = useToday();
  return useMemo<Column<DossierLine>[]>(() => {
    const text = (read: (row: DossierLine) => string) => ({ text: read, cell: read });
    const dueText = ({ dueOn }: DossierLine): string => (dueOn === null ? '' : format.date(dueOn));
    const isLate = ({ dueOn, state }: DossierLine): boolean => dueOn !== null && dueOn < today && (state === 'needed' || state === 'in_preparation');
    return [
      { id: 'title', header: t('dossier.fields.title'), width: 200, grow: 2, fixed: true, text: (row) => row.title, cell: (row) => <b>{row.title}</b> },
      { id: 'state', header: t('dossier.fields.state'), width: 240, grow: 2, text: (row) => row.reason ?? t(`dossierStates.${row.state}`), cell: (row) => <StatusMark {...MARKS[row.state]}>{[t(`dossierStates.${row.state}`), row.reason].filter(Boolean).join(': ')}</StatusMark> },
      { id: 'responsible', header: t('dossier.fields.responsible'), width: 130, grow: 1, ...text((row) => row.responsible ?? '') },
      { id: 'due', header: t('dossier.fields.dueOn'), width: 196, text: dueText, cell: (row) => (isLate(row) ? <StatusMark mark="triangle" tone="bad">{`${dueText(row)}, ${t('dossier.overdue')}`}</StatusMark> : dueText(row)) },
      { id: 'document', header: t('dossier.fields.documentId'), width: 110, grow: 1, ...text((row) => row.documentLabel ?? '') },
    ];
  }, [t, format, today]);
}
