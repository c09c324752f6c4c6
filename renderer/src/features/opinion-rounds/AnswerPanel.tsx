import { Button } from '@mantine/core';
import { IconArrowBackUp, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '#shared/contract/index.ts';
import type { AnswerLine, RoundDetail } from '#shared/contract/opinion-rounds.ts';
import { lastDayOf, OPINIONS, type Opinion } from '#shared/rules/opinion-rounds.ts';
import { api } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { useFormat } from '../../i18n/format.ts';
import { DateField } from '../../ui/form/DateField.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { SelectField } from '../../ui/form/SelectField.tsx';
import { TextAreaField } from '../../ui/form/TextField.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { Fact, Facts } from '../../ui/Facts.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { useWrite } from '../../ui/use-write.ts';
import { OpinionMark } from './OpinionMark.tsx';

interface AnswerPanelProps {
  round: RoundDetail;
  line: AnswerLine;
  onClose: () => void;
}

/** Somebody who was asked: what they answered, or the place to record it. */
export function AnswerPanel({ round, line, onClose }: AnswerPanelProps) {
  const { t } = useTranslation(['opinionRounds', 'ui']);
  const format = useFormat();
  const [editing, setEditing] = useState(false);
  const remove = useWrite(api.opinionRounds.removeAnswer, { done: () => t('answers.removed') });
  const back = (): void => setEditing(false);
  const { answer } = line;
  const takes = line.asked && round.state !== 'scheduled';
  if (editing) return <SidePanel title={line.name} subtitle={t(answer === null ? 'answers.record' : 'answers.edit')} onClose={back}><AnswerForm round={round} line={line} onDone={back} /></SidePanel>;
  return (
    <SidePanel
      title={line.name}
      subtitle={line.asked ? line.unit : t('answers.notAsked')}
      onClose={onClose}
      foot={(takes || answer !== null) && <>
        {takes && <Button {...(answer !== null && { variant: 'default' })} leftSection={<IconPencil size={16} />} onClick={() => setEditing(true)}>{t(answer === null ? 'answers.record' : 'answers.edit')}</Button>}
        {answer !== null && <Button variant="subtle" leftSection={<IconArrowBackUp size={16} />} loading={remove.isPending} onClick={() => remove.mutate({ id: answer.id, rev: answer.rev })}>{t('answers.remove')}</Button>}
      </>}
    >
      <Facts>
        <Fact label={t('answers.fields.opinion')}><OpinionMark opinion={answer?.opinion ?? null} /></Fact>
        <Fact label={t('answers.fields.answeredOn')}>{format.date(answer?.answeredOn)}</Fact>
        <Fact label={t('answers.fields.content')}>{answer?.content}</Fact>
      </Facts>
    </SidePanel>
  );
}

function AnswerForm({ round, line: { personId, answer }, onDone }: { round: RoundDetail; line: AnswerLine; onDone: () => void }) {
  const { t } = useTranslation('opinionRounds');
  const format = useFormat();
  const today = useToday();
  const last = lastDayOf(round);
  const initial: { opinion: Opinion; answeredOn: string | null; content: string | null } = { opinion: answer?.opinion ?? 'agree', answeredOn: answer?.answeredOn ?? (today < last ? today : last), content: answer?.content ?? null };
  const form = useForm({
    draft: `opinionRounds:${round.id}:${personId}`, schema: inputSchema(contract.opinionRounds.answer), initial, rev: answer?.rev,
    labels: { opinion: t('answers.fields.opinion'), answeredOn: t('answers.fields.answeredOn'), content: t('answers.fields.content') }, show: { opinion: (value: Opinion) => t(`opinions.${value}`), answeredOn: format.date },
    toInput: ({ answeredOn, ...values }, seen) => ({ roundId: round.id, personId, rev: seen ?? null, ...values, answeredOn: answeredOn ?? '' }),
    mutation: api.opinionRounds.answer.mutationOptions(), saved: t('answers.saved'), onSaved: onDone, onLeave: onDone,
  });
  return (
    <Form form={form}>
      <SelectField {...form.bind('opinion')} first options={OPINIONS.map((value) => ({ value, label: t(`opinions.${value}`) }))} />
      <DateField {...form.bind('answeredOn')} required />
      <TextAreaField {...form.bind('content')} required={form.values.opinion === 'other'} rows={4} />
    </Form>
  );
}
