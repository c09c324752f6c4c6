import { IconFileText, IconMail, IconMailForward } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { TASK_PAPERS, type TaskPaper } from '#shared/rules/task-papers.ts';
import { BulkAction } from '../../ui/BulkBar.tsx';

const ICONS: Record<TaskPaper, typeof IconMail> = { slip: IconFileText, assignment: IconMail, urging: IconMailForward };

/** The papers about ticked tasks, among the verbs of the bar. */
export function TaskPaperActions({ taskIds }: { taskIds: readonly string[] }) {
  const { t } = useTranslation('taskPapers');
  const router = useRouter();
  return TASK_PAPERS.map((kind) => {
    const Mark = ICONS[kind];
    return <BulkAction key={kind} icon={<Mark size={16} />} label={t(`kinds.${kind}`)} onClick={() => void router.navigate({ to: '/tasks/papers/$kind', params: { kind }, search: { tasks: [...taskIds], units: [] } })} />;
  });
}
