import { type ChainReport, verifyChain } from '../../db/audit.ts';
import { checkQuickly } from '../../db/health.ts';
import type { WorkContext } from '../../work-sessions.ts';

/** Checks that take long, in a thread of its own. */
export function checkSession() {
  return {
    quickCheck(_input: undefined, context: WorkContext): boolean {
      checkQuickly(context.connection());
      return true;
    },
    verifyHistory: (_input: undefined, context: WorkContext): ChainReport => verifyChain(context.connection()),
  };
}
