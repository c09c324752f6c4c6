import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '#shared/contract/index.ts';
import type { Term } from '#shared/contract/documents.ts';
import { api } from '../../app/clients.ts';
import { useFormat } from '../../i18n/format.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { DateField } from '../../ui/form/DateField.tsx';
import { FieldRow, Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { TextField } from '../../ui/form/TextField.tsx';
import { useForm, type Form as FormOf } from '../../ui/form/use-form.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import css from './Documents.module.css';

/** The terms of the Party committee, by which its papers are numbered. */
export function TermsDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('documents');
  return <Dialog opened={opened} onClose={onClose} title={t('terms.title')} width={480}>{opened && <Terms />}</Dialog>;
}

function Terms() {
  const { t } = useTranslation('documents');
  const format = useFormat();
  const [edited, setEdited] = useState<Term | 'new' | null>(null);
  const terms = useQuery(api.documents.terms.queryOptions({ input: {} }));
  const back = (): void => setEdited(null);
  if (edited !== null) return <TermForm key={edited === 'new' ? 'new' : edited.id} term={edited === 'new' ? null : edited} onDone={back} />;
  return (
    <>
      <p>{t('terms.about')}</p>
      {terms.error !== null && <ErrorNote error={terms.error} onRetry={() => void terms.refetch()} />}
      {terms.data?.length === 0 && <p className={css.empty}>{t('terms.none')}</p>}
      <ul className={css.terms}>
        {(terms.data ?? []).map((term) => (
          <li key={term.id}>
            <span>{term.name}<small>{format.date(term.beginsOn)} – {term.endsOn === null ? t('terms.present') : format.date(term.endsOn)}</small></span>
            <Button size="xs" variant="subtle" aria-label={`${t('terms.edit')}: ${term.name}`} onClick={() => setEdited(term)}>{t('terms.edit')}</Button>
          </li>
        ))}
      </ul>
      <Button variant="default" onClick={() => setEdited('new')}>{t('terms.add')}</Button>
    </>
  );
}

type Values = { name: string; beginsOn: string | null; endsOn: string | null };

function TermForm({ term, onDone }: { term: Term | null; onDone: () => void }) {
  return term === null ? <NewTerm onDone={onDone} /> : <ChangedTerm term={term} onDone={onDone} />;
}

function NewTerm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('documents');
  const initial: Values = { name: '', beginsOn: null, endsOn: null };
  const form = useForm({
    draft: null, schema: inputSchema(contract.documents.addTerm), initial, labels: useLabels(), toInput: told,
    mutation: api.documents.addTerm.mutationOptions(), saved: t('terms.added'), onSaved: onDone, onLeave: onDone,
  });
  return <Form form={form} verb={t('terms.add')}><Fields form={form} /></Form>;
}

function ChangedTerm({ term: { id, rev, ...rest }, onDone }: { term: Term; onDone: () => void }) {
  const { t } = useTranslation('documents');
  const initial: Values = rest;
  const form = useForm({
    draft: null, schema: inputSchema(contract.documents.updateTerm), initial, rev, labels: useLabels(), toInput: (values, seen) => ({ id, rev: seen ?? 0, ...told(values) }),
    mutation: api.documents.updateTerm.mutationOptions(), saved: t('terms.saved'), onSaved: onDone, onLeave: onDone,
  });
  return <Form form={form}><Fields form={form} /></Form>;
}

/** What the contract takes in: no day is told as no day, which it refuses beside the field. */
function told(values: Values) {
  return { ...values, beginsOn: values.beginsOn ?? '' };
}

function Fields({ form }: { form: FormOf<Values> }) {
  return (
    <>
      <TextField {...form.bind('name')} required first />
      <FieldRow>
        <DateField {...form.bind('beginsOn')} required />
        <DateField {...form.bind('endsOn')} />
      </FieldRow>
    </>
  );
}

function useLabels() {
  const { t } = useTranslation('documents');
  return { name: t('terms.name'), beginsOn: t('terms.beginsOn'), endsOn: t('terms.endsOn') };
}
