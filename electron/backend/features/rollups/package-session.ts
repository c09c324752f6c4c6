import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { MOST_PACKAGE_BYTES } from '#shared/forms/exchange-package.ts';
import { keptOf } from '#shared/forms/locked-whole.ts';
import { ruleError, toAppError } from '../../errors.ts';
import type { WorkContext } from '../../work-sessions.ts';
import { inOneView } from '../export-reading.ts';
import { sha256 } from './locking.ts';
import { PackageRefused, type ParsedPackage, parsePackage } from './package-parse.ts';
import { refusedPackage, type ReviewedPackage, reviewPackage } from './package-review.ts';
import type { PackagePlan } from './package-take.ts';

interface Asked {
  campaignId: string;
  source: string;
  returnUnitId: string | null;
  receivedOn: string;
}

/** One package from the file to what the writer writes, in a thread of its own. Everything of the file lives and ends with the session. */
export function packageSession() {
  const state: { asked: Asked | null; parsed: ParsedPackage | null; sha256: string; bytes: number } = { asked: null, parsed: null, sha256: '', bytes: 0 };

  function review(returnUnitId: string | null, context: WorkContext): Promise<ReviewedPackage> {
    const { asked, parsed } = state;
    if (asked === null || parsed === null) throw ruleError({ rule: 'PACKAGE_GONE' });
    state.asked = { ...asked, returnUnitId };
    return inOneView(context, async (reading) => reviewPackage(reading, parsed, { campaignId: asked.campaignId, returnUnitId, sha256: state.sha256 }));
  }

  return {
    async read(asked: Asked, context: WorkContext): Promise<ReviewedPackage> {
      state.asked = asked;
      try {
        if ((await stat(asked.source)).size > MOST_PACKAGE_BYTES) return refusedPackage('UNREADABLE', 'WORKBOOK_TOO_LARGE');
        const bytes = await readFile(asked.source);
        Object.assign(state, { sha256: sha256(bytes), bytes: bytes.length, parsed: await parsePackage(bytes) });
      } catch (error) {
        return error instanceof PackageRefused ? refusedPackage(error.refusal, error.text) : refusedPackage('UNREADABLE', toAppError(error).code);
      }
      return review(asked.returnUnitId, context);
    },
    review: ({ returnUnitId }: { returnUnitId: string }, context: WorkContext) => review(returnUnitId, context),
    /** What the writer needs, and the file that is kept. */
    async plan({ keepFile }: { keepFile: boolean }, context: WorkContext): Promise<{ plan: PackagePlan; source: string }> {
      const { asked, parsed } = state;
      if (asked === null || parsed === null) throw ruleError({ rule: 'PACKAGE_GONE' });
      const reviewed = await review(asked.returnUnitId, context);
      if (reviewed.refusal !== null || reviewed.returnUnitId === null) throw ruleError({ rule: 'PACKAGE_REFUSED' });
      const sheets = reviewed.forms.flatMap(({ formVersionId, note }, index) => (formVersionId === null || (note !== null && note !== 'REPLACES') ? [] : [{ formVersionId, cells: keptOf(parsed.cells[index] ?? []) }]));
      return { plan: { campaignId: asked.campaignId, returnUnitId: reviewed.returnUnitId, receivedOn: asked.receivedOn, fileName: path.basename(asked.source).normalize('NFC'), sha256: state.sha256, bytes: state.bytes, kept: keepFile, sheets }, source: asked.source };
    },
  };
}
