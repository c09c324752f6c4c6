import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StatisticsParams } from '#shared/contract/statistics.ts';
import type { Register, Values } from '#shared/registers/declare.ts';
import { acrossWays, DRILL, drillOf, type Narrow, OWN_WAYS } from '#shared/registers/drill.ts';
import { registerNamed } from '#shared/registers/index.ts';
import { emptyValues } from '#shared/registers/values.ts';
import { figureOf, sumOfFigures } from '#shared/rules/figures.ts';
import { periodSpan } from '#shared/rules/statistic-periods.ts';
import { aCommittee, aUnit } from '../../../../tests/support/builders.ts';
import { testDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { readPaper } from '../reports/papers.ts';
import { countGroups } from './count-groups.ts';
import { listRecords } from './queries.ts';
import { insertRecord } from './service.ts';
import { readStatistics } from './statistics.ts';

const TODAY = '2026-11-27';
const model = registerNamed('model') as Register;
const training = registerNamed('training') as Register;
const MODELS: StatisticsParams = { register: 'model', period: '2026', by: '.unit', columns: '.compare', measure: 'registered', recast: false };
const CLASSES: StatisticsParams = { register: 'training', period: '2026', by: '.unit', columns: '.measures', measure: 'events', recast: false };

let database: TestDatabase;
let units: Record<'hill' | 'river' | 'old' | 'split' | 'left' | 'right' | 'agency', string>;
let count = 0;

beforeEach(async () => {
  database = await testDatabase();
  const made = async (name: string, level: 'commune' | 'province' = 'commune') => (await database.write((context) => aUnit(context, name, { kind: 'commune', level }))).id;
  units = { hill: await made('Xã Đồi Mẫu'), river: await made('Xã Sông Mẫu'), old: await made('Xã Cũ Mẫu'), split: await made('Xã Chia Mẫu'), left: await made('Xã Tả Mẫu'), right: await made('Xã Hữu Mẫu'), agency: await made('Sở Mẫu', 'province') };
  await followed('old', 'hill', 'merged');
  await followed('split', 'left', 'divided');
  await followed('split', 'right', 'divided');
});
afterEach(() => database[Symbol.asyncDispose]());

const followed = (from: keyof typeof units, to: keyof typeof units, kind: string) => database.write(({ records }) => records.insert('org_succession', { from_id: units[from], to_id: units[to], kind, effective_on: '2025-07-01', decision: null, note: null }));
const reading = () => ({ ...database.read, today: TODAY });
/** Statistics with every number as a figure. */
function read(asked: StatisticsParams) {
  const { lines, total, ...told } = readStatistics(reading(), asked);
  return { ...told, lines: lines.map((line) => ({ ...line, cells: line.cells.map(figureOf) })), total: total.map(figureOf) };
}
const put = (register: Register, values: Values[]) => database.write((context) => { for (const one of values) insertRecord(context, register, { ...emptyValues(register), ...one }); });
const models = (number: number, told: Values): Promise<void> => put(model, Array.from({ length: number }, () => ({ name: `Mô hình mẫu ${count++}`, type: 'model', subject: 'collective', field: 'society', ...told })));
const training1 = (told: Values): Promise<void> => put(training, [{ topic: `Chủ đề mẫu ${count++}`, type: 'dissemination', ...told }]);
const exact = (value: number) => ({ value, qualifier: 'exact' });
/** The lines by what they are called, with the value of each cell. */
const table = ({ lines }: ReturnType<typeof read>) => Object.fromEntries(lines.map(({ kind, key, name, cells }) => [kind === 'line' ? (name ?? key) : kind, cells.map((cell) => cell?.value ?? null)]));

async function fill(): Promise<void> {
  await models(3, { unitId: units.hill, registeredOn: '2026-02-10' });
  await models(2, { unitId: units.river, registeredOn: '2026-08-01', field: 'economy', recognisedOn: '2026-11-01', recognisedLevel: 'province', recognitionNumber: '1-QĐ' });
  await models(2, { unitId: units.river, registeredOn: '2025-08-01', type: 'example' });
  await models(4, { unitId: units.old, registeredOn: '2025-03-01', subject: 'individual' });
  await models(1, { unitId: units.split, registeredOn: '2024-03-01' });
  await models(1, { unitId: units.agency, registeredOn: '2026-03-05', field: 'defence' });
}

describe('statistics of a register', () => {
  it('stand by unit beside the same period of the year before, the most first', async () => {
    await fill();
    const year = read(MODELS);
    expect(year.columns.map(({ kind }) => kind)).toEqual(['now', 'before', 'change', 'growth']);
    expect(table(year)).toEqual({ 'Xã Đồi Mẫu': [3, 0, 3, null], 'Xã Sông Mẫu': [2, 2, 0, 0], 'Sở Mẫu': [1, 0, 1, null], 'Xã Cũ Mẫu': [0, 4, -4, -100] });
    expect(year.total.map((cell) => cell?.value)).toEqual([6, 6, 0, 0]);
    expect(table(read({ ...MODELS, period: '2026-H1' }))).toEqual({ 'Xã Đồi Mẫu': [3, 0, 3, null], 'Sở Mẫu': [1, 0, 1, null], 'Xã Cũ Mẫu': [0, 4, -4, -100] });
    expect(read({ ...MODELS, period: '2024..2026' }).columns.map(({ kind }) => kind)).toEqual(['now']);
  });

  it('are told by the units of today; what went to several stands in a line of its own and is never split', async () => {
    await fill();
    const cumulative = read({ ...MODELS, measure: 'cumulative', recast: true });
    expect(table(cumulative)).toEqual({ 'Xã Đồi Mẫu': [7, 4, 3, 75], 'Xã Sông Mẫu': [4, 2, 2, 100], 'Sở Mẫu': [1, 0, 1, null], unallocated: [1, 1, 0, 0] });
    expect(cumulative.lines.at(-1)?.kind).toBe('unallocated');
    expect(cumulative.total).toEqual(read({ ...MODELS, measure: 'cumulative' }).total);
  });

  it('stand by level, by a declared grouping, and by month, quarter and year', async () => {
    await fill();
    expect(table(read({ ...MODELS, by: '.level' }))).toEqual({ province: [1, 0, 1, null], commune: [5, 6, -1, -16.7] });
    expect(table(read({ ...MODELS, by: 'field' }))).toEqual({ economy: [2, 0, 2, null], society: [3, 6, -3, -50], defence: [1, 0, 1, null], political_system: [0, 0, 0, null], other: [0, 0, 0, null] });
    expect(table(read({ ...MODELS, by: '.quarter' }))).toEqual({ '2026-Q1': [4, 4, 0, 0], '2026-Q2': [0, 0, 0, null], '2026-Q3': [2, 2, 0, 0], '2026-Q4': [0, 0, 0, null] });
    expect(Object.keys(table(read({ ...MODELS, by: '.month', period: '2026-H1' })))).toEqual(['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06']);
    expect(table(read({ ...MODELS, by: '.month', period: '2026-Q1', measure: 'cumulative' }))).toMatchObject({ earlier: [7, 1, 6, 600], '2026-02': [3, 0, 3, null], '2026-03': [1, 4, -3, -75] });
    expect(table(read({ ...MODELS, by: '.year', period: '2024..2026' }))).toEqual({ 2024: [1], 2025: [6], 2026: [6] });
  });

  it('stand unit by field, and unit by all measures, with the share of those recognised', async () => {
    await fill();
    const crossed = read({ ...MODELS, columns: 'field' });
    expect(crossed.columns.map(({ code }) => code)).toEqual(['economy', 'society', 'defence', 'political_system', 'other', undefined]);
    expect(table(crossed)).toMatchObject({ 'Xã Sông Mẫu': [2, 0, 0, 0, 0, 2], 'Xã Đồi Mẫu': [0, 3, 0, 0, 0, 3] });
    const all = read({ ...MODELS, columns: '.measures' });
    expect(all.columns.map(({ measure }) => measure)).toEqual(['registered', 'cumulative', 'maintained', 'recognised', 'replicated', 'stopped', 'recognisedShare']);
    expect(all.total.map((cell) => cell?.value)).toEqual([6, 13, 0, 2, 0, 0, 15.4]);
    expect(read({ ...MODELS, measure: 'recognisedShare' }).columns.map(({ kind, measure }) => `${kind} ${measure}`)).toEqual(['now recognised', 'now cumulative', 'share recognisedShare', 'before recognised', 'before cumulative', 'shareBefore recognisedShare']);
  });

  it('lead from every number to the records it counts, whatever it is told by', async () => {
    await fill();
    await training1({ unitId: units.split, heldOn: '2025-04-01', classes: 3, participants: 50 });
    for (const recast of [false, true]) {
      for (const period of ['2026', '2026-Q3', '2024..2026']) {
        for (const by of [...OWN_WAYS, ...model.groupings]) {
          for (const columns of ['.compare', '.measures', ...acrossWays(model)].filter((name) => name !== by)) expectDrilled({ ...MODELS, measure: 'cumulative', period, by, columns, recast });
          expectDrilled({ ...MODELS, period, by, recast });
        }
      }
    }
  });

  it('tell a sum with a part that is not exact so, and never mix measures', async () => {
    await training1({ unitId: units.hill, heldOn: '2026-04-01', classes: 3, participants: 1000, participantsQualifier: 'over' });
    await training1({ unitId: units.hill, heldOn: '2026-05-01', classes: 2, participants: 3900 });
    await training1({ unitId: units.river, heldOn: '2026-05-01', classes: 1, participants: 100, participantsQualifier: 'under' });
    const told = read(CLASSES);
    expect(told.lines.map(({ name, cells }) => [name, ...cells])).toEqual([['Xã Đồi Mẫu', exact(5), { value: 4900, qualifier: 'over' }], ['Xã Sông Mẫu', exact(1), { value: 100, qualifier: 'under' }]]);
    expect(told.total).toEqual([exact(6), { value: 5000, qualifier: 'about' }]);
  });

  it('count a day of which only the month or the year is known in every period that holds it whole, and in no other', async () => {
    for (const fromOn of ['2026', '2026-03', '2026-03-15', '2025-12', '2025-12-31', null]) await models(1, { unitId: units.hill, registeredOn: '2026-01-05', fromOn });
    const begun: Register = { ...model, measures: [{ name: 'begun', in: 'fromOn' }, { name: 'begunUntil', until: 'fromOn' }] };
    const counted = (code: string, place = 0) => countGroups(reading(), begun, [{ measure: begun.measures[place]!, span: periodSpan(code)! }], { field: 'unitId' }, null).reduce((sum, { figures }) => sum + (figures[0]?.value ?? 0), 0);
    const listed = (filters: Narrow) => listRecords(reading(), begun, { q: '', filters, sort: null, order: 'asc', offset: 0, limit: 1 }).total;
    expect(['2026', '2026-H1', '2026-03', '2026-Q2', '2025', '2025-12', '2025..2026'].map((code) => counted(code))).toEqual([3, 2, 2, 0, 2, 2, 5]);
    expect(['2026', '2026-9M', '2025'].map((code) => counted(code, 1))).toEqual([5, 4, 2]);
    for (const code of ['2026', '2026-H1', '2026-03', '2025..2026']) expect(listed({ [DRILL.measure]: 'begun', [DRILL.period]: code })).toBe(counted(code));
    expect(listed({ [DRILL.measure]: 'begun', [DRILL.period]: '2026', [DRILL.within]: '2026-00' })).toBe(1);
  });

  it('stand by committee, or are of one alone; what is the office’s own is told apart', async () => {
    const [democracy, mobilisation] = await database.write(async (context) => [(await aCommittee(context, 'Ban Chỉ đạo QCDC Mẫu')).id, (await aCommittee(context, 'Ban Chỉ đạo DVK Mẫu')).id]) as [string, string];
    for (const [committeeId, classes] of [[democracy, 3], [mobilisation, 2], [null, 1]] as const) await training1({ unitId: units.hill, heldOn: '2026-04-01', classes, participants: classes * 10, committeeId });
    await training1({ unitId: units.river, heldOn: '2026-05-01', classes: 4, participants: 40, committeeId: democracy });
    expect(table(read({ ...CLASSES, by: 'committeeId' }))).toEqual({ 'Ban Chỉ đạo QCDC Mẫu': [7, 70], 'Ban Chỉ đạo DVK Mẫu': [2, 20], untold: [1, 10] });
    const one = { ...CLASSES, committeeId: democracy };
    expect(table(read(one))).toEqual({ 'Xã Sông Mẫu': [4, 40], 'Xã Đồi Mẫu': [3, 30] });
    expect(table(read({ ...one, by: '.quarter' }))).toMatchObject({ '2026-Q2': [7, 70] });
    const drilled = drillOf(training, one, null, { kind: 'now', measure: 'events' });
    expect(listRecords(reading(), training, { q: '', filters: drilled ?? {}, sort: null, order: 'asc', offset: 0, limit: 9 }).total).toBe(2);
    const paper = await readPaper(reading(), { report: 'registerStatistics', params: one });
    expect(paper.subtitle.map(({ text }) => text)).toContain('(Ban Chỉ đạo QCDC Mẫu)');
    expect(() => read({ ...MODELS, committeeId: democracy })).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
  });

  it('refuse what is not declared', () => {
    for (const wrong of [{ by: 'note' }, { by: 'x; DROP' }, { columns: '.all' }, { by: 'field', columns: 'field' }, { measure: 'all' }]) expect(() => read({ ...MODELS, ...wrong })).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
    expect(() => read({ ...MODELS, register: 'none' })).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
    for (const name of ['note.today.x', 'x.untold', 'unitId.nothing']) expect(() => listRecords(reading(), model, { q: '', filters: { [name]: 'x' }, sort: null, order: 'asc', offset: 0, limit: 1 })).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
  });
});

/** Every number of records is as many as the list narrowed by it has; lines make the total. */
function expectDrilled(asked: StatisticsParams): void {
  const { columns, lines, total } = read(asked);
  columns.forEach((column, index) => {
    if (column.kind !== 'now' && column.kind !== 'before') return;
    for (const line of [...lines, null]) {
      const filters = drillOf(model, asked, line, column);
      const shown = filters === null ? 0 : listRecords(reading(), model, { q: '', filters, sort: null, order: 'asc', offset: 0, limit: 1 }).total;
      expect(`${shown} of ${JSON.stringify({ asked, line: line?.key, filters })}`).toBe(`${(line?.cells ?? total)[index]?.value} of ${JSON.stringify({ asked, line: line?.key, filters })}`);
    }
    expect({ asked, sum: sumOfFigures(lines.flatMap(({ cells }) => cells[index] ?? [])) }).toMatchObject({ sum: total[index] });
  });
}

