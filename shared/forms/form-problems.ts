import { LEVELS } from '../rules/units.ts';
import { isKnownSource } from './sources.ts';
import { cellParts } from './values.ts';
import { rangeOf } from './checks.ts';
import { TOTAL_ROW, UNIT_ROW, type FormCheck, type FormContents, type FormSection } from './form-contents.ts';
import { levelsIn, parseFormula, referencesIn, type Asked, type Expression, type FormulaProblem } from './formula.ts';
import { formulasInCircle } from './formula-circles.ts';
import { cellAt, named, sectionOf, type Place } from './places.ts';

/** What is wrong with a form beyond the shape of its contents; a form with any of these cannot be put into use. */
export const FORM_PROBLEMS = [
  'section_code_twice', 'code_twice', 'number_twice', 'check_name_twice', 'code_reserved', 'options_missing', 'formula_of_words', 'circle', 'section_unknown', 'column_unknown', 'not_a_list', 'not_a_choice',
  'formula_too_long', 'formula_too_deep', 'formula_unfinished', 'formula_unexpected', 'formula_unknown_function', 'cell_unknown', 'cell_unclear', 'level_unknown', 'rows_and_columns', 'own_form', 'source_unknown',
] as const;
export interface FormProblem {
  problem: (typeof FORM_PROBLEMS)[number];
  section: string | null;
  /** The code of a row or column, or the name of a check, that it is of. */
  of: { kind: 'row' | 'column' | 'check'; code: string } | null;
  /** The word of a formula, the code or number, that cannot be used. */
  word: string;
}

/** Where a formula is written. */
interface Written {
  section: FormSection;
  of: NonNullable<FormProblem['of']>;
  formula: string;
  place: Place;
}

/** All that is wrong with a form, in its order. `ownCode`: its code, by which it cannot name itself. */
export function formProblems(contents: FormContents, ownCode: string | null = null): FormProblem[] {
  const formulas = contents.sections.flatMap(formulasOf);
  return [
    ...twice(contents.sections.map(({ code }) => code)).map((word): FormProblem => ({ problem: 'section_code_twice', section: word, of: null, word })),
    ...contents.sections.flatMap(problemsOfSection),
    ...formulas.flatMap((written) => problemsOfFormula(contents, written, ownCode)),
    ...formulasInCircle(contents).map(({ section, of }): FormProblem => ({ problem: 'circle', section, of, word: of.code })),
    ...twice(contents.checks.map(({ name }) => name)).map((word): FormProblem => ({ problem: 'check_name_twice', section: null, of: { kind: 'check', code: word }, word })),
    ...contents.checks.flatMap((check) => problemsOfCheck(contents, check, ownCode)),
    ...problemsOfSources(contents),
  ];
}

/** A source has a cell that is asked for, and counts what there is. */
function problemsOfSources({ sections, sources = {} }: FormContents): FormProblem[] {
  return Object.entries(sources).flatMap(([cell, source]): FormProblem[] => {
    const { section: code, row, column } = cellParts(cell) ?? { section: null, row: '', column: '' };
    const section = sections.find((one) => one.code === code);
    const isRow = section?.rows.kind === 'fixed' ? section.rows.rows.some((one) => one.code === row && one.heading !== true) : section?.rows.kind === 'units' && row === UNIT_ROW;
    if (isRow && section?.columns.some((one) => one.code === column) === true && isKnownSource(source)) return [];
    return [{ problem: 'source_unknown', section: section?.code ?? null, of: null, word: cell }];
  });
}

function twice(words: readonly string[]): string[] {
  return [...new Set(words.filter((word, index) => word !== '' && words.indexOf(word) !== index))];
}

function problemsOfSection(section: FormSection): FormProblem[] {
  const rows = section.rows.kind === 'fixed' ? section.rows.rows : [];
  const at = (problem: FormProblem['problem'], kind: 'row' | 'column', code: string, word = code): FormProblem => ({ problem, section: section.code, of: { kind, code }, word });
  const isRow = (word: string) => rows.some(({ code, number }) => code === word || number === word);
  const numbers = section.columns.length > 1 ? section.columns.map(({ number }) => number) : rows.map(({ number }) => number);
  return [
    ...twice([...rows, ...section.columns].map(({ code }) => code)).map((code) => at('code_twice', isRow(code) ? 'row' : 'column', code)),
    ...twice(numbers).map((number) => at('number_twice', section.columns.length > 1 ? 'column' : 'row', section.columns.find((one) => one.number === number)?.code ?? rows.find((one) => one.number === number)?.code ?? '', number)),
    ...rows.filter(({ code }) => code === UNIT_ROW || code === TOTAL_ROW).map(({ code }) => at('code_reserved', 'row', code)),
    ...section.columns.filter(({ type, options = [] }) => isChoice(type) && options.length === 0).map(({ code }) => at('options_missing', 'column', code)),
    ...rows.filter(({ type, options = [] }) => isChoice(type) && options.length === 0).map(({ code }) => at('options_missing', 'row', code)),
    ...section.columns.filter(({ type, formula }) => formula !== undefined && !isFigure(type)).map(({ code }) => at('formula_of_words', 'column', code)),
    ...rows.filter(({ type = 'count', formula }) => formula !== undefined && !isFigure(type)).map(({ code }) => at('formula_of_words', 'row', code)),
  ];
}

