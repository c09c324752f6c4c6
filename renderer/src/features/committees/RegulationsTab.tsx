import { Button } from '@mantine/core';
import { IconFileText, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommitteeDetail } from '#shared/contract/committees.ts';
import { api } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { useFormat } from '../../i18n/format.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Fact, Facts } from '../../ui/Facts.tsx';
import { List } from '../../ui/List.tsx';
import { Note } from '../../ui/Note.tsx';
import { Page } from '../../ui/Page.tsx';
import { RecordHistory } from '../../ui/RecordHistory.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { wholeList } from '../../ui/use-rows.ts';
import { useWrite } from '../../ui/use-write.ts';
import type { CommitteeTab } from './committee-tabs.ts';
import { CommitteeHeader } from './CommitteeHeader.tsx';
import css from './Committees.module.css';
import { NewRegulationForm, RegulationForm } from './RegulationForm.tsx';
import { regulationLines, type RegulationLine } from './regulations.ts';
import { useRegulationColumns } from './use-regulation-columns.tsx';

type Mode = 'show' | 'edit' | 'add';

/** The operating regulations of a committee: how often it meets, and when they must be reviewed. */
export function RegulationsTab({ committee, onTab }: { committee: CommitteeDetail; onTab: (tab: CommitteeTab) => void }) {
  const { t } = useTranslation(['committees', 'ui']);
  const day = useToday();
  const columns = useRegulationColumns();
  const [current, setCurrent] = useState<string | null>(null);
  const [mode, setMode] = useState<Mode>('show');
  const lines = useMemo(() => regulationLines(committee.regulations, day), [committee.regulations, day]);
  const show = (id: string | null): void => { setCurrent(id); setMode('show'); };
  useShortcut('new', () => setMode('add'));
  const addButton = <Button leftSection={<IconPlus size={16} />} onClick={() => setMode('add')}>{t('regulations.add')}</Button>;
  const line = lines.find(({ regulation }) => regulation.id === current);
  return (
    <Page
      header={<CommitteeHeader committee={committee} tab="regulations" onTab={onTab} />}
      panel={mode === 'add'
        ? <SidePanel title={t('regulations.addTitle')} onClose={() => setMode('show')}><NewRegulationForm committeeId={committee.id} onSaved={show} onLeave={() => setMode('show')} /></SidePanel>
        : line !== undefined && <RegulationPanel line={line} editing={mode === 'edit'} onMode={setMode} onClose={() => show(null)} />}
      facts={<span>{t('regulations.count', { count: lines.length })}</span>}
      keys={[['↑↓', t('ui:keys.move')], ['Enter', t('ui:keys.edit')], ['Ctrl N', t('ui:keys.new')]]}
    >
      <List<RegulationLine>
        id="regulations"
        label={t('regulations.label')}
        columns={columns}
        list={wholeList(lines)}
        rowId={lineId}
        toolsEnd={lines.length === 0 ? undefined : <Button variant="default" size="xs" leftSection={<IconPlus size={14} />} onClick={() => setMode('add')}>{t('regulations.add')}</Button>}
        current={current}
        onCurrentChange={show}
        onOpen={({ regulation }) => { setCurrent(regulation.id); setMode('edit'); }}
        rowTone={({ inForce }) => (inForce ? undefined : 'off')}
        empty={<EmptyState icon={<IconFileText size={28} />} title={t('regulations.empty')} hint={t('regulations.emptyHint')} actions={addButton} />}
      />
    </Page>
  );
}

function lineId({ regulation }: RegulationLine): string {
  return regulation.id;
}

interface RegulationPanelProps {
  line: RegulationLine;
  editing: boolean;
  onMode: (mode: Mode) => void;
  onClose: () => void;
}

function RegulationPanel({ line: { regulation, overdueSince }, editing, onMode, onClose }: RegulationPanelProps) {
  const { t } = useTranslation(['committees', 'ui']);
  const format = useFormat();
  const remove = useWrite(api.committees.removeRegulation, { done: () => t('regulations.removed'), onDone: onClose });
  const { id, rev, number, issuedOn } = regulation;
  const title = number ?? t('regulations.unnumbered', { date: format.date(issuedOn) });
  const back = (): void => onMode('show');
  if (editing) return <SidePanel title={title} subtitle={t('regulations.editTitle')} onClose={back}><RegulationForm key={id} regulation={regulation} onSaved={back} onLeave={back} /></SidePanel>;
  return (
    <SidePanel
      title={title}
      subtitle={t('regulations.label')}
      onClose={onClose}
      foot={<>
        <Button variant="default" leftSection={<IconPencil size={16} />} onClick={() => onMode('edit')}>{t('ui:edit')}</Button>
        <Button variant="subtle" leftSection={<IconTrash size={16} />} loading={remove.isPending} onClick={() => remove.mutate({ id, rev })}>{t('ui:delete')}</Button>
      </>}
    >
      {overdueSince !== null && <div className={css.notes}><Note tone="warn">{t('regulations.overdueLong', { date: format.date(overdueSince) })}</Note></div>}
      <Facts>
        <Fact label={t('regulations.issuedOn')}>{format.date(issuedOn)}</Fact>
        <Fact label={t('regulations.meetingFrequency')}>{t(`ui:meetingFrequencies.${regulation.meetingFrequency}`)}</Fact>
        <Fact label={t('regulations.reviewDueOn')}>{format.date(regulation.reviewDueOn)}</Fact>
        <Fact label={t('regulations.summary')}>{regulation.summary}</Fact>
      </Facts>
      <RecordHistory table="regulation" id={id} />
    </SidePanel>
  );
}
