import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { toast } from '../ui/toast.ts';
import { api } from './clients.ts';
import { undoLast } from './undo.ts';

/** Ctrl+Z and "Hoàn tác": takes the last thing done back and says what it was. */
export function useUndo(): () => void {
  const { t } = useTranslation('ui');
  const { mutate, isPending } = useMutation({
    mutationKey: api.history.undo.mutationKey(),
    mutationFn: undoLast,
    onSuccess: (label) => {
      toast.dropUndo();
      toast.say(label === null ? t('nothingToUndo') : t('undone', { label }));
    },
  });
  return () => { if (!isPending) mutate(); };
}
