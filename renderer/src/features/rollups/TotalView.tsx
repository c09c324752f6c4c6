import { IconSum } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormOfRound, Rollup } from '#shared/contract/rollups.ts';
import { api } from '../../app/clients.ts';
import { useFormat } from '../../i18n/format.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { FilterChip, FilterSelect } from '../../ui/FilterChip.tsx';
import { Note } from '../../ui/Note.tsx';
import { Skeleton } from '../../ui/table/Skeleton.tsx';
import { Toolbar } from '../../ui/Toolbar.tsx';
import css from './Rollups.module.css';
import { TotalTable } from './TotalTable.tsx';
import { TracePanel } from './TracePanel.tsx';

interface TotalViewProps {
  rollup: Rollup;
  version: number | null;
  onVersion: (version: number | null) => void;
}

/** The totals of one form at a time, with the trace of a figure under them. */
export function TotalView({ rollup, version, onVersion }: TotalViewProps) {
  const { t } = useTranslation('rollups');
  const format = useFormat();
  const [formVersionId, setForm] = useState(rollup.forms[0]?.formVersionId);
  const told = rollup.forms.find((form) => form.formVersionId === formVersionId) ?? rollup.forms[0];
  if (told === undefined) return <EmptyState icon={<IconSum size={28} />} title={t('noForms')} />;
  const versions = [{ value: 'now', label: t('now') }, ...rollup.versions.map(({ number, lockedOn }) => ({ value: String(number), label: t('version', { number, date: format.date(lockedOn) }) }))];
  return (
    <div className={css.view}>
      <Toolbar end={versions.length > 1 && <FilterSelect required label={t('shown')} value={version === null ? 'now' : String(version)} options={versions} onChange={(value) => onVersion(value === null || value === 'now' ? null : Number(value))} />}>
        {rollup.forms.map(({ formVersionId: id, code, counted, asked }) => <FilterChip key={id} view label={code} count={`${counted}/${asked}`} on={id === told.formVersionId} onChange={() => setForm(id)} />)}
      </Toolbar>
      {rollup.nested.length > 0 && <div className={css.notes}><Note tone="warn">{t('nested', { units: rollup.nested.join(', ') })}</Note></div>}
      <FormTotal key={`${told.formVersionId} ${version}`} form={{ campaignId: rollup.campaignId, formVersionId: told.formVersionId, version }} told={told} />
    </div>
  );
}

function FormTotal({ form, told }: { form: { campaignId: string; formVersionId: string; version: number | null }; told: FormOfRound }) {
  const { t } = useTranslation('rollups');
  const [cell, setCell] = useState<string | null>(null);
  const { data, error, refetch } = useQuery(api.rollups.total.queryOptions({ input: form }));
  if (error !== null) return <div className={css.body}><ErrorNote error={error} onRetry={() => void refetch()} /></div>;
  if (data === undefined) return <div className={css.body}><Skeleton rowHeight={28} /></div>;
  if (data.counted === 0) return <EmptyState icon={<IconSum size={28} />} title={t('nothing')} hint={t('nothingHint')} />;
  return (
    <>
      <div className={css.body}><TotalTable form={form} total={data} current={cell} onTrace={setCell} /></div>
      {cell !== null && <TracePanel form={form} told={told} total={data} cell={cell} onCell={setCell} onClose={() => setCell(null)} />}
    </>
  );
}
