import fc from 'fast-check';
import type { OfficialPaper, PaperBlock } from '#shared/rules/official-paper.ts';
import { layoutOf } from '#shared/rules/paper-layout.ts';
import { ruleSetFor } from '#shared/rules/paper-rules.ts';
import { writableText } from '../../electron/backend/office/writable-text.ts';

/** The texts of a paper as its layout has them. */
export const laidTexts = (paper: OfficialPaper) => layoutOf(paper, ruleSetFor(paper.system, paper.date)).sections.flatMap(({ items }) => items.flatMap(textsOf)).filter((text) => text !== '');
function textsOf(item: ReturnType<typeof layoutOf>['sections'][number]['items'][number]): string[] {
  if (item.kind === 'line') return [writableText(item.runs.map(({ text }) => text).join(''))];
  if (item.kind === 'columns') return item.rows.flat(2).flatMap(textsOf);
  return item.kind === 'table' ? [item.heading, ...item.rows].flat().flatMap(({ line }) => textsOf(line)) : [];
}

const HOSTILE = fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.string({ maxLength: 12 }), fc.constantFrom('\u0000\u0008', '\uD800', 'a\uDC00b', '<w:t>', '&amp;', ']]>', '"\'', 'dòng 1\r\ndòng 2', '\uFFFE', '\u007F', '_x0041_', '  '));
const RUNS = fc.array(fc.record({ text: HOSTILE, bold: fc.boolean(), italic: fc.boolean() }), { minLength: 1, maxLength: 3 });
const COLUMN = fc.record({ heading: HOSTILE, widthMm: fc.integer({ min: 10, max: 60 }), align: fc.constantFrom('left' as const, 'center' as const) });
const TABLE = fc.array(COLUMN, { minLength: 1, maxLength: 4 }).chain((columns) => fc.record({
  kind: fc.constant('table' as const), columns: fc.constant(columns),
  rows: fc.array(fc.oneof(fc.record({ cells: fc.array(HOSTILE, { minLength: columns.length, maxLength: columns.length }) }), fc.record({ heading: HOSTILE })), { maxLength: 3 }),
}));
const BLOCK: fc.Arbitrary<PaperBlock> = fc.oneof(
  fc.record({ kind: fc.constant('paragraph' as const), runs: RUNS, leads: fc.constant(true as const) }, { requiredKeys: ['kind', 'runs'] }),
  fc.record({ kind: fc.constantFrom('heading' as const, 'subtitle' as const), text: HOSTILE }),
  fc.record({ kind: fc.constant('article' as const), number: fc.nat(20), runs: RUNS }),
  fc.record({ kind: fc.constant('item' as const), mark: fc.constantFrom('1.', 'a)', '-'), runs: RUNS }),
  TABLE,
);
const TEXT = fc.option(HOSTILE);
/** Papers of any parts, with any characters in them. */
export const ANY_PAPER: fc.Arbitrary<OfficialPaper> = fc.record({
  system: fc.constantFrom('party' as const, 'state' as const), type: fc.constant('decision' as const), date: fc.option(fc.constantFrom('2021-01-01', '2026-06-01')),
  superior: TEXT, issuer: TEXT, symbol: TEXT, issuerLetters: TEXT, hasNumber: fc.boolean(), hasDay: fc.boolean(), place: TEXT, typeTitle: TEXT, summary: TEXT, authorityLine: TEXT,
  bases: fc.array(HOSTILE, { maxLength: 2 }), blocks: fc.array(BLOCK, { maxLength: 4 }), addressees: fc.array(HOSTILE, { maxLength: 3 }),
  recipients: fc.record({ to: fc.array(HOSTILE, { maxLength: 3 }), filed: TEXT }),
  signatures: fc.array(fc.record({ authorities: fc.array(fc.record({ by: fc.constantFrom('TM' as const, 'KT' as const), of: HOSTILE }), { maxLength: 2 }), position: TEXT, name: TEXT }), { maxLength: 2 }),
  annexes: fc.array(fc.record({ title: fc.array(HOSTILE, { maxLength: 2 }), attribution: TEXT, blocks: fc.array(BLOCK, { maxLength: 2 }), landscape: fc.boolean() }), { maxLength: 2 }),
});
