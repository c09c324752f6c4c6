import type { Direction } from '#shared/rules/documents.ts';
import type { WriteContext } from '../../electron/backend/context.ts';
import { createDocument, type DocumentFields } from '../../electron/backend/features/documents/service.ts';

/** What must be said of a paper, everything optional left out. */
export const BARE_DOCUMENT = {
  system: 'party', type: 'report', symbol: null, issuedOn: null, issuer: null, issuerUnitId: null, committeeId: null, signer: null, title: 'Báo cáo mẫu', urgency: 'normal',
  effectiveFrom: null, effectiveTo: null, arrivalNumber: null, arrivedOn: null, recipients: null, copies: null, holder: null, note: null, secret: false,
} as const;

/** A paper that came in, unless something else is said. */
export function aDocument(context: WriteContext, { direction = 'incoming', ...changes }: Partial<DocumentFields & { direction: Direction }> = {}) {
  return createDocument(context, { ...BARE_DOCUMENT, ...changes, direction });
}
