import { z } from 'zod';
import { type MinutesEntry, richText } from '#shared/contract/meetings.ts';
import { ENTRY_KINDS, type EntryKind, LOCAL_TIME } from '#shared/rules/meetings.ts';
import { hasForm, plainText, richTextOf, tidyRichText } from '#shared/rules/rich-text.ts';

const count = z.int().min(0);
const typedEntry = z.strictObject({
  /** The entry that is corrected and the revision it had then; null for a new one. */
  of: z.strictObject({ id: z.string(), rev: z.int() }).nullable(),
  kind: z.enum(ENTRY_KINDS),
  inviteeId: z.string().nullable(),
  speaker: z.string().nullable(),
  unit: z.string().nullable(),
  votes: z.strictObject({ for: count, against: count, abstained: count }).nullable(),
  spokenAt: z.string().regex(LOCAL_TIME).nullable(),
  agendaItemId: z.string().nullable(),
  text: richText,
});

/** An entry of the minutes while it is typed. */
export type TypedEntry = z.infer<typeof typedEntry>;
/** The same without its text, which stays in the editor while somebody types. */
export type TypedFields = Omit<TypedEntry, 'text'>;

/** Under this key what is typed at the desk of a meeting is kept. */
export function deskKey(meetingId: string): string {
  return `meetings:desk:${meetingId}`;
}

/** A new entry. It begins when its first letter is typed. */
export function newEntry(kind: EntryKind): TypedEntry {
  return { of: null, kind, inviteeId: null, speaker: null, unit: null, votes: null, spokenAt: null, agendaItemId: null, text: [] };
}

/** An entry that stands in the minutes, to be corrected. */
export function typedOf({ id, rev, kind, inviteeId, speaker, unit, votes, spokenAt, agendaItemId, rich, content }: MinutesEntry): TypedEntry {
  // The name of somebody on the list is the list's.
  return { of: { id, rev }, kind, inviteeId, speaker: inviteeId === null ? speaker : null, unit, votes, spokenAt, agendaItemId, text: rich ?? richTextOf(content) };
}

/** What was kept while it was typed; null for nothing, and for what is no such thing or has been written meanwhile. */
export function readTyped(stored: unknown, entries: readonly MinutesEntry[]): TypedEntry | null {
  const typed = typedEntry.safeParse(stored);
  if (!typed.success || isWritten(typed.data, entries)) return null;
  return typed.data;
}

/** Whether an entry with these words, of this minute, is in the minutes already: it was written, and no time was left to forget what was kept. */
function isWritten({ of, kind, spokenAt, text }: TypedEntry, entries: readonly MinutesEntry[]): boolean {
  if (of !== null) return false;
  const content = plainText(tidyRichText(text));
  return entries.some((entry) => entry.kind === kind && entry.spokenAt === spokenAt && entry.content === content);
}

const NO_VOTES = { for: 0, against: 0, abstained: 0 };

/** A typed entry as it is written. */
export function entryInput({ kind, inviteeId, speaker, unit, votes, spokenAt, agendaItemId, text }: TypedEntry) {
  const rich = tidyRichText(text);
  return { kind, inviteeId, speaker: inviteeId === null ? speaker : null, unit, votes: kind === 'vote' ? (votes ?? NO_VOTES) : null, spokenAt, agendaItemId, content: plainText(rich), rich: hasForm(rich) ? [...rich] : null };
}

/** Whether nothing was typed yet that could be lost. */
export function isBlank({ of, inviteeId, speaker, text }: TypedEntry): boolean {
  return of === null && inviteeId === null && speaker === null && plainText(tidyRichText(text)) === '';
}
