import { CloseButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/clients.ts';
import type { FieldBinding } from '../../ui/form/use-form.ts';
import { DocumentField } from '../documents/DocumentField.tsx';
import css from './Meetings.module.css';

/** Several papers of the register, in the order in which they were chosen. */
export function DocumentsField({ value, onChange, ...field }: FieldBinding<string[]>) {
  const add = (id: string | null): void => { if (id !== null && !value.includes(id)) onChange([...value, id]); };
  return (
    <div>
      <DocumentField {...field} value={null} onChange={add} />
      {value.length > 0 && <ul className={css.committees}>{value.map((id) => <Chosen key={id} id={id} onRemove={() => onChange(value.filter((other) => other !== id))} />)}</ul>}
    </div>
  );
}

function Chosen({ id, onRemove }: { id: string; onRemove: () => void }) {
  const { t } = useTranslation('agenda');
  const document = useQuery(api.documents.get.queryOptions({ input: { id } }));
  const label = [document.data?.symbol, document.data?.title].filter(Boolean).join(' · ');
  return <li><span>{label}</span><CloseButton size="sm" aria-label={t('removeDocument', { label })} onClick={onRemove} /></li>;
}
