import { ORPCError } from '@orpc/client';
import type { z } from 'zod';
import type { RuleIssue } from '#shared/contract/errors.ts';

/** What is wrong with one field: a code of the contract, or a broken rule. */
export type FieldProblem = { field: string; code: string } | { field: string; rule: RuleIssue };

export interface Problems {
  fields: readonly FieldProblem[];
  /** A failure that belongs to no field of the form. */
  general: unknown;
}

export const NO_PROBLEMS: Problems = { fields: [], general: null };

/** What the contract's schema refuses, as problems of fields. Only the first problem of a field counts. */
export function schemaProblems(schema: z.ZodType, input: unknown, fields: readonly string[]): FieldProblem[] {
  const result = schema.safeParse(input);
  if (result.success) return [];
  return firstOfEach(result.error.issues.map((issue) => ({ field: fieldOf(issue.path.map(String), fields), code: codeOf(issue) })));
}

/** What the backend refused, sorted to the form's fields as far as it names them. */
export function answerProblems(error: unknown, fields: readonly string[]): Problems {
  const named = namedProblems(error, fields).filter((problem) => fields.includes(problem.field));
  const all = named.length > 0 && named.length === namedCount(error);
  return { fields: firstOfEach(named), general: all ? null : error };
}

function namedProblems(error: unknown, fields: readonly string[]): FieldProblem[] {
  if (!(error instanceof ORPCError)) return [];
  const issues = issuesOf(error.data);
  if (error.code === 'RULE') return (issues as RuleIssue[]).flatMap((rule) => (rule.field === undefined ? [] : [{ field: fieldOf(rule.field.split('.'), fields), rule }]));
  if (error.code === 'INVALID_INPUT') return (issues as { path: string; code: string }[]).map(({ path, code }) => ({ field: fieldOf(path.split('.'), fields), code }));
  return [];
}

function namedCount(error: unknown): number {
  return error instanceof ORPCError ? issuesOf(error.data).length : 0;
}

function issuesOf(data: unknown): unknown[] {
  const issues: unknown = typeof data === 'object' && data !== null && 'issues' in data ? data.issues : [];
  return Array.isArray(issues) ? issues : [];
}

/** The form's field within a path of the contract: `settings.officeName` is the field `officeName`. */
function fieldOf(path: readonly string[], fields: readonly string[]): string {
  return path.find((part) => fields.includes(part)) ?? path[0] ?? '';
}

function codeOf(issue: z.core.$ZodIssue): string {
  const params: unknown = issue.code === 'custom' ? issue.params?.['code'] : undefined;
  if (typeof params === 'string') return params;
  const missing = issue.code === 'invalid_type' && (issue.input === null || issue.input === undefined || issue.input === '');
  return missing ? 'required' : issue.code;
}

function firstOfEach(problems: FieldProblem[]): FieldProblem[] {
  return problems.filter((problem, index) => problems.findIndex((other) => other.field === problem.field) === index);
}
