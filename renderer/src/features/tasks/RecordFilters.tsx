import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/clients.ts';
import { FieldFilter } from '../../ui/FieldFilter.tsx';
import { PersonField } from '../../ui/form/RecordFields.tsx';
import { DocumentField } from '../documents/DocumentField.tsx';

interface RecordFilterProps {
  label: string;
  value: string | null;
  onChange: (id: string | null) => void;
  opened: boolean;
}

/** A filter by one person, found by typing, as a chip. */
export function PersonFilter({ label, value, onChange, opened }: RecordFilterProps) {
  const { t } = useTranslation('ui');
  const person = useQuery({ ...api.people.get.queryOptions({ input: { id: value ?? '' } }), enabled: value !== null });
  return (
    <FieldFilter label={label} opened={opened} chosen={value === null ? null : (person.data?.fullName ?? '…')}>
      {(close) => <PersonField id="person-filter" name="personFilter" label={label} value={value} error={undefined} first onChange={(id) => { onChange(id); close(); }} placeholder={t('typeToSearch')} />}
    </FieldFilter>
  );
}

/** A filter by one paper of the register, found by typing, as a chip. */
export function DocumentFilter({ label, value, onChange, opened }: RecordFilterProps) {
  const { t } = useTranslation('ui');
  const paper = useQuery({ ...api.documents.get.queryOptions({ input: { id: value ?? '' } }), enabled: value !== null });
  return (
    <FieldFilter label={label} opened={opened} chosen={value === null ? null : (paper.data?.symbol ?? paper.data?.title ?? '…')}>
      {(close) => <DocumentField id="document-filter" name="documentFilter" label={label} value={value} error={undefined} first onChange={(id) => { onChange(id); close(); }} placeholder={t('typeToSearch')} />}
    </FieldFilter>
  );
}
