import { tokensOf, Unreadable, type FormulaProblem, type Token, type TokenKind } from './formula-tokens.ts';

export type { FormulaProblem } from './formula-tokens.ts';

/**
 * The language of a form's formulas and checks, small on purpose:
 *
 * - `4+13+22`: cells by their printed numbers: of columns, or of rows where the section has one column only;
 * - `total - stopped`: by codes; `registered.name`: of another section; `summary.unit.total`: section, row, column;
 * - `B5:reception.total`: of the same unit's sheet of another form in the same round;
 * - `previous(total)`: as it was in the round before; `sum(list.people)`, `count(list)`, `count(list.role, "Trưởng ban")`;
 * - `filled(cell)`, `is(cell, "Word", …)`: 1 or 0; `percent(part, whole)`: with one decimal;
 * - `units(commune)`: how many units of a level there were; `months()`: of the period; `day()`: its last day;
 * - `[100]`, `[0.5]`: a number that is no cell.
 *
 * Read by hand, never evaluated as program text; its length and depth are bounded.
 */
export type Expression =
  | { kind: 'number'; value: number }
  | { kind: 'cell'; reference: Reference }
  /** Terms with their signs: blank ones are left out of the sum. */
  | { kind: 'sum'; terms: readonly { minus: boolean; of: Expression }[] }
  | { kind: 'product' | 'quotient'; left: Expression; right: Expression }
  | { kind: 'previous'; of: Expression }
  | { kind: 'total'; of: Reference }
  | { kind: 'count'; of: Reference; word: string | null }
  | { kind: 'filled'; of: Reference }
  | { kind: 'is'; of: Reference; words: readonly string[] }
  | { kind: 'percent'; part: Expression; whole: Expression }
  | { kind: 'units'; level: string }
  | { kind: 'months' | 'day' };

/** One to three words: a code or a printed number, with its section before it, or section, row and column. */
export interface Reference {
  form: string | null;
  path: readonly string[];
}

export type Parsed = { expression: Expression; problem: null } | { expression: null; problem: FormulaProblem };

const LONGEST = 500;
const DEEPEST = 20;
const MOST_PARTS = 3;
const FUNCTIONS = ['previous', 'sum', 'count', 'filled', 'is', 'percent', 'units', 'months', 'day'] as const;
type FunctionName = (typeof FUNCTIONS)[number];

/** Reads a formula; tells where it cannot be read. A leading `=` is allowed. */
export function parseFormula(text: string): Parsed {
  try {
    if (text.length > LONGEST) throw new Unreadable('too_long', LONGEST, '');
    return { expression: new Reader(tokensOf(text)).whole(), problem: null };
  } catch (error) {
    if (error instanceof Unreadable) return { expression: null, problem: { problem: error.problem, at: error.at, word: error.word } };
    throw error;
  }
}

class Reader {
  private next = 0;
  private depth = 0;
  private readonly tokens: readonly Token[];
  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  whole(): Expression {
    const expression = this.sum();
    if (this.token().kind !== 'end') this.refuse();
    return expression;
  }

  private token(ahead = 0): Token {
    return this.tokens[Math.min(this.next + ahead, this.tokens.length - 1)] ?? { kind: 'end', text: '', at: 0 };
  }

  private refuse(): never {
    const { kind, at, text } = this.token();
    throw new Unreadable(kind === 'end' ? 'unfinished' : 'unexpected', at, text);
  }

  private takes(sign: string): boolean {
    const { kind, text } = this.token();
    const taken = kind === 'sign' && text === sign;
    if (taken) this.next += 1;
    return taken;
  }

  private needs(sign: string): void {
    if (!this.takes(sign)) this.refuse();
  }

  private take(kind: TokenKind): string {
    const token = this.token();
    if (token.kind !== kind) this.refuse();
    this.next += 1;
    return token.text;
  }

  private sum(): Expression {
    this.depth += 1;
    if (this.depth > DEEPEST) throw new Unreadable('too_deep', this.token().at, '');
    const first = { minus: this.takes('-'), of: this.product() };
    const terms = [first];
    for (;;) {
      const minus = this.takes('-');
      if (!minus && !this.takes('+')) break;
      terms.push({ minus, of: this.product() });
    }
    this.depth -= 1;
    return terms.length === 1 && !first.minus ? first.of : { kind: 'sum', terms };
  }

  private product(): Expression {
    let left = this.factor();
    for (;;) {
      const kind = this.takes('*') ? 'product' : this.takes('/') ? 'quotient' : null;
      if (kind === null) return left;
      left = { kind, left, right: this.factor() };
    }
  }

  private factor(): Expression {
    if (this.takes('(')) {
      const inner = this.sum();
      this.needs(')');
      return inner;
    }
    const { kind, text, at } = this.token();
    if (kind === 'number') {
      this.next += 1;
      return { kind: 'number', value: Number(text.slice(1, -1).replace(',', '.')) };
    }
    if (kind === 'word' && this.token(1).text === '(') return this.call(text, at);
    return { kind: 'cell', reference: this.reference() };
  }

