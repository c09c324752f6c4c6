import { useTranslation } from 'react-i18next';
import { formatDate, isDate } from '#shared/rules/dates.ts';
import { history } from '../../i18n/vi/history.ts';

type ColumnName = keyof typeof history.columnsOf;
type Value = string | number | null;

/** What a column of a record is called. */
export function useColumnName(): (column: string) => string {
  const { t } = useTranslation('history');
  return (column) => (Object.hasOwn(history.columnsOf, column) ? t(`columnsOf.${column as ColumnName}`) : column);
}

/** The words for the codes a column holds. */
const WORDS = {
  role: 'ui:roles', end_reason: 'ui:endReasons', level: 'ui:levels', kind: 'ui:unitKinds', status: 'ui:committeeStatuses', system: 'ui:systems',
  hierarchy: 'history:hierarchies', number_style: 'history:numberStyles',
} as const;

/** How a value of a column reads: codes as words, days as dd/mm/yyyy. */
export function useValueText(): (column: string, value: Value) => string {
  const { t, i18n } = useTranslation(['history', 'ui']);
  return (column, value) => {
    if (value === null || value === '') return t('none');
    const words = Object.hasOwn(WORDS, column) ? WORDS[column as keyof typeof WORDS] : undefined;
    const key = `${words}.${value}`;
    if (words !== undefined && i18n.exists(key)) return String(t(key as never));
    return typeof value === 'string' && isDate(value) ? formatDate(value) : String(value);
  };
}
