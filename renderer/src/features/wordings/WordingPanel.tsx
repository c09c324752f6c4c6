import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '#shared/contract/index.ts';
import type { WordingRow } from '#shared/contract/wordings.ts';
import type { System } from '#shared/rules/documents.ts';
import { fillWording, type Placeholder, placeholdersOf, WORDINGS } from '#shared/rules/wordings.ts';
import { api } from '../../app/clients.ts';
import { ruleSentence } from '../../i18n/errors.ts';
import { Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { TextAreaField } from '../../ui/form/TextField.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { Note } from '../../ui/Note.tsx';
import { RecordHistory } from '../../ui/RecordHistory.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { useWrite } from '../../ui/use-write.ts';
import { paperOf } from './paper-of.ts';
import { SAMPLE_VALUES } from './sample-values.ts';
import css from './Wordings.module.css';

interface WordingPanelProps {
  system: System;
  row: WordingRow;
  onClose: () => void;
}

/** One sentence: worded anew, seen with sample data, and put back. */
export function WordingPanel({ system, row: { part, standard, own }, onClose }: WordingPanelProps) {
  const { t } = useTranslation(['wordings', 'ui']);
  const form = useForm({
    draft: `wordings:${system}:${part}`,
    schema: inputSchema(contract.wordings.save),
    initial: { content: own?.content ?? standard },
    labels: { content: t('content') },
    ...(own !== null && { rev: own.rev }),
    toInput: ({ content }, seen) => ({ system, part, rev: seen ?? 0, content }),
    mutation: api.wordings.save.mutationOptions(),
    saved: t('saved'),
    onLeave: onClose,
  });
  const reset = useWrite(api.wordings.reset, { done: () => t('wasReset'), onDone: form.discard });
  const field = form.bind('content');
  const insert = (name: string): void => field.onChange(withInserted(document.getElementById(field.id), field.value, `{${name}}`));
  return (
    <SidePanel title={t(`parts.${part}`)} subtitle={t(`papers.${paperOf(part)}`)} onClose={onClose}>
      <Form
        form={form}
        foot={own !== null && <Button variant="subtle" leftSection={<IconArrowBackUp size={16} />} loading={reset.isPending} onClick={() => reset.mutate({ id: own.id, rev: own.rev })}>{t('reset')}</Button>}
      >
        <TextAreaField {...field} required first rows={4} hint={t('contentHint')} />
        {WORDINGS[part].placeholders.length > 0 && (
          <div>
            <span className={css.label}>{t('insert')}</span>
            <div className={css.placeholders}>
              {WORDINGS[part].placeholders.map((name) => <Button key={name} size="compact-xs" variant="default" onClick={() => insert(name)}>{t(`placeholders.${name}`)}</Button>)}
            </div>
          </div>
        )}
        <div><span className={css.label}>{t('preview')}</span><Preview content={field.value} placeholders={WORDINGS[part].placeholders} /></div>
        {own !== null && <div><span className={css.label}>{t('original')}</span><p lang="vi" className={css.paper}>{standard}</p></div>}
      </Form>
      {own !== null && <RecordHistory table="wording" id={own.id} />}
    </SidePanel>
  );
}

function Preview({ content, placeholders }: { content: string; placeholders: readonly Placeholder[] }): ReactNode {
  const { t } = useTranslation('errors');
  const unknown = placeholdersOf(content).find((name) => !placeholders.some((known) => known === name));
  return unknown === undefined
    ? <p lang="vi" className={css.paper}>{fillWording(content, SAMPLE_VALUES)}</p>
    : <Note tone="warn" live="status">{ruleSentence({ rule: 'PLACEHOLDER_UNKNOWN', params: { name: unknown } }, t)}</Note>;
}

/** A text with something put in where the cursor stands in its field, in place of what is selected. */
function withInserted(field: HTMLElement | null, text: string, inserted: string): string {
  const [from, to] = field instanceof HTMLTextAreaElement ? [field.selectionStart, field.selectionEnd] : [text.length, text.length];
  field?.focus();
  return text.slice(0, from) + inserted + text.slice(to);
}
