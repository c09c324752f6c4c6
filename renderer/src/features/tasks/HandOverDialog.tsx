import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { contract } from '#shared/contract/index.ts';
import { api } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { DateField } from '../../ui/form/DateField.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { PersonField, UnitField } from '../../ui/form/RecordFields.tsx';
import { TextAreaField } from '../../ui/form/TextField.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { DocumentField } from '../documents/DocumentField.tsx';
import css from './Tasks.module.css';

/** What is handed over: chosen tasks, or everything unfinished of a unit in the lead or of a person. */
export type HandedOver = { tasks: readonly { id: string; rev: number }[] } | { unit: { id: string; name: string } } | { person: { id: string; name: string } };

interface HandOverDialogProps {
  /** Null while nothing is handed over. */
  what: HandedOver | null;
  onClose: () => void;
  onDone?: () => void;
}

/** Hands tasks over to another unit or person, with the day, the reason and the paper. */
export function HandOverDialog({ what, onClose, onDone }: HandOverDialogProps) {
  const { t } = useTranslation('taskWork');
  return <Dialog opened={what !== null} onClose={onClose} title={t('handOver.title')} width={480}>{what !== null && <HandOverForm what={what} onClose={onClose} onDone={() => { onClose(); onDone?.(); }} />}</Dialog>;
}

function HandOverForm({ what, onClose, onDone }: { what: HandedOver; onClose: () => void; onDone: () => void }) {
  const { t } = useTranslation('taskWork');
  const initial = { to: 'person' in what ? 'person' : 'unit', toUnitId: null as string | null, toPersonId: null as string | null, handedOn: useToday() as string | null, reason: null as string | null, documentId: null as string | null };
  const form = useForm({
    draft: null, schema: inputSchema(contract.taskWork.handOver), initial,
    labels: { to: t('handOver.to'), toUnitId: t('handOver.toUnitId'), toPersonId: t('handOver.toPersonId'), handedOn: t('handOver.handedOn'), reason: t('handOver.reason'), documentId: t('handOver.documentId') },
    toInput: ({ to, toUnitId, toPersonId, handedOn, reason, documentId }) => ({ ...giverOf(what), toUnitId: to === 'unit' ? toUnitId : null, toPersonId: to === 'person' ? toPersonId : null, handedOn: handedOn ?? '', reason: reason ?? '', documentId }),
    mutation: api.taskWork.handOver.mutationOptions(), saved: t('handOver.done'), onSaved: onDone, onLeave: onClose,
  });
  return (
    <Form form={form} verb={t('handOver.verb')}>
      <p className={css.empty}>{'tasks' in what ? t('handOver.chosen', { count: what.tasks.length }) : 'unit' in what ? t('handOver.ofUnit', { name: what.unit.name }) : t('handOver.ofPerson', { name: what.person.name })}</p>
      {'tasks' in what && <SegmentedControl size="xs" aria-label={t('handOver.to')} value={form.values.to} data={[{ value: 'unit', label: t('handOver.toUnit') }, { value: 'person', label: t('handOver.toPerson') }]} onChange={(to) => form.setAll({ to })} />}
      {form.values.to === 'unit' ? <UnitField {...form.bind('toUnitId')} required first {...('unit' in what && { except: new Set([what.unit.id]) })} /> : <PersonField {...form.bind('toPersonId')} required first />}
      <DateField {...form.bind('handedOn')} required />
      <TextAreaField {...form.bind('reason')} required rows={2} />
      <DocumentField {...form.bind('documentId')} />
    </Form>
  );
}

function giverOf(what: HandedOver) {
  const nobody = { items: null, fromUnitId: null, fromPersonId: null };
  if ('tasks' in what) return { ...nobody, items: what.tasks.map(({ id, rev }) => ({ id, rev })) };
  return 'unit' in what ? { ...nobody, fromUnitId: what.unit.id } : { ...nobody, fromPersonId: what.person.id };
}
