import { useTranslation } from 'react-i18next';
import { NO_DECISION, type Decision } from '#shared/rules/versions.ts';
import { DateField } from '../../ui/form/DateField.tsx';
import { FieldRow } from '../../ui/form/Form.tsx';
import { TextAreaField, TextField } from '../../ui/form/TextField.tsx';
import type { Form as FormOf } from '../../ui/form/use-form.ts';
import css from './Committees.module.css';

/** The facts of a decision, as fields of a form. */
export interface DecisionValues {
  decisionNumber: string | null;
  decisionOn: string | null;
  issuer: string | null;
  signer: string | null;
  summary: string | null;
}

export const NO_DECISION_VALUES: DecisionValues = { decisionNumber: NO_DECISION.number, decisionOn: NO_DECISION.on, issuer: NO_DECISION.issuer, signer: NO_DECISION.signer, summary: NO_DECISION.summary };

/** A form's decision as the contract takes it in. */
export function decisionOf({ decisionNumber, decisionOn, issuer, signer, summary }: DecisionValues): Decision {
  return { number: decisionNumber, on: decisionOn, issuer, signer, summary };
}

/** How the fields of a decision are called. */
export function useDecisionLabels(): { [Field in keyof DecisionValues]: string } {
  const { t } = useTranslation('committees');
  return { decisionNumber: t('decision.decisionNumber'), decisionOn: t('decision.decisionOn'), issuer: t('decision.issuer'), signer: t('decision.signer'), summary: t('decision.summary') };
}

export function DecisionFields<Values extends DecisionValues>({ form }: { form: FormOf<Values> }) {
  const { t } = useTranslation('committees');
  const decision = form as unknown as FormOf<DecisionValues>;
  return (
    <fieldset className={css.group}>
      <legend>{t('decision.legend')}</legend>
      <FieldRow>
        <TextField {...decision.bind('decisionNumber')} />
        <DateField {...decision.bind('decisionOn')} />
      </FieldRow>
      <TextField {...decision.bind('issuer')} />
      <TextField {...decision.bind('signer')} />
      <TextAreaField {...decision.bind('summary')} rows={2} />
    </fieldset>
  );
}
