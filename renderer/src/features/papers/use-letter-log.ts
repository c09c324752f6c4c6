import { useTranslation } from 'react-i18next';
import type { TaskPaperFindings } from '#shared/contract/task-papers.ts';
import { api } from '../../app/clients.ts';
import { useConfirm } from '../../ui/ConfirmDialog.tsx';
import { useWrite } from '../../ui/use-write.ts';

interface LetterLog {
  committeeId: string | null;
  sentOn: string;
  answerBy: string;
  register: boolean;
}

/** Logs letters that urge once they are written: on each task, once; a second time on the same day only when it is wanted. */
export function useLetterLog(found: TaskPaperFindings | undefined, letter: LetterLog): () => void {
  const { t } = useTranslation('taskPapers');
  const confirm = useConfirm();
  const log = useWrite(api.taskPapers.logLetters, { done: ({ reminded, documents }) => t(documents === 0 ? 'logged' : 'loggedWithDrafts', { count: reminded, documents }) });
  async function afterWriting(): Promise<void> {
    if (found === undefined) return;
    const again = found.reminded > 0;
    if (again && !(await confirm({ title: t('again.title'), body: t('again.body', { count: found.reminded }), verb: t('again.verb') }))) return;
    log.mutate({ ...letter, taskIds: found.letters.flatMap(({ taskIds }) => taskIds), again });
  }
  return () => void afterWriting();
}