function isChoice(type: string | undefined): boolean {
  return type === 'choice' || type === 'choices';
}

function isFigure(type: string): boolean {
  return type === 'count' || type === 'number' || type === 'percent';
}

function formulasOf(section: FormSection): Written[] {
  const rows = section.rows.kind === 'fixed' ? section.rows.rows : [];
  const [someRow, someColumn] = [rows.find(({ heading }) => heading !== true)?.code ?? (section.rows.kind === 'units' ? UNIT_ROW : '1'), section.columns[0]?.code ?? ''];
  return [
    ...rows.flatMap(({ code, formula }): Written[] => (formula === undefined ? [] : [{ section, of: { kind: 'row', code }, formula, place: { section, row: code, column: someColumn } }])),
    ...section.columns.flatMap(({ code, formula }): Written[] => (formula === undefined ? [] : [{ section, of: { kind: 'column', code }, formula, place: { section, row: someRow, column: code } }])),
  ];
}

function problemsOfFormula(contents: FormContents, { section, of, formula, place }: Written, ownCode: string | null): FormProblem[] {
  const parsed = parseFormula(formula);
  const at = (problem: FormProblem['problem'], word: string): FormProblem => ({ problem, section: section.code, of, word });
  if (parsed.expression === null) return [at(unreadable(parsed.problem), parsed.problem.word)];
  return problemsOfExpression(contents, place, parsed.expression, ownCode).map(({ problem, word }) => at(problem, word));
}

function unreadable({ problem }: FormulaProblem): FormProblem['problem'] {
  return `formula_${problem}`;
}

function problemsOfExpression(contents: FormContents, place: Place, expression: Expression, ownCode: string | null): Pick<FormProblem, 'problem' | 'word'>[] {
  return [
    ...referencesIn(expression).flatMap((asked) => problemsOfReference(contents, place, asked, ownCode)),
    ...levelsIn(expression).filter((level) => !(LEVELS as readonly string[]).includes(level)).map((word) => ({ problem: 'level_unknown' as const, word })),
  ];
}

function problemsOfReference(contents: FormContents, place: Place, { reference, as }: Asked, ownCode: string | null): Pick<FormProblem, 'problem' | 'word'>[] {
  const word = reference.path.join('.');
  if (reference.form !== null) return reference.form === ownCode ? [{ problem: 'own_form', word: `${reference.form}:${word}` }] : reference.path.length < 2 || as !== 'cell' ? [{ problem: 'cell_unclear', word: `${reference.form}:${word}` }] : [];
  const what = named(contents, place.section, reference);
  if (what === null) return [{ problem: 'cell_unknown', word }];
  const whole = what.row === null && what.column === null;
  if (as === 'count') return whole && what.section.rows.kind !== 'records' ? [{ problem: 'not_a_list', word }] : [];
  if (as === 'total') return whole || (what.row !== null && what.column !== null) ? [{ problem: 'cell_unclear', word }] : [];
  return whole || cellAt(what, place) === null ? [{ problem: 'cell_unclear', word }] : [];
}

function problemsOfCheck(contents: FormContents, check: FormCheck, ownCode: string | null): FormProblem[] {
  const at = (problem: FormProblem['problem'], word: string): FormProblem => ({ problem, section: check.section, of: { kind: 'check', code: check.name }, word });
  const section = sectionOf(contents, check.section);
  if (section === undefined) return [at('section_unknown', check.section)];
  if ('distinct' in check || 'ordered' in check) {
    const columns = 'distinct' in check ? check.distinct : [check.ordered];
    if (section.rows.kind !== 'records') return [at('not_a_list', check.section)];
    const unknown = columns.filter((column) => !section.columns.some(({ code }) => code === column));
    if (unknown.length > 0) return unknown.map((column) => at('column_unknown', column));
    return 'ordered' in check && section.columns.find(({ code }) => code === check.ordered)?.type !== 'choice' ? [at('not_a_choice', check.ordered)] : [];
  }
  const parsed = [check.left, check.right, ...(check.when === undefined ? [] : [check.when])].map(parseFormula);
  const unread = parsed.flatMap(({ problem }) => (problem === null ? [] : [at(unreadable(problem), problem.word)]));
  const expressions = parsed.flatMap(({ expression }) => (expression === null ? [] : [expression]));
  if (unread.length > 0) return unread;
  return problemsOfSides(contents, section, expressions, ownCode).map(({ problem, word }) => at(problem, word));
}

function problemsOfSides(contents: FormContents, section: FormSection, expressions: readonly Expression[], ownCode: string | null): Pick<FormProblem, 'problem' | 'word'>[] {
  const range = rangeOf(contents, section, expressions);
  if (range.rows && range.columns) return [{ problem: 'rows_and_columns', word: '' }];
  const someRow = section.rows.kind === 'fixed' ? (section.rows.rows.find(({ heading }) => heading !== true)?.code ?? null) : section.rows.kind === 'units' ? UNIT_ROW : '1';
  const place = { section, row: range.rows ? someRow : null, column: range.columns ? (section.columns[0]?.code ?? null) : null };
  return expressions.flatMap((expression) => problemsOfExpression(contents, place, expression, ownCode));
}
