import { useTranslation } from 'react-i18next';
import type { Decision } from '#shared/rules/versions.ts';
import { DateField } from '../../ui/form/DateField.tsx';
import { FieldRow } from '../../ui/form/Form.tsx';
import { TextAreaField, TextField } from '../../ui/form/TextField.tsx';
import type { Form as FormOf } from '../../ui/form/use-form.ts';
import css from './Committees.module.css';

/** Takes the facts of the decision out of a form's values, as the contract has them: in a part of their own. */
export function withDecision<Values extends Decision>({ number, on, issuer, signer, summary, ...rest }: Values): Omit<Values, keyof Decision> & { decision: Decision } {
  return { ...rest, decision: { number, on, issuer, signer, summary } };
}

/** How the facts of a decision are called. */
export function useDecisionLabels(): { [Field in keyof Decision]: string } {
  const { t } = useTranslation('committees');
  return { number: t('decision.number'), on: t('decision.on'), issuer: t('decision.issuer'), signer: t('decision.signer'), summary: t('decision.summary') };
}

/** The facts of the decision a body is founded with, as fields of a form. */
export function DecisionFields<Values extends Decision>({ form }: { form: FormOf<Values> }) {
  const { t } = useTranslation('committees');
  const decision = form as unknown as FormOf<Decision>;
  return (
    <fieldset className={css.group}>
      <legend>{t('decision.legend')}</legend>
      <FieldRow>
        <TextField {...decision.bind('number')} />
        <DateField {...decision.bind('on')} />
      </FieldRow>
      <TextField {...decision.bind('issuer')} />
      <TextField {...decision.bind('signer')} />
      <TextAreaField {...decision.bind('summary')} rows={2} />
    </fieldset>
  );
}
