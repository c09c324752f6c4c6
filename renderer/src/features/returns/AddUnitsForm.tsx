import { useTranslation } from 'react-i18next';
import { contract } from '#shared/contract/index.ts';
import type { ReturnDetail } from '#shared/contract/returns.ts';
import { api } from '../../app/clients.ts';
import { Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { TextField } from '../../ui/form/TextField.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { UnitsField } from './UnitsField.tsx';

/** Asks further units, with the reason. */
export function AddUnitsForm({ campaign: { id, rev, dataTo, units }, onDone }: { campaign: ReturnDetail; onDone: () => void }) {
  const { t } = useTranslation('returns');
  const initial: { unitIds: readonly string[]; reason: string } = { unitIds: [], reason: '' };
  const form = useForm({
    labels: { unitIds: t('fields.unitIds'), reason: t('fields.reason') }, draft: null, schema: inputSchema(contract.returns.addUnits), initial,
    toInput: ({ unitIds, reason }) => ({ id, rev, unitIds: [...unitIds], reason }), mutation: api.returns.addUnits.mutationOptions(), saved: t('unitsAdded'), onSaved: onDone, onLeave: onDone,
  });
  return (
    <Form form={form} verb={t('addUnits')}>
      <TextField {...form.bind('reason')} required first />
      <UnitsField {...form.bind('unitIds')} asOf={dataTo} except={units.map(({ unitId }) => unitId)} />
    </Form>
  );
}
