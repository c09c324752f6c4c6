import { Button, Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormDetail, FormVersion } from '#shared/contract/forms.ts';
import { contract } from '#shared/contract/index.ts';
import type { FormContents } from '#shared/forms/form-contents.ts';
import type { Renamed } from '#shared/forms/renamed.ts';
import { api } from '../../app/clients.ts';
import { DateField } from '../../ui/form/DateField.tsx';
import { FieldRow, Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { TextField } from '../../ui/form/TextField.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { Page } from '../../ui/Page.tsx';
import { addCheck, addSection, type Part, tidied } from './edit-contents.ts';
import { FormChecks } from './FormChecks.tsx';
import { FormHeader } from './FormHeader.tsx';
import { FormProblems } from './FormProblems.tsx';
import { FormSheet } from './FormSheet.tsx';
import css from './Forms.module.css';
import { PartPanel } from './PartPanel.tsx';

interface Values {
  number: string;
  validFrom: string | null;
  contents: FormContents;
  renamed: Renamed;
}

interface DesignerProps {
  form: FormDetail;
  version: FormVersion;
  onDone: () => void;
}

/** A version of a form while it is designed: what is clicked on its sheet is changed beside it. What is not saved yet is kept as a draft. */
export function Designer({ form: { id, code, versions }, form: detail, version, onDone }: DesignerProps) {
  const { t } = useTranslation('forms');
  const [part, setPart] = useState<Part | null>(null);
  const before = versions[versions.findIndex((one) => one.id === version.id) - 1]?.contents ?? null;
  const initial: Values = { number: version.number, validFrom: version.validFrom, contents: version.contents, renamed: version.renamed };
  const form = useForm({
    draft: `forms:${version.id}`, schema: inputSchema(contract.forms.saveVersion), rev: version.rev,
    initial,
    labels: { number: t('fields.number'), validFrom: t('fields.validFrom'), contents: t('fields.contents'), renamed: t('fields.renamed') }, show: { contents: (contents) => contents.title, renamed: (renamed) => Object.keys(renamed).join(', ') },
    toInput: ({ number, validFrom, contents, renamed }, rev) => ({ id: version.id, rev: rev ?? version.rev, number, validFrom: validFrom ?? '', contents: tidied(contents), renamed: { ...renamed } }),
    mutation: api.forms.saveVersion.mutationOptions(), saved: t('versionSaved'), onSaved: onDone, onLeave: () => { if (part === null) onDone(); else setPart(null); },
  });
  const { contents, renamed } = form.values;
  const change = (changed: typeof contents): void => form.set('contents', changed);
  const added = (done: { contents: typeof contents; part: Part }): void => { change(done.contents); setPart(done.part); };
  const panel = part !== null && <PartPanel part={part} onPart={setPart} contents={contents} onChange={change} before={before} renamed={renamed} onRenamed={(names) => form.set('renamed', names)} />;
  return (
    <Page key={id} header={<FormHeader form={detail} version={version} designing />} panel={panel} facts={<span>{t('version', { number: version.number })}</span>}>
      <div className={css.pane}>
        <div className={css.lower}>
          <Form form={form}>
            <FieldRow><TextField {...form.bind('number')} required hint={t('numberHint')} /><DateField {...form.bind('validFrom')} required /></FieldRow>
          </Form>
          <FormProblems contents={tidied(contents)} code={code} onChoose={setPart} />
        </div>
        <FormSheet code={code} contents={contents} designing={{ chosen: part, onChoose: setPart, onAdd: added }} />
        <div>
          <Menu position="bottom-start">
            <Menu.Target><Button size="xs" variant="default" leftSection={<IconPlus size={14} />}>{t('add.section')}</Button></Menu.Target>
            <Menu.Dropdown>{(['units', 'fixed', 'records'] as const).map((kind) => <Menu.Item key={kind} onClick={() => added(addSection(contents, kind, { title: `${t('parts.section')} ${contents.sections.length + 1}`, column: t('parts.column'), row: t('parts.row') }))}>{t(`kinds.${kind}`)}</Menu.Item>)}</Menu.Dropdown>
          </Menu>
        </div>
        <FormChecks contents={contents} designing={{ chosen: part, onChoose: setPart, onAdd: () => added(addCheck(contents)) }} />
      </div>
    </Page>
  );
}
