import { NativeSelect } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format.ts';
import { Note } from '../../ui/Note.tsx';
import { changeImport, type ImportSheet, type UnderWay } from './under-way.ts';
import { useFileWarning } from './use-file-warning.ts';
import css from './Wizard.module.css';

/** The file that is brought in, its sheet, and what was odd about it. */
export function FileCard({ underWay, dataRows }: { underWay: UnderWay; dataRows: number | undefined }) {
  const { t } = useTranslation('imports');
  const warning = useFileWarning();
  const { sheets, sheet, fileName, warnings } = underWay;
  const name = sheets[sheet]?.name ?? '';
  return (
    <>
      <div className={css.card}>
        <IconFileSpreadsheet size={18} stroke={1.6} aria-hidden />
        <div>
          <b title={fileName}>{fileName}</b>
          <small>{dataRows === undefined ? name : t('sheetRows', { sheet: name, count: dataRows })}</small>
        </div>
      </div>
      {sheets.length > 1 && <SheetSelect sheets={sheets} sheet={sheet} />}
      {warnings.length > 0 && (
        <Note tone="warn"><ul>{warnings.map((one) => <li key={`${one.code} ${Object.values(one.params ?? {}).join(' ')}`}>{warning(one)}</li>)}</ul></Note>
      )}
    </>
  );
}

/** Which sheet of the workbook; hidden ones say so. Edits made on another sheet are kept. */
function SheetSelect({ sheets, sheet }: { sheets: readonly ImportSheet[]; sheet: number }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  return (
    <NativeSelect
      label={t('columns.sheet')}
      value={String(sheet)}
      data={sheets.map((one, index) => ({ value: String(index), label: t(one.state === 'visible' ? 'columns.sheetOption' : 'columns.sheetHidden', { name: one.name, rows: format.number(one.rows) }) }))}
      onChange={(event) => changeImport({ sheet: Number(event.currentTarget.value), headerRow: null, mapping: null, step: 'columns', decided: new Map() })}
    />
  );
}
