import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { difference, type Figure } from '#shared/rules/figures.ts';
import { api } from '../../app/clients.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import css from './Rollups.module.css';
import { useFigureText } from './use-figure-text.ts';

interface DifferenceDialogProps {
  campaignId: string;
  compared: { from: number; to: number | null } | null;
  onClose: () => void;
}

/** What changed from one whole to another, cell by cell. */
export function DifferenceDialog({ campaignId, compared, onClose }: DifferenceDialogProps) {
  const { t } = useTranslation('rollups');
  const to = compared === null ? '' : compared.to === null ? t('versions.nowWord') : t('versions.versionWord', { number: compared.to });
  return <Dialog opened={compared !== null} onClose={onClose} width={720} title={t('versions.differenceTitle', { from: compared?.from ?? 0, to })}>{compared !== null && <Changes campaignId={campaignId} {...compared} />}</Dialog>;
}

function Changes(input: { campaignId: string; from: number; to: number | null }) {
  const { t } = useTranslation('rollups');
  const text = useFigureText();
  const { data, error, refetch } = useQuery(api.rollups.difference.queryOptions({ input }));
  if (error !== null) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <div aria-busy="true" />;
  if (data.length === 0) return <p>{t('versions.same')}</p>;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled by keys
    <section className={css.long} tabIndex={0} aria-label={t('versions.difference')}>
      <p>{t('versions.changed', { count: data.reduce((sum, { cells }) => sum + cells.length, 0) })}</p>
      <table className={css.changes}>
        <thead><tr><th scope="col">{t('versions.cell')}</th><th scope="col">{t('versions.before')}</th><th scope="col">{t('versions.after')}</th><th scope="col">{t('versions.change')}</th></tr></thead>
        <tbody>
          {data.flatMap(({ code, cells }) => cells.map(({ cell, label, before, after }) => (
            <tr key={`${code} ${cell}`}><th scope="row">{`${code} · ${label}`}</th><td>{text(before)}</td><td>{text(after)}</td><td>{text(changeOf(before, after))}</td></tr>
          )))}
        </tbody>
      </table>
    </section>
  );
}

function changeOf(before: Figure | null, after: Figure | null): Figure | null {
  return before === null || after === null ? null : difference(after, before);
}
