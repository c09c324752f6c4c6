import { ORPCError } from '@orpc/client';
import { useMutation } from '@tanstack/react-query';
import type { Editor } from '@tiptap/core';
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { MeetingDetail, MinutesEntry } from '#shared/contract/meetings.ts';
import type { RichText } from '#shared/rules/rich-text.ts';
import { api, useBackendState } from '../../../app/clients.ts';
import { queryClient, refreshRecords } from '../../../app/query-client.ts';
import { localNow } from '../../../i18n/format.ts';
import { toast } from '../../../ui/toast.ts';
import { currentItem } from './desk-clock.ts';
import { documentOf, putText, textIn } from './rich-document.ts';
import type { makeRichEditor } from './rich-editor.ts';
import { deskKey, entryInput, isBlank, newEntry, typedOf, type TypedEntry, type TypedFields } from './typed-entry.ts';

const KEEP_AFTER_MS = 1000;
const LOOK_MS = 200;

type Json = NonNullable<Parameters<typeof api.drafts.save.call>[0]['value']>;

/** How far what is typed is on the disk. */
export type Kept = { state: 'nothing' | 'typing' } | { state: 'kept'; at: string } | { state: 'failed'; error: unknown };

/** Somebody else changed the entry that is corrected here. */
export interface EntryConflict {
  by: string;
  at: string;
  rev: number;
}

interface TypedEntryOptions {
  makeRichEditor: typeof makeRichEditor;
  label: string;
  /** `@` was typed where a word begins. */
  onAt: () => void;
  /** Whether every letter is drawn elsewhere too. */
  mirrored: boolean;
}

/**
 * The entry that is being typed. Every pause keeps it as it stands, under the meeting's key; it becomes an entry of the
 * minutes, and one of the history, when it is left. Its text lives in the editor: to draw it anew for every letter
 * would be felt.
 */
