import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { STATUS, STATUS_REASON } from '#shared/registers/list-columns.ts';
import { IMPORT_FIELDS, type ImportField, readRecordField } from '#shared/rules/import-columns.ts';
import { type IMPORT_LISTS, type ImportList, registerOf } from '#shared/rules/import-lists.ts';
import { TASK_STATUSES } from '#shared/rules/tasks.ts';
import { LEVELS, UNIT_KINDS } from '#shared/rules/units.ts';
import { wordsOf } from '../../i18n/register-words.ts';

/** What a list is called. */
export function useListName(): (list: ImportList) => string {
  const { t, i18n } = useTranslation('imports');
  return useCallback((list) => {
    const register = registerOf(list);
    return register === null ? t(`lists.${list as (typeof IMPORT_LISTS)[number]}`) : wordsOf(register, i18n.language).title;
  }, [t, i18n.language]);
}

/** What a column of a list holds, in words. */
export function useFieldName(): (field: ImportField) => string {
  const { t, i18n } = useTranslation(['imports', 'registers']);
  return useCallback((field) => {
    const own = IMPORT_FIELDS.find((one) => one === field);
    if (own !== undefined) return t(`fields.${own}`);
    const { register = '', name = '' } = readRecordField(field) ?? {};
    if (name === STATUS) return t('registers:status');
    return name === STATUS_REASON ? t('registers:statusReason') : (wordsOf(register, i18n.language).fields[name] ?? '');
  }, [t, i18n.language]);
}

/** The words of the choices that lists other than registers have. */
export function useChoiceWords() {
  const { t } = useTranslation(['ui', 'tasks']);
  return useMemo(() => ({
    statuses: Object.fromEntries(TASK_STATUSES.map((code) => [code, t(`tasks:statuses.${code}`)])),
    options: { kind: Object.fromEntries(UNIT_KINDS.map((code) => [code, t(`ui:unitKinds.${code}`)])), level: Object.fromEntries(LEVELS.map((code) => [code, t(`ui:levels.${code}`)])) },
  }), [t]);
}
