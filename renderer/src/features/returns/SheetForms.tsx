import { useTranslation } from 'react-i18next';
import { contract } from '#shared/contract/index.ts';
import type { ReturnFinding, ReturnSheet } from '#shared/contract/returns.ts';
import { parseFigure } from '#shared/rules/figure-text.ts';
import { api } from '../../app/clients.ts';
import { Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { TextAreaField, TextField } from '../../ui/form/TextField.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { useShownCell } from './SheetCells.tsx';
import { placeOf } from './sheet-values.ts';

interface SheetFormProps {
  sheet: ReturnSheet;
  onDone: () => void;
}

/** Sends a sheet back to its unit, with the reason. */
export function GiveBackForm({ sheet: { id, rev }, onDone }: SheetFormProps) {
  const { t } = useTranslation('returns');
  const form = useForm({
    labels: { reason: t('fields.reason') }, draft: null, schema: inputSchema(contract.returns.giveBack), initial: { reason: '' }, toInput: ({ reason }) => ({ items: [{ id, rev }], reason }),
    mutation: api.returns.giveBack.mutationOptions(), saved: t('sheet.givenBack', { count: 1 }), onSaved: onDone, onLeave: onDone,
  });
  return <Form form={form} verb={t('sheet.giveBack')}><TextAreaField {...form.bind('reason')} required first rows={2} hint={t('sheet.reasonHint')} /></Form>;
}

/** Says why a figure that is warned of is right all the same. */
export function ExplainForm({ sheet: { id, rev }, finding: { check, cell, explanation }, onDone }: SheetFormProps & { finding: ReturnFinding }) {
  const { t } = useTranslation('returns');
  const form = useForm({
    labels: { content: t('sheet.explanation') }, draft: null, schema: inputSchema(contract.returns.explain), initial: { content: explanation?.content ?? '' }, toInput: ({ content }) => ({ id, rev, check, cell, content }),
    mutation: api.returns.explain.mutationOptions(), saved: t('sheet.explained'), onSaved: onDone, onLeave: onDone,
  });
  return <Form form={form} verb={t('sheet.explain')}><TextAreaField {...form.bind('content')} required first rows={2} /></Form>;
}

/** Puts one figure right, with the reason; the one before is kept. */
export function CorrectForm({ sheet: { id, rev, cells, contents }, cell, onDone }: SheetFormProps & { cell: string }) {
  const { t } = useTranslation('returns');
  const show = useShownCell();
  const form = useForm({
    labels: { value: t('sheet.value'), reason: t('fields.reason') }, draft: null, schema: inputSchema(contract.returns.correct), initial: { value: show(cells.find(([name]) => name === cell)), reason: '' },
    toInput: ({ value, reason }) => ({ id, rev, cell, value: typedValue(value), reason }), mutation: api.returns.correct.mutationOptions(), saved: t('sheet.corrected'), onSaved: onDone, onLeave: onDone,
  });
  return (
    <Form form={form} verb={t('sheet.correctTitle')}>
      <TextField {...form.bind('value')} label={`${t('sheet.value')}: ${t('sheet.cell', { cell: placeOf(contents, cell) })}`} first hint={t('sheet.blankHint')} />
      <TextField {...form.bind('reason')} required hint={t('sheet.reasonHint')} />
    </Form>
  );
}

/** What somebody typed into a cell: a figure with how it is told, or words; nothing is a blank cell. */
function typedValue(typed: string) {
  const text = typed.trim();
  const figure = parseFigure(text);
  if (figure !== null) return { number: figure.value, text: null, qualifier: figure.qualifier };
  return { number: null, text: text === '' ? null : text, qualifier: null };
}
