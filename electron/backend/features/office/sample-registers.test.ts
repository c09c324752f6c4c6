import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REGISTERS, tableOf } from '#shared/registers/index.ts';
import { valuesSchema } from '#shared/registers/schema.ts';
import { brokenChecks } from '#shared/registers/values.ts';
import { testDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { valuesOf } from '../../db/register-tables.ts';
import { refuseOdd } from '../registers/service.ts';
import { fillSampleOffice } from './sample.ts';

describe('the registers of the sample office', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
    await database.write((context) => fillSampleOffice(context), 'office.setUp');
  });
  afterAll(() => database[Symbol.asyncDispose]());
  const rowsOf = (table: string) => database.connection.prepare(`SELECT * FROM ${table}`).all() as (Record<string, string | number | null> & { id: string })[];

  it.each(REGISTERS)('$name holds records that its own rules would let in', async (register) => {
    const rows = rowsOf(tableOf(register));
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      const values = valuesOf(register, row);
      expect(valuesSchema(register).safeParse(values).error?.issues ?? []).toEqual([]);
      expect(brokenChecks(register, values).filter(({ severity }) => severity === 'E')).toEqual([]);
      await database.write((context) => refuseOdd(context, register, values, row.id));
      if (register.life !== undefined) expect(register.life.statuses).toContain(row['status']);
    }
  });

  it('tell what is recognised with its decision, and what ten years were with "over"', () => {
    expect(database.connection.prepare("SELECT count(*) FROM register_model WHERE status = 'recognised' AND recognition_number IS NULL").pluck().get()).toBe(0);
    expect(database.connection.prepare("SELECT received, received_qualifier, resolved, under_authority FROM register_petition WHERE to_on = '2022-12-31'").get()).toEqual({ received: 3750, received_qualifier: 'over', resolved: 389, under_authority: 392 });
    expect(database.connection.prepare('SELECT recipient_kind, count(*) AS n FROM register_commendation GROUP BY 1 ORDER BY 1').all()).toEqual([{ recipient_kind: 'collective', n: 19 }, { recipient_kind: 'individual', n: 19 }]);
  });
});
