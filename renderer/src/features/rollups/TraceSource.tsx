import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/clients.ts';
import { useFormat } from '../../i18n/format.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import css from './Rollups.module.css';
import { useReportedText } from './use-figure-text.ts';

/** The cell of the file a figure was read from, among its neighbours. */
export function TraceSource({ submissionId, cell }: { submissionId: string; cell: string }) {
  const { t } = useTranslation('rollups');
  const format = useFormat();
  const text = useReportedText();
  const { data, error, refetch } = useQuery(api.rollups.source.queryOptions({ input: { submissionId, cell } }));
  if (error !== null) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <div aria-busy="true" />;
  const { kind, number, receivedOn, reason, fileName, sheet, address, columns, rows } = data;
  const place = [sheet, address].filter((part) => part !== null).join('!');
  return (
    <>
      <h3>{t('trace.source')}<small title={fileName ?? undefined}>{[fileName ?? t('trace.noFile'), place].filter((part) => part !== '').join(' · ')}</small></h3>
      <p className={css.hint}><b>{data.unitName}</b> · {t('trace.received', { kind: t(`trace.kinds.${kind}`), number, date: format.date(receivedOn) })}{reason !== null && <> · {t('trace.because', { reason })}</>}</p>
      {rows.length > 0 && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled by keys
        <section className={css.sheetScroller} tabIndex={0} aria-label={t('trace.source')}>
          <table className={css.sheet}>
            <thead><tr><th scope="col">{t('trace.line')}</th><th scope="col">{t('row')}</th>{columns.map((letters) => <th key={letters} scope="col">{letters}</th>)}</tr></thead>
            <tbody>
              {rows.map(({ row, label, isSource, cells }) => (
                <tr key={row}><th scope="row">{row}</th><td className={css.words}>{label}</td>{cells.map((one, index) => <td key={columns[index]} className={isSource && `${columns[index]}${row}` === address ? css.source : undefined}>{text(one)}</td>)}</tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}
