import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '#shared/contract/index.ts';
import type { DocumentDetail, DocumentLink } from '#shared/contract/documents.ts';
import { LINK_KINDS, type LinkKind } from '#shared/rules/documents.ts';
import { formatKnownDate } from '#shared/rules/known-dates.ts';
import { api } from '../../app/clients.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { SelectField } from '../../ui/form/SelectField.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { PanelSection } from '../../ui/SidePanel.tsx';
import { useWrite } from '../../ui/use-write.ts';
import { DocumentField } from './DocumentField.tsx';
import css from './Documents.module.css';

interface DocumentLinksProps {
  document: DocumentDetail;
  onOpen: (id: string) => void;
}

/** The papers one hangs on, and those that hang on it, each told from where the reader stands. */
export function DocumentLinks({ document, onOpen }: DocumentLinksProps) {
  const { t } = useTranslation('documents');
  const [adding, setAdding] = useState(false);
  const unlink = useWrite(api.documents.unlink, { done: () => t('panel.unlinked') });
  const groups = [...Map.groupBy(document.links, ({ kind, passive }) => `${kind} ${passive ? 'passive' : 'active'}` as const)];
  return (
    <PanelSection title={t('panel.links')} count={document.links.length}>
      {groups.length === 0 && <p className={css.empty}>{t('panel.noLinks')}</p>}
      {groups.map(([key, links]) => (
        <div key={key} className={css.group}>
          <h4>{links[0] !== undefined && t(`linkKinds.${links[0].kind}.${links[0].passive ? 'passive' : 'active'}`)}</h4>
          <ul>{links.map((link) => <LinkedDocument key={link.id} link={link} onOpen={onOpen} onUnlink={() => unlink.mutate({ id: link.id, rev: link.rev })} />)}</ul>
        </div>
      ))}
      <Button size="xs" variant="default" leftSection={<IconPlus size={14} />} onClick={() => setAdding(true)}>{t('panel.addLink')}</Button>
      <Dialog opened={adding} onClose={() => setAdding(false)} title={t('link.title')} width={480}>{adding && <LinkForm documentId={document.id} onClose={() => setAdding(false)} />}</Dialog>
    </PanelSection>
  );
}

function LinkedDocument({ link, onOpen, onUnlink }: { link: DocumentLink; onOpen: (id: string) => void; onUnlink: () => void }) {
  const { t } = useTranslation('documents');
  const name = link.symbol ?? link.title ?? t('panel.noSymbol');
  return (
    <li>
      <span>
        <a href={`#/documents?documentId=${link.documentId}`} onClick={(event) => { event.preventDefault(); onOpen(link.documentId); }}>{name}{link.issuedOn !== null && ` (${formatKnownDate(link.issuedOn)})`}</a>
        {link.symbol !== null && link.title !== null && <small>{link.title}</small>}
      </span>
      <ActionIcon size={22} variant="subtle" aria-label={`${t('panel.unlink')}: ${name}`} data-hint={t('panel.unlink')} onClick={onUnlink}><IconX size={14} /></ActionIcon>
    </li>
  );
}

/** The kinds as the reader chooses them: either paper may be the later one. */
type Told = `${LinkKind} ${'active' | 'passive'}`;
const TOLD = LINK_KINDS.flatMap((kind) => [`${kind} active`, `${kind} passive`] as const);

function LinkForm({ documentId, onClose }: { documentId: string; onClose: () => void }) {
  const { t } = useTranslation('documents');
  const initial: { told: Told; toId: string | null } = { told: 'implements active', toId: null };
  const form = useForm({
    draft: null, schema: inputSchema(contract.documents.link), initial, labels: { told: t('link.kind'), toId: t('link.other') },
    toInput: ({ told, toId }) => {
      const [kind, voice] = told.split(' ') as [LinkKind, string];
      const other = toId ?? '';
      return voice === 'active' ? { kind, fromId: documentId, toId: other } : { kind, fromId: other, toId: documentId };
    },
    mutation: api.documents.link.mutationOptions(), saved: t('panel.linked'), onSaved: onClose, onLeave: onClose,
  });
  return (
    <Form form={form} verb={t('link.add')}>
      <SelectField {...form.bind('told')} required first options={TOLD.map((value) => ({ value, label: wordOf(value, t) }))} />
      <DocumentField {...form.bind('toId')} required except={documentId} />
    </Form>
  );
}

function wordOf(told: Told, t: (key: `linkKinds.${LinkKind}.${'active' | 'passive'}`) => string): string {
  const [kind, voice] = told.split(' ') as [LinkKind, 'active' | 'passive'];
  return t(`linkKinds.${kind}.${voice}`);
}
