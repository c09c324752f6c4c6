import { useTranslation } from 'react-i18next';
import { contract } from '#shared/contract/index.ts';
import type { ReturnDetail } from '#shared/contract/returns.ts';
import { api } from '../../app/clients.ts';
import { Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { useForm } from '../../ui/form/use-form.ts';
import { ReturnFields, type ReturnValues, useReturnWords } from './ReturnFields.tsx';

/** Corrects what is said of a round. */
export function EditReturnForm({ campaign, onDone }: { campaign: ReturnDetail; onDone: () => void }) {
  const { t } = useTranslation('returns');
  const { id, rev, title, period, dataFrom, dataTo, dueOn, closesOn, letterId, previousId, note } = campaign;
  const initial: ReturnValues = { title, period, dataFrom, dataTo, dueOn, closesOn, letterId, previousId, note };
  const form = useForm({
    ...useReturnWords(), draft: `returns:${id}`, schema: inputSchema(contract.returns.update), initial, rev,
    toInput: (values, seen) => ({ id, rev: seen ?? 0, ...values, dataFrom: values.dataFrom ?? '', dataTo: values.dataTo ?? '', dueOn: values.dueOn ?? '' }),
    mutation: api.returns.update.mutationOptions(), saved: t('saved'), onSaved: onDone, onLeave: onDone,
  });
  return <Form form={form}><ReturnFields title={form.bind('title')} dataFrom={form.bind('dataFrom')} dataTo={form.bind('dataTo')} dueOn={form.bind('dueOn')} closesOn={form.bind('closesOn')} letterId={form.bind('letterId')} note={form.bind('note')} /></Form>;
}
