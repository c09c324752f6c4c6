import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/clients.ts';
import { toast } from '../../ui/toast.ts';

/** Takes a whole import back. A refusal is shown by the page, beside the import. */
export function useUndoImport() {
  const { t } = useTranslation('imports');
  return useMutation({
    ...api.imports.undo.mutationOptions({ meta: { errors: 'own' } }),
    onSuccess: ({ rows }) => toast.say(t('past.undoneNow', { count: rows })),
  });
}
