import { useTranslation } from 'react-i18next';
import type { CommitteeDetail } from '#shared/contract/committees.ts';
import { contract } from '#shared/contract/index.ts';
import { COMMITTEE_STATUSES } from '#shared/rules/committees.ts';
import { fold } from '#shared/rules/text.ts';
import { SYSTEMS } from '#shared/rules/documents.ts';
import { LEVELS } from '#shared/rules/units.ts';
import { NO_DECISION, type Decision } from '#shared/rules/versions.ts';
import { api } from '../../app/clients.ts';
import { queryClient } from '../../app/query-client.ts';
import { useFormat } from '../../i18n/format.ts';
import { DateField } from '../../ui/form/DateField.tsx';
import { FieldRow, Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { CommitteeField, UnitField } from '../../ui/form/RecordFields.tsx';
import { SelectField } from '../../ui/form/SelectField.tsx';
import { SuggestField, type Suggestion } from '../../ui/form/SuggestField.tsx';
import { TextAreaField, TextField } from '../../ui/form/TextField.tsx';
import { useForm, type Form as FormOf } from '../../ui/form/use-form.ts';
import { useUnitName } from '../units/use-unit-name.ts';
import { DecisionFields, useDecisionLabels, withDecision } from './DecisionFields.tsx';

type Values = Pick<CommitteeDetail, 'code' | 'name' | 'shortName' | 'level' | 'system' | 'subject' | 'unitId' | 'establishedOn' | 'endedOn' | 'termEndsOn' | 'status' | 'successorId' | 'note'>;
type NewValues = Omit<Values, 'endedOn' | 'status' | 'successorId'> & Decision & Pick<CommitteeDetail, 'standingAgencyId'>;
const NEW: NewValues = { code: null, name: '', shortName: null, level: 'province', system: 'party', subject: null, unitId: null, standingAgencyId: null, establishedOn: null, termEndsOn: null, note: null, ...NO_DECISION };
/** What a committee that is just founded cannot be yet. */
const BEGINNING = { endedOn: null, status: 'active', successorId: null } as const;

interface NewCommitteeFormProps {
  onSaved: (id: string) => void;
  onLeave: () => void;
}

/** Founds a committee, with the decision it stands on. */
export function NewCommitteeForm({ onSaved, onLeave }: NewCommitteeFormProps) {
  const { t } = useTranslation('committees');
  const { labels, show } = useWords();
  const form = useForm({
    draft: 'committees:new', schema: inputSchema(contract.committees.create), initial: NEW, show,
    labels: {
      name: labels.name, shortName: labels.shortName, code: labels.code, level: labels.level, system: labels.system, subject: labels.subject, unitId: labels.unitId,
      standingAgencyId: t('fields.standingAgencyId'), establishedOn: labels.establishedOn, termEndsOn: labels.termEndsOn, ...useDecisionLabels(), note: labels.note,
    },
    toInput: (values) => ({ ...withDecision(values), ...BEGINNING }),
    mutation: api.committees.create.mutationOptions(), saved: t('form.created'), onSaved: ({ id }) => onSaved(id), onLeave,
  });
  return (
    <Form form={form} verb={t('form.create')}>
      <Identity form={form} first />
      <Place form={form} />
      <UnitField {...form.bind('standingAgencyId')} />
      <FieldRow>
        <DateField {...form.bind('establishedOn')} hint={t('hints.establishedOn')} />
        <DateField {...form.bind('termEndsOn')} />
      </FieldRow>
      <DecisionFields form={form} />
      <TextAreaField {...form.bind('note')} rows={2} />
    </Form>
  );
}

/** Changes the facts of a committee. A support team stands where its committee stands. */
export function CommitteeForm({ committee }: { committee: CommitteeDetail }) {
  const { t } = useTranslation(['committees', 'ui']);
  const { id } = committee;
  const form = useForm({
    ...useWords(), draft: `committees:${id}`, schema: inputSchema(contract.committees.update), initial: valuesOf(committee), rev: committee.rev,
    toInput: (values, rev) => ({ id, rev: rev ?? 0, ...values }), mutation: api.committees.update.mutationOptions(), saved: t('form.saved'),
  });
  const { status, successorId } = form.values;
  const isTeam = committee.body === 'support_team';
  const isOver = status === 'ended' || status === 'handed_over';
  return (
    <Form form={form}>
      <Identity form={form} />
      {!isTeam && <Place form={form} />}
      <FieldRow>
        <DateField {...form.bind('establishedOn')} hint={t('hints.establishedOn')} />
        <DateField {...form.bind('termEndsOn')} />
      </FieldRow>
      <FieldRow>
        <SelectField {...form.bind('status')} required options={COMMITTEE_STATUSES.map((value) => ({ value, label: t(`ui:committeeStatuses.${value}`) }))} />
        <DateField {...form.bind('endedOn')} />
      </FieldRow>
      {!isTeam && (isOver || successorId !== null) && <CommitteeField {...form.bind('successorId')} except={id} />}
      <TextAreaField {...form.bind('note')} rows={2} />
    </Form>
  );
}

type Identified = Pick<Values, 'name' | 'shortName' | 'code'>;
type Placed = Pick<Values, 'level' | 'system' | 'subject' | 'unitId'>;

function Identity<Own extends Identified>({ form, first = false }: { form: FormOf<Own>; first?: boolean }) {
  const { t } = useTranslation('committees');
  const identity = form as unknown as FormOf<Identified>;
  return (
    <>
      <TextAreaField {...identity.bind('name')} required first={first} rows={2} hint={t('hints.name')} />
      <FieldRow>
        <TextField {...identity.bind('shortName')} />
        <TextField {...identity.bind('code')} />
      </FieldRow>
    </>
  );
}

function Place<Own extends Placed>({ form }: { form: FormOf<Own> }) {
  const { t } = useTranslation(['committees', 'ui']);
  const place = form as unknown as FormOf<Placed>;
  return (
    <>
      <SuggestField {...place.bind('subject')} suggest={suggestSubjects} suggestKey="subjects" onTake={(subject) => place.set('subject', subject)} hint={t('hints.subject')} />
      <FieldRow>
        <SelectField {...place.bind('level')} required options={LEVELS.map((value) => ({ value, label: t(`ui:levels.${value}`) }))} />
        <SelectField {...place.bind('system')} required hint={t('hints.system')} options={SYSTEMS.map((value) => ({ value, label: t(`ui:systems.${value}`) }))} />
      </FieldRow>
      <UnitField {...place.bind('unitId')} />
    </>
  );
}

/** Subjects in use that have the typed text in them, accents left out. */
async function suggestSubjects(q: string): Promise<readonly Suggestion<string>[]> {
  const subjects = await queryClient.fetchQuery(api.committees.subjects.queryOptions({ input: {} }));
  return subjects.filter((subject) => fold(subject).includes(fold(q))).map((subject) => ({ label: subject, item: subject }));
}

function useWords() {
  const { t } = useTranslation(['committees', 'ui']);
  const format = useFormat();
  const unitName = useUnitName();
  return {
    labels: {
      name: t('fields.name'), shortName: t('fields.shortName'), code: t('fields.code'), subject: t('fields.subject'), level: t('fields.level'), system: t('fields.system'), unitId: t('fields.unitId'),
      establishedOn: t('fields.establishedOn'), termEndsOn: t('fields.termEndsOn'), status: t('fields.status'), endedOn: t('fields.endedOn'), successorId: t('fields.successorId'), note: t('fields.note'),
    },
    show: {
      level: (level: Values['level']) => t(`ui:levels.${level}`), system: (system: Values['system']) => t(`ui:systems.${system}`), status: (status: Values['status']) => t(`ui:committeeStatuses.${status}`),
      unitId: unitName, establishedOn: format.date, endedOn: format.date, termEndsOn: format.date,
    },
  };
}

function valuesOf({ code, name, shortName, level, system, subject, unitId, establishedOn, endedOn, termEndsOn, status, successorId, note }: CommitteeDetail): Values {
  return { code, name, shortName, level, system, subject, unitId, establishedOn, endedOn, termEndsOn, status, successorId, note };
}
