import { CloseButton, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { QUORUMS, type Quorum } from '#shared/rules/meetings.ts';
import { api } from '../../app/clients.ts';
import { CommitteeField } from '../../ui/form/RecordFields.tsx';
import type { FieldBinding } from '../../ui/form/use-form.ts';
import css from './Meetings.module.css';

/** Quorum null: by the rule of the committee's last meeting. */
export type CommitteeChoice = { committeeId: string; quorum: Quorum | null };

/** The committees of a meeting, each with the rule by which it has a quorum. */
export function CommitteesField({ value, onChange, withoutQuorum = false, ...field }: FieldBinding<CommitteeChoice[]> & { /** It is said elsewhere, for each meeting. */ withoutQuorum?: boolean }) {
  const add = (committeeId: string | null): void => { if (committeeId !== null && !value.some((one) => one.committeeId === committeeId)) onChange([...value, { committeeId, quorum: null }]); };
  return (
    <div>
      <CommitteeField {...field} value={null} onChange={add} />
      {value.length > 0 && (
        <ul className={css.committees}>
          {value.map((one) => (
            <Chosen
              key={one.committeeId}
              choice={one}
              {...(!withoutQuorum && { onQuorum: (quorum) => onChange(value.map((other) => (other === one ? { ...one, quorum } : other))) })}
              onRemove={() => onChange(value.filter((other) => other !== one))}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

function Chosen({ choice: { committeeId, quorum }, onQuorum, onRemove }: { choice: CommitteeChoice; onQuorum?: (quorum: Quorum | null) => void; onRemove: () => void }) {
  const { t } = useTranslation('meetings');
  const committee = useQuery(api.committees.get.queryOptions({ input: { id: committeeId } }));
  const name = committee.data?.name ?? '';
  return (
    <li>
      <span>{name}</span>
      {onQuorum !== undefined && <Select
        size="xs"
        aria-label={t('form.quorumOf', { name })}
        placeholder={t('form.quorumAsLast')}
        clearable
        data={QUORUMS.map((value) => ({ value, label: t(`quorums.${value}`) }))}
        value={quorum}
        onChange={onQuorum}
      />}
      <CloseButton size="sm" aria-label={t('form.removeCommittee', { name })} onClick={onRemove} />
    </li>
  );
}
