import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { HistoryChange } from '#shared/contract/history.ts';
import { registerTableName } from '../../i18n/register-words.ts';
import { history } from '../../i18n/vi/history.ts';
import { RecordLink } from '../../ui/RecordLink.tsx';
import css from './History.module.css';
import { useColumnName, useValueText } from './use-value-text.ts';

interface ChangeListProps {
  changes: readonly HistoryChange[];
  total: number;
  onMore: () => void;
}

/** The records an entry changed, each with what stood in its fields before and after. */
export function ChangeList({ changes, total, onMore }: ChangeListProps) {
  const { t } = useTranslation('history');
  return (
    <>
      {changes.map((change) => <Change key={`${change.table} ${change.id} ${change.operation}`} change={change} />)}
      {changes.length < total && <Button size="xs" variant="default" onClick={onMore}>{t('moreChanges', { count: total - changes.length })}</Button>}
    </>
  );
}

function Change({ change }: { change: HistoryChange }) {
  const { t } = useTranslation('history');
  const columnName = useColumnName();
  const valueText = useValueText();
  const { table, operation, fields, label, page } = change;
  return (
    <section className={css.change}>
      <h3><span>{tableName(table, t)} · {t(`operations.${operation}`)}</span>{page === null ? label : <RecordLink page={page}>{label}</RecordLink>}</h3>
      {fields === null && <p className={css.redacted}>{t('redacted')}</p>}
      {fields !== null && fields.length > 0 && (
        <dl>
          {fields.map(({ name, before, after }) => (
            <div key={name}>
              <dt>{columnName(table, name)}</dt>
              <dd>
                {operation === 'insert'
                  ? valueText(table, name, after)
                  : <><del><span className="visually-hidden">{t('before')} </span>{valueText(table, name, before)}</del> <ins><span className="visually-hidden">{t('after')} </span>{valueText(table, name, after)}</ins></>}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

function tableName(table: string, t: ReturnType<typeof useTranslation<'history'>>['t']): string {
  return Object.hasOwn(history.tables, table) ? t(`tables.${table as keyof typeof history.tables}`) : (registerTableName(table) ?? table);
}
