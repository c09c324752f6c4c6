import { Button, Menu } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegisterDetail } from '#shared/contract/registers.ts';
import type { Field, Register } from '#shared/registers/declare.ts';
import { isRegisterTable, tableOf } from '#shared/registers/index.ts';
import { filledIn } from '#shared/registers/sentences.ts';
import { brokenChecks } from '#shared/registers/values.ts';
import { api } from '../../app/clients.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Fact, Facts } from '../../ui/Facts.tsx';
import { Note } from '../../ui/Note.tsx';
import { RecordLink } from '../../ui/RecordLink.tsx';
import { RecordHistory } from '../../ui/RecordHistory.tsx';
import { PanelSection, SidePanel } from '../../ui/SidePanel.tsx';
import { WITHIN_WINDOW } from '../../ui/within-window.ts';
import { AttachedFiles } from '../documents/AttachedFiles.tsx';
import { SourceTasks } from '../tasks/SourceTasks.tsx';
import { EditRecordForm } from './RecordForm.tsx';
import { RecordMoveDialog } from './RecordMoveDialog.tsx';
import { RECORD_PARTS } from './record-parts.tsx';
import { RecordStatus } from './RecordStatus.tsx';
import css from './Registers.module.css';
import { useValueText } from './use-value-text.ts';
import { useRegisterWords } from './use-register-words.ts';

interface RecordPanelProps {
  register: Register;
  recordId: string;
  editing: boolean;
  onEditing: (editing: boolean) => void;
  onClose: () => void;
  onRemove: (record: RegisterDetail) => void;
}

/** One record beside its register. */
export function RecordPanel({ register, recordId, editing, onEditing, onClose, onRemove }: RecordPanelProps) {
  const { t } = useTranslation(['registers', 'ui']);
  const query = useQuery(api.registers.get.queryOptions({ input: { register: register.name, id: recordId } }));
  const record = query.data;
  if (record === undefined) {
    return <SidePanel title={query.error === null ? t('ui:loading') : t('gone')} onClose={onClose}>{query.error !== null && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}</SidePanel>;
  }
  if (editing) {
    const back = (): void => onEditing(false);
    return <SidePanel title={record.label} subtitle={t('editTitle')} onClose={back}><EditRecordForm key={record.id} register={register} record={record} onSaved={back} onLeave={back} /></SidePanel>;
  }
  const table = tableOf(register);
  const Part = RECORD_PARTS[register.name];
  return (
    <SidePanel title={record.label} subtitle={<RecordStatus register={register} status={record.status} />} onClose={onClose} foot={<Actions register={register} record={record} onEdit={() => onEditing(true)} onRemove={() => onRemove(record)} />}>
      <Odd register={register} record={record} />
      {Part !== undefined && <Part recordId={record.id} />}
      <RecordFacts register={register} record={record} />
      <Near register={register} near={record.near} />
      <AttachedFiles owner={{ recordTable: table, recordId: record.id }} attachments={record.attachments} />
      {register.tasks !== undefined && <SourceTasks of={{ recordId: record.id }} told={{ origin: register.tasks, recordId: record.id, title: record.label }} words={{ title: t('tasks.title'), none: t('tasks.none') }} />}
      <RecordHistory table={table} id={record.id} />
    </SidePanel>
  );
}

function RecordFacts({ register, record }: { register: Register; record: RegisterDetail }) {
  const { t } = useTranslation('registers');
  const words = useRegisterWords()(register.name);
  const textOf = useValueText(register);
  return (
    <Facts>
      <Fact label={t('statusReason')}>{record.statusReason}</Fact>
      {Object.entries(register.fields).map(([name, field]) => name !== register.label[0] && <Fact key={name} label={words.fields[name] ?? ''}>{leadsTo(field, record.values[name], textOf(name, record))}</Fact>)}
    </Facts>
  );
}

/** A value as it reads; a meeting, a document or a record of a register leads to it. */
function leadsTo(field: Field, id: RegisterDetail['values'][string] | undefined, text: string): ReactNode {
  const kind = field.kind === 'record' ? `register_${field.of}` : field.kind;
  const leads = kind === 'meeting' || kind === 'document' || isRegisterTable(kind);
  return leads && typeof id === 'string' ? <RecordLink page={{ kind, id, label: text }} /> : text;
}

/** What is odd in a record but may be so. */
function Odd({ register, record }: { register: Register; record: RegisterDetail }) {
  const words = useRegisterWords()(register.name);
  const broken = [...brokenChecks(register, record.values).map(({ name }) => words.checks[name] ?? ''), ...record.broken.map(({ check, params }) => filledIn(words.checks[check] ?? '', params ?? {}))];
  return broken.length > 0 && <div className={css.odd}><Note tone="warn">{broken.join(' ')}</Note></div>;
}

function Near({ register, near }: { register: Register; near: RegisterDetail['near'] }) {
  const { t } = useTranslation('registers');
  if (near.length === 0) return null;
  return (
    <PanelSection title={t('near')} count={near.length}>
      <ul className={css.near}>{near.map(({ id, label, unitName }) => <li key={id}><Link to="/registers/$register" params={{ register: register.name }} search={{ recordId: id }}>{unitName === null ? label : t('nearOf', { label, unit: unitName })}</Link></li>)}</ul>
    </PanelSection>
  );
}

function Actions({ register, record, onEdit, onRemove }: { register: Register; record: RegisterDetail; onEdit: () => void; onRemove: () => void }) {
  const { t } = useTranslation(['registers', 'ui']);
  const words = useRegisterWords()(register.name);
  const [move, setMove] = useState<string | null>(null);
  const moves = Object.entries(register.life?.moves ?? {}).filter(([, { from }]) => from.includes(record.status ?? ''));
  return (
    <>
      {moves.length > 0 && (
        <Menu position="top-start" shadow="md" middlewares={WITHIN_WINDOW}>
          <Menu.Target><Button>{t('moves')}</Button></Menu.Target>
          <Menu.Dropdown>{moves.map(([name]) => <Menu.Item key={name} onClick={() => setMove(name)}>{words.moves[name]}</Menu.Item>)}</Menu.Dropdown>
        </Menu>
      )}
      <Button variant="default" leftSection={<IconPencil size={16} />} onClick={onEdit}>{t('ui:edit')}</Button>
      <Button variant="subtle" leftSection={<IconTrash size={16} />} onClick={onRemove}>{t('remove')}</Button>
      <RecordMoveDialog register={register} move={move} records={[record]} onClose={() => setMove(null)} />
    </>
  );
}
