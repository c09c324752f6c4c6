import { useTranslation } from 'react-i18next';
import type { Clarity } from '#shared/rules/tasks.ts';
import { useConfirm } from '../../ui/ConfirmDialog.tsx';

/** Asks whether a task goes out although not all six are told. Without its words or a unit in the lead it cannot: the fields say so themselves. */
export function useClarityQuestion(): (missing: readonly Clarity[]) => Promise<boolean> {
  const { t } = useTranslation(['taskWork', 'tasks']);
  const confirm = useConfirm();
  return async (missing) => {
    if (missing.length === 0 || missing.includes('people') || missing.includes('work')) return true;
    const what = missing.map((clarity) => t(`tasks:clarities.${clarity}`)).join(', ');
    return confirm({ title: t('clarity.title'), body: t('clarity.body', { what }), verb: t('clarity.verb') });
  };
}
