import { z } from 'zod';
import { DOSSIER_STATES } from '../rules/dossier.ts';
import { date, id, line, optionalDate, optionalLine, ref, refs, rev, write, written } from './base.ts';

const state = z.enum(DOSSIER_STATES);

export const dossierLine = z.strictObject({
  id, rev,
  title: z.string(),
  state,
  /** Why it is not needed. */
  reason: z.string().nullable(),
  responsible: z.string().nullable(),
  dueOn: date.nullable(),
  documentId: id.nullable(),
  documentLabel: z.string().nullable(),
});
export type DossierLine = z.infer<typeof dossierLine>;

const fields = { title: line(200), state, reason: optionalLine(500), responsible: optionalLine(200), dueOn: optionalDate, documentId: id.nullable() };

/** The dossier of a meeting; it changes until the meeting is closed. */
export const dossierEntries = {
  addDossierLine: write.input(z.strictObject({ meetingId: id, ...fields })).output(written),
  updateDossierLine: write.input(z.strictObject({ id, rev, ...fields })).output(written),
  removeDossierLine: write.input(ref).output(z.strictObject({ removed: z.int() })),
  arrangeDossier: write.input(z.strictObject({ meetingId: id, items: refs })).output(z.strictObject({ changed: z.int() })),
  /** Adds what the dossier of such a meeting usually holds and is not there yet. */
  addUsualDossier: write.input(z.strictObject({ meetingId: id })).output(z.strictObject({ added: z.int() })),
};
