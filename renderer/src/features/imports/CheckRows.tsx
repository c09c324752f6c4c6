import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listColumns } from '#shared/registers/list-columns.ts';
import { api } from '../../app/clients.ts';
import { useConfirm } from '../../ui/ConfirmDialog.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { ExportButton } from '../../ui/ExportButton.tsx';
import { JobProgress } from '../../ui/JobProgress.tsx';
import { Note } from '../../ui/Note.tsx';
import { Page } from '../../ui/Page.tsx';
import { breaksRule } from './breaks-rule.ts';
import { ColumnMapping } from './ColumnMapping.tsx';
import { FileCard } from './FileCard.tsx';
import { ImportHeader } from './ImportHeader.tsx';
import { LegacyText } from './LegacyText.tsx';
import { shownColumns } from './mapping.ts';
import { MatchPanel } from './MatchPanel.tsx';
import { placeOf } from './list-places.ts';
import { MissingMembers, MissingRecords } from './MissingMembers.tsx';
import { ProblemList } from './ProblemList.tsx';
import { RowFilters } from './RowFilters.tsx';
import { RowsGrid } from './RowsGrid.tsx';
import type { ImportTable } from './SheetPreview.tsx';
import { SummaryFacts } from './SummaryFacts.tsx';
import { changeImport, commitImport, forget, type Mapping, type UnderWay } from './under-way.ts';
import { useCheckedRows, type RowView } from './use-checked-rows.ts';
import { useFunctionKeys } from './use-function-keys.ts';
import { useGridCursor } from './use-grid-cursor.ts';
import { useProblems } from './use-problems.ts';
import { useRowChanges } from './use-row-changes.ts';
import { useStepTitle } from './use-step-title.ts';
import { WrongTotals } from './WrongTotals.tsx';
import duo from './Duo.module.css';
import css from './Wizard.module.css';
import type { CheckJob } from './Wizard.tsx';

interface CheckRowsProps {
  underWay: UnderWay;
  table: ImportTable | undefined;
  mapping: Mapping;
  check: CheckJob;
  onDiscard: () => void;
}

const PANELS = ['problems', 'match'] as const;

