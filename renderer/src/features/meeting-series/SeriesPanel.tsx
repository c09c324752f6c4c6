import { Button } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeriesRow } from '#shared/contract/meeting-series.ts';
import { dayOf, timeOf } from '#shared/rules/meetings.ts';
import { api } from '../../app/clients.ts';
import { useFormat } from '../../i18n/format.ts';
import { Fact, Facts } from '../../ui/Facts.tsx';
import { RecordHistory } from '../../ui/RecordHistory.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { refsOf, useWrite } from '../../ui/use-write.ts';
import { ExportCalendar } from '../meetings/ExportCalendar.tsx';
import { SeriesForm } from './SeriesForm.tsx';
import { useFrequencyText } from './use-frequency-text.ts';

/** One series beside the list. */
export function SeriesPanel({ series, onClose }: { series: SeriesRow; onClose: () => void }) {
  const { t } = useTranslation(['meetingSeries', 'meetings', 'ui']);
  const format = useFormat();
  const frequencyText = useFrequencyText();
  const [editing, setEditing] = useState(false);
  const remove = useWrite(api.meetingSeries.remove, { done: ({ removed }) => t('removed', { count: removed }), onDone: onClose });
  const { id, title, kind, committees, startsAt, endsOn, place, note, meetings, lastOn } = series;
  const back = (): void => setEditing(false);
  if (editing) return <SidePanel title={title} subtitle={t('editTitle')} onClose={back}><SeriesForm series={series} onDone={back} /></SidePanel>;
  return (
    <SidePanel
      title={title}
      subtitle={t(`meetings:kinds.${kind}`)}
      onClose={onClose}
      foot={<>
        <Button variant="default" leftSection={<IconPencil size={16} />} onClick={() => setEditing(true)}>{t('ui:edit')}</Button>
        <ExportCalendar of="series" id={id} title={title} label={t('exportAll')} disabled={meetings === 0} />
        <Button variant="subtle" leftSection={<IconTrash size={16} />} loading={remove.isPending} onClick={() => remove.mutate(refsOf([series]))}>{t('ui:delete')}</Button>
      </>}
    >
      <Facts>
        <Fact label={t('fields.committeeIds')}>{committees.map(({ name }) => name).join(', ')}</Fact>
        <Fact label={t('fields.meetingFrequency')}>{frequencyText(series)}</Fact>
        <Fact label={t('fields.firstDay')}>{format.date(dayOf(startsAt))}</Fact>
        <Fact label={t('fields.startsAt')}>{timeOf(startsAt)}</Fact>
        <Fact label={t('fields.endsOn')}>{format.date(endsOn)}</Fact>
        <Fact label={t('fields.place')}>{place}</Fact>
        <Fact label={t('fields.meetings')}>{t('meetingsCount', { count: meetings })}</Fact>
        <Fact label={t('fields.lastOn')}>{format.date(lastOn)}</Fact>
        <Fact label={t('fields.note')}>{note}</Fact>
      </Facts>
      <RecordHistory table="meeting_series" id={id} />
    </SidePanel>
  );
}
