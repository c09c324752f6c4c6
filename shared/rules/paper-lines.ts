import type { PaperRun } from './official-paper.ts';
import type { LaidLine, LaidRule, LaidRun } from './paper-layout.ts';
import { brokenEvenly, lineLength } from './line-length.ts';
import type { PaperElement, RuleSet } from './paper-rules.ts';
import { upper } from './roster-paper.ts';

/** A place left open for the pen; a space that no program takes away or breaks a line at. */
const SPACE = '\u00A0';
export const OPEN = SPACE.repeat(6);

const SINGLE = { kind: 'multiple', value: 1 } as const;

type LineForm = Partial<Omit<LaidLine, 'kind' | 'runs'>>;

/** A text in the face that the rules give to a part of the paper. */
export function runOf(text: string, element: PaperElement, rules: RuleSet, run: Omit<PaperRun, 'text'> = {}): LaidRun {
  const face = rules.faces[element];
  return {
    text: face.upper === true ? upper(text) : text,
    size: face.size.used,
    bold: face.bold === true || run.bold === true,
    italic: face.italic === true || run.italic === true,
    underline: face.underline === true,
  };
}

/** A line of one text, set single and without gaps unless its form says otherwise. */
export function line(text: string, element: PaperElement, rules: RuleSet, form: LineForm = {}): LaidLine {
  return lineOf([runOf(text, element, rules)], form);
}

export function lineOf(runs: readonly LaidRun[], form: LineForm = {}): LaidLine {
  return { kind: 'line', runs, align: 'left', before: 0, after: 0, firstLine: 0, left: 0, spacing: SINGLE, keepWithNext: false, ...form };
}

/** A paragraph of the body: justified, its first line standing in, with the spacing the rules give. */
export function bodyLine(runs: readonly LaidRun[], rules: RuleSet, form: LineForm = {}): LaidLine {
  const { kind, value } = rules.bodyLines;
  return lineOf(runs, { align: 'justify', after: rules.paragraphGap, firstLine: rules.indent.used, spacing: { kind, value: value.used }, ...form });
}

/** A text in the middle of its column, broken evenly where it is too long for a line. */
export function centred(text: string, element: PaperElement, rules: RuleSet, width: number): LaidLine {
  const run = runOf(text, element, rules);
  return lineOf([{ ...run, text: brokenEvenly(run.text, run.size, width).join('\n') }], { align: 'center', keepWithNext: true });
}

/** A line as long as the longest line of a text above it, or a share of that. */
export function ruleUnder({ runs }: LaidLine, within: number, share = 1): LaidRule {
  const lengths = runs.flatMap(({ text, size }) => text.split('\n').map((part) => lineLength(part, size)));
  return { kind: 'rule', length: share * Math.min(Math.max(...lengths), within), within };
}

/** An empty line between parts of a paper. */
export function emptyLine(rules: RuleSet): LaidLine {
  return line('', 'recipients', rules, { keepWithNext: true });
}

/** A list of dashes: each line ends with a semicolon, the last one with a full stop. */
export function dashed(texts: readonly string[], dash = '- '): string[] {
  return texts.map((text, index) => `${dash}${text.replace(/[\s;.,]+$/u, '')}${index === texts.length - 1 ? '.' : ';'}`);
}
