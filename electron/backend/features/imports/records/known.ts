import type { Register, Values } from '#shared/registers/declare.ts';
import { tableOf } from '#shared/registers/index.ts';
import type { Connection } from '../../../db/connection.ts';
import { valuesOf } from '../../../db/register-tables.ts';
import { inOneView, lastEntryOf } from '../one-view.ts';
import { type UnitIndex, unitIndex } from '../units.ts';
import { type Lookups, lookups } from './lookups.ts';

/** A record as the register keeps it. */
export interface KnownRecord {
  id: string;
  values: Values;
  status: string | null;
}

/** What a register holds at the moment of the check, read in one go. */
export interface KnownRecords {
  lastEntry: number;
  today: string;
  register: Register;
  units: UnitIndex;
  links: Lookups;
  records: ReadonlyMap<string, KnownRecord>;
  /** By all that tells a record apart. */
  same: ReadonlyMap<string, KnownRecord>;
  /** By what it is nearly told apart by. */
  near: ReadonlyMap<string, readonly KnownRecord[]>;
}

type Row = Record<string, string | number | null> & { id: string };

/** Reads the records of a register, in one unchanging view. */
export function readKnown(connection: Connection, register: Register, today: string): KnownRecords {
  return inOneView(connection, () => {
    const records = new Map<string, KnownRecord>();
    const same = new Map<string, KnownRecord>();
    const near = new Map<string, KnownRecord[]>();
    for (const row of connection.prepare(`SELECT * FROM ${tableOf(register)} WHERE deleted_at IS NULL ORDER BY id`).iterate() as IterableIterator<Row>) {
      const record: KnownRecord = { id: row.id, values: valuesOf(register, row), status: register.life === undefined ? null : String(row['status']) };
      records.set(record.id, record);
      if (typeof row['identity_key'] === 'string') same.set(row['identity_key'], record);
      if (typeof row['near_key'] === 'string') put(near, row['near_key'], record);
    }
    return { lastEntry: lastEntryOf(connection), today, register, units: unitIndex(connection), links: lookups(connection), records, same, near };
  });
}

function put(index: Map<string, KnownRecord[]>, key: string, record: KnownRecord): void {
  const records = index.get(key);
  if (records === undefined) index.set(key, [record]);
  else records.push(record);
}
