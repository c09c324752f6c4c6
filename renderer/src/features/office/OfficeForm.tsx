import { useTranslation } from 'react-i18next';
import { contract } from '#shared/contract/index.ts';
import { NUMBER_STYLES, type OfficeSettings } from '#shared/contract/office.ts';
import { api } from '../../app/clients.ts';
import { FieldRow, Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { SelectField } from '../../ui/form/SelectField.tsx';
import { TextField } from '../../ui/form/TextField.tsx';
import { useForm } from '../../ui/form/use-form.ts';

/** The office's own data: its name, what stands on its papers, who works here. */
export function OfficeForm({ settings, userName }: { settings: OfficeSettings; userName: string }) {
  const { t } = useTranslation('office');
  const form = useForm({
    draft: 'settings',
    schema: inputSchema(contract.office.saveSettings),
    initial: { ...settings, userName },
    labels: {
      officeName: t('fields.officeName'), placeName: t('fields.placeName'), letterheadSuperior: t('fields.letterheadSuperior'),
      letterheadIssuer: t('fields.letterheadIssuer'), numberStyle: t('fields.numberStyle'), userName: t('fields.userName'),
    },
    toInput: ({ userName: name, ...office }) => ({ settings: office, userName: name }),
    mutation: api.office.saveSettings.mutationOptions(),
    saved: t('settings.saved'),
  });
  return (
    <Form form={form}>
      <TextField {...form.bind('officeName')} required />
      <FieldRow>
        <TextField {...form.bind('userName')} required hint={t('hints.userName')} />
        <SelectField {...form.bind('numberStyle')} options={NUMBER_STYLES.map((style) => ({ value: style, label: t(`settings.numberStyles.${style}`) }))} />
      </FieldRow>
      <TextField {...form.bind('placeName')} required hint={t('hints.placeName')} />
      <FieldRow>
        <TextField {...form.bind('letterheadSuperior')} hint={t('hints.letterhead')} />
        <TextField {...form.bind('letterheadIssuer')} hint={t('hints.letterhead')} />
      </FieldRow>
    </Form>
  );
}
