import { ActionIcon, Button, Popover } from '@mantine/core';
import { IconCalendarDown, IconFileExport, IconFileSpreadsheet, IconFileText, IconPhotoDown, IconFileZip, IconFileTypePdf, IconPackageExport, IconFolderOpen } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Progress } from '#shared/contract/base.ts';
import { desktop } from '../app/clients.ts';
import { type Shortcut, useShortcut } from '../app/shortcuts.ts';
import { errorCode } from '../i18n/errors.ts';
import { BulkAction } from './BulkBar.tsx';
import { ErrorNote } from './ErrorNote.tsx';
import css from './ExportButton.module.css';
import { JobProgress } from './JobProgress.tsx';
import { Note } from './Note.tsx';
import { toast } from './toast.ts';
import { useJob } from './use-job.ts';

interface Written {
  rows: number;
  fileName: string;
}

type Events = Promise<AsyncIterator<Progress, Written | undefined, unknown>>;

/** The kinds of files: their extension, their mark, and what the system's dialog is called. */
const WRITES = {
  workbook: { extension: 'xlsx', icon: IconFileSpreadsheet, title: 'export.saveTitle' },
  mapping: { extension: 'json', icon: IconFileExport, title: 'export.saveMappingTitle' },
  document: { extension: 'docx', icon: IconFileText, title: 'export.saveDocumentTitle' },
  pdf: { extension: 'pdf', icon: IconFileTypePdf, title: 'export.savePdfTitle' },
  calendar: { extension: 'ics', icon: IconCalendarDown, title: 'export.saveCalendarTitle' },
  picture: { extension: 'png', icon: IconPhotoDown, title: 'export.savePictureTitle' },
  exchange: { extension: 'sdpkg', icon: IconPackageExport, title: 'export.saveExchangeTitle' },
  package: { extension: 'zip', icon: IconFileZip, title: 'export.savePackageTitle' },
} as const;

/** `replace`: the user said that a file somebody worked on may be written over; `name`: what the file was called. */
export type ExportRun = (ticket: string, signal: AbortSignal, replace: boolean, name: string) => Events;

interface ExportButtonProps {
  /** What the file is called until the user says otherwise. */
  fileName: string;
  disabled?: boolean;
  /** What the button says, when the list is not simply what is shown. */
  label?: string;
  /** What kind of file it is; a workbook when nothing else is said. */
  writes?: keyof typeof WRITES;
  /** A mark among the tools of a list instead of a button with words. */
  small?: boolean;
  /** What the dialog it stands in is for. */
  primary?: boolean;
  /** Among what can be done with ticked rows. */
  bulk?: boolean;
  /** The key that does what the button does. */
  shortcut?: Shortcut;
  /** Once the file is written. */
  onWritten?: () => void;
  run: ExportRun;
}

const NOTHING_TO_ASK = () => Promise.resolve(true);

/** Writes a list as a workbook, a paper as a Word file or PDF, a chart as a picture, meetings as a calendar file, or a dossier as a package: asks where, then tells beside the button how far it is and where the file lies. */
export function ExportButton({ run, ...props }: ExportButtonProps) {
  return <ExportByChoice {...props} ask={NOTHING_TO_ASK} run={(ticket, signal, _nothing, replace, name) => run(ticket, signal, replace, name)} />;
}

interface ExportByChoiceProps<Choice> extends Omit<ExportButtonProps, 'run'> {
  /** Asks what to write, before it is asked where; null when nothing after all. */
  ask: () => Promise<Choice | null>;
  run: (ticket: string, signal: AbortSignal, choice: Choice, replace: boolean, name: string) => Events;
}

/** Where a file goes, and what of it was asked for. */
interface Chosen<Choice> {
  ticket: string;
  name: string;
  choice: Choice;
}

/** An {@link ExportButton} for what can be written in several ways. */
export function ExportByChoice<Choice>({ fileName, disabled = false, small = false, primary = false, bulk = false, writes = 'workbook', label, shortcut, ask, run, onWritten }: ExportByChoiceProps<Choice>) {
  const { t } = useTranslation('ui');
  const { extension, icon: Mark, title } = WRITES[writes];
  const [file, setFile] = useState<Chosen<Choice> | null>(null);
  const job = useJob((signal, { ticket, name, choice }: Chosen<Choice>, replace: boolean) => run(ticket, signal, choice, replace, name));

  async function write(chosen: Chosen<Choice>, replace: boolean): Promise<void> {
    if ((await job.start(chosen, replace)) !== undefined) onWritten?.();
  }

  async function start(): Promise<void> {
    try {
      const choice = await ask();
      if (choice === null) return;
      const chosen = await desktop.chooseSave.call({ kind: writes, title: t(title), suggestedName: `${fileName}.${extension}` });
      if (chosen === null) return;
      setFile({ ...chosen, choice });
      await write({ ...chosen, choice }, false);
    } catch (error) {
      toast.error(error);
    }
  }
  const busy = disabled || job.state === 'running';
  const target = { disabled: busy, onClick: () => void start() };
  useShortcut(shortcut ?? 'print', () => void start(), shortcut !== undefined && !busy);
  const close = <Button size="xs" variant="subtle" onClick={job.reset}>{t('close')}</Button>;
  return (
    <Popover opened={file !== null && job.state !== 'idle'} position={bulk ? 'top-end' : 'bottom-end'} withRoles={!bulk} width={360} closeOnClickOutside={false} closeOnEscape={false}>
      <Popover.Target>
        {bulk
          ? <span><BulkAction icon={<Mark size={16} />} label={label ?? t('export.action')} {...target} /></span>
          : small
          ? <ActionIcon aria-label={t('export.action')} title={t('export.action')} {...target}><IconFileSpreadsheet size={18} stroke={1.6} /></ActionIcon>
          : <Button variant={primary ? 'filled' : 'default'} leftSection={<Mark size={16} />} {...target}>{label ?? t('export.action')}</Button>}
      </Popover.Target>
      <Popover.Dropdown p={0} bd={0} aria-label={label ?? t('export.action')}>
        <div className={css.state}>
          {job.state === 'running' && <JobProgress title={t('export.running', { file: file?.name ?? '' })} progress={job.progress} cancelling={job.cancelling} onCancel={job.cancel} unit={t('export.rows')} />}
          {job.state === 'failed' && <ErrorNote error={job.error} action={errorCode(job.error) === 'FILE_CHANGED' && file !== null ? <><Button size="xs" variant="default" onClick={() => void write(file, true)}>{t('export.replace')}</Button>{close}</> : close} />}
          {job.state === 'cancelled' && <Note live="status" action={close}>{t('export.cancelled')}</Note>}
          {job.state === 'done' && (
            <Note
              tone="info"
              live="status"
              action={<>
                <Button size="xs" variant="default" leftSection={<IconFolderOpen size={14} />} onClick={() => { desktop.showInFolder.call({ ticket: file?.ticket ?? '' }).catch(toast.error); }}>{t('export.openFolder')}</Button>
                {close}
              </>}
            >
              {writes === 'workbook' ? t('export.done', { count: job.result.rows, file: job.result.fileName }) : t('export.doneDocument', { file: job.result.fileName })}
            </Note>
          )}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