export function useTypedEntry(meeting: MeetingDetail, initial: TypedEntry, { makeRichEditor, label, onAt, mirrored }: TypedEntryOptions) {
  const { text: initialText, ...initialFields } = initial;
  const [fields, setFields] = useState<TypedFields>(initialFields);
  // What is kept and written is what stands there then, not what stood there when it was asked for.
  const latest = useRef<TypedFields>(initialFields);
  const [kept, showKept] = useState<Kept>({ state: 'nothing' });
  const keptNow = useRef<Kept>(kept);
  const [problem, setProblem] = useState<unknown>(null);
  const [conflict, setConflict] = useState<EntryConflict | null>(null);
  const editor = useRef<Editor | null>(null);
  const text = useRef<RichText>(initialText);
  const options = { meta: { errors: 'own' as const, invalidates: [] } };
  const add = useMutation({ ...api.meetings.addEntry.mutationOptions(), ...options });
  const update = useMutation({ ...api.meetings.updateEntry.mutationOptions(), ...options });
  const changedAt = useRef(0);
  const [, draw] = useState(0);

  function setKept(next: Kept): void {
    keptNow.current = next;
    showKept(next);
  }

  const current = (): TypedEntry => ({ ...latest.current, text: editor.current === null ? text.current : textIn(editor.current) });

  function keptValue() {
    const typed = current();
    return isBlank(typed) ? null : ({ ...typed, text: [...typed.text] } as unknown as Json);
  }

  async function keep(): Promise<void> {
    const key = deskKey(meeting.id);
    const value = keptValue();
    const upTo = changedAt.current;
    try {
      await (value === null ? api.drafts.remove.call({ key }) : api.drafts.save.call({ key, value }));
      if (changedAt.current === upTo) setKept(value === null ? { state: 'nothing' } : { state: 'kept', at: new Date().toISOString() });
    } catch (error) {
      setKept({ state: 'failed', error });
    }
  }

  const keepNow = useEffectEvent(() => { if (kept.state === 'typing' || kept.state === 'failed') void keep(); });
  const backend = useBackendState();
  useEffect(() => {
    if (backend !== 'up') return undefined;
    const timer = setTimeout(() => keepNow());
    return () => clearTimeout(timer);
  }, [backend]);
  // One look-out while somebody types: a timer set anew for every letter would draw the page anew with it.
  const keepIfStill = useEffectEvent(() => { if (Date.now() - changedAt.current >= KEEP_AFTER_MS) keepNow(); });
  const isTyping = kept.state === 'typing';
  useEffect(() => {
    if (!isTyping) return undefined;
    const timer = setInterval(() => keepIfStill(), LOOK_MS);
    return () => clearInterval(timer);
  }, [isTyping]);
  const leavePage = useEffectEvent(() => {
    keepNow();
    queryClient.setQueryData(api.drafts.get.queryKey({ input: { key: deskKey(meeting.id) } }), keptValue());
  });
  useEffect(() => () => leavePage(), []);
  useEffect(() => {
    const leave = (): void => keepNow();
    // Going to another window, and closing this one, are pauses too.
    window.addEventListener('blur', leave);
    window.addEventListener('pagehide', leave);
    return () => { window.removeEventListener('blur', leave); window.removeEventListener('pagehide', leave); };
  }, []);

  function put(next: TypedFields): void {
    latest.current = next;
    setFields(next);
  }

  function change(patch: Partial<TypedFields>): void {
    const changes = { ...begun(latest.current), ...patch };
    if (Object.keys(changes).length > 0) put({ ...latest.current, ...changes });
    if (mirrored) draw((times) => times + 1);
    if (problem !== null) setProblem(null);
    markTyping();
  }

  function markTyping(): void {
    changedAt.current = Date.now();
    // Nothing is drawn anew for a letter after the first: not even asked for. Not told by what is drawn, which may be behind.
    if (keptNow.current.state !== 'typing') setKept({ state: 'typing' });
  }

  /** An entry begins with the first that is typed of it, and belongs to the item that is spoken to then. */
  function begun({ of, spokenAt }: TypedFields): Partial<TypedFields> {
    return of === null && spokenAt === null ? { spokenAt: localNow(), agendaItemId: currentItem(meeting.agenda)?.id ?? null } : {};
  }

  const onChange = useEffectEvent(() => change({}));
  const onMention = useEffectEvent(onAt);
  const attach = useCallback((element: HTMLDivElement | null) => {
    if (element === null) return undefined;
    const made = makeRichEditor({ element, content: documentOf(text.current), label, onChange: () => onChange(), onAt: () => onMention() });
    editor.current = made;
    return () => {
      text.current = textIn(made);
      editor.current = null;
      made.destroy();
    };
  }, [label, makeRichEditor]);

  function show({ text: shown, ...next }: TypedEntry): void {
    put(next);
    setConflict(null);
    setProblem(null);
    text.current = shown;
    if (editor.current !== null) putText(editor.current, shown);
  }

  /** Writes what is typed into the minutes and makes room for the next. What is refused comes back, before what was typed meanwhile. */
  async function write(typed: TypedEntry = current()): Promise<boolean> {
    if (isBlank(typed)) return true;
    show(newEntry(typed.kind));
    try {
      const input = entryInput(typed);
      await (typed.of === null ? add.mutateAsync({ meetingId: meeting.id, ...input }) : update.mutateAsync({ ...typed.of, ...input }));
    } catch (error) {
      show({ ...typed, of: isGone(error) ? null : typed.of, text: [...typed.text, ...current().text] });
      setConflict(conflictOf(error));
      setProblem(error);
      markTyping();
      return false;
    }
    toast.dropUndo();
    await keep();
    void refreshRecords();
    return true;
  }

  return {
    fields, kept, problem, conflict, attach, change, current,
    write: () => write(),
    /** Opens an entry of the minutes, or a new one, once what is typed has been written; not over what was typed meanwhile. */
    open: async (entry: MinutesEntry | null): Promise<void> => {
      editor.current?.commands.focus();
      if (!(await write()) || entry === null || !isBlank(current())) return;
      show(typedOf(entry));
      editor.current?.commands.focus('end');
    },
    /** Writes over what somebody else wrote. */
    overwrite: (): void => {
      const typed = current();
      if (conflict !== null && typed.of !== null) void write({ ...typed, of: { ...typed.of, rev: conflict.rev } });
    },
    /** Gives up what is typed for what stands in the minutes. */
    giveUp: async (): Promise<void> => {
      const { of } = current();
      await refreshRecords();
      const theirs = queryClient.getQueryData(api.meetings.get.queryKey({ input: { id: meeting.id } }))?.entries.find(({ id }) => id === of?.id);
      show(theirs === undefined ? newEntry(latest.current.kind) : typedOf(theirs));
      markTyping();
    },
    focus: (): void => { editor.current?.commands.focus(); },
    form: (how: 'bold' | 'bullets' | 'numbers' | 'table'): void => {
      const chain = editor.current?.chain().focus();
      if (how === 'bold') chain?.toggleBold().run();
      else if (how === 'bullets') chain?.toggleBulletList().run();
      else if (how === 'numbers') chain?.toggleOrderedList().run();
      else chain?.insertTable({ rows: 3, cols: 3, withHeaderRow: false }).run();
    },
  };
}

export type TypedEntryDesk = ReturnType<typeof useTypedEntry>;

function conflictOf(error: unknown): EntryConflict | null {
  if (!(error instanceof ORPCError) || error.code !== 'CONFLICT') return null;
  const { updatedBy, updatedAt, rev } = error.data as { updatedBy: string; updatedAt: string; rev: number };
  return { by: updatedBy, at: updatedAt, rev };
}

function isGone(error: unknown): boolean {
  return error instanceof ORPCError && error.code === 'NOT_FOUND';
}
