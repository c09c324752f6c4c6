import { Button, Checkbox, Select } from '@mantine/core';
import { IconPackageImport } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PackageReading } from '#shared/contract/rollups.ts';
import { api, desktop } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { LabelledDay } from '../../ui/DayInput.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { JobProgress } from '../../ui/JobProgress.tsx';
import { toast } from '../../ui/toast.ts';
import { useJob } from '../../ui/use-job.ts';
import { PackageView } from './PackageView.tsx';
import css from './Rollups.module.css';

/** Takes in what a lower level sent as a package: read and judged first, taken when the user says so. */
export function TakePackage({ campaignId }: { campaignId: string }) {
  const { t } = useTranslation('rollups');
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button variant="default" leftSection={<IconPackageImport size={16} />} onClick={() => setOpened(true)}>{t('take.button')}</Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={t('take.title')} width={720}>{opened && <Taking campaignId={campaignId} onDone={() => setOpened(false)} />}</Dialog>
    </>
  );
}

function Taking({ campaignId, onDone }: { campaignId: string; onDone: () => void }) {
  const { t } = useTranslation('rollups');
  const [receivedOn, setReceivedOn] = useState(useToday());
  const [confirmed, setConfirmed] = useState(false);
  const [missing, setMissing] = useState(false);
  const [keepFile, setKeepFile] = useState(true);
  const [reviewed, setReviewed] = useState<PackageReading | null>(null);
  const read = useJob((signal, ticket: string) => api.rollups.readPackage.call({ campaignId, ticket, returnUnitId: null, receivedOn, confirmedNoSecret: true }, { signal }));
  const pick = useMutation(desktop.pickFile.mutationOptions());
  const review = useMutation({ ...api.rollups.reviewPackage.mutationOptions(), onSuccess: setReviewed });
  const take = useMutation({ ...api.rollups.takePackage.mutationOptions(), meta: { errors: 'own' }, onSuccess: ({ taken }) => { toast.done(t('take.taken', { count: taken }), { undo: true }); onDone(); } });
  const reading: PackageReading | null = reviewed ?? (read.state === 'done' ? read.result : null);
  const takeable = reading === null || reading.refusal !== null ? 0 : reading.forms.filter(({ note }) => note === null || note === 'REPLACES').length;

  async function choose(): Promise<void> {
    setMissing(!confirmed);
    if (!confirmed) return;
    const picked = await pick.mutateAsync({ kind: 'exchange', title: t('take.pickTitle') });
    if (picked === null) return;
    setReviewed(null);
    await read.start(picked.ticket);
  }
  return (
    <div className={css.fields}>
      <LabelledDay label={t('take.receivedOn')} day={receivedOn} onChange={setReceivedOn} />
      <Checkbox size="sm" color="var(--sd-selected-line)" data-autofocus label={t('take.noSecret')} checked={confirmed} error={missing ? t('take.noSecretMissing') : null} onChange={(event) => { setConfirmed(event.currentTarget.checked); setMissing(false); }} />
      <div><Button variant="default" loading={pick.isPending || read.state === 'running'} onClick={() => void choose()}>{t('take.pick')}</Button></div>
      {read.state === 'running' && <JobProgress title={t('take.reading')} progress={read.progress} cancelling={read.cancelling} onCancel={read.cancel} unit="" />}
      {read.state === 'failed' && <ErrorNote error={read.error} />}
      {reading !== null && reading.units.length > 0 && (
        <Select label={t('take.unit')} searchable data={reading.units.map(({ returnUnitId, unitName }) => ({ value: returnUnitId, label: unitName }))} value={reading.returnUnitId} onChange={(returnUnitId) => { if (returnUnitId !== null) review.mutate({ readingId: reading.readingId, returnUnitId }); }} />
      )}
      {reading !== null && <PackageView reading={reading} />}
      {take.error !== null && <ErrorNote error={take.error} />}
      {reading !== null && takeable > 0 && (
        <>
          <Checkbox size="sm" color="var(--sd-selected-line)" label={t('take.keepFile')} checked={keepFile} onChange={(event) => setKeepFile(event.currentTarget.checked)} />
          <div><Button loading={take.isPending} onClick={() => take.mutate({ readingId: reading.readingId, keepFile })}>{t('take.take', { count: takeable })}</Button></div>
        </>
      )}
    </div>
  );
}
