import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { IconArrowRight, IconClipboardText, IconFileSpreadsheet, IconUpload } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_PASTED } from '#shared/rules/import-columns.ts';
import { REGISTERS, tableOf } from '#shared/registers/index.ts';
import { IMPORT_LISTS, type ImportList, isImportList } from '#shared/rules/import-lists.ts';
import { api, desktop, dropFile, type DroppedFile } from '../../app/clients.ts';
import { useFormat } from '../../i18n/format.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { JobProgress } from '../../ui/JobProgress.tsx';
import { Note } from '../../ui/Note.tsx';
import { useJob } from '../../ui/use-job.ts';
import { AskPassword } from './AskPassword.tsx';
import css from './ChooseFile.module.css';
import { CommitteeSelect } from './CommitteeSelect.tsx';
import { placeOf } from './list-places.ts';
import { passwordAsked } from './password-asked.ts';
import { beginImport, type ImportTarget } from './under-way.ts';
import { useFileDrop } from './use-file-drop.ts';
import { useListName } from './use-list-words.ts';
import { usePaste } from './use-paste.ts';

/** A file, or cells pasted from a spreadsheet. */
type Chosen = DroppedFile | { pasted: string };

/** The registers, in their own order. */
const RECORD_LISTS: readonly ImportList[] = REGISTERS.map(tableOf);

interface Missing {
  committee?: boolean;
  file?: boolean;
  confirmed?: boolean;
}

