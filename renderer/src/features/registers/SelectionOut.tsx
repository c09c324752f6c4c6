import { useTranslation } from 'react-i18next';
import type { SelectionBoard } from '#shared/contract/selections.ts';
import { api } from '../../app/clients.ts';
import { ExportButton } from '../../ui/ExportButton.tsx';
import { PrintPaper } from '../../ui/PrintPaper.tsx';

/** What the list that goes to the book tells of each, in its order. */
const COLUMNS = ['orderInBook', 'modelId', 'unitId', 'author', 'score', 'consent', 'editStatus'];

/** Sends out the list of the chosen in the order of the book: to the printer, and as a workbook. */
export function SelectionOut({ board: { id }, disabled }: { board: SelectionBoard; disabled: boolean }) {
  const { t } = useTranslation('registers');
  const asked = { register: 'candidate', q: '', filters: { selectionId: id, status: 'chosen' }, sort: 'orderInBook', order: 'asc' as const, layout: { kind: 'shown' as const, columns: COLUMNS } };
  return (
    <>
      <PrintPaper disabled={disabled} read={() => api.registers.paper.call(asked)} />
      <ExportButton disabled={disabled} fileName={t('selection.export')} run={(ticket, signal) => api.registers.export.call({ ...asked, ticket }, { signal })} />
    </>
  );
}
