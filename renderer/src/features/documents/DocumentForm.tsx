import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '#shared/contract/index.ts';
import type { DocumentDetail } from '#shared/contract/documents.ts';
import { DIRECTIONS, type Direction } from '#shared/rules/documents.ts';
import { api } from '../../app/clients.ts';
import { Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { SelectField } from '../../ui/form/SelectField.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { DocumentFields } from './DocumentFields.tsx';
import { type DocumentValues, useDocumentWords } from './use-document-words.ts';

const NEW: DocumentValues = {
  system: 'party', type: 'official_letter', symbol: null, issuedOn: null, issuer: null, issuerUnitId: null, committeeId: null, signer: null, title: null, urgency: 'normal', effectiveFrom: null, effectiveTo: null,
  arrivalNumber: null, arrivedOn: null, recipients: null, copies: null, holder: null, note: null, secret: false,
};

interface NewDocumentFormProps {
  direction: Direction;
  onSaved: (id: string) => void;
  onLeave: () => void;
}

/** Puts a paper into the register, or begins a draft of one that will go out. */
export function NewDocumentForm({ direction: first, onSaved, onLeave }: NewDocumentFormProps) {
  const { t } = useTranslation('documents');
  const [direction, setDirection] = useState(first);
  const form = useForm({
    ...useDocumentWords(), draft: `documents:new:${direction}`, schema: inputSchema(contract.documents.create), initial: NEW,
    toInput: (values) => ({ direction, ...values }),
    mutation: api.documents.create.mutationOptions(), saved: t('form.created'), onSaved: ({ id }) => onSaved(id), onLeave,
  });
  return (
    <Form form={form} verb={t('list.new')}>
      <SelectField id="direction" name="direction" label={t('fields.direction')} error={undefined} required value={direction} options={DIRECTIONS.map((value) => ({ value, label: t(`directions.${value}`) }))} onChange={setDirection} />
      <DocumentFields form={form} direction={direction} numbered={false} />
    </Form>
  );
}

interface DocumentFormProps {
  document: DocumentDetail;
  onSaved: () => void;
  onLeave: () => void;
}

/** Corrects what the register tells of a paper. */
export function DocumentForm({ document, onSaved, onLeave }: DocumentFormProps) {
  const { t } = useTranslation('documents');
  const { id, rev } = document;
  const form = useForm({
    ...useDocumentWords(), draft: `documents:${id}`, schema: inputSchema(contract.documents.update), initial: valuesOf(document), rev,
    toInput: (values, seen) => ({ id, rev: seen ?? 0, ...values }),
    mutation: api.documents.update.mutationOptions(), saved: t('form.saved'), onSaved, onLeave,
  });
  const numbered = document.direction === 'issued' && document.symbol !== null;
  return <Form form={form}><DocumentFields form={form} direction={document.direction} numbered={numbered} wasSecret={document.secret} /></Form>;
}

function valuesOf(document: DocumentDetail): DocumentValues {
  const fields = Object.keys(NEW) as (keyof DocumentValues)[];
  return Object.fromEntries(fields.map((field) => [field, document[field]])) as unknown as DocumentValues;
}
