import { ActionIcon, Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '#shared/contract/index.ts';
import type { SavedView } from '#shared/contract/saved-views.ts';
import { api } from '../../app/clients.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { TextField } from '../../ui/form/TextField.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { useWrite } from '../../ui/use-write.ts';
import { WITHIN_WINDOW } from '../../ui/within-window.ts';
import { FILTER_NAMES } from './use-task-filters.ts';

const route = getRouteApi('/tasks');
const KEPT: readonly string[] = [...FILTER_NAMES, 'group', 'sort', 'order'];

/** Keeps the present filters, grouping and order under a name; changes, renames and deletes the kept view that is shown. */
export function SavedViewMenu({ view }: { view: SavedView | undefined }) {
  const { t } = useTranslation('taskViews');
  const [dialog, setDialog] = useState<'keep' | 'rename' | null>(null);
  const navigate = route.useNavigate();
  const settings = useSettings();
  const update = useWrite(api.savedViews.update, { done: () => t('saved.updated') });
  const remove = useWrite(api.savedViews.remove, { done: () => t('saved.removed', { name: view?.name ?? '' }), onDone: () => void navigate({ search: ({ saved: _gone, ...before }) => before, replace: true }) });
  const close = (): void => setDialog(null);
  return (
    <>
      <Menu position="bottom-start" shadow="md" middlewares={WITHIN_WINDOW}>
        <Menu.Target><ActionIcon variant="subtle" color="gray" aria-label={t('saved.menu')} title={t('saved.menu')}><IconPlus size={16} /></ActionIcon></Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setDialog('keep')}>{t('saved.keep')}</Menu.Item>
          {view !== undefined && (
            <>
              <Menu.Divider />
              <Menu.Item onClick={() => update.mutate({ id: view.id, rev: view.rev, name: view.name, settings })}>{t('saved.update', { name: view.name })}</Menu.Item>
              <Menu.Item onClick={() => setDialog('rename')}>{t('saved.rename', { name: view.name })}</Menu.Item>
              <Menu.Item onClick={() => remove.mutate({ id: view.id, rev: view.rev })}>{t('saved.remove', { name: view.name })}</Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      <Dialog opened={dialog === 'keep'} onClose={close} title={t('saved.keep')}><KeepForm onClose={close} /></Dialog>
      <Dialog opened={dialog === 'rename' && view !== undefined} onClose={close} title={t('saved.renameTitle')}>{view !== undefined && <RenameForm view={view} onClose={close} />}</Dialog>
    </>
  );
}

/** The filters, the grouping and the order in use. */
function useSettings(): SavedView['settings'] {
  const told = Object.entries(route.useSearch()) as [string, SavedView['settings'][string]][];
  return Object.fromEntries(told.filter(([name]) => KEPT.includes(name)));
}

function KeepForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('taskViews');
  const settings = useSettings();
  const navigate = route.useNavigate();
  const form = useForm({
    draft: null, schema: inputSchema(contract.savedViews.keep), initial: { name: '' }, labels: { name: t('saved.name') }, toInput: ({ name }) => ({ list: 'tasks' as const, name, settings }),
    mutation: api.savedViews.keep.mutationOptions(), saved: t('saved.kept'), onLeave: onClose,
    onSaved: ({ id }) => { onClose(); void navigate({ search: (before) => ({ ...before, saved: id }), replace: true }); },
  });
  return <Form form={form}><TextField {...form.bind('name')} required first hint={t('saved.keepHint')} /></Form>;
}

function RenameForm({ view: { id, rev, name, settings }, onClose }: { view: SavedView; onClose: () => void }) {
  const { t } = useTranslation('taskViews');
  const form = useForm({
    draft: null, schema: inputSchema(contract.savedViews.update), initial: { name }, rev, labels: { name: t('saved.name') }, toInput: (values, seen) => ({ id, rev: seen ?? 0, name: values.name, settings }),
    mutation: api.savedViews.update.mutationOptions(), saved: t('saved.renamed'), onSaved: onClose, onLeave: onClose,
  });
  return <Form form={form}><TextField {...form.bind('name')} required first /></Form>;
}
