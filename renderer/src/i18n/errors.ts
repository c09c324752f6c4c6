import { ORPCError } from '@orpc/client';
import type { TFunction } from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { ErrorCode, RuleIssue } from '#shared/contract/errors.ts';
import { formatDate, isDate } from '#shared/rules/dates.ts';
import { registerCheck } from './register-words.ts';
import { errors as texts } from './vi/errors.ts';

/** A failure in the user's words. */
export interface ErrorText {
  code: ErrorCode;
  sentence: string;
  /** For "Chi tiết": the code, and the number by which the log knows a fault. */
  detail: string;
  /** Sentences that belong beside a field of the form. */
  fields: { field: string; sentence: string }[];
}

export type RuleCode = keyof typeof texts.rules;
type Translate = TFunction<'errors'>;

export function useErrorText(): (error: unknown) => ErrorText {
  const { t } = useTranslation('errors');
  return useCallback((error: unknown) => errorText(error, t), [t]);
}

/** The sentence for a failure. What is not from the closed list is a fault of the program. */
export function errorText(error: unknown, t: Translate): ErrorText {
  const code = errorCode(error);
  const data: unknown = error instanceof ORPCError ? error.data : undefined;
  const params = isRecord(data) ? data : {};
  const general = t(`codes.${code}`, params);
  const detail = code === 'BUG' && typeof params['id'] === 'string' ? t('bugCode', { code, id: params['id'] }) : t('code', { code });
  if (code === 'RULE') return ruleText(ruleIssues(data), general, detail, t);
  if (code === 'INVALID_INPUT') return { code, sentence: general, detail, fields: inputIssues(data).map((issue) => ({ field: issue.path, sentence: inputSentence(issue.code, t) })) };
  return { code, sentence: general, detail, fields: [] };
}

/** The code of a failure. */
export function errorCode(error: unknown): ErrorCode {
  if (error instanceof ORPCError && isErrorCode(error.code)) return error.code;
  if (error instanceof DOMException && error.name === 'AbortError') return 'CANCELLED';
  return 'BUG';
}

/** The sentence of one broken rule; rules this page has no sentence for get the general one. */
export function ruleSentence(issue: RuleIssue, t: Translate): string {
  if (!isRuleCode(issue.rule)) return t('unknownRule');
  const declared = issue.rule === 'REGISTER_CHECK' ? registerCheck(issue.params ?? {}) : null;
  if (declared !== null) return declared;
  return t(`rules.${issue.rule}`, shownParams(issue.params ?? {}));
}

/** The sentence beside a field that the contract refuses; `code` is zod's. */
export function inputSentence(code: string, t: Translate): string {
  switch (code) {
    case 'date': case 'required': case 'too_big': case 'too_small': return t(`input.${code}`);
    default: return t('input.invalid');
  }
}

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(texts.codes, code);
}

export function isRuleCode(code: string): code is RuleCode {
  return Object.hasOwn(texts.rules, code);
}

function ruleText(issues: RuleIssue[], general: string, detail: string, t: Translate): ErrorText {
  const fields = issues.flatMap((issue) => (issue.field === undefined ? [] : [{ field: issue.field, sentence: ruleSentence(issue, t) }]));
  const rest = issues.filter((issue) => issue.field === undefined).map((issue) => ruleSentence(issue, t));
  const shown = rest.length > 0 ? rest : fields.map((issue) => issue.sentence);
  return { code: 'RULE', sentence: shown.length > 0 ? [...new Set(shown)].join(' ') : general, detail: [detail, ...issues.map((issue) => issue.rule)].join(' · '), fields };
}

function shownParams(params: Record<string, string | number>): Record<string, string | number> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, typeof value === 'string' && isDate(value) ? formatDate(value) : value]));
}

function ruleIssues(data: unknown): RuleIssue[] {
  return isRecord(data) && Array.isArray(data['issues']) ? (data['issues'] as RuleIssue[]) : [];
}

function inputIssues(data: unknown): { path: string; code: string }[] {
  return isRecord(data) && Array.isArray(data['issues']) ? (data['issues'] as { path: string; code: string }[]) : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
