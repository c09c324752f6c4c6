import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '#shared/contract/index.ts';
import type { DocumentDetail } from '#shared/contract/documents.ts';
import { isDate } from '#shared/rules/dates.ts';
import { symbolOf } from '#shared/rules/symbols.ts';
import { api } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { DateField } from '../../ui/form/DateField.tsx';
import { FieldRow, Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { NumberField } from '../../ui/form/NumberField.tsx';
import { TextField } from '../../ui/form/TextField.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { Note } from '../../ui/Note.tsx';
import { toast } from '../../ui/toast.ts';
import css from './Documents.module.css';
import { TermsDialog } from './TermsDialog.tsx';

interface IssueDialogProps {
  /** The paper to issue; null while none is. */
  document: DocumentDetail | null;
  onClose: () => void;
}

/** Gives a paper its day, its number in the series of its committee, and its symbol. */
export function IssueDialog({ document, onClose }: IssueDialogProps) {
  const { t } = useTranslation('documents');
  const [settingTerms, setSettingTerms] = useState(false);
  // The terms stand beside the form, not in it: what is saved there must not be sent as this form, too.
  return (
    <>
      <Dialog opened={document !== null && !settingTerms} onClose={onClose} title={t('issue.title')} width={480}>{document !== null && <IssueForm key={document.id} document={document} onClose={onClose} onTerms={() => setSettingTerms(true)} />}</Dialog>
      <TermsDialog opened={settingTerms} onClose={() => setSettingTerms(false)} />
    </>
  );
}

function IssueForm({ document, onClose, onTerms }: { document: DocumentDetail; onClose: () => void; onTerms: () => void }) {
  const { t } = useTranslation('documents');
  const today = useToday();
  const { id, rev, system, type, committeeId } = document;
  const initial: { issuedOn: string | null; number: number | null; letters: string | null } = { issuedOn: today, number: null, letters: null };
  const form = useForm({
    draft: null, schema: inputSchema(contract.documents.issue), initial, rev, labels: { issuedOn: t('issue.issuedOn'), number: t('issue.number'), letters: t('issue.letters') },
    toInput: (values, seen) => ({ id, rev: seen ?? 0, issuedOn: values.issuedOn ?? '', number: values.number, letters: values.letters }),
    mutation: api.documents.issue.mutationOptions(), onSaved: ({ symbol: given }) => { toast.done(t('issue.done', { symbol: given }), { undo: true }); onClose(); }, onLeave: onClose,
  });
  const { issuedOn } = form.values;
  const day = issuedOn !== null && isDate(issuedOn) ? issuedOn : null;
  const next = useQuery({ ...api.documents.nextNumber.queryOptions({ input: { system, type, issuedOn: day ?? today, committeeId } }), enabled: day !== null });
  const proposed = next.data;
  const [number, letters] = [form.bind('number'), form.bind('letters')];
  const symbol = symbolOf(system, type, number.value ?? proposed?.number ?? 1, letters.value ?? proposed?.letters ?? '');
  return (
    <Form form={form} verb={t('issue.verb')}>
      <FieldRow><DateField {...form.bind('issuedOn')} required first /></FieldRow>
      {proposed === null
        ? <Note tone="warn" live="status" action={<Button size="xs" variant="default" onClick={onTerms}>{t('issue.toTerms')}</Button>}>{t('issue.noTerm')}</Note>
        : (
          <>
            <FieldRow>
              <NumberField {...number} value={number.value ?? proposed?.number ?? null} />
              <TextField {...letters} value={letters.value ?? proposed?.letters ?? ''} required />
            </FieldRow>
            {proposed !== undefined && <p className={css.read}>{proposed.last === null ? t('issue.first') : t('issue.next', proposed)}</p>}
            <p aria-live="polite">{t('issue.symbol', { symbol })}</p>
          </>
        )}
    </Form>
  );
}
