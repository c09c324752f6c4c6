import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { date, line } from '#shared/contract/base.ts';
import type { Rollup } from '#shared/contract/rollups.ts';
import { api } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { Note } from '../../ui/Note.tsx';
import { DateField } from '../../ui/form/DateField.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { TextAreaField, TextField } from '../../ui/form/TextField.tsx';
import { useForm } from '../../ui/form/use-form.ts';

interface RollupFormProps {
  rollup: Rollup;
  onDone: () => void;
}

/** Why what was locked is taken up again. */
export function UnlockForm({ rollup: { campaignId, rev }, onDone }: RollupFormProps) {
  const { t } = useTranslation('rollups');
  const form = useForm({
    draft: null, schema: z.object({ reason: line(500) }), initial: { reason: '' }, labels: { reason: t('reason') },
    toInput: ({ reason }) => ({ campaignId, rev, to: 'collecting' as const, reason }), mutation: api.rollups.move.mutationOptions(), saved: t('moved.collecting'), onSaved: onDone, onLeave: onDone,
  });
  return (
    <Form form={form} verb={t('moves.unlock')}>
      <Note tone="info">{t('unlockHint')}</Note>
      <TextAreaField {...form.bind('reason')} rows={2} required first />
    </Form>
  );
}

/** With which paper a locked whole went upward. */
export function SendForm({ rollup: { campaignId, rev }, onDone }: RollupFormProps) {
  const { t } = useTranslation('rollups');
  const form = useForm({
    draft: null, schema: z.object({ sentNumber: line(60), sentOn: date }), initial: { sentNumber: '', sentOn: useToday() }, labels: { sentNumber: t('sentNumber'), sentOn: t('sentOn') },
    toInput: (values) => ({ campaignId, rev, ...values }), mutation: api.rollups.send.mutationOptions(), saved: t('sent'), onSaved: onDone, onLeave: onDone,
  });
  return (
    <Form form={form} verb={t('moves.send')}>
      <TextField {...form.bind('sentNumber')} required first />
      <DateField {...form.bind('sentOn')} required />
    </Form>
  );
}

/** Why units are missing. */
export function AbsenceForm({ returnUnitIds, reason, onDone }: { returnUnitIds: string[]; reason: string | null; onDone: () => void }) {
  const { t } = useTranslation('rollups');
  const form = useForm({
    draft: null, schema: z.object({ reason: line(500) }), initial: { reason: reason ?? '' }, labels: { reason: t('missing.reason') },
    toInput: (values) => ({ returnUnitIds, ...values }), mutation: api.rollups.explain.mutationOptions(), saved: t('missing.explained'), onSaved: onDone, onLeave: onDone,
  });
  return <Form form={form} verb={t('missing.explain')}><TextAreaField {...form.bind('reason')} rows={2} required first /></Form>;
}
