import { hash } from 'node:crypto';
import type { Connection } from './connection.ts';
import { randomBytes } from './random.ts';
import type { AuditEntryRow, Operation, RecordTable } from './tables.ts';

/**
 * What happened to one row: its fields when it was inserted, else the columns that changed, before and after. Neither,
 * where the contents must not be remembered.
 */
export interface Change {
  table: RecordTable;
  rowId: string;
  operation: Operation;
  before: object | null;
  after: object | null;
}

/** Who did what: the head of a history entry. `subject` names what it was about, and so often a person. */
export interface EntryHead {
  origin: string;
  at: string;
  userId: string;
  action: string;
  subject: string;
  undoes: { origin: string; seq: number } | null;
}

const NO_HASH = Buffer.alloc(32);
const NO_CONTENTS = JSON.stringify({ before: null, after: null });
const SALT_BYTES = 16;
const MOST_BYTES_A_UNIT = 3;

/** Gathers what is to be hashed in one buffer. */
class Sealing {
  #bytes = Buffer.alloc(16 * 1024);
  #length = 0;

  add(part: Uint8Array | string): this {
    this.#makeRoom(typeof part === 'string' ? part.length * MOST_BYTES_A_UNIT : part.length);
    if (typeof part === 'string') this.#length += this.#bytes.write(part, this.#length);
    else {
      this.#bytes.set(part, this.#length);
      this.#length += part.length;
    }
    return this;
  }

  /** SHA-256 of all that was added; empty again afterwards. It comes as text first: a block of memory for each digest would cost more than the hashing. */
  sha256(): Buffer {
    const digest = hash('sha256', this.#bytes.subarray(0, this.#length), 'hex');
    this.#length = 0;
    return Buffer.from(digest, 'hex');
  }

  #makeRoom(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const grown = Buffer.alloc(2 * (this.#length + more));
    grown.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = grown;
  }
}

/** The number the origin's next entry will have. */
export function nextSeq(connection: Connection, origin: string): number {
  return Number(connection.prepare('SELECT ifnull(max(seq), 0) + 1 FROM audit_entry WHERE origin = ?').pluck().get(origin));
}

/**
 * Appends one entry with its changes to the history.
 *
 * Each change's digest is `sha256(salt ‖ payload)`. The entry's hash covers the hash before it in the same origin, the
 * head with the subject's digest, and table, row, operation and digest of every change: so an entry can neither be
 * altered nor taken out unseen, while a subject or a payload can be removed without breaking anything. `parents` names
 * the last entry seen of every origin.
 */
