import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LEFT_OF_MAPPING } from '#shared/contract/import-mapping.ts';
import type { ImportMappingTaken } from '#shared/contract/imports.ts';
import { api, desktop } from '../../app/clients.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { ExportButton } from '../../ui/ExportButton.tsx';
import { Note } from '../../ui/Note.tsx';
import { toast } from '../../ui/toast.ts';
import css from './ColumnMapping.module.css';
import { changeImport, type Mapping, type UnderWay } from './under-way.ts';
import { useListName } from './use-list-words.ts';

interface MappingFileProps {
  underWay: UnderWay;
  headerRow: number;
  mapping: Mapping;
  disabled: boolean;
}

/** How the columns are put, as a file for the next time or for another office; and the columns put as such a file tells. */
export function MappingFile({ underWay: { importId, sheet, list }, headerRow, mapping, disabled }: MappingFileProps) {
  const { t } = useTranslation('imports');
  const nameOf = useListName();
  const take = useMutation({
    ...api.imports.takeMapping.mutationOptions({ meta: { errors: 'own', invalidates: [api.imports.table.key()] } }),
    onSuccess: (taken) => changeImport({ mapping: new Map(taken.mapping.map(({ column, field }) => [column, field])) }),
  });
  async function pick(): Promise<void> {
    const file = await desktop.pickFile.call({ kind: 'mapping', title: t('columns.mappingFile.pickTitle') });
    if (file !== null) take.mutate({ importId, sheet, headerRow, ticket: file.ticket });
  }
  const columns = [...mapping].map(([column, field]) => ({ column, field }));
  return (
    <>
      <div className={css.file}>
        <ExportButton writes="mapping" label={t('columns.mappingFile.save')} fileName={t('columns.mappingFile.fileName', { list: nameOf(list) })} disabled={disabled} run={(ticket, signal) => api.imports.saveMapping.call({ importId, sheet, headerRow, mapping: columns, ticket }, { signal })} />
        <Button variant="default" leftSection={<IconFileImport size={16} />} disabled={disabled || take.isPending} onClick={() => { pick().catch(toast.error); }}>{t('columns.mappingFile.take')}</Button>
      </div>
      {take.error !== null && <ErrorNote error={take.error} />}
      {take.data !== undefined && <Taken taken={take.data} />}
    </>
  );
}

function Taken({ taken: { left } }: { taken: ImportMappingTaken }) {
  const { t } = useTranslation('imports');
  const lost = LEFT_OF_MAPPING.flatMap((why) => {
    const headings = left.filter((one) => one.why === why).map(({ heading }) => `“${heading}”`);
    return headings.length === 0 ? [] : [t(`columns.mappingFile.left.${why}`, { headings: headings.join(', ') })];
  });
  return <Note tone={lost.length === 0 ? 'info' : 'warn'} live="status">{[t('columns.mappingFile.taken'), ...lost].join(' ')}</Note>;
}
