import { oc } from '@orpc/contract';
import { z } from 'zod';
import { isDate } from '../rules/dates.ts';
import { dayOf, LOCAL_TIME } from '../rules/meetings.ts';
import { cleanLine, cleanText } from '../rules/text.ts';
import { ERRORS } from './errors.ts';

/**
 * How an entry is run: `read` on the router's read-only connection in one snapshot; `write` on the writer's
 * connection in one transaction; `job` outside both, for long work and for files.
 */
export type Kind = 'read' | 'write' | 'job';

const entry = oc.$meta<{ kind: Kind }>({ kind: 'read' }).errors(ERRORS);
export const read = entry.meta({ kind: 'read' });
export const write = entry.meta({ kind: 'write' });
export const job = entry.meta({ kind: 'job' });

/** UUIDv7 in lower case. */
export const id = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
/** The revision the caller saw: a write with an older one is answered with CONFLICT. */
export const rev = z.int().positive();
export const ref = z.strictObject({ id, rev });
export const refs = z.array(ref).min(1).max(1000);
/** A calendar day, `YYYY-MM-DD`. */
export const date = z.string().refine(isDate, { params: { code: 'date' } });
export const optionalDate = date.nullable();
/** An instant as it stands on an invitation: local, to the minute. */
export const localTime = z.string().refine((text) => LOCAL_TIME.test(text) && isDate(dayOf(text)), { params: { code: 'date' } });
/** Instants are ISO 8601 in UTC. */
export const instant = z.string();

/** One line of text from a person or a file: cleaned to stored form, at most `max` characters, not empty. */
export function line(max: number) {
  return z.string().max(max * 2).transform(cleanLine).pipe(z.string().min(1).max(max));
}
/** The same, but empty text becomes null. */
export function optionalLine(max: number) {
  return z.string().max(max * 2).transform(cleanLine).pipe(z.string().max(max)).transform((text) => (text === '' ? null : text)).nullable();
}
/** Several lines, or null when empty. */
export function optionalText(max: number) {
  return z.string().max(max * 2).transform(cleanText).pipe(z.string().max(max)).transform((text) => (text === '' ? null : text)).nullable();
}

export const page = { offset: z.int().min(0).max(1_000_000).default(0), limit: z.int().min(1).max(500).default(100) };
export const searchText = z.string().max(200).transform(cleanLine).default('');
export const sortDirection = z.enum(['asc', 'desc']).default('asc');

/** A one-time stand-in for a file the user chose; only the operating-system side knows the path behind it. */
export const ticket = z.string().regex(/^[0-9a-f]{32}$/);

/** How far a long job is. `total` is null while it is not known. */
export const progress = z.strictObject({ step: z.string(), done: z.int(), total: z.int().nullable() });
export type Progress = z.infer<typeof progress>;

/** What a write answers about the record it made or changed. */
export const written = z.strictObject({ id, rev });
/** The history entry a write left, by which it can be undone. */
export const undoable = z.strictObject({ origin: id, seq: z.int() });