export function appendEntry(connection: Connection, head: EntryHead, seq: number, changes: readonly Change[]): void {
  const previous = previousHash(connection, head.origin, seq);
  const parents = JSON.stringify(connection.prepare('SELECT origin, max(seq) AS seq FROM audit_entry GROUP BY origin ORDER BY origin').all());
  const subject = sealText(head.subject);
  const sealing = sealEntry(previous, { ...head, seq, parents, subjectDigest: subject.digest });
  // The changes refer to the entry and its hash covers them, so the hash comes last: none of them has to be held meanwhile.
  const entryId = connection
    .prepare(`INSERT INTO audit_entry (origin, seq, parents, at, user_id, action, subject, subject_salt, subject_digest, changes, undoes_origin, undoes_seq, previous_hash, hash)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
    .run(head.origin, seq, parents, head.at, head.userId, head.action, head.subject, subject.salt, subject.digest, changes.length, head.undoes?.origin ?? null, head.undoes?.seq ?? null, previous, NO_HASH).lastInsertRowid;
  const insertChange = connection.prepare('INSERT INTO audit_change (entry_id, table_name, row_id, operation, digest) VALUES (?, ?, ?, ?, ?)');
  const insertPayload = connection.prepare('INSERT INTO audit_payload (change_id, salt, payload) VALUES (?, ?, ?)');
  for (const { table, rowId, operation, before, after } of changes) {
    const payload = JSON.stringify({ before, after });
    const { salt, digest } = sealText(payload);
    const changeId = insertChange.run(entryId, table, rowId, operation, digest).lastInsertRowid;
    if (payload !== NO_CONTENTS) insertPayload.run(changeId, salt, payload);
    sealChange(sealing, { table, rowId, operation, digest });
  }
  connection.prepare('UPDATE audit_entry SET hash = ? WHERE id = ?').run(sealing.sha256(), entryId);
}

/** A digest that gives nothing away once the text and the salt are gone. */
function sealText(text: string): { salt: Uint8Array; digest: Uint8Array } {
  const salt = randomBytes(SALT_BYTES);
  return { salt, digest: digestOf(salt, text) };
}

/** Used again for every text: an import seals tens of thousands of rows. */
const textSealing = new Sealing();

function digestOf(salt: Uint8Array, text: string): Buffer {
  return textSealing.add(salt).add(text).sha256();
}

function previousHash(connection: Connection, origin: string, seq: number): Uint8Array {
  return (connection.prepare('SELECT hash FROM audit_entry WHERE origin = ? AND seq = ?').pluck().get(origin, seq - 1) as Uint8Array | undefined) ?? NO_HASH;
}

type HashedHead = Omit<EntryHead, 'subject'> & { seq: number; parents: string; subjectDigest: Uint8Array };
interface HashedChange {
  table: string;
  rowId: string;
  operation: string;
  digest: Uint8Array;
}

/** Begins the hash of an entry; {@link sealChange} adds each of its changes. */
function sealEntry(previous: Uint8Array, head: HashedHead): Sealing {
  return new Sealing()
    .add(previous)
    .add(JSON.stringify([head.origin, head.seq, head.parents, head.at, head.userId, head.action, head.undoes?.origin ?? null, head.undoes?.seq ?? null]))
    .add(head.subjectDigest);
}

function sealChange(sealing: Sealing, { table, rowId, operation, digest }: HashedChange): void {
  sealing.add(JSON.stringify([table, rowId, operation])).add(digest);
}

/** Result of reading the whole history: how many entries, and the first that does not fit, if any. */
export interface ChainReport {
  entries: number;
  brokenAt: { origin: string; seq: number } | null;
}

/** Recomputes every entry's hash and every kept payload's digest. Entries whose payload was removed still verify. */
export function verifyChain(connection: Connection): ChainReport {
  const changesOf = connection.prepare(`SELECT c.table_name AS "table", c.row_id AS rowId, c.operation, c.digest, p.salt, p.payload
    FROM audit_change c LEFT JOIN audit_payload p ON p.change_id = c.id WHERE c.entry_id = ? ORDER BY c.id`);
  const last = new Map<string, { seq: number; hash: Uint8Array }>();
  let entries = 0;
  for (const entry of connection.prepare('SELECT * FROM audit_entry ORDER BY origin, seq').iterate() as IterableIterator<AuditEntryRow>) {
    const before = last.get(entry.origin) ?? { seq: 0, hash: NO_HASH };
    const changes = changesOf.all(entry.id) as KeptChange[];
    if (entry.seq !== before.seq + 1 || changes.length !== entry.changes || !fits(entry, before.hash, changes)) {
      return { entries, brokenAt: { origin: entry.origin, seq: entry.seq } };
    }
    last.set(entry.origin, { seq: entry.seq, hash: entry.hash });
    entries += 1;
  }
  return { entries, brokenAt: null };
}

/** A change as it is kept: salt and payload are gone once it was redacted. */
type KeptChange = HashedChange & { salt: Uint8Array | null; payload: string | null };

function fits(entry: AuditEntryRow, previous: Uint8Array, changes: readonly KeptChange[]): boolean {
  const undoes = entry.undoes_origin !== null && entry.undoes_seq !== null ? { origin: entry.undoes_origin, seq: entry.undoes_seq } : null;
  const head = { origin: entry.origin, seq: entry.seq, parents: entry.parents, at: entry.at, userId: entry.user_id, action: entry.action, subjectDigest: entry.subject_digest, undoes };
  const subjectFits = entry.subject === null || (entry.subject_salt !== null && digestOf(entry.subject_salt, entry.subject).equals(entry.subject_digest));
  const payloadsFit = changes.every((change) => change.salt === null || change.payload === null || digestOf(change.salt, change.payload).equals(change.digest));
  if (!subjectFits || !payloadsFit || !Buffer.from(entry.previous_hash).equals(previous)) return false;
  const sealing = sealEntry(previous, head);
  for (const change of changes) sealChange(sealing, change);
  return sealing.sha256().equals(entry.hash);
}

/**
 * Takes the contents of every change of one row, and the subjects of the entries that changed it, out of the history,
 * for good. The chain still verifies.
 */
export function redactRow(connection: Connection, rowId: string): void {
  connection.prepare('DELETE FROM audit_payload WHERE change_id IN (SELECT id FROM audit_change WHERE row_id = ?)').run(rowId);
  connection.prepare('UPDATE audit_entry SET subject = NULL, subject_salt = NULL WHERE id IN (SELECT entry_id FROM audit_change WHERE row_id = ?)').run(rowId);
}

/** Before and after of the changes of an entry, oldest first; `payload` null where it was removed. */
export interface StoredChange {
  table: RecordTable;
  rowId: string;
  operation: Operation;
  before: Record<string, string | number | null> | null;
  after: Record<string, string | number | null> | null;
  redacted: boolean;
}

/** The changes of one entry in the order they were made. */
export function changesOfEntry(connection: Connection, origin: string, seq: number): StoredChange[] {
  const rows = connection
    .prepare(`SELECT c.table_name AS "table", c.row_id AS rowId, c.operation, p.payload FROM audit_entry e
      JOIN audit_change c ON c.entry_id = e.id LEFT JOIN audit_payload p ON p.change_id = c.id
      WHERE e.origin = ? AND e.seq = ? ORDER BY c.id`)
    .all(origin, seq) as { table: RecordTable; rowId: string; operation: Operation; payload: string | null }[];
  return rows.map(({ payload, ...change }) => {
    const values = payload === null ? { before: null, after: null } : (JSON.parse(payload) as Pick<StoredChange, 'before' | 'after'>);
    return { ...change, ...values, redacted: payload === null };
  });
}

/**
 * A row as it was at an earlier revision, put together from the history of its changes. Null when it was never at that
 * revision, or when what it was then has been taken out of the history.
 */
export function rowAtRev(connection: Connection, table: RecordTable, id: string, rev: number): Record<string, string | number | null> | null {
  const row = connection.prepare(`SELECT * FROM ${table} WHERE id = ?`).get(id) as Record<string, string | number | null> | undefined;
  const steps = Number(row?.['rev'] ?? 0) - rev;
  if (row === undefined || steps < 0) return null;
  const payloads = connection
    .prepare(`SELECT p.payload FROM audit_change c LEFT JOIN audit_payload p ON p.change_id = c.id WHERE c.row_id = ? AND c.table_name = ? AND c.operation IN ('update', 'remove', 'restore') ORDER BY c.id DESC LIMIT ?`)
    .pluck().all(id, table, steps) as (string | null)[];
  if (payloads.length < steps || payloads.includes(null)) return null;
  return payloads.reduce((later, payload) => ({ ...later, ...(JSON.parse(payload ?? '{}') as { before: typeof row }).before }), { ...row, rev });
}

/** The rows of which a change, as far as it is kept in the history, tells a value: an id it referred to, for one. */
export function rowsThatToldOf(connection: Connection, value: string): string[] {
  return connection.prepare('SELECT DISTINCT c.row_id FROM audit_change c JOIN audit_payload p ON p.change_id = c.id WHERE instr(p.payload, ?) > 0').pluck().all(value) as string[];
}
