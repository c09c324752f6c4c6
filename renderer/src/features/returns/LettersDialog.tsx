import { Checkbox } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReturnDetail } from '#shared/contract/returns.ts';
import { RETURN_LETTERS, type ReturnLetter } from '#shared/rules/returns.ts';
import { api } from '../../app/clients.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { ExportButton } from '../../ui/ExportButton.tsx';
import { CommitteeField } from '../../ui/form/RecordFields.tsx';
import { SelectField } from '../../ui/form/SelectField.tsx';
import css from './Sheet.module.css';

interface LettersDialogProps {
  campaign: ReturnDetail;
  opened: boolean;
  onClose: () => void;
}

/** Letters to the units of a round, written as Word files: asking for figures, or chasing those who have not sent them. */
export function LettersDialog({ campaign, opened, onClose }: LettersDialogProps) {
  const { t } = useTranslation('returns');
  const ids = useId();
  const [committeeId, setCommitteeId] = useState<string | null>(campaign.committeeId);
  const [kind, setKind] = useState<ReturnLetter>(campaign.units.some(({ completeOn }) => completeOn !== null) ? 'chasing' : 'asking');
  const [each, setEach] = useState(false);
  const toEach = each || kind === 'returning';
  return (
    <Dialog opened={opened} onClose={onClose} title={t('letters.title')} width={480}>
      <div className={css.sheet}>
        <SelectField id={`${ids}kind`} name="kind" label={t('letters.kind')} value={kind} onChange={setKind} error={undefined} options={RETURN_LETTERS.map((value) => ({ value, label: t(`letters.kinds.${value}`) }))} first />
        <CommitteeField id={`${ids}committee`} name="committeeId" label={t('letters.committee')} value={committeeId} onChange={setCommitteeId} error={undefined} required />
        <Checkbox size="sm" color="var(--sd-selected-line)" label={t('letters.each')} checked={toEach} disabled={kind === 'returning'} onChange={(event) => setEach(event.currentTarget.checked)} />
        <div className={css.actions}>
          <ExportButton writes="document" disabled={committeeId === null} fileName={`${t('letters.title')} - ${campaign.title}`} label={t('letters.write')} run={(ticket, signal, replace) => api.returns.letters.call({ campaignId: campaign.id, kind, committeeId: committeeId ?? '', each: toEach, ticket, replace }, { signal })} />
        </div>
      </div>
    </Dialog>
  );
}
