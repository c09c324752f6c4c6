import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormDetail, FormVersion } from '#shared/contract/forms.ts';
import { api } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Note } from '../../ui/Note.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { RecordHistory } from '../../ui/RecordHistory.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { Designer } from './Designer.tsx';
import { FormChecks } from './FormChecks.tsx';
import { EndForm, HeadForm, NewForm, VersionForm } from './FormForms.tsx';
import { type FormAction, FormHeader } from './FormHeader.tsx';
import { FormSheet } from './FormSheet.tsx';
import css from './Forms.module.css';

const route = getRouteApi('/forms/$formId');

/** One form: its sheet as it is printed, its checks, its versions. */
export function FormPage() {
  const { formId } = route.useParams();
  const form = useQuery(api.forms.get.queryOptions({ input: { id: formId } }));
  if (form.error !== null) return <Gone error={form.error} onRetry={() => void form.refetch()} />;
  if (form.data === undefined) return <Page header={null}><div aria-busy="true" /></Page>;
  return <FormView key={formId} form={form.data} />;
}

function Gone({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation('forms');
  const router = useRouter();
  return (
    <Page header={<PageHeader crumbs={[<Link key="list" to="/forms">{t('title')}</Link>]} title={t('gone')} />}>
      <div className={css.gone}><ErrorNote error={error} onRetry={onRetry} action={<Button size="xs" onClick={() => void router.navigate({ to: '/forms' })}>{t('back')}</Button>} /></div>
    </Page>
  );
}

function FormView({ form }: { form: FormDetail }) {
  const { t } = useTranslation(['forms', 'ui']);
  const today = useToday();
  const [versionId, setVersionId] = useState<string | null>(null);
  const [action, setAction] = useState<FormAction | null>(null);
  const [designing, setDesigning] = useState(false);
  const version = form.versions.find(({ id }) => id === versionId) ?? inForce(form.versions, today);
  if (version === undefined) return null;
  if (designing && version.campaigns === 0) return <Designer key={version.id} form={form} version={version} onDone={() => setDesigning(false)} />;
  return (
    <Page
      header={<FormHeader form={form} version={version} onVersion={setVersionId} onAction={setAction} onDesign={() => { setAction(null); setDesigning(true); }} />}
      panel={action !== null && <ActionPanel action={action} form={form} version={version} onVersion={setVersionId} onClose={() => setAction(null)} />}
      facts={<span>{t('version', { number: version.number })}</span>}
      keys={[['F1', t('ui:keys.help')]]}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it is scrolled by the keyboard */}
      <section className={css.pane} tabIndex={0} aria-label={t('sheet')}>
        {version.campaigns > 0 && <Note tone="info">{t('locked')}</Note>}
        <FormSheet code={form.code} contents={version.contents} />
        <FormChecks contents={version.contents} />
        <div className={css.lower}><RecordHistory table="form" id={form.id} /></div>
      </section>
    </Page>
  );
}

/** The version in force today, else the newest. */
function inForce(versions: readonly FormVersion[], today: string): FormVersion | undefined {
  return versions.findLast(({ validFrom, validTo }) => validFrom <= today && (validTo === null || validTo >= today)) ?? versions.at(-1);
}

function ActionPanel({ action, form, version, onVersion, onClose }: { action: FormAction; form: FormDetail; version: FormVersion; onVersion: (id: string) => void; onClose: () => void }) {
  const { t } = useTranslation('forms');
  const router = useRouter();
  const titles: Record<FormAction, string> = { edit: t('editTitle'), copy: t('copyTitle'), addVersion: t('addVersion'), end: t('end') };
  return (
    <SidePanel title={titles[action]} subtitle={`${form.code} · ${form.name}`} onClose={onClose}>
      {action === 'edit' && <HeadForm form={form} onSaved={onClose} onLeave={onClose} />}
      {action === 'copy' && <NewForm copyOf={form} forms={[]} onSaved={(formId) => void router.navigate({ to: '/forms/$formId', params: { formId } })} onLeave={onClose} />}
      {action === 'addVersion' && <VersionForm form={form} onSaved={(id) => { onVersion(id); onClose(); }} onLeave={onClose} />}
      {action === 'end' && <EndForm key={version.id} version={version} onSaved={onClose} onLeave={onClose} />}
    </SidePanel>
  );
}
