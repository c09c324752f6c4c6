import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../app/clients.ts';
import { FieldFilter } from './FieldFilter.tsx';
import { CommitteeField } from './form/RecordFields.tsx';

interface CommitteeFilterProps {
  label: string;
  value: string | null;
  onChange: (committeeId: string | null) => void;
  /** Shown opened: it was just asked for. */
  opened?: boolean;
}

/** A filter by one committee, found by typing, as a chip. */
export function CommitteeFilter({ label, value, onChange, opened = false }: CommitteeFilterProps) {
  const { t } = useTranslation('ui');
  const committee = useQuery({ ...api.committees.get.queryOptions({ input: { id: value ?? '' } }), enabled: value !== null });
  return (
    <FieldFilter label={label} opened={opened} chosen={value === null ? null : (committee.data?.shortName ?? committee.data?.name ?? '…')}>
      {(close) => <CommitteeField id="committee-filter" name="committeeFilter" label={label} value={value} error={undefined} first onChange={(committeeId) => { onChange(committeeId); close(); }} placeholder={t('typeToSearch')} />}
    </FieldFilter>
  );
}
