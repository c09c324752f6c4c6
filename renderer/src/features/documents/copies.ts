import { desktop } from '../../app/clients.ts';

/** A copy changes nothing in the record. */
export const COPYING = { meta: { invalidates: [] } };

/** Has the backend write a copy of a file into the place behind a ticket. */
type Copy = (ticket: string, readOnly: boolean) => Promise<unknown>;

/** Opens a copy that is only looked at, with the system's program for it. */
export async function openCopy(fileName: string, copy: Copy): Promise<void> {
  const { ticket } = await desktop.placeForCopy.call({ name: fileName });
  await copy(ticket, true);
  await desktop.openCopy.call({ ticket });
}

/** Saves a copy where the user says, and answers its name; null when the user cancelled. */
export async function saveCopy(fileName: string, title: string, copy: Copy): Promise<string | null> {
  const chosen = await desktop.chooseSave.call({ kind: 'attachment', title, suggestedName: fileName });
  if (chosen === null) return null;
  await copy(chosen.ticket, false);
  return chosen.name;
}
