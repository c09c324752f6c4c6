import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '#shared/contract/index.ts';
import type { ReturnForm, ReturnProposal } from '#shared/contract/returns.ts';
import { api } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { type FieldBinding, useForm } from '../../ui/form/use-form.ts';
import { Note } from '../../ui/Note.tsx';
import { PeriodTools } from '../registers/PeriodTools.tsx';
import { ReturnFields, type ReturnValues, useReturnWords } from './ReturnFields.tsx';
import css from './Returns.module.css';
import { UnitsField } from './UnitsField.tsx';
import { usePeriodTitle } from '../registers/use-statistic-words.ts';

interface NewValues extends ReturnValues {
  versionIds: readonly string[];
  unitIds: readonly string[];
}
interface NewReturnFormProps {
  onSaved: (id: string) => void;
  onLeave: () => void;
}

/** Prepares a round: its period first, from which the program proposes the rest. */
export function NewReturnForm(props: NewReturnFormProps) {
  const { t } = useTranslation('returns');
  const [period, setPeriod] = useState(useToday().slice(0, 4));
  const proposal = useQuery(api.returns.propose.queryOptions({ input: { period, committeeId: null } }));
  return (
    <>
      <div className={css.period}><span>{t('fields.period')}</span><PeriodTools period={period} onChange={setPeriod} /></div>
      {proposal.error !== null && <ErrorNote error={proposal.error} onRetry={() => void proposal.refetch()} />}
      {proposal.data !== undefined && <ProposedForm key={period} period={period} proposal={proposal.data} {...props} />}
    </>
  );
}

function ProposedForm({ period, proposal, onSaved, onLeave }: NewReturnFormProps & { period: string; proposal: ReturnProposal }) {
  const { t } = useTranslation('returns');
  const periodWords = usePeriodTitle();
  const { labels, show } = useReturnWords();
  const { dataFrom, dataTo, dueOn, forms, previousId, previousTitle, unitIds } = proposal;
  const initial: NewValues = { title: t('titleOf', { period: periodWords(period) }), period, dataFrom, dataTo, dueOn, closesOn: null, letterId: null, previousId, note: null, versionIds: forms.map(({ versionId }) => versionId), unitIds };
  const form = useForm({
    labels: { ...labels, versionIds: t('fields.versionIds'), unitIds: t('fields.unitIds') }, show, draft: `returns:new:${period}`, schema: inputSchema(contract.returns.create), initial,
    toInput: ({ dataFrom: from, dataTo: to, dueOn: due, versionIds, unitIds: asked, ...values }) => ({ ...values, dataFrom: from ?? '', dataTo: to ?? '', dueOn: due ?? '', committeeId: null, versionIds: [...versionIds], unitIds: [...asked] }),
    mutation: api.returns.create.mutationOptions(), saved: t('created'), onSaved: ({ id }) => onSaved(id), onLeave,
  });
  return (
    <Form form={form} verb={t('new')}>
      <ReturnFields title={form.bind('title')} dataFrom={form.bind('dataFrom')} dataTo={form.bind('dataTo')} dueOn={form.bind('dueOn')} closesOn={form.bind('closesOn')} letterId={form.bind('letterId')} note={form.bind('note')} />
      <p className={css.quiet}>{t('fields.previousId')}: {previousTitle ?? t('previousNone')}. {t('previousHint')}.</p>
      <FormsField {...form.bind('versionIds')} forms={forms} />
      <UnitsField {...form.bind('unitIds')} asOf={form.values.dataTo} />
    </Form>
  );
}

/** The forms with a version that holds when the period ends. */
function FormsField({ label, value, onChange, error, forms }: FieldBinding<readonly string[]> & { forms: readonly ReturnForm[] }) {
  const { t } = useTranslation('returns');
  return (
    <fieldset className={css.choices}>
      <legend>{label}</legend>
      {forms.length === 0 && <Note tone="warn">{t('formsNone')}</Note>}
      <div className={css.choiceList}>
        {forms.map(({ versionId, code, name, number }) => (
          <Checkbox key={versionId} size="sm" color="var(--sd-selected-line)" label={`${code} · ${name} (${number})`} checked={value.includes(versionId)} onChange={(event) => onChange(event.currentTarget.checked ? [...value, versionId] : value.filter((one) => one !== versionId))} />
        ))}
      </div>
      {error !== undefined && <p className={css.error} role="alert">{error}</p>}
    </fieldset>
  );
}
