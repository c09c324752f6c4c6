/** Why a formula cannot be read. */
export const FORMULA_PROBLEMS = ['too_long', 'too_deep', 'unfinished', 'unexpected', 'unknown_function'] as const;
export type FormulaProblem = { problem: (typeof FORMULA_PROBLEMS)[number]; at: number; word: string };

export class Unreadable extends Error {
  readonly problem: FormulaProblem['problem'];
  readonly at: number;
  readonly word: string;
  constructor(problem: FormulaProblem['problem'], at: number, word: string) {
    super(problem);
    this.problem = problem;
    this.at = at;
    this.word = word;
  }
}

export type TokenKind = 'form' | 'word' | 'printed' | 'number' | 'text' | 'sign' | 'end';
export interface Token { kind: TokenKind; text: string; at: number }

const TOKENS: readonly [TokenKind, RegExp][] = [
  ['form', /[A-Z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*:/y],
  ['word', /[a-z][a-z0-9_]*/y],
  ['printed', /\d{1,4}[a-z]{0,2}|[A-Z]{1,6}/y],
  ['number', /\[\d{1,12}(?:[.,]\d{1,6})?\]/y],
  ['text', /"[^"]{1,300}"/y],
  ['sign', /[-+*/(),.]/y],
];

/** A formula taken apart, without spaces; after its leading `=`, which may be left out. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = /^\s*=?\s*/.exec(text)?.[0].length ?? 0;
  while (at < text.length) {
    const token = tokenAt(text, at);
    tokens.push(token);
    at += token.text.length;
    at += /^\s*/.exec(text.slice(at))?.[0].length ?? 0;
  }
  return [...tokens, { kind: 'end', text: '', at: text.length }];
}

function tokenAt(text: string, at: number): Token {
  for (const [kind, pattern] of TOKENS) {
    pattern.lastIndex = at;
    const [found] = pattern.exec(text) ?? [];
    if (found !== undefined) return { kind, text: found, at };
  }
  throw new Unreadable('unexpected', at, text.slice(at, at + 1));
}
