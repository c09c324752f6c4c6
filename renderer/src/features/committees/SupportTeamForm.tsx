import { useTranslation } from 'react-i18next';
import type { CommitteeDetail } from '#shared/contract/committees.ts';
import { contract } from '#shared/contract/index.ts';
import { supportTeamName } from '#shared/rules/roles.ts';
import { NO_DECISION, type Decision } from '#shared/rules/versions.ts';
import { api } from '../../app/clients.ts';
import { DateField } from '../../ui/form/DateField.tsx';
import { FieldRow, Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { TextAreaField } from '../../ui/form/TextField.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { DecisionFields, useDecisionLabels, withDecision } from './DecisionFields.tsx';

interface SupportTeamFormProps {
  committee: CommitteeDetail;
  onSaved: (id: string) => void;
  onLeave: () => void;
}

/** Founds the support team of a committee, with the decision it stands on. */
export function SupportTeamForm({ committee, onSaved, onLeave }: SupportTeamFormProps) {
  const { t } = useTranslation('committees');
  const committeeId = committee.id;
  const initial: Decision & { name: string; establishedOn: string | null } = { name: supportTeamName(committee.shortName ?? committee.name), establishedOn: null, ...NO_DECISION };
  const form = useForm({
    draft: `committees:team:${committeeId}`, schema: inputSchema(contract.committees.createSupportTeam), initial,
    labels: { name: t('team.name'), establishedOn: t('fields.establishedOn'), ...useDecisionLabels() },
    toInput: (values) => ({ committeeId, ...withDecision(values) }),
    mutation: api.committees.createSupportTeam.mutationOptions(), saved: t('team.founded'), onSaved: ({ id }) => onSaved(id), onLeave,
  });
  return (
    <Form form={form} verb={t('team.found')}>
      <TextAreaField {...form.bind('name')} required first rows={2} />
      <FieldRow><DateField {...form.bind('establishedOn')} hint={t('hints.establishedOn')} /></FieldRow>
      <DecisionFields form={form} />
    </Form>
  );
}
