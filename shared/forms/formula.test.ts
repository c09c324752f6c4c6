import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFormula, printFormula, type Expression, type Reference } from './formula.ts';

const word = fc.constantFrom('total', 'stopped', 'f_econ', 'a1');
const printed = fc.constantFrom('1', '13', '1a', 'II', 'A');
const reference: fc.Arbitrary<Reference> = fc.record({ form: fc.option(fc.constantFrom('B5', 'TCD-2021', 'B1a')), path: fc.array(fc.oneof(word, printed), { minLength: 1, maxLength: 3 }) });
const text = fc.string({ minLength: 1, maxLength: 12 }).filter((one) => !one.includes('"'));

const { expression } = fc.letrec<{ expression: Expression; product: Expression; leaf: Expression }>((tie) => ({
  leaf: fc.oneof(
    fc.record({ kind: fc.constant('cell' as const), reference }),
    fc.record({ kind: fc.constant('number' as const), value: fc.integer({ min: 0, max: 99_999 }).map((value) => value / 100) }),
    fc.record({ kind: fc.constant('total' as const), of: reference }),
    fc.record({ kind: fc.constant('count' as const), of: reference, word: fc.option(text) }),
    fc.record({ kind: fc.constant('filled' as const), of: reference }),
    fc.record({ kind: fc.constant('is' as const), of: reference, words: fc.array(text, { minLength: 1, maxLength: 3 }) }),
    fc.record({ kind: fc.constant('units' as const), level: fc.constantFrom('commune', 'province') }),
    fc.record({ kind: fc.constantFrom('months' as const, 'day' as const) }),
  ),
  product: fc.oneof({ maxDepth: 3 }, tie('leaf'),
    fc.record({ kind: fc.constantFrom('product' as const, 'quotient' as const), left: tie('expression'), right: tie('expression') }),
    fc.record({ kind: fc.constant('percent' as const), part: tie('expression'), whole: tie('expression') }),
    fc.record({ kind: fc.constant('previous' as const), of: tie('expression') })),
  expression: fc.oneof({ maxDepth: 3 }, tie('product'),
    fc.array(fc.record({ minus: fc.boolean(), of: tie('product') }), { minLength: 1, maxLength: 4 }).map((terms): Expression => {
      const [only] = terms;
      return terms.length === 1 && only !== undefined && !only.minus ? only.of : { kind: 'sum', terms };
    })),
}));

describe('formulas', () => {
  it('are read as they are printed, whatever they are', () => {
    fc.assert(fc.property(expression, (one) => {
      const printedOne = printFormula(one);
      fc.pre(printedOne.length <= 500);
      expect(parseFormula(printedOne)).toEqual({ expression: one, problem: null });
    }), { numRuns: 1000 });
  });

  it.each([
    ['4+13+22', '4 + 13 + 22'], ['= total - stopped', 'total - stopped'], ['registered.name', 'registered.name'], ['B5:reception.total', 'B5:reception.total'], ['TCD-2021:reception.unit.total', 'TCD-2021:reception.unit.total'],
    ['previous( total )-previous(stopped)', 'previous(total) - previous(stopped)'], ['sum(list.people)', 'sum(list.people)'], ['count(list)', 'count(list)'], ['count(list.role,"Trưởng ban")', 'count(list.role, "Trưởng ban")'],
    ['units(commune)', 'units(commune)'], ['[100]*9/8', '[100]*9/8'], ['[0,5]', '[0.5]'], ['1-(2-3)', '1 - (2 - 3)'], ['1a+1b', '1a + 1b'], ['-(1)', '-1'], ['2*(3/4)', '2*(3/4)'], ['((1))', '1'],
  ])('%s is %s', (written, read) => {
    const parsed = parseFormula(written);
    expect(parsed.problem).toBeNull();
    expect(parsed.expression === null ? null : printFormula(parsed.expression)).toBe(read);
  });

  it.each([
    ['', 'unfinished', 0], ['4+', 'unfinished', 2], ['4+*5', 'unexpected', 2], ['(4', 'unfinished', 2], ['4)', 'unexpected', 1], ['alert(4)', 'unknown_function', 0], ['constructor(4)', 'unknown_function', 0], ['a.b.c.d', 'unexpected', 5],
    ['4;5', 'unexpected', 1], ['is(a)', 'unexpected', 4], ['is(a, b)', 'unexpected', 6], ['[1', 'unexpected', 0], ['B5:', 'unfinished', 3], ['😀', 'unexpected', 0], ['1'.repeat(501), 'too_long', 500],
  ])('%j is refused: %s at %d', (written, problem, at) => {
    expect(parseFormula(written).problem).toMatchObject({ problem, at });
  });

  it('are refused when they are too deep to be followed, and never overflow', () => {
    expect(parseFormula(`${'('.repeat(200)}1${')'.repeat(200)}`).problem).toMatchObject({ problem: 'too_deep' });
    expect(parseFormula(`${'previous('.repeat(40)}1${')'.repeat(40)}`).problem).toMatchObject({ problem: 'too_deep' });
  });

  it('never throw, whatever is written', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ maxLength: 600 }), fc.stringMatching(/^[-+*/().,0-9a-zA-Z"[\]: ]{0,60}$/)), (written) => {
      const { expression: read, problem } = parseFormula(written);
      expect(read === null).toBe(problem !== null);
    }), { numRuns: 500 });
  });
});
