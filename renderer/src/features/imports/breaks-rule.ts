import { ORPCError } from '@orpc/client';
import type { RuleIssue } from '#shared/contract/errors.ts';

/** Whether a failure is the refusal by this rule. */
export function breaksRule(error: unknown, rule: string): boolean {
  if (!(error instanceof ORPCError) || error.code !== 'RULE') return false;
  const { issues } = error.data as { issues: RuleIssue[] };
  return issues.some((issue) => issue.rule === rule);
}
