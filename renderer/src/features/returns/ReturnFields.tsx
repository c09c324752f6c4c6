import { useTranslation } from 'react-i18next';
import { DocumentField } from '../documents/DocumentField.tsx';
import { DateField } from '../../ui/form/DateField.tsx';
import { FieldRow } from '../../ui/form/Form.tsx';
import { TextAreaField, TextField } from '../../ui/form/TextField.tsx';
import type { FieldBinding } from '../../ui/form/use-form.ts';
import { useFormat } from '../../i18n/format.ts';

/** What is said of a round, new or corrected. */
export interface ReturnValues {
  title: string;
  period: string;
  dataFrom: string | null;
  dataTo: string | null;
  dueOn: string | null;
  closesOn: string | null;
  letterId: string | null;
  previousId: string | null;
  note: string | null;
}

type Bound = { [Field in keyof Pick<ReturnValues, 'title' | 'dataFrom' | 'dataTo' | 'dueOn' | 'closesOn' | 'letterId' | 'note'>]: FieldBinding<ReturnValues[Field]> };

/** The days, the letter and the note of a round. */
export function ReturnFields({ title, dataFrom, dataTo, dueOn, closesOn, letterId, note }: Bound) {
  const { t } = useTranslation('returns');
  return (
    <>
      <TextField {...title} required first />
      <FieldRow><DateField {...dataFrom} required /><DateField {...dataTo} required hint={t('daysHint')} /></FieldRow>
      <FieldRow><DateField {...dueOn} required /><DateField {...closesOn} hint={t('closesHint')} /></FieldRow>
      <DocumentField {...letterId} />
      <TextAreaField {...note} rows={2} />
    </>
  );
}

/** What the fields of a round are called, and how their values read. */
export function useReturnWords() {
  const { t } = useTranslation('returns');
  const format = useFormat();
  return {
    labels: { title: t('fields.title'), period: t('fields.period'), dataFrom: t('fields.dataFrom'), dataTo: t('fields.dataTo'), dueOn: t('fields.dueOn'), closesOn: t('fields.closesOn'), letterId: t('fields.letterId'), previousId: t('fields.previousId'), note: t('fields.note') },
    show: { dataFrom: format.date, dataTo: format.date, dueOn: format.date, closesOn: format.date },
  };
}
