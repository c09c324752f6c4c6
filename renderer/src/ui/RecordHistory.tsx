import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../app/clients.ts';
import { useFormat } from '../i18n/format.ts';
import { useActionName } from './action-name.ts';
import { ErrorNote } from './ErrorNote.tsx';
import { PanelSection } from './SidePanel.tsx';
import { Timeline } from './Timeline.tsx';
import css from './Timeline.module.css';

const SHOWN = 20;

/** What happened to one record, newest first. `table` is the record's table: `person`, `org_unit`, `committee`, `membership`. */
export function RecordHistory({ table, id }: { table: string; id: string }) {
  const { t } = useTranslation('ui');
  const format = useFormat();
  const actionName = useActionName();
  const history = useQuery(api.history.list.queryOptions({ input: { about: { table, id }, limit: SHOWN } }));
  const rows = history.data?.rows ?? [];
  return (
    <PanelSection title={t('history')} {...(history.data !== undefined && { count: history.data.total })}>
      {history.error !== null && <ErrorNote error={history.error} onRetry={() => void history.refetch()} />}
      {history.data !== undefined && rows.length === 0 && <p className={css.empty}>{t('historyEmpty')}</p>}
      <Timeline items={rows.map((entry, index) => ({
        id: `${entry.origin}${entry.seq}`,
        title: entry.undoneBy === null ? actionName(entry.action) : <s>{actionName(entry.action)}</s>,
        note: t('byWhom', { at: format.dateTime(entry.at), by: entry.by }),
        tone: index === 0 ? 'now' : 'past',
      }))} />
    </PanelSection>
  );
}
