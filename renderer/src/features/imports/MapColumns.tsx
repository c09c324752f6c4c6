import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listColumns } from '#shared/registers/list-columns.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { JobProgress } from '../../ui/JobProgress.tsx';
import { Note } from '../../ui/Note.tsx';
import { Page } from '../../ui/Page.tsx';
import { ColumnMapping } from './ColumnMapping.tsx';
import { FileCard } from './FileCard.tsx';
import { ImportHeader } from './ImportHeader.tsx';
import { LegacyText } from './LegacyText.tsx';
import { placeOf } from './list-places.ts';
import { MappingFile } from './MappingFile.tsx';
import { mappingOf } from './mapping.ts';
import { SheetPreview, type ImportTable } from './SheetPreview.tsx';
import { changeImport, type Mapping, type UnderWay } from './under-way.ts';
import { useFieldName } from './use-list-words.ts';
import { useStepTitle } from './use-step-title.ts';
import css from './Wizard.module.css';
import type { CheckJob } from './Wizard.tsx';

interface MapColumnsProps {
  underWay: UnderWay;
  table: ImportTable | undefined;
  mapping: Mapping;
  check: CheckJob;
  /** The columns stand as they did when such a list came last. */
  isRecalled: boolean;
  onDiscard: () => void;
}

/** The second step: the sheet, its heading row, and what each column is. */
export function MapColumns({ underWay, table, mapping, check, isRecalled, onDiscard }: MapColumnsProps) {
  const { t } = useTranslation(['imports', 'ui']);
  const stepTitle = useStepTitle();
  const [asked, setAsked] = useState(false);
  const list = listColumns(underWay.list);
  const nameOf = useFieldName();
  const named = [...mapping.values()].includes(list.naming);
  const ready = table !== undefined && table.headerRow !== null && named;
  function next(): void {
    setAsked(true);
    if (ready) void check.start(mapping);
  }
  return (
    <Page
      header={<ImportHeader underWay={underWay} step="columns" />}
      facts={table !== undefined && <span>{t('dataRows', { count: table.dataRows })}</span>}
      keys={[['Esc', t('keys.leave')]]}
    >
      <div className={css.work}>
        <div className={`${css.left} ${css.wide}`}>
          <FileCard underWay={underWay} dataRows={table?.dataRows} />
          {table !== undefined && <LegacyText underWay={underWay} encodings={table.encodings} mapping={mapping} disabled={check.state === 'running'} />}
          {table !== undefined && table.columns.length > 0 && <ColumnMapping list={list} columns={table.columns} mapping={mapping} samples onChange={(changed) => changeImport({ mapping: changed })} />}
          {table !== undefined && table.headerRow !== null && <MappingFile underWay={underWay} headerRow={table.headerRow} mapping={mapping} disabled={check.state === 'running'} />}
        </div>
        <div className={css.right}>
          {table !== undefined && <SheetPreview table={table} mapping={mapping} onHeaderRow={(row) => changeImport({ headerRow: row, mapping: null })} />}
          <div className={css.notes}>
            {isRecalled && <Note live="status" action={<Button size="xs" variant="default" onClick={() => changeImport({ mapping: mappingOf(table?.columns ?? []) })}>{t('columns.asProposed')}</Button>}>{t('columns.recalled')}</Note>}
            {table?.headerRow === null && <Note tone="warn" live="status">{t('columns.noHeader')}</Note>}
            {asked && table !== undefined && table.headerRow !== null && !named && <Note tone="bad" live="alert">{t(`words.${placeOf(underWay.list).words}.namingMissing`, { field: nameOf(list.naming) })}</Note>}
            {check.state === 'failed' && <ErrorNote error={check.error} onRetry={next} />}
          </div>
          <div className={css.foot}>
            {check.state === 'running'
              ? <JobProgress title={stepTitle(check.progress)} unit={t('rowsUnit')} progress={check.progress} cancelling={check.cancelling} onCancel={check.cancel} />
              : (
                <>
                  <span className={css.aside}>{t('columns.fileUnchanged')}</span>
                  <Button variant="subtle" onClick={onDiscard}>{t('discard.verb')}</Button>
                  <Button rightSection={<IconArrowRight size={16} />} disabled={table === undefined} onClick={next}>{table === undefined || table.headerRow === null ? t('columns.checkRows') : t('columns.check', { count: table.dataRows })}</Button>
                </>
              )}
          </div>
        </div>
      </div>
    </Page>
  );
}
