import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BackupRow } from '#shared/contract/backups.ts';
import { useFormat } from '../../i18n/format.ts';
import css from './Backups.module.css';

/** The backups there are, newest first, each with the way to restore it. */
export function BackupTable({ rows, onRestore }: { rows: readonly BackupRow[]; onRestore: (row: BackupRow) => void }) {
  const { t } = useTranslation('backups');
  const format = useFormat();
  return (
    <table className={css.list}>
      <thead>
        <tr><th scope="col">{t('when')}</th><th scope="col">{t('kind')}</th><th scope="col">{t('size')}</th><th scope="col">{t('second')}</th><th scope="col"><span className="visually-hidden">{t('restore.verb')}</span></th></tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name}>
            <td>{format.dateTime(row.at)}</td>
            <td>{t(`kinds.${row.kind}`)}</td>
            <td>{format.bytes(row.bytes)}</td>
            <td>{row.inSecondFolder ? t('secondYes') : ''}</td>
            <td className={css.end}><Button size="xs" variant="default" aria-label={`${t('restore.action')} ${format.dateTime(row.at)}`} onClick={() => onRestore(row)}>{t('restore.action')}</Button></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
