import { useTranslation } from 'react-i18next';
import type { BinRow } from '#shared/contract/recycle-bin.ts';
import { api } from '../../app/clients.ts';
import { useConfirm } from '../../ui/ConfirmDialog.tsx';
import { useWrite } from '../../ui/use-write.ts';

/** Brings records back, or erases them for good after asking. */
export function useBinActions(onDone: () => void) {
  const { t } = useTranslation('recycleBin');
  const confirm = useConfirm();
  const restore = useWrite(api.recycleBin.restore, { done: ({ restored }) => t('restored', { count: restored }), onDone });
  const erase = useWrite(api.recycleBin.erase, { done: ({ erased }) => t('erase.done', { count: erased }), undo: false, onDone });
  return {
    busy: restore.isPending || erase.isPending,
    restore: (rows: readonly BinRow[]): void => restore.mutate({ items: rows.map(itemOf) }),
    erase: async (rows: readonly BinRow[]): Promise<void> => {
      const [first] = rows;
      if (first === undefined) return;
      const title = rows.length === 1 ? t('erase.titleOne', { label: first.label }) : t('erase.title', { count: rows.length });
      if (await confirm({ title, body: t('erase.body'), verb: t('erase.verb') })) erase.mutate({ items: rows.map(itemOf) });
    },
  };
}

function itemOf({ table, id }: BinRow): Pick<BinRow, 'table' | 'id'> {
  return { table, id };
}
