import { ActionIcon, Button, Menu, Select } from '@mantine/core';
import { IconCalendarEvent, IconCopy, IconDots, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { Link, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { FormDetail, FormVersion } from '#shared/contract/forms.ts';
import { api } from '../../app/clients.ts';
import { useFormat } from '../../i18n/format.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { useWrite } from '../../ui/use-write.ts';

/** What is done with a form and its versions in a panel beside the sheet. */
export type FormAction = 'edit' | 'copy' | 'addVersion' | 'end';

interface HeaderProps {
  form: FormDetail;
  version: FormVersion;
  /** While it is designed nothing else is done with it. */
  designing?: true;
  onVersion?: (versionId: string) => void;
  onAction?: (action: FormAction) => void;
  onDesign?: () => void;
}

export function FormHeader({ form, version, designing, onVersion, onAction, onDesign }: HeaderProps) {
  const { t } = useTranslation('forms');
  const days = useDays();
  const crumbs = [<Link key="forms" to="/forms">{t('title')}</Link>];
  const facts = <><span>{t(`origins.${form.origin}`)}</span><span>{t('version', { number: version.number })}: {days(version)}</span>{version.campaigns > 0 && <span>{t('used', { count: version.campaigns })}</span>}{form.note !== null && <span>{form.note}</span>}</>;
  if (designing === true || onAction === undefined) return <PageHeader crumbs={crumbs} title={`${form.code} · ${form.name}`} facts={facts} />;
  return (
    <PageHeader
      crumbs={crumbs} title={`${form.code} · ${form.name}`} facts={facts}
      actions={<>
        {form.versions.length > 1 && <Select aria-label={t('versions')} allowDeselect={false} value={version.id} data={form.versions.map((one) => ({ value: one.id, label: t('versionOf', { number: one.number, days: days(one) }) }))} onChange={(id) => { if (id !== null) onVersion?.(id); }} />}
        <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => onAction('addVersion')}>{t('addVersion')}</Button>
        <MoreMenu form={form} version={version} onAction={onAction} />
      </>}
      primary={version.campaigns === 0 && <Button leftSection={<IconPencil size={16} />} onClick={onDesign}>{t('design')}</Button>}
    />
  );
}

function MoreMenu({ form, version, onAction }: { form: FormDetail; version: FormVersion; onAction: (action: FormAction) => void }) {
  const { t } = useTranslation('forms');
  const router = useRouter();
  const remove = useWrite(api.forms.remove, { done: ({ removed }) => t('removed', { count: removed }), onDone: () => void router.navigate({ to: '/forms' }) });
  const removeVersion = useWrite(api.forms.removeVersion, { done: () => t('versionRemoved') });
  return (
    <Menu position="bottom-end">
      <Menu.Target><ActionIcon variant="default" size={30} aria-label={t('more')}><IconDots size={16} /></ActionIcon></Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => onAction('edit')}>{t('edit')}</Menu.Item>
        <Menu.Item leftSection={<IconCopy size={16} />} onClick={() => onAction('copy')}>{t('copy')}</Menu.Item>
        <Menu.Item leftSection={<IconCalendarEvent size={16} />} onClick={() => onAction('end')}>{t('end')}</Menu.Item>
        <Menu.Divider />
        {form.versions.length > 1 && version.campaigns === 0 && <Menu.Item leftSection={<IconTrash size={16} />} onClick={() => removeVersion.mutate({ id: version.id, rev: version.rev })}>{t('removeVersion')}</Menu.Item>}
        <Menu.Item leftSection={<IconTrash size={16} />} onClick={() => remove.mutate({ items: [{ id: form.id, rev: form.rev }] })}>{t('remove')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** On which days a version is asked for, in words. */
export function useDays(): (version: { validFrom: string; validTo: string | null }) => string {
  const { t } = useTranslation('forms');
  const format = useFormat();
  return ({ validFrom, validTo }) => (validTo === null ? t('from', { from: format.date(validFrom) }) : t('span', { from: format.date(validFrom), to: format.date(validTo) }));
}
