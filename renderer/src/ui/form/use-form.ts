import { ORPCError } from '@orpc/client';
import { useMutation, type UseMutationOptions } from '@tanstack/react-query';
import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { inputSentence, ruleSentence } from '../../i18n/errors.ts';
import { toast } from '../toast.ts';
import { byFieldNames, differences, withEdit } from './edits.ts';
import { answerProblems, NO_PROBLEMS, schemaProblems, type Problems } from './problems.ts';
import { useDraft } from './use-draft.ts';

export interface FormOptions<Values extends object, Input, Output, Failure, Context> {
  /** Under this name unsaved edits are kept; null keeps none. */
  draft: string | null;
  schema: z.ZodType;
  /** The saved values, or those of a new record. They may change while the form is open. */
  initial: Values;
  labels: { [Field in keyof Values]: string };
  /** How a value reads where two versions are compared; the text itself when left out. */
  show?: { [Field in keyof Values]?: (value: Values[Field]) => string };
  /** The revision of the record that `initial` shows. */
  rev?: number | undefined;
  toInput: (values: Values, rev: number | undefined) => Input;
  mutation: UseMutationOptions<Output, Failure, Input, Context>;
  onSaved?: (output: Output) => void;
  /** Said when saved, with "Hoàn tác". */
  saved?: string;
  onLeave?: () => void;
}

/** What a field component needs to show one field of a form. */
export interface FieldBinding<Value> {
  id: string;
  name: string;
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  /** The sentence beside the field, if something is wrong with it. */
  error: string | undefined;
}

/** A record that somebody else saved in the meantime. */
export interface Conflict {
  by: string;
  at: string;
  rev: number;
  theirs: Record<string, unknown>;
  /** Fields that differ, in the order of the form. */
  fields: string[];
  /** Those of them that were changed here; the others follow the other version unless the user says otherwise. */
  edited: string[];
}

export type Form<Values extends object> = ReturnType<typeof useForm<Values, unknown, unknown, unknown, unknown>>;

export function useForm<Values extends object, Input, Output, Failure, Context>(options: FormOptions<Values, Input, Output, Failure, Context>) {
  const { t } = useTranslation('errors');
  const { schema, initial, labels, toInput } = options;
  const formId = useId();
  const fields = useMemo(() => Object.keys(labels), [labels]);
  const draft = useDraft(options.draft, fields);
  const [problems, setProblems] = useState<Problems>(NO_PROBLEMS);
  const [attempts, setAttempts] = useState(0);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const saving = useMutation({ ...options.mutation, meta: { ...options.mutation.meta, errors: 'own' } });
  const values = { ...initial, ...draft.edits.values } as Values;
  const dirty = Object.keys(draft.edits.values).length > 0;

  /** Sets several fields that change together. */
  function setAll(changes: Partial<Values>): void {
    const at = new Date().toISOString();
    const changed = Object.keys(changes) as (keyof Values & string)[];
    draft.setEdits(changed.reduce((edits, field) => withEdit(edits, field, changes[field], initial[field], options.rev ?? null, at), draft.edits));
    setProblems({ ...problems, fields: problems.fields.filter((problem) => !Object.hasOwn(changes, problem.field)) });
  }

  function set<Field extends keyof Values & string>(field: Field, value: Values[Field]): void {
    setAll({ [field]: value } as unknown as Partial<Values>);
  }

  async function send(sent: Values, rev: number | undefined): Promise<void> {
    const input = toInput(sent, rev);
    const refused = schemaProblems(schema, input, fields);
    setAttempts((count) => count + 1);
    setProblems({ fields: refused, general: null });
    if (refused.length > 0) return;
    try {
      const output = await saving.mutateAsync(input);
      draft.drop();
      setConflict(null);
      if (options.saved !== undefined) toast.done(options.saved, { undo: true });
      options.onSaved?.(output);
    } catch (error) {
      const found = conflictOf(error, fields, sent as Record<string, unknown>, Object.keys(draft.edits.values));
      setConflict(found);
      setProblems(found === null ? answerProblems(error, fields) : NO_PROBLEMS);
    }
  }

  return {
    id: formId,
    values,
    set,
    setAll,
    dirty,
    /** Whether edits that are left are kept. */
    keeps: options.draft !== null,
    keptAt: dirty ? draft.keptAt : null,
    openedWithDraft: dirty && draft.found,
    saving: saving.isPending,
    /** Counts the tries to save: after each, the first wrong field gets the focus. */
    attempts,
    general: problems.general,
    conflict,
    labels: labels as Record<string, string>,
    shown: (field: string, value: unknown): string => {
      const show = (options.show as Record<string, ((value: unknown) => string) | undefined> | undefined)?.[field];
      return value === null || value === undefined || value === '' ? '' : (show?.(value) ?? (typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value)));
    },
    bind: <Field extends keyof Values & string>(field: Field): FieldBinding<Values[Field]> => {
      const problem = problems.fields.find((each) => each.field === field);
      const error = problem === undefined ? undefined : 'rule' in problem ? ruleSentence(problem.rule, t) : inputSentence(problem.code, t);
      return { id: `${formId}${field}`, name: field, label: labels[field], value: values[field], onChange: (value) => set(field, value), error };
    },
    submit: (): void => { if (!saving.isPending) void send(values, dirty ? (draft.edits.rev ?? options.rev) : options.rev); },
    /** Saves over the other version, with the fields of `mine` kept as they are here. */
    resolve: (mine: ReadonlySet<string>): void => {
      if (conflict === null) return;
      const chosen = { ...values, ...Object.fromEntries(conflict.fields.filter((field) => !mine.has(field)).map((field) => [field, conflict.theirs[field]])) };
      void send(chosen, conflict.rev);
    },
    discard: (): void => {
      draft.drop();
      setProblems(NO_PROBLEMS);
      setConflict(null);
    },
    leave: options.onLeave,
  };
}

/** The other version, when a save was refused because somebody saved before; fields not changed here follow it. */
function conflictOf(error: unknown, fields: readonly string[], sent: Record<string, unknown>, edited: readonly string[]): Conflict | null {
  if (!(error instanceof ORPCError) || error.code !== 'CONFLICT') return null;
  const data = error.data as { current: Record<string, unknown>; rev: number; updatedAt: string; updatedBy: string };
  const theirs = byFieldNames(data.current);
  const differing = differences(fields, sent, theirs);
  return { by: data.updatedBy, at: data.updatedAt, rev: data.rev, theirs, fields: differing, edited: differing.filter((field) => edited.includes(field)) };
}
