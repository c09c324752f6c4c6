import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fold } from '#shared/rules/text.ts';
import { api } from '../../app/clients.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';

const MOST = 500;

interface CommitteeSelectProps {
  label: string;
  value: string | null;
  error: string | null;
  /** Nobody need be chosen: the list may be the office's own. */
  optional: boolean;
  onChange: (id: string | null) => void;
}

/** The committee whose list is brought in; found by typing, with or without accents. A support team is offered where it was come from. */
export function CommitteeSelect({ label, value, error, optional, onChange }: CommitteeSelectProps) {
  const { t } = useTranslation(['imports', 'ui']);
  const list = useQuery(api.committees.list.queryOptions({ input: { limit: MOST } }));
  const chosen = useQuery({ ...api.committees.get.queryOptions({ input: { id: value ?? '' } }), enabled: value !== null });
  if (list.error !== null) return <ErrorNote error={list.error} onRetry={() => void list.refetch()} />;
  return (
    <Select
      label={label}
      withAsterisk={!optional}
      aria-required={!optional}
      searchable
      clearable={optional}
      clearButtonProps={{ 'aria-label': t('file.ofOffice') }}
      allowDeselect={false}
      checkIconPosition="right"
      nothingFoundMessage={t('ui:nothingFound')}
      placeholder={optional ? t('file.ofOffice') : list.data?.rows.length === 0 ? t('file.noCommittees') : ''}
      data={withChosen(list.data?.rows ?? [], chosen.data).map(({ id, name }) => ({ value: id, label: name }))}
      filter={({ options, search }) => options.filter((option) => 'label' in option && fold(option.label).includes(fold(search)))}
      value={value}
      error={error}
      onChange={onChange}
    />
  );
}

interface Named {
  id: string;
  name: string;
}

function withChosen(listed: readonly Named[], chosen: Named | undefined): readonly Named[] {
  return chosen === undefined || listed.some(({ id }) => id === chosen.id) ? listed : [chosen, ...listed];
}
