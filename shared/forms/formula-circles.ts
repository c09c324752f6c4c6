import type { FormContents, FormSection } from './form-contents.ts';
import { parseFormula, referencesIn, type Asked } from './formula.ts';
import { named } from './places.ts';

/** A row or column with a formula. */
export interface WithFormula {
  section: string;
  of: { kind: 'row' | 'column'; code: string };
}

interface Node extends WithFormula {
  needs: string[];
}

/** Rows and columns whose formulas need, by way of others, themselves. What only stands on such a circle is among them. */
export function formulasInCircle(contents: FormContents): WithFormula[] {
  let left = contents.sections.flatMap((section) => nodesOf(contents, section));
  for (;;) {
    const open = new Set(left.map(keyOf));
    const waiting = left.filter(({ needs }) => needs.some((need) => open.has(need)));
    if (waiting.length === left.length) return left.map(({ section, of }) => ({ section, of }));
    left = waiting;
  }
}

function keyOf({ section, of }: WithFormula): string {
  return `${section} ${of.kind} ${of.code}`;
}

function nodesOf(contents: FormContents, section: FormSection): Node[] {
  const rows = section.rows.kind === 'fixed' ? section.rows.rows : [];
  const lines = [...rows.map((row) => ({ kind: 'row' as const, ...row })), ...section.columns.map((column) => ({ kind: 'column' as const, ...column }))];
  return lines.flatMap(({ kind, code, formula }): Node[] => {
    const expression = formula === undefined ? null : parseFormula(formula).expression;
    if (expression === null) return [];
    const node = { section: section.code, of: { kind, code } };
    return [{ ...node, needs: referencesIn(expression).flatMap((asked) => neededBy(contents, section, node, asked)) }];
  });
}

/** What stood in the round before, or stands in another form, is needed by no circle here. */
function neededBy(contents: FormContents, from: FormSection, node: WithFormula, { reference, as, before }: Asked): string[] {
  const what = before || reference.form !== null ? null : named(contents, from, reference);
  if (what === null) return [];
  const { section, row, column } = what;
  const ofRow = (code: string) => keyOf({ section: section.code, of: { kind: 'row', code } });
  const ofColumn = column === null ? [] : [keyOf({ section: section.code, of: { kind: 'column', code: column } })];
  if (row !== null) return [ofRow(row), ...ofColumn];
  // The sum of a column takes in every row of it, and a row that names a column names its own cell in it.
  if (as !== 'cell' && section.rows.kind === 'fixed') return [...ofColumn, ...section.rows.rows.map(({ code }) => ofRow(code))];
  return node.of.kind === 'row' && section.code === from.code ? [...ofColumn, ofRow(node.of.code)] : ofColumn;
}
