import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays } from '#shared/rules/dates.ts';
import { api } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { ExportButton } from '../../ui/ExportButton.tsx';
import { isTaskPaper, type TaskPaperSearch } from '../task-papers/task-paper-search.ts';
import { PaperPage } from './PaperPage.tsx';
import { TaskPapersAside } from './TaskPapersAside.tsx';
import { useLetterLog } from './use-letter-log.ts';

const route = getRouteApi('/tasks/papers/$kind');
/** Within which a unit is asked to answer, unless the office says otherwise. */
const ANSWER_DAYS = 7;

/** Papers about tasks: slips, letters that hand out, letters that urge; the last ones are logged on the tasks when they are written. */
export function TaskPapersPage() {
  const { t } = useTranslation(['taskPapers', 'tasks']);
  const { kind: asked } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const today = useToday();
  const kind = isTaskPaper(asked) ? asked : 'slip';
  const on = search.on ?? today;
  const answerBy = search.answerBy ?? addDays(on, ANSWER_DAYS);
  const input = { kind, taskIds: search.tasks, unitIds: search.units, committeeId: search.committeeId ?? null, on, answerBy: kind === 'urging' ? answerBy : null };
  const paper = useQuery(api.taskPapers.sheets.queryOptions({ input }));
  const [register, setRegister] = useState(false);
  const log = useLetterLog(paper.data, { committeeId: input.committeeId, sentOn: on, answerBy, register });
  const choose = (change: Partial<TaskPaperSearch>): void => void navigate({ search: { ...search, ...change }, replace: true });
  const fileName = t(`fileNames.${kind}`, { day: on });
  const count = paper.data?.letters.length ?? 0;
  const onWritten = kind === 'urging' ? log : undefined;
  return (
    <PaperPage
      crumbs={[<Link key="list" to="/tasks">{t('tasks:title')}</Link>]}
      title={t(`kinds.${kind}`)}
      facts={paper.data !== undefined && <span>{t('count', { count })}</span>}
      paper={paper}
      fileName={fileName}
      exportWord={(ticket, signal, replace) => api.taskPapers.export.call({ ...input, ticket, replace }, { signal })}
      actions={count > 1 && <ExportButton writes="package" label={t('each')} fileName={fileName} run={(ticket, signal, replace) => api.taskPapers.exportEach.call({ ...input, ticket, replace }, { signal })} {...(onWritten !== undefined && { onWritten })} />}
      {...(onWritten !== undefined && { onWritten })}
      marksBlanks={kind === 'slip'}
      aside={<TaskPapersAside kind={kind} found={paper.data} chosen={{ ...input, answerBy, register }} onChoose={choose} onRegister={setRegister} />}
    />
  );
}