/** The third step: the rows with their problems, corrected in place; which record is meant where a name alone does not tell. */
export function CheckRows({ underWay, table, mapping, check, onDiscard }: CheckRowsProps) {
  const { t } = useTranslation(['imports', 'ui']);
  const { importId, committeeId, commit } = underWay;
  const list = listColumns(underWay.list);
  const { words } = placeOf(underWay.list);
  const committee = useQuery({ ...api.committees.get.queryOptions({ input: { id: committeeId ?? '' } }), enabled: committeeId !== null });
  const stepTitle = useStepTitle();
  const confirm = useConfirm();
  const [view, setView] = useState<RowView>('all');
  const [panel, setPanel] = useState<(typeof PANELS)[number]>('problems');
  const columns = useMemo(() => shownColumns(table?.columns ?? [], mapping, list), [table, mapping, list]);
  const rows = useCheckedRows(importId, view);
  const changes = useRowChanges(underWay.taken);
  const cursor = useGridCursor(importId, rows, columns, list.naming, view, setView);
  const problemList = useProblems(importId);
  const { summary } = rows;

  const [current, setCurrent] = useState<string | null>(null);
  function toProblem(step: 1 | -1): void {
    const { problems } = problemList;
    const at = problems.findIndex((one) => one.id === current);
    const found = problems.at(at < 0 ? (step > 0 ? 0 : -1) : (at + step) % problems.length);
    if (found !== undefined) goTo(found.id);
  }
  function goTo(id: string, edit = false): void {
    const one = problemList.problems.find((problem) => problem.id === id);
    if (one === undefined) return;
    setCurrent(id);
    void cursor.goTo(one.row, one.field, edit);
  }
  useFunctionKeys({ F8: (back) => toProblem(back ? -1 : 1), F2: () => cursor.edit() });

  async function next(): Promise<void> {
    if (summary === undefined) return;
    const unready = summary.errors + summary.undecided;
    if (summary.ready === 0 && unready > 0) return toUnready();
    if (unready === 0) return void commitImport(false);
    const left = [
      summary.errors > 0 && t('commit.leaveErrors', { count: summary.errors }),
      summary.undecided > 0 && t('commit.leaveUndecided', { count: summary.undecided }),
      t('commit.leaveHint'),
    ];
    const question = { title: t('commit.leaveOutTitle', { count: unready }), body: left.filter(Boolean).join(' '), verb: t('commit.verb', { count: summary.ready }) };
    if (await confirm(question)) void commitImport(true);
    else toUnready();
  }
  function toUnready(): void {
    if (summary !== undefined && summary.errors > 0) toProblem(1);
    else { setPanel('match'); setView('undecided'); }
  }

  const gone = breaksRule(rows.error, 'IMPORT_GONE');
  const isQuiet = summary !== undefined && summary.errors + summary.warnings + summary.undecided === 0 && underWay.decided.size === 0;
  const questionable = summary === undefined ? 0 : summary.errors + summary.warnings + summary.undecided;
  const nothingNew = summary !== undefined && summary.ready > 0 && summary.adds + summary.changes === 0;
  return (
    <Page
      header={<ImportHeader underWay={underWay} step="rows" />}
      facts={summary !== undefined && <SummaryFacts summary={summary} />}
      keys={[['F8', t('keys.nextProblem')], ['F2', t('keys.editCell')], ['Del', t('keys.skip')], ['Esc', t('keys.leave')]]}
    >
      <div className={css.work}>
        <div className={css.left}>
          <FileCard underWay={underWay} dataRows={table?.dataRows} />
          {table !== undefined && <LegacyText underWay={underWay} encodings={table.encodings} mapping={mapping} disabled={check.state === 'running'} onChanged={() => void check.start(mapping)} />}
          {table !== undefined && <ColumnMapping list={list} columns={table.columns} mapping={mapping} disabled={check.state === 'running'} onChange={(mapped) => { changeImport({ mapping: mapped }); void check.start(mapped); }} />}
        </div>
        <div className={css.right}>
          <RowFilters view={view} summary={summary} words={words} onChange={setView} />
          <div className={css.notes}>
            {check.state === 'failed' && <ErrorNote error={check.error} />}
            {commit.state === 'failed' && (breaksRule(commit.error, 'IMPORT_NOT_READY') ? <Note tone="warn" live="alert">{t('commit.recordChanged')}</Note> : <ErrorNote error={commit.error} />)}
            {summary !== undefined && <WrongTotals totals={summary.totals} />}
            {commit.state === 'cancelled' && <Note live="status">{t('ui:cancelled')}</Note>}
            {rows.error !== null && <ErrorNote error={rows.error} {...(gone ? { action: <Button size="xs" variant="default" onClick={forget}>{t('file.other')}</Button> } : { onRetry: rows.retry })} />}
          </div>
          {view === 'missing'
            ? words === 'roster' ? <MissingMembers importId={importId} /> : <MissingRecords importId={importId} words={words === 'register' ? 'record' : words} />
            : <RowsGrid list={list} columns={columns} rows={rows} cursor={cursor} changes={changes} importId={importId} body={committee.data?.body ?? 'committee'} view={view} />}
          <fieldset className={duo.tabs} aria-label={t('panels')}>
            {PANELS.map((one) => <button key={one} type="button" aria-pressed={panel === one} onClick={() => setPanel(one)}>{t(one === 'problems' ? 'problemList.title' : 'match.title')}</button>)}
          </fieldset>
          <div className={isQuiet ? `${duo.duo} ${duo.quiet}` : duo.duo}>
            <ProblemList className={panel === 'problems' ? '' : duo.hidden} found={problemList} summary={summary} current={current} onGo={goTo} />
            <MatchPanel className={panel === 'match' ? '' : duo.hidden} underWay={underWay} summary={summary} changes={changes} onShow={(row) => void cursor.goTo(row, list.naming)} />
          </div>
          <div className={css.foot}>
            {check.state === 'running'
              ? <JobProgress title={stepTitle(check.progress)} unit={t('rowsUnit')} progress={check.progress} cancelling={check.cancelling} onCancel={check.cancel} />
              : (
                <>
                  <span className={css.aside}>{t(nothingNew ? 'commit.nothingNew' : 'commit.backupFirst')}</span>
                  {questionable > 0 && <ExportButton fileName={t('report.fileName', { file: bareName(underWay.fileName) })} label={t('report.action')} run={(ticket, signal) => api.imports.report.call({ importId, ticket }, { signal })} />}
                  <Button variant="subtle" onClick={onDiscard}>{t('discard.verb')}</Button>
                  <Button variant="default" onClick={() => changeImport({ step: 'columns' })}>{t('ui:back')}</Button>
                  <Button rightSection={<IconArrowRight size={16} />} disabled={summary === undefined || nothingNew} onClick={() => void next()}>{t('commit.verb', { count: summary?.ready ?? 0 })}</Button>
                </>
              )}
          </div>
        </div>
      </div>
    </Page>
  );
}

/** The name of a file without its ending. */
function bareName(fileName: string): string {
  return fileName.replace(/\.[^.]+$/, '');
}