/** List, committee, file, and the user's word that the file holds no state secret; then the file is read. */
export function FileForm({ target, onRead }: { target: ImportTarget; onRead: () => void }) {
  const { t } = useTranslation(['imports', 'registers', 'ui']);
  const [committeeId, setCommitteeId] = useState(target.committeeId);
  const [list, setList] = useState(target.list);
  const { committee, words } = placeOf(list);
  const nameOf = useListName();
  const asOption = (one: ImportList) => ({ value: one, label: nameOf(one) });
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [confirmed, setConfirmed] = useState(false);
  const [missing, setMissing] = useState<Missing>({});
  const [notTaken, setNotTaken] = useState(false);
  const [locked, setLocked] = useState<DroppedFile | null>(null);
  const job = useJob((signal, input: ({ ticket: string; password?: string } | { pasted: string }) & ImportTarget) => api.imports.open.call({ ...input, confirmedNoSecret: true }, { signal }));
  const running = job.state === 'running';
  const asked = job.state === 'failed' ? passwordAsked(job.error) : null;
  const outcome = useRef<HTMLDivElement>(null);

  function take(next: Chosen | null): void {
    setNotTaken(next === null);
    if (next === null) return;
    setChosen(next);
    setMissing((now) => ({ ...now, file: false }));
    job.reset();
  }
  async function pick(): Promise<void> {
    const picked = await desktop.pickFile.call({ kind: 'workbook', title: t('file.pickTitle') });
    if (picked !== null) take(picked);
  }
  usePaste((pasted) => {
    if (running) return;
    if ('file' in pasted) void dropFile(pasted.file).then(take);
    else take(isCells(pasted.text) ? { pasted: pasted.text } : null);
  });
  const dragging = useFileDrop((dropped) => { if (!running) void dropFile(dropped).then(take); });

  async function read(): Promise<void> {
    const lacks = { committee: committee === 'needed' && committeeId === null, file: chosen === null, confirmed: !confirmed };
    setMissing(lacks);
    if (lacks.committee || chosen === null || !confirmed) return;
    await open(chosen);
  }
  async function open(what: Chosen, password?: string): Promise<void> {
    setLocked('pasted' in what ? null : what);
    const told: ImportTarget = { list, committeeId: committee === 'none' ? null : committeeId };
    const opened = await job.start({ ...('pasted' in what ? what : { ticket: what.ticket, ...(password === undefined ? {} : { password }) }), ...told });
    // A ticket serves once, but for a file that asks for its password: after a failure the file is chosen anew.
    setChosen(null);
    if (opened === undefined) {
      requestAnimationFrame(() => outcome.current?.scrollIntoView({ block: 'nearest' }));
      return;
    }
    beginImport(opened, told);
    onRead();
  }
  return (
    <form className={css.form} noValidate onSubmit={(event) => { event.preventDefault(); void read(); }}>
      <NativeSelect label={t('file.list')} value={list} data={[...IMPORT_LISTS.map(asOption), { group: t('registers:title'), items: RECORD_LISTS.map(asOption) }]} onChange={(event) => { const one = event.currentTarget.value; if (isImportList(one)) setList(one); setMissing((now) => ({ ...now, committee: false })); }} />
      {committee !== 'none' && <CommitteeSelect label={t(committee === 'needed' ? 'file.committee' : `file.ofCommittee.${words === 'task' ? words : 'register'}`)} value={committeeId} optional={committee === 'optional'} error={missing.committee === true ? t('file.committeeMissing') : null} onChange={(id) => { setCommitteeId(id); setMissing((now) => ({ ...now, committee: false })); }} />}
      <div>
        <span className={css.label} id="import-file">{t('file.label')}</span>
        <div className={dragging ? `${css.drop} ${css.over}` : css.drop}>
          {chosen === null ? <DropHint /> : 'pasted' in chosen ? <ChosenCells text={chosen.pasted} /> : <ChosenFile file={chosen} />}
          <Button variant="default" data-autofocus disabled={running} onClick={() => void pick()}>{t(chosen === null ? 'file.pick' : 'file.other')}</Button>
        </div>
        {missing.file === true && <p className={css.missing} role="alert">{t('file.missing')}</p>}
        {notTaken && <p className={css.missing} role="alert">{t('file.notTaken')}</p>}
      </div>
      <Checkbox
        size="sm"
        color="var(--sd-selected-line)"
        label={t('file.noSecret')}
        description={t('file.noSecretHint')}
        checked={confirmed}
        error={missing.confirmed === true ? t('file.noSecretMissing') : null}
        onChange={(event) => { setConfirmed(event.currentTarget.checked); setMissing((now) => ({ ...now, confirmed: false })); }}
      />
      <div ref={outcome} className={css.told}>
        {job.state === 'failed' && asked === null && <ErrorNote error={job.error} action={<Button size="xs" variant="default" onClick={() => void pick()}>{t('file.other')}</Button>} />}
        {job.state === 'cancelled' && <Note live="status">{t('ui:cancelled')}</Note>}
        {running
          ? <JobProgress title={t('file.reading')} unit={t('rowsUnit')} progress={job.progress} cancelling={job.cancelling} onCancel={job.cancel} />
          : <div><Button type="submit" rightSection={<IconArrowRight size={16} />}>{t('file.read')}</Button></div>}
      </div>
      {asked !== null && locked !== null && <AskPassword name={locked.name} wrong={asked === 'wrong'} onPassword={(password) => void open(locked, password)} onClose={job.reset} />}
    </form>
  );
}

function DropHint() {
  const { t } = useTranslation('imports');
  return (
    <div className={css.hint}>
      <IconUpload size={18} stroke={1.6} aria-hidden />
      <span>{t('file.drop')}<small>{t('file.kinds')}</small></span>
    </div>
  );
}

function ChosenCells({ text }: { text: string }) {
  const { t } = useTranslation('imports');
  return (
    <div className={css.hint} aria-live="polite">
      <IconClipboardText size={18} stroke={1.6} className={css.sheetIcon} aria-hidden />
      <span><b>{t('file.pasted')}</b><small>{t('dataRows', { count: linesIn(text) })}</small></span>
    </div>
  );
}

/** A table has more than one cell, and not more than can be pasted. */
function isCells(text: string): boolean {
  return /[\t\n]/.test(text.trim()) && text.length <= MOST_PASTED;
}

function linesIn(text: string): number {
  return text.trimEnd().split(/\r\n?|\n/).length;
}

function ChosenFile({ file }: { file: DroppedFile }) {
  const format = useFormat();
  return (
    <div className={css.hint}>
      <IconFileSpreadsheet size={18} stroke={1.6} className={css.sheetIcon} aria-hidden />
      <span><b>{file.name}</b><small>{format.bytes(file.bytes)}</small></span>
    </div>
  );
}
