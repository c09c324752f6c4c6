import { ActionIcon, Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '#shared/contract/index.ts';
import type { SavedView, ViewedList } from '#shared/contract/saved-views.ts';
import { api } from '../app/clients.ts';
import { Dialog } from './Dialog.tsx';
import { Form } from './form/Form.tsx';
import { inputSchema } from './form/input-schema.ts';
import { TextField } from './form/TextField.tsx';
import { useForm } from './form/use-form.ts';
import { useWrite } from './use-write.ts';
import { WITHIN_WINDOW } from './within-window.ts';

interface SavedViewMenuProps {
  list: ViewedList;
  /** The kept view that is shown. */
  view: SavedView | undefined;
  /** How the list is looked at now. */
  settings: SavedView['settings'];
  /** Shows a view that was just kept; none when the one shown is gone. */
  onShow: (id: string | null) => void;
}

/** Keeps the present filters, grouping and order under a name; changes, renames and deletes the kept view that is shown. */
export function SavedViewMenu({ list, view, settings, onShow }: SavedViewMenuProps) {
  const { t } = useTranslation('ui');
  const [dialog, setDialog] = useState<'keep' | 'rename' | null>(null);
  const update = useWrite(api.savedViews.update, { done: () => t('views.updated') });
  const remove = useWrite(api.savedViews.remove, { done: () => t('views.removed', { name: view?.name ?? '' }), onDone: () => onShow(null) });
  const close = (): void => setDialog(null);
  return (
    <>
      <Menu position="bottom-start" shadow="md" middlewares={WITHIN_WINDOW}>
        <Menu.Target><ActionIcon variant="subtle" color="gray" aria-label={t('views.menu')} title={t('views.menu')}><IconPlus size={16} /></ActionIcon></Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setDialog('keep')}>{t('views.keep')}</Menu.Item>
          {view !== undefined && (
            <>
              <Menu.Divider />
              <Menu.Item onClick={() => update.mutate({ id: view.id, rev: view.rev, name: view.name, settings })}>{t('views.update', { name: view.name })}</Menu.Item>
              <Menu.Item onClick={() => setDialog('rename')}>{t('views.rename', { name: view.name })}</Menu.Item>
              <Menu.Item onClick={() => remove.mutate({ id: view.id, rev: view.rev })}>{t('views.remove', { name: view.name })}</Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      <Dialog opened={dialog === 'keep'} onClose={close} title={t('views.keep')}><KeepForm list={list} settings={settings} onClose={close} onKept={onShow} /></Dialog>
      <Dialog opened={dialog === 'rename' && view !== undefined} onClose={close} title={t('views.renameTitle')}>{view !== undefined && <RenameForm view={view} onClose={close} />}</Dialog>
    </>
  );
}

function KeepForm({ list, settings, onClose, onKept }: Pick<SavedViewMenuProps, 'list' | 'settings'> & { onClose: () => void; onKept: (id: string) => void }) {
  const { t } = useTranslation('ui');
  const form = useForm({
    draft: null, schema: inputSchema(contract.savedViews.keep), initial: { name: '' }, labels: { name: t('views.name') }, toInput: ({ name }) => ({ list, name, settings }),
    mutation: api.savedViews.keep.mutationOptions(), saved: t('views.kept'), onLeave: onClose,
    onSaved: ({ id }) => { onClose(); onKept(id); },
  });
  return <Form form={form}><TextField {...form.bind('name')} required first hint={t('views.keepHint')} /></Form>;
}

function RenameForm({ view: { id, rev, name, settings }, onClose }: { view: SavedView; onClose: () => void }) {
  const { t } = useTranslation('ui');
  const form = useForm({
    draft: null, schema: inputSchema(contract.savedViews.update), initial: { name }, rev, labels: { name: t('views.name') }, toInput: (values, seen) => ({ id, rev: seen ?? 0, name: values.name, settings }),
    mutation: api.savedViews.update.mutationOptions(), saved: t('views.renamed'), onSaved: onClose, onLeave: onClose,
  });
  return <Form form={form}><TextField {...form.bind('name')} required first /></Form>;
}
