import type { PaperSheet } from '#shared/contract/papers.ts';
import type { OfficialPaper } from '#shared/rules/official-paper.ts';
import { type LaidCell, type LaidColumns, type LaidItem, type LaidLine, type LaidRule, type LaidRun, type LaidSection, type LaidTable, layoutOf, PAGE_MM, type PaperLayout } from '#shared/rules/paper-layout.ts';
import { ruleSetFor } from '#shared/rules/paper-rules.ts';
import { writableText } from '../writable-text.ts';

/** What Word calls a single line of Times New Roman, in its size: ascent, descent and gap of the font. */
const SINGLE_LINE = 1.149;
/** As in the Word file: the padding of cells in millimetres, the thickness of lines and the gap over a drawn one in points. */
const CELL_PADDING_MM = 1.5;
const BORDER_PT = 0.5;
const RULE_PT = 0.75;
const RULE_GAP_PT = 3;

const FIXED = `
* { margin: 0; padding: 0; box-sizing: border-box; font-weight: inherit; }
body { font-family: 'Times New Roman', 'Tinos', serif; color: #000; orphans: 2; widows: 2; overflow-wrap: break-word; }
p { white-space: pre-wrap; }
table { border-collapse: collapse; table-layout: fixed; }
tr { break-inside: avoid; }
td, th { vertical-align: top; text-align: left; }
table.data td, table.data th { border: ${BORDER_PT}pt solid #000; padding: 0 ${CELL_PADDING_MM}mm; vertical-align: middle; }
`;

/**
 * An official paper as it is printed, in the form of its side and day: one sheet of HTML for the paper itself and one for
 * each annex, since each has pages numbered from 1, the first without its number. The same layout as the Word file's;
 * looks stand in classes, for the page that prints it allows no styles on elements.
 */
export function paperSheets(paper: OfficialPaper): PaperSheet[] {
  const layout = layoutOf(paper, ruleSetFor(paper.system, paper.date));
  return layout.sections.map((section) => sheetOf(section, layout));
}

function sheetOf({ landscape, items }: LaidSection, layout: PaperLayout): PaperSheet {
  const looks = new Looks();
  const body = items.map((item) => itemOf(item, looks)).join('\n');
  return { css: `${pageRules(layout, landscape)}${FIXED}${looks.css()}`, body };
}

function pageRules({ margins: { top, right, bottom, left }, pageNumber: { size, fromTop } }: PaperLayout, landscape: boolean): string {
  const [width, height] = landscape ? [PAGE_MM.height, PAGE_MM.width] : [PAGE_MM.width, PAGE_MM.height];
  return `@page { size: ${width}mm ${height}mm; margin: ${top}mm ${right}mm ${bottom}mm ${left}mm;
  @top-center { content: counter(page); font: ${size}pt 'Times New Roman', 'Tinos', serif; padding-top: ${fromTop}mm; vertical-align: top; } }
@page :first { @top-center { content: none; } }
`;
}

/** The looks of a sheet: each set of declarations is one class. */
class Looks {
  readonly #classes = new Map<string, string>();

  of(declarations: string): string {
    const name = this.#classes.get(declarations) ?? `k${this.#classes.size}`;
    this.#classes.set(declarations, name);
    return name;
  }

  css(): string {
    return [...this.#classes].map(([declarations, name]) => `.${name} { ${declarations} }\n`).join('');
  }
}

function itemOf(item: LaidItem, looks: Looks): string {
  switch (item.kind) {
    case 'line':
      return lineOf(item, looks);
    case 'rule':
      return ruleOf(item, looks);
    case 'columns':
      return columnsOf(item, looks);
    case 'table':
      return tableOf(item, looks);
  }
}

function lineOf({ runs, align, before, after, firstLine, left, spacing, keepWithNext }: LaidLine, looks: Looks): string {
  const size = runs[0]?.size ?? 0;
  const look = looks.of([
    `font-size: ${size}pt`, `text-align: ${align}`, `margin: ${before}pt 0 ${after}pt ${left}mm`, `text-indent: ${firstLine}mm`,
    `line-height: ${spacing.kind === 'exact' ? `${spacing.value}pt` : rounded(spacing.value * SINGLE_LINE)}`,
    ...(keepWithNext ? ['break-after: avoid'] : []),
  ].join('; '));
  const text = runs.map((run) => runOf(run, looks)).join('');
  // An empty line is as high as its letters would be.
  return `<p class="${look}">${runs.every((run) => run.text === '') ? '&nbsp;' : text}</p>`;
}

function runOf({ text, size, bold, italic, underline }: LaidRun, looks: Looks): string {
  const look = looks.of([`font-size: ${size}pt`, ...(bold ? ['font-weight: bold'] : []), ...(italic ? ['font-style: italic'] : []), ...(underline ? ['text-decoration: underline'] : [])].join('; '));
  return `<span class="${look}">${escaped(writableText(text)).replaceAll('\n', '<br>')}</span>`;
}

function ruleOf({ length }: LaidRule, looks: Looks): string {
  return `<div class="${looks.of(`width: ${rounded(length)}mm; margin: ${RULE_GAP_PT}pt auto 0; border-top: ${RULE_PT}pt solid #000`)}"></div>`;
}

function columnsOf({ widths, rows }: LaidColumns, looks: Looks): string {
  const cells = rows.map((row) => `<tr>${row.map((items) => `<td>${items.map((item) => itemOf(item, looks)).join('')}</td>`).join('')}</tr>`);
  return `<table class="${looks.of(widthOf(widths))}">${columnWidths(widths, looks)}<tbody>${cells.join('')}</tbody></table>`;
}

function tableOf({ widths, heading, rows }: LaidTable, looks: Looks): string {
  const head = heading.map(({ line }) => `<th scope="col">${lineOf(line, looks)}</th>`).join('');
  return `<table class="data ${looks.of(widthOf(widths))}">${columnWidths(widths, looks)}<thead><tr>${head}</tr></thead><tbody>${rows.map((row) => rowOf(row, looks)).join('')}</tbody></table>`;
}

/** A row that stays with the next one says so itself: breaks within cells do not hold rows together. */
function rowOf(cells: readonly LaidCell[], looks: Looks): string {
  const keeps = cells.some(({ line }) => line.keepWithNext);
  return `<tr${keeps ? ` class="${looks.of('break-after: avoid')}"` : ''}>${cells.map(({ span, line }) => `<td${span > 1 ? ` colspan="${span}"` : ''}>${lineOf(line, looks)}</td>`).join('')}</tr>`;
}

function columnWidths(widths: readonly number[], looks: Looks): string {
  return `<colgroup>${widths.map((width) => `<col class="${looks.of(widthOf([width]))}">`).join('')}</colgroup>`;
}

function widthOf(widths: readonly number[]): string {
  return `width: ${rounded(widths.reduce((sum, width) => sum + width, 0))}mm`;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
