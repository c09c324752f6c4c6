import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StatisticsParams } from '#shared/contract/statistics.ts';
import type { Register } from '#shared/registers/declare.ts';
import { registerNamed, REGISTERS, tableOf } from '#shared/registers/index.ts';
import { valuesSchema } from '#shared/registers/schema.ts';
import { brokenChecks, emptyValues } from '#shared/registers/values.ts';
import { figureOf } from '#shared/rules/figures.ts';
import { testDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { valuesOf } from '../../db/register-tables.ts';
import { insertRecord, readStatistics, refuseOdd } from '../registers/service.ts';
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
      expect(register.life?.statuses ?? [row['status']]).toContain(row['status']);
    }
  });

  /** Days on which something is due, not done. */
  const AHEAD = ['dueOn', 'deadlineOn', 'reviewDueOn', 'recheckOn'];

  it.each(REGISTERS)('$name tells of nothing that happened after the last day the sample speaks of', (register) => {
    const days = Object.entries(register.fields).filter(([name, { kind }]) => kind === 'day' && !AHEAD.includes(name)).map(([name]) => name);
    const later = rowsOf(tableOf(register)).flatMap((row) => { const values = valuesOf(register, row); return days.flatMap((name) => (String(values[name] ?? '') > '2026-11-20' ? [`${name} ${String(values[name])}`] : [])); });
    expect(later).toEqual([]);
  });

  it('nominate for the book only what is recognised', () => {
    expect(database.connection.prepare('SELECT count(*) FROM register_candidate AS c JOIN register_model AS m ON m.id = c.model_id WHERE m.recognised_on IS NULL OR c.nominated_on < m.recognised_on').pluck().get()).toBe(0);
  });

  describe('read back from the statistics, the figures of real reports under invented units (DOMAIN §1.16)', () => {
    const exact = (value: number) => ({ value, qualifier: 'exact' });
    const asked = (told: Partial<StatisticsParams> & Pick<StatisticsParams, 'register' | 'period' | 'measure'>): StatisticsParams => ({ by: '.unit', columns: '.measures', recast: false, ...told });
    function figuresOf(params: StatisticsParams, lineName: string | null = null) {
      const { columns, lines, total } = readStatistics({ ...database.read, today: '2026-11-20' }, params);
      const cells = lineName === null ? total : (lines.find(({ name, key }) => name === lineName || key === lineName)?.cells ?? []);
      return (measure: string) => figureOf(cells[columns.findIndex((column) => column.measure === measure)] ?? null);
    }

    it.each([
      ['479 models newly registered in a half-year', asked({ register: 'model', period: '2024-H1', measure: 'registered' }), null, { registered: exact(479) }],
      ['110 models of a town', asked({ register: 'model', period: '2023', measure: 'cumulative' }), 'Thị trấn Thí Dụ', { cumulative: exact(110) }],
      ['2,015 dialogues and 18,087 opinions in five years', asked({ register: 'dialogue', period: '2018..2022', measure: 'dialogues' }), null, { dialogues: exact(2015), opinions: exact(18_087) }],
      ['407 conferences for 21,377 people', asked({ register: 'training', period: '2022', by: 'type', measure: 'events' }), 'dissemination', { events: exact(407), attendance: exact(21_377) }],
      ['133 trainings for 27,554 people', asked({ register: 'training', period: '2022', by: 'type', measure: 'events' }), 'training', { events: exact(133), attendance: exact(27_554) }],
      ['over 4,900 citizens received in ten years', asked({ register: 'citizen_reception', period: '2013..2022', measure: 'people' }), null, { people: { value: 4900, qualifier: 'over' } }],
      ['over 3,750 petitions, 389 of the 392 under authority resolved: 99.2 %', asked({ register: 'petition', period: '2013..2022', measure: 'received' }), null, { received: { value: 3750, qualifier: 'over' }, underAuthority: exact(392), resolved: exact(389), resolvedShare: exact(99.2) }],
    ] as const)('%s', (_name, params, line, figures) => {
      const told = figuresOf(params, line);
      expect(Object.fromEntries(Object.keys(figures).map((measure) => [measure, told(measure)]))).toEqual(figures);
    });

    it('11 collectives and 8 individuals of one unit, 8 and 11 of the other: the mirrored figures stay apart', () => {
      const { columns, lines } = readStatistics({ ...database.read, today: '2026-11-20' }, asked({ register: 'commendation', period: '2026', measure: 'collectives' }));
      const places = ['collectives', 'individuals'].map((measure) => columns.findIndex((column) => column.measure === measure));
      expect(Object.fromEntries(lines.map(({ name, cells }) => [name, places.map((place) => cells[place])]))).toEqual({ 'Xã An Mẫu': [11, 8], 'Xã Bình Mẫu': [8, 11] });
    });

    it('19,340 models built and expanded in ten years, once the rest of a province is put in', async () => {
      const ten = asked({ register: 'model', period: '2014..2023', measure: 'cumulative' });
      const model = registerNamed('model') as Register;
      const before = figuresOf(ten)('cumulative')?.value ?? 0;
      const unitId = database.connection.prepare("SELECT org_unit_id FROM org_unit_name WHERE name = 'Xã An Mẫu'").pluck().get() as string;
      await database.write((context) => { for (let place = before; place < 19_340; place += 1) insertRecord(context, model, { ...emptyValues(model), name: `Mô hình của tỉnh ${place}`, type: 'model', subject: 'collective', field: 'society', unitId, registeredOn: '2019-05-20' }); });
      expect(figuresOf(ten)('cumulative')).toEqual(exact(19_340));
    });
  });

  it('tell what is recognised with its decision, and what ten years were with "over"', () => {
    expect(database.connection.prepare("SELECT count(*) FROM register_model WHERE status = 'recognised' AND recognition_number IS NULL").pluck().get()).toBe(0);
    expect(database.connection.prepare("SELECT received, received_qualifier, resolved, under_authority FROM register_petition WHERE to_on = '2022-12-31'").get()).toEqual({ received: 3750, received_qualifier: 'over', resolved: 389, under_authority: 392 });
    expect(database.connection.prepare('SELECT target_count FROM register_selection').pluck().all()).toEqual([100]);
    expect(database.connection.prepare('SELECT recipient_kind, count(*) AS n FROM register_commendation GROUP BY 1 ORDER BY 1').all()).toEqual([{ recipient_kind: 'collective', n: 19 }, { recipient_kind: 'individual', n: 19 }]);
  });
});
