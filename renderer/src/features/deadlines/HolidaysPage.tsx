import { Button } from '@mantine/core';
import { IconCalendarOff, IconClockExclamation, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Holiday } from '#shared/contract/deadlines.ts';
import { api } from '../../app/clients.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Fact, Facts } from '../../ui/Facts.tsx';
import { idOf, List } from '../../ui/List.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import type { Column } from '../../ui/table/column.ts';
import { wholeList } from '../../ui/use-rows.ts';
import { refsOf, useWrite } from '../../ui/use-write.ts';
import { useDayText } from '../../ui/calendar/use-day-text.ts';
import { DueSoonForm, HolidayForm } from './HolidayForms.tsx';

type Shown = { is: 'add' } | { is: 'dueSoon' } | { is: 'day'; id: string };

/** What moves deadlines: the days off and make-up days of the office's table, and when a task is due soon. */
export function HolidaysPage() {
  const { t } = useTranslation(['deadlines', 'office', 'ui']);
  const [shown, setShown] = useState<Shown | null>(null);
  const close = (): void => setShown(null);
  const query = useQuery(api.deadlines.get.queryOptions({ input: {} }));
  const columns = useHolidayColumns();
  useShortcut('new', () => setShown({ is: 'add' }));
  const current = query.data?.holidays.find(({ id }) => shown?.is === 'day' && id === shown.id);
  const add = <Button leftSection={<IconCalendarOff size={16} />} onClick={() => setShown({ is: 'add' })}>{t('add')}</Button>;
  return (
    <Page
      header={(
        <PageHeader
          crumbs={[<Link key="settings" to="/settings">{t('office:settings.title')}</Link>]}
          title={t('title')}
          facts={<span>{t('intro')}</span>}
          actions={query.data !== undefined && <Button variant="default" leftSection={<IconClockExclamation size={16} />} onClick={() => setShown({ is: 'dueSoon' })}>{t('dueSoonButton', { count: query.data.dueSoonDays })}</Button>}
          primary={add}
        />
      )}
      panel={<Panel shown={shown} current={current} dueSoonDays={query.data?.dueSoonDays ?? 0} onClose={close} />}
      keys={[['↑↓', t('ui:keys.move')], ['Ctrl N', t('ui:keys.new')]]}
    >
      <List<Holiday>
        id="holidays"
        label={t('label')}
        columns={columns}
        list={wholeList(query.data?.holidays, query)}
        rowId={idOf}
        current={current?.id ?? null}
        onCurrentChange={(id) => setShown(id === null ? null : { is: 'day', id })}
        empty={<EmptyState icon={<IconCalendarOff size={28} />} title={t('empty')} hint={t('emptyHint')} actions={add} />}
      />
    </Page>
  );
}

function Panel({ shown, current, dueSoonDays, onClose }: { shown: Shown | null; current: Holiday | undefined; dueSoonDays: number; onClose: () => void }) {
  const { t } = useTranslation('deadlines');
  if (shown?.is === 'add') return <SidePanel title={t('addTitle')} onClose={onClose}><HolidayForm onClose={onClose} /></SidePanel>;
  if (shown?.is === 'dueSoon') return <SidePanel title={t('dueSoonTitle')} onClose={onClose}><DueSoonForm dueSoonDays={dueSoonDays} onClose={onClose} /></SidePanel>;
  return current === undefined ? null : <HolidayPanel holiday={current} onClose={onClose} />;
}

function HolidayPanel({ holiday, onClose }: { holiday: Holiday; onClose: () => void }) {
  const { t } = useTranslation('deadlines');
  const dayText = useDayText();
  const remove = useWrite(api.deadlines.removeHolidays, { done: () => t('removed'), onDone: onClose });
  return (
    <SidePanel title={holiday.name} onClose={onClose} foot={<Button variant="default" leftSection={<IconTrash size={16} />} loading={remove.isPending} onClick={() => remove.mutate(refsOf([holiday]))}>{t('remove')}</Button>}>
      <Facts>
        <Fact label={t('fields.day')}>{dayText(holiday.day)}</Fact>
        <Fact label={t('fields.kind')}>{t(`kinds.${holiday.kind}`)}</Fact>
      </Facts>
    </SidePanel>
  );
}

function useHolidayColumns(): Column<Holiday>[] {
  const { t } = useTranslation('deadlines');
  const dayText = useDayText();
  return useMemo<Column<Holiday>[]>(() => [
    { id: 'day', header: t('fields.day'), width: 190, fixed: true, text: ({ day }) => dayText(day), cell: ({ day }) => dayText(day) },
    { id: 'name', header: t('fields.name'), width: 260, grow: 1, text: ({ name }) => name, cell: ({ name }) => name },
    { id: 'kind', header: t('fields.kind'), width: 180, text: ({ kind }) => t(`kinds.${kind}`), cell: ({ kind }) => <StatusMark mark={kind === 'day_off' ? 'dashed' : 'tick'} tone={kind === 'day_off' ? 'off' : 'ok'}>{t(`kinds.${kind}`)}</StatusMark> },
  ], [t, dayText]);
}
