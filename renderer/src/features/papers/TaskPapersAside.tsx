import { Checkbox } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { System } from '#shared/rules/documents.ts';
import type { TaskPaperFindings } from '#shared/contract/task-papers.ts';
import { ruleSetFor } from '#shared/rules/paper-rules.ts';
import type { TaskPaper } from '#shared/rules/task-papers.ts';
import { LabelledDay } from '../../ui/DayInput.tsx';
import { CommitteeField } from '../../ui/form/RecordFields.tsx';
import { Note } from '../../ui/Note.tsx';
import { PaperRulesNote } from '../../ui/PaperRulesNote.tsx';
import { PanelSection } from '../../ui/SidePanel.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import type { TaskPaperSearch } from '../task-papers/task-paper-search.ts';
import css from './PaperView.module.css';

type Found = TaskPaperFindings & { system: System; date: string | null; committeeId: string };

interface TaskPapersAsideProps {
  kind: TaskPaper;
  /** Undefined while it is read, or when it cannot be made. */
  found: Found | undefined;
  chosen: { committeeId: string | null; on: string; answerBy: string; register: boolean };
  onChoose: (change: Partial<TaskPaperSearch>) => void;
  onRegister: (register: boolean) => void;
}

/** Beside papers about tasks: how they are made, what they leave open, and what is logged when they are written. */
export function TaskPapersAside({ kind, found, chosen, onChoose, onRegister }: TaskPapersAsideProps) {
  const { t } = useTranslation(['taskPapers', 'papers']);
  return (
    <aside className={css.aside} aria-label={t('papers:checks.title')}>
      <PanelSection title={t('papers:choices.title')}>
        <div className={css.choices}>
          <CommitteeField id={useId()} name="committeeId" label={t('papers:choices.committee')} value={chosen.committeeId ?? found?.committeeId ?? null} error={undefined} onChange={(committeeId) => { if (committeeId !== null) onChoose({ committeeId }); }} />
          <LabelledDay label={t('on')} day={chosen.on} onChange={(on) => onChoose({ on })} />
          {kind === 'urging' && <LabelledDay label={t('answerBy')} day={chosen.answerBy} onChange={(answerBy) => onChoose({ answerBy })} />}
          {kind === 'urging' && <Checkbox size="xs" checked={chosen.register} label={t('register')} onChange={(event) => onRegister(event.currentTarget.checked)} />}
        </div>
      </PanelSection>
      {found !== undefined && <>
        {kind === 'urging' && <Note tone={found.reminded > 0 ? 'warn' : 'plain'}>{found.reminded > 0 ? t('wasLogged', { count: found.reminded }) : t('willLog')}</Note>}
        <Checks found={found} />
        {kind !== 'urging' && <Clarities found={found} onPage={kind === 'slip'} />}
        {found.letters.length > 1 && <PanelSection title={t('letters')} count={found.letters.length}><ul className={css.letters}>{found.letters.map(({ name, taskIds }) => <li key={name}>{name} · {t('tasks', { count: taskIds.length })}</li>)}</ul></PanelSection>}
        <PanelSection title={t('papers:rules')}><PaperRulesNote rules={ruleSetFor(found.system, found.date)} /></PanelSection>
      </>}
    </aside>
  );
}

function Checks({ found: { checks } }: { found: Found }) {
  const { t } = useTranslation(['taskPapers', 'papers']);
  return (
    <PanelSection title={t('papers:checks.title')} {...(checks.length > 0 && { count: checks.length })}>
      {checks.length === 0
        ? <StatusMark mark="tick" tone="ok">{t('papers:checks.none')}</StatusMark>
        : <ul className={css.checks}>{checks.map(({ code, names }) => <li key={code}><IconAlertTriangle size={15} aria-hidden /><span>{t(`checks.${code}`, { names: names.join(', ') })}</span></li>)}</ul>}
    </PanelSection>
  );
}

/** Which of the six ("6 rõ") the tasks do not tell. `onPage`: whether the page marks them, too. */
function Clarities({ found: { unclear }, onPage }: { found: Found; onPage: boolean }) {
  const { t } = useTranslation(['taskPapers', 'tasks']);
  return (
    <PanelSection title={t('unclear.title')} {...(unclear.length > 0 && { count: unclear.length })}>
      {unclear.length === 0
        ? <StatusMark mark="tick" tone="ok">{t('unclear.none')}</StatusMark>
        : <>
            <ul className={css.checks}>{unclear.map(({ id, code, missing }) => <li key={id}><IconAlertTriangle size={15} aria-hidden /><span>{code}: {t('tasks:missing', { what: missing.map((one) => t(`tasks:clarities.${one}`)).join(', ') })}</span></li>)}</ul>
            <p className={css.hint}>{t(onPage ? 'unclear.marked' : 'unclear.hint')}</p>
          </>}
    </PanelSection>
  );
}
