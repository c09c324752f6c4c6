import { useTranslation } from 'react-i18next';
import { contract } from '#shared/contract/index.ts';
import type { InviteeLine, MeetingDetail } from '#shared/contract/meetings.ts';
import { CAPACITIES, type Capacity, DUTIES, type Duty } from '#shared/rules/meetings.ts';
import { api } from '../../app/clients.ts';
import { Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { PersonField } from '../../ui/form/RecordFields.tsx';
import { SelectField } from '../../ui/form/SelectField.tsx';
import { TextField } from '../../ui/form/TextField.tsx';
import { type FieldBinding, useForm } from '../../ui/form/use-form.ts';

interface Standing {
  unit: string | null;
  capacity: Capacity;
  duty: Duty;
}
type Values = Standing & { personId: string | null; name: string | null };

const NEW: Values = { personId: null, name: null, unit: null, capacity: 'guest', duty: 'none' };

/** Invites a person of the record, or a guest by name. */
export function NewInviteeForm({ meeting: { id }, onSaved, onLeave }: { meeting: MeetingDetail; onSaved: (id: string) => void; onLeave: () => void }) {
  const { t } = useTranslation('meetings');
  const { labels, show } = useStandingWords();
  const form = useForm({
    draft: null, schema: inputSchema(contract.meetings.addInvitee), initial: NEW, labels: { personId: t('people.fields.personId'), name: t('people.fields.guest'), ...labels }, show, toInput: (values) => ({ meetingId: id, ...values }),
    mutation: api.meetings.addInvitee.mutationOptions(), saved: t('people.added'), onSaved: ({ id: added }) => onSaved(added), onLeave,
  });
  return (
    <Form form={form} verb={t('people.add')}>
      <PersonField {...form.bind('personId')} first />
      {form.values.personId === null && <TextField {...form.bind('name')} hint={t('people.guestHint')} />}
      <StandingFields unit={form.bind('unit')} capacity={form.bind('capacity')} duty={form.bind('duty')} />
    </Form>
  );
}

/** Changes as what somebody is invited and what they do there. */
export function InviteeForm({ invitee: { id, rev, unit, capacity, duty }, onDone }: { invitee: InviteeLine; onDone: () => void }) {
  const { t } = useTranslation('meetings');
  const initial: Standing = { unit, capacity, duty };
  const form = useForm({
    ...useStandingWords(), draft: null, schema: inputSchema(contract.meetings.updateInvitee), initial, rev, toInput: (values, seen) => ({ id, rev: seen ?? 0, ...values }),
    mutation: api.meetings.updateInvitee.mutationOptions(), saved: t('people.saved'), onSaved: onDone, onLeave: onDone,
  });
  return <Form form={form}><StandingFields unit={form.bind('unit')} capacity={form.bind('capacity')} duty={form.bind('duty')} /></Form>;
}

function StandingFields({ unit, capacity, duty }: { [Field in keyof Standing]: FieldBinding<Standing[Field]> }) {
  const { t } = useTranslation('meetings');
  return (
    <>
      <SelectField {...capacity} options={CAPACITIES.map((value) => ({ value, label: t(`capacities.${value}`) }))} />
      <SelectField {...duty} options={DUTIES.map((value) => ({ value, label: t(`duties.${value}`) }))} />
      <TextField {...unit} />
    </>
  );
}

function useStandingWords() {
  const { t } = useTranslation('meetings');
  return {
    labels: { unit: t('people.fields.unit'), capacity: t('people.fields.capacity'), duty: t('people.fields.duty') },
    show: { capacity: (value: Capacity) => t(`capacities.${value}`), duty: (value: Duty) => t(`duties.${value}`) },
  };
}