  private call(word: string, at: number): Expression {
    if (!isFunction(word)) throw new Unreadable('unknown_function', at, word);
    this.next += 1;
    this.needs('(');
    const expression = this.called(word);
    this.needs(')');
    return expression;
  }

  private called(word: FunctionName): Expression {
    switch (word) {
      case 'previous': return { kind: 'previous', of: this.sum() };
      case 'sum': return { kind: 'total', of: this.reference() };
      case 'count': return { kind: 'count', of: this.reference(), word: this.takes(',') ? this.word() : null };
      case 'filled': return { kind: 'filled', of: this.reference() };
      case 'is': return { kind: 'is', of: this.reference(), words: this.words() };
      case 'percent': {
        const part = this.sum();
        this.needs(',');
        return { kind: 'percent', part, whole: this.sum() };
      }
      case 'units': return { kind: 'units', level: this.take('word') };
      case 'months':
      case 'day': return { kind: word };
    }
  }

  private word(): string {
    return this.take('text').slice(1, -1);
  }

  private words(): string[] {
    const words: string[] = [];
    this.needs(',');
    do words.push(this.word()); while (this.takes(','));
    return words;
  }

  private reference(): Reference {
    const form = this.token().kind === 'form' ? this.take('form').slice(0, -1) : null;
    const path = [this.part()];
    while (path.length < MOST_PARTS && this.takes('.')) path.push(this.part());
    return { form, path };
  }

  private part(): string {
    return this.take(this.token().kind === 'printed' ? 'printed' : 'word');
  }
}

function isFunction(word: string): word is FunctionName {
  return (FUNCTIONS as readonly string[]).includes(word);
}

/** A formula as it is written: what {@link parseFormula} reads as the same. */
export function printFormula(expression: Expression): string {
  switch (expression.kind) {
    case 'number': return `[${expression.value}]`;
    case 'cell': return printReference(expression.reference);
    // With spaces: `A-B5:total` names the form `A-B5`.
    case 'sum': return expression.terms.map(({ minus, of }, index) => `${index === 0 ? (minus ? '-' : '') : minus ? ' - ' : ' + '}${of.kind === 'sum' ? `(${printFormula(of)})` : printFormula(of)}`).join('');
    case 'product': return `${printFactor(expression.left, false)}*${printFactor(expression.right, true)}`;
    case 'quotient': return `${printFactor(expression.left, false)}/${printFactor(expression.right, true)}`;
    case 'previous': return `previous(${printFormula(expression.of)})`;
    case 'total': return `sum(${printReference(expression.of)})`;
    case 'count': return `count(${printReference(expression.of)}${expression.word === null ? '' : `, "${expression.word}"`})`;
    case 'filled': return `filled(${printReference(expression.of)})`;
    case 'is': return `is(${[printReference(expression.of), ...expression.words.map((word) => `"${word}"`)].join(', ')})`;
    case 'percent': return `percent(${printFormula(expression.part)}, ${printFormula(expression.whole)})`;
    case 'units': return `units(${expression.level})`;
    case 'months':
    case 'day': return `${expression.kind}()`;
  }
}

function printFactor(factor: Expression, right: boolean): string {
  const inBrackets = factor.kind === 'sum' || (right && (factor.kind === 'product' || factor.kind === 'quotient'));
  return inBrackets ? `(${printFormula(factor)})` : printFormula(factor);
}

function printReference({ form, path }: Reference): string {
  return `${form === null ? '' : `${form}:`}${path.join('.')}`;
}

/** A reference in a formula, in which way it is asked for, and whether in the round before. */
export interface Asked {
  reference: Reference;
  as: 'cell' | 'total' | 'count';
  before: boolean;
}

/** Every reference in a formula, in its order. */
export function referencesIn(expression: Expression, before = false): Asked[] {
  const inner = (one: Expression) => referencesIn(one, before);
  switch (expression.kind) {
    case 'cell': return [{ reference: expression.reference, as: 'cell', before }];
    case 'filled':
    case 'is': return [{ reference: expression.of, as: 'cell', before }];
    case 'total':
    case 'count': return [{ reference: expression.of, as: expression.kind, before }];
    case 'sum': return expression.terms.flatMap(({ of }) => inner(of));
    case 'product':
    case 'quotient': return [...inner(expression.left), ...inner(expression.right)];
    case 'percent': return [...inner(expression.part), ...inner(expression.whole)];
    case 'previous': return referencesIn(expression.of, true);
    case 'number':
    case 'units':
    case 'months':
    case 'day': return [];
  }
}

/** The levels whose units a formula counts. */
export function levelsIn(expression: Expression): string[] {
  switch (expression.kind) {
    case 'units': return [expression.level];
    case 'sum': return expression.terms.flatMap(({ of }) => levelsIn(of));
    case 'product':
    case 'quotient': return [...levelsIn(expression.left), ...levelsIn(expression.right)];
    case 'percent': return [...levelsIn(expression.part), ...levelsIn(expression.whole)];
    case 'previous': return levelsIn(expression.of);
    default: return [];
  }
}
