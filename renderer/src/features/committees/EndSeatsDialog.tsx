import { useTranslation } from 'react-i18next';
import type { RosterMemberRow } from '#shared/contract/committees.ts';
import { contract } from '#shared/contract/index.ts';
import { END_REASONS } from '#shared/contract/members.ts';
import { api } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { DateField } from '../../ui/form/DateField.tsx';
import { FieldRow, Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { SelectField } from '../../ui/form/SelectField.tsx';
import { TextField } from '../../ui/form/TextField.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import css from './Committees.module.css';

interface Ending {
  to: string | null;
  reason: (typeof END_REASONS)[number];
  endNote: string | null;
}

interface EndSeatsDialogProps {
  /** Whose membership ends; null while nobody's does. */
  members: readonly RosterMemberRow[] | null;
  onDone: () => void;
  onClose: () => void;
}

/** Ends memberships on a day, for a reason. */
export function EndSeatsDialog({ members, onDone, onClose }: EndSeatsDialogProps) {
  const { t } = useTranslation('committees');
  const [first] = members ?? [];
  const title = members === null || first === undefined ? '' : members.length === 1 ? t('end.titleOne', { name: first.fullName ?? first.office?.position ?? t('roster.vacant') }) : t('end.title', { count: members.length });
  return (
    <Dialog opened={members !== null} onClose={onClose} title={title} width={480}>
      {members !== null && <EndSeatsForm members={members} onDone={onDone} onClose={onClose} />}
    </Dialog>
  );
}

function EndSeatsForm({ members, onDone, onClose }: EndSeatsDialogProps & { members: readonly RosterMemberRow[] }) {
  const { t } = useTranslation(['committees', 'ui']);
  const today = useToday();
  const initial: Ending = { to: today, reason: 'position_ended', endNote: null };
  const form = useForm({
    draft: null, schema: inputSchema(contract.members.end), initial,
    labels: { to: t('end.to'), reason: t('end.reason'), endNote: t('end.endNote') },
    toInput: ({ to, ...rest }) => ({ items: members.map(({ id, rev }) => ({ id, rev })), to: to ?? '', ...rest }),
    mutation: api.members.end.mutationOptions(), saved: t('end.done', { count: members.length }), onSaved: onDone, onLeave: onClose,
  });
  return (
    <Form form={form} verb={t('end.verb')}>
      <FieldRow>
        <DateField {...form.bind('to')} required first />
        <SelectField {...form.bind('reason')} required options={END_REASONS.map((value) => ({ value, label: t(`ui:endReasons.${value}`) }))} />
      </FieldRow>
      <TextField {...form.bind('endNote')} />
      <p className={css.empty}>{t('end.hint')}</p>
    </Form>
  );
}
