import { Button } from '@mantine/core';
import { useContext, useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcut } from '../../app/shortcuts.ts';
import { useFormat } from '../../i18n/format.ts';
import { ErrorNote } from '../ErrorNote.tsx';
import { InDialog } from '../in-dialog.ts';
import { Note } from '../Note.tsx';
import css from './Form.module.css';
import { TwoVersions, type ConflictedForm } from './TwoVersions.tsx';

type AnyForm = ConflictedForm & {
  id: string;
  dirty: boolean;
  keeps: boolean;
  keptAt: string | null;
  openedWithDraft: boolean;
  attempts: number;
  general: unknown;
  submit: () => void;
  discard: () => void;
  leave: (() => void) | undefined;
};

interface FormProps {
  form: AnyForm;
  children: ReactNode;
  /** The word on the saving button. */
  verb?: string;
  /** Further actions beside the buttons. */
  foot?: ReactNode;
}

/** The frame of a form: Ctrl+S saves, Esc leaves and keeps the draft; failures stand over the fields. */
export function Form({ form, children, verb, foot }: FormProps) {
  const { t } = useTranslation('ui');
  const format = useFormat();
  const element = useRef<HTMLFormElement>(null);
  useShortcut('save', form.submit);
  useShortcut('escape', () => form.leave?.(), form.leave !== undefined);
  useEffect(() => {
    const before = document.activeElement;
    element.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    return () => giveFocusBack(before);
  }, []);
  useEffect(() => {
    if (form.attempts > 0) element.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [form.attempts]);
  const inDialog = useContext(InDialog);
  const save = <Button type="submit" loading={form.saving}>{verb ?? t('save')}</Button>;
  const leave = form.leave !== undefined && <Button variant="default" onClick={form.leave}>{t(form.dirty && form.keeps ? 'leave' : 'close')}</Button>;
  const kept = !form.openedWithDraft && form.keptAt !== null && (
    <span className={css.kept}>{t('draft.kept', { at: format.moment(form.keptAt) })} <button type="button" onClick={form.discard}>{t('draft.discard')}</button></span>
  );
  const hasNote = form.general !== null || form.conflict !== null;
  useEffect(() => { if (hasNote) element.current?.scrollIntoView({ block: 'start' }); }, [hasNote]);
  return (
    <form ref={element} className={css.form} noValidate autoComplete="off" onSubmit={(event) => { event.preventDefault(); form.submit(); }}>
      {form.openedWithDraft && form.keptAt !== null && (
        <Note tone="info" live="status" action={<Button size="xs" variant="default" onClick={form.discard}>{t('draft.discard')}</Button>}>
          {t('draft.kept', { at: format.moment(form.keptAt) })}
        </Note>
      )}
      {form.general !== null && <ErrorNote error={form.general} />}
      {form.conflict !== null && <TwoVersions form={form} conflict={form.conflict} />}
      {children}
      {inDialog
        ? <div className={`${css.foot} ${css.inDialog}`}>{kept}{foot}{leave}{save}</div>
        : <div className={css.foot}>{save}{leave}{foot}{kept}</div>}
    </form>
  );
}

/** After a form is left the keyboard goes on where it was before; else in the dialog that is still open, or in the list. */
function giveFocusBack(before: Element | null): void {
  if (document.activeElement !== document.body) return;
  const target = before instanceof HTMLElement && before !== document.body && before.isConnected ? before : (document.querySelector<HTMLElement>('[aria-modal=true]') ?? document.querySelector<HTMLElement>('[role=grid]'));
  target?.focus({ preventScroll: true });
}

/** Fields side by side, as far as there is room. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className={css.row}>{children}</div>;
}
