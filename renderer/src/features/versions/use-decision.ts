import { useMutation } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '#shared/contract/index.ts';
import type { Workspace } from '#shared/contract/versions.ts';
import { cleanLine, cleanText } from '#shared/rules/text.ts';
import type { VersionKind } from '#shared/rules/versions.ts';
import { api } from '../../app/clients.ts';
import { queryClient } from '../../app/query-client.ts';
import { inputSentence, ruleSentence } from '../../i18n/errors.ts';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { answerProblems, NO_PROBLEMS, schemaProblems, type Problems } from '../../ui/form/problems.ts';
import type { FieldBinding } from '../../ui/form/use-form.ts';
import { useKeepSoon } from '../../ui/use-keep-soon.ts';

/** A pause in typing after which the draft is kept; leaving a field keeps it at once. */
const KEPT_AFTER_MS = 1500;

export interface DecisionValues {
  kind: VersionKind;
  number: string | null;
  on: string | null;
  issuer: string | null;
  signer: string | null;
  summary: string | null;
  effectiveOn: string | null;
}
export const DECISION_FIELDS = ['kind', 'number', 'on', 'issuer', 'signer', 'summary', 'effectiveOn'] as const satisfies readonly (keyof DecisionValues)[];
type Field = (typeof DECISION_FIELDS)[number];

export interface DecisionDraft {
  /** As on the screen, with what is not kept yet. */
  values: DecisionValues;
  bind: <F extends Field>(field: F) => FieldBinding<DecisionValues[F]>;
  /** A field was left. */
  onBlur: () => void;
  /** A failure that belongs to no field. */
  general: unknown;
  /** Keeps now what is not kept yet, and waits for what is being kept. */
  flush: () => Promise<void>;
  /** Shows why the decision could not be applied, beside the fields as far as they are named. */
  refuse: (error: unknown) => void;
}

/** The facts of a drafted decision. They keep themselves; what the contract refuses stays on the screen with its reason. */
export function useDecision({ version }: Pick<Workspace, 'version'>): DecisionDraft {
  const { t } = useTranslation('versions');
  const { t: tError } = useTranslation('errors');
  const [edits, setEdits] = useState<Partial<DecisionValues>>({});
  const [problems, setProblems] = useState<Problems>(NO_PROBLEMS);
  // What is kept later is what stands there by then, not what stood there when it was asked for.
  const latest = useRef(edits);
  const running = useRef<Promise<void>>(Promise.resolve());
  const { mutateAsync, isPending } = useMutation({ ...api.versions.setDecision.mutationOptions(), meta: { errors: 'own' } });
  const values = { ...valuesOf(version), ...edits };

  const labelOf = (field: Field): string => t(`decision.${field}`);
  function edit(next: Partial<DecisionValues>): void {
    latest.current = next;
    setEdits(next);
  }
  // An edit goes when what is kept is on the screen, not before: else the former text would show for a moment.
  const dropKept = useEffectEvent((shown: Workspace['version']) => edit(withoutKept(latest.current, valuesOf(shown))));
  useEffect(() => dropKept(version), [version]);
  async function keep(): Promise<void> {
    const now = queryClient.getQueryData(api.versions.workspace.queryKey({ input: { id: version.id } }))?.version ?? version;
    const kept = valuesOf(now);
    const wanted = { ...kept, ...latest.current };
    const refused = schemaProblems(inputSchema(contract.versions.setDecision), inputOf(now, wanted), DECISION_FIELDS);
    setProblems({ fields: refused, general: null });
    const clean = cleaned({ ...wanted, ...Object.fromEntries(refused.map(({ field }) => [field, kept[field as Field]])) });
    if (!DECISION_FIELDS.some((field) => clean[field] !== kept[field])) return;
    try {
      await mutateAsync(inputOf(now, clean));
    } catch (error) {
      setProblems(answerProblems(error, DECISION_FIELDS));
    }
  }
  function start(): void {
    running.current = running.current.then(keep);
  }
  const later = useKeepSoon(start, KEPT_AFTER_MS, isPending);
  return {
    values,
    bind: (field) => {
      const problem = problems.fields.find((each) => each.field === field);
      return {
        id: `decision-${field}`, name: field, label: labelOf(field), value: values[field],
        onChange: (value) => {
          edit({ ...latest.current, [field]: value });
          setProblems((now) => ({ ...now, fields: now.fields.filter((each) => each.field !== field) }));
          later.soon();
        },
        error: problem === undefined ? undefined : 'rule' in problem ? ruleSentence(problem.rule, tError) : inputSentence(problem.code, tError),
      };
    },
    onBlur: () => {
      if (later.take()) start();
      else edit(withoutKept(latest.current, valuesOf(version), true));
    },
    general: problems.general,
    flush: async () => {
      if (later.take()) start();
      await running.current;
    },
    refuse: (error) => setProblems(answerProblems(error, DECISION_FIELDS)),
  };
}

function valuesOf({ kind, effectiveOn, decision }: Workspace['version']): DecisionValues {
  return { kind, effectiveOn, ...decision };
}

function inputOf({ id, rev }: Workspace['version'], { kind, effectiveOn, ...decision }: DecisionValues) {
  return { id, rev, kind, effectiveOn, decision };
}

/** The values as the contract keeps them. */
function cleaned({ kind, effectiveOn, ...texts }: DecisionValues): DecisionValues {
  const orNull = (text: string): string | null => (text === '' ? null : text);
  const line = (text: string | null): string | null => orNull(cleanLine(text ?? ''));
  return { kind, effectiveOn, number: line(texts.number), on: texts.on, issuer: line(texts.issuer), signer: line(texts.signer), summary: orNull(cleanText(texts.summary ?? '')) };
}

/** Edits without those that say what is kept; a space at the end stays while somebody is typing. */
function withoutKept(edits: Partial<DecisionValues>, kept: DecisionValues, left = false): Partial<DecisionValues> {
  const clean = cleaned({ ...kept, ...edits });
  return Object.fromEntries(Object.entries(edits).filter(([field, value]) => (left ? clean[field as Field] : value) !== kept[field as Field]));
}
