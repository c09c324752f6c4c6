import { Button, SegmentedControl } from '@mantine/core';
import { IconRepeat } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/clients.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { Page } from '../../ui/Page.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { MeetingsHead } from '../meetings/MeetingsHead.tsx';
import { ProposalList } from './ProposalList.tsx';
import { NewSeriesForm } from './SeriesForm.tsx';
import { SeriesList } from './SeriesList.tsx';
import { SeriesPanel } from './SeriesPanel.tsx';

/** Meetings that come again: the days that are due, and the series by which they are proposed. */
export function SeriesPage() {
  const { t } = useTranslation(['meetingSeries', 'ui']);
  const [shown, setShown] = useState<'proposals' | 'series'>('proposals');
  const [current, setCurrent] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const series = useQuery(api.meetingSeries.list.queryOptions({ input: {} }));
  const proposals = useQuery(api.meetingSeries.proposals.queryOptions({ input: {} }));
  const chosen = shown === 'series' ? series.data?.find(({ id }) => id === current) : undefined;
  const show = (id: string | null): void => { setCurrent(id); setAdding(false); };
  const added = (id: string): void => { setShown('series'); show(id); };
  const add = (): void => setAdding(true);
  useShortcut('new', add);
  const addButton = <Button leftSection={<IconRepeat size={16} />} onClick={add}>{t('new')}</Button>;
  const overdue = proposals.data?.filter(({ missed }) => missed > 0).length ?? 0;
  const views = (
    <SegmentedControl
      size="xs"
      aria-label={t('label')}
      value={shown}
      data={[{ value: 'proposals', label: t('proposals.title') }, { value: 'series', label: t('all') }]}
      onChange={(next) => { setShown(next === 'series' ? 'series' : 'proposals'); show(null); }}
    />
  );
  return (
    <Page
      header={<MeetingsHead section="series" primary={addButton} />}
      panel={adding
        ? <SidePanel title={t('new')} onClose={() => setAdding(false)}><NewSeriesForm onSaved={added} onLeave={() => setAdding(false)} /></SidePanel>
        : chosen !== undefined && <SeriesPanel key={chosen.id} series={chosen} onClose={() => show(null)} />}
      facts={<>
        {series.data !== undefined && <span>{t('count', { count: series.data.length })}</span>}
        {proposals.data !== undefined && <span>{t('proposals.count', { count: proposals.data.length })}</span>}
        {overdue > 0 && <b>{t('proposals.due', { count: overdue })}</b>}
      </>}
      keys={[['↑↓', t('ui:keys.move')], ['Enter', shown === 'proposals' ? t('proposals.plan') : t('ui:keys.open')], ['Ctrl N', t('ui:keys.new')]]}
    >
      {shown === 'proposals'
        ? <ProposalList query={proposals} views={views} />
        : <SeriesList query={series} views={views} current={current} onCurrent={show} addButton={addButton} />}
    </Page>
  );
}
