import { useTranslation } from 'react-i18next';
import { formatDate, isDate } from '#shared/rules/dates.ts';
import { history } from '../../i18n/vi/history.ts';
import { registerCodeWord, registerColumnName, registerTableName } from '../../i18n/register-words.ts';
import { valueKey } from './value-words.ts';

type Value = string | number | null;

/** What a column of a table is called. */
export function useColumnName(): (table: string, column: string) => string {
  const { t } = useTranslation('history');
  return (table, column) => {
    const declared = registerColumnName(table, column);
    if (declared !== null) return declared;
    const own = `${table}_${column}`;
    if (Object.hasOwn(history.columnsIn, own)) return t(`columnsIn.${own as keyof typeof history.columnsIn}`);
    return Object.hasOwn(history.columnsOf, column) ? t(`columnsOf.${column as keyof typeof history.columnsOf}`) : column;
  };
}

/** How a value of a column reads: codes as words, days as dd/mm/yyyy. */
export function useValueText(): (table: string, column: string, value: Value) => string {
  const { t, i18n } = useTranslation(['history', 'ui']);
  return (table, column, value) => {
    if (value === null || value === '') return t('none');
    const word = registerCodeWord(table, column, value) ?? (column === 'list' ? registerTableName(String(value)) : null);
    if (word !== null) return word;
    const key = valueKey(table, column, value);
    if (key !== null && i18n.exists(key)) return String(t(key as never));
    return typeof value === 'string' && isDate(value) ? formatDate(value) : String(value);
  };
}
