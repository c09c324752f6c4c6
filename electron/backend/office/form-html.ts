import type { PaperSheet } from '#shared/contract/papers.ts';
import { PAGE_CHARACTERS } from '#shared/rules/list-paper.ts';
import type { FormPaper, FormPaperCell, FormTable } from './form-paper.ts';
import { DEFAULT_MARGINS_MM, type TextLine } from './list-spec.ts';
import { writableText } from './writable-text.ts';

const INDENTS = 5;
const { top, right, bottom, left } = DEFAULT_MARGINS_MM;
/** Looks stand in classes: the page that prints it allows no styles on elements. */
const CSS = `
* { margin: 0; padding: 0; box-sizing: border-box; font-weight: inherit; }
body { font-family: 'Times New Roman', 'Tinos', serif; font-size: 11pt; color: #000; overflow-wrap: break-word; }
.sides { display: grid; grid-template-columns: 45fr 55fr; text-align: center; }
.sides p { white-space: pre-wrap; }
.right { text-align: right; } .center { text-align: center; } .bold { font-weight: bold; } .italic { font-style: italic; } .underlined { text-decoration: underline; }
h1 { font-size: 13pt; font-weight: bold; text-align: center; margin-top: 3mm; }
h2 { font-size: 11pt; font-weight: bold; margin-top: 4mm; }
table { width: 100%; border-collapse: collapse; margin-top: 1mm; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
td, th { border: 0.5pt solid #000; padding: 0.6mm 1.2mm; vertical-align: middle; }
th { font-weight: bold; text-align: center; }
.foot { margin-top: 4mm; font-size: 10pt; font-style: italic; }
.signature { margin-top: 6mm; break-inside: avoid; }
${Array.from({ length: INDENTS }, (_, indent) => `.i${indent} { padding-left: ${1.2 + 4 * indent}mm; }`).join('\n')}
`;

/** A form as it is printed: the same description as that of its workbook. */
export function formSheet(paper: FormPaper): PaperSheet {
  const widest = Math.max(...paper.tables.map(({ widths }) => widths.reduce((sum, width) => sum + width, 0)));
  const landscape = widest > PAGE_CHARACTERS.portrait;
  const page = `@page { size: A4 ${landscape ? 'landscape' : 'portrait'}; margin: ${top}mm ${right}mm ${bottom}mm ${left}mm; @top-center { content: counter(page); font: 12pt 'Times New Roman', 'Tinos', serif; } }\n@page :first { @top-center { content: none; } }\n`;
  const body = [
    sides(paper.header, ''), `<p class="right">${escaped(paper.called)}</p>`, `<h1>${escaped(paper.title)}</h1>`,
    ...paper.subtitle.map((text) => `<p class="center italic">${escaped(text)}</p>`),
    ...(paper.measuredIn === '' ? [] : [`<p class="right italic">${escaped(paper.measuredIn)}</p>`]),
    ...paper.tables.map(tableHtml), ...paper.notes.map((text) => `<p class="italic">${escaped(text)}</p>`),
    sides(paper.signature, ' signature'), ...(paper.foot === '' ? [] : [`<p class="foot">${escaped(paper.foot)}</p>`]),
  ];
  return { css: page + CSS, body: body.join('\n') };
}

function sides({ left: one, right: other }: FormPaper['header'], className: string): string {
  return `<div class="sides${className}"><div>${one.map(lineHtml).join('')}</div><div>${other.map(lineHtml).join('')}</div></div>`;
}

function lineHtml({ text, bold, italic, underline }: TextLine): string {
  const classes = [bold === true ? 'bold' : '', italic === true ? 'italic' : '', underline === true ? 'underlined' : ''].filter((name) => name !== '').join(' ');
  return `<p class="${classes}">${escaped(text) || '&nbsp;'}</p>`;
}

function tableHtml({ title, headings, numbers, rows }: FormTable): string {
  const head = headings.map((row) => `<tr>${row.map(({ text, columns, rows: down }) => `<th colspan="${columns}" rowspan="${down}">${escaped(text)}</th>`).join('')}</tr>`).join('');
  const count = numbers.length;
  const body = rows.map(({ number, label, indent, heading, bold, cells }) => {
    const name = `<td class="${bold ? 'bold ' : ''}i${Math.min(indent, INDENTS - 1)}"${heading ? ` colspan="${count - 1}"` : ''}>${escaped(label)}</td>`;
    return `<tr><td class="center">${escaped(number)}</td>${name}${heading ? '' : cells.map((cell) => figureHtml(cell, bold)).join('')}</tr>`;
  }).join('');
  return `${title === '' ? '' : `<h2>${escaped(title)}</h2>`}<table><thead>${head}<tr>${numbers.map((text) => `<td class="center">${escaped(text)}</td>`).join('')}</tr></thead><tbody>${body}</tbody></table>`;
}

const MOST_DECIMALS = 6;

function figureHtml({ value, numeric }: FormPaperCell, bold: boolean): string {
  const text = typeof value === 'number' ? value.toLocaleString('vi-VN', { maximumFractionDigits: MOST_DECIMALS }) : (value ?? '');
  return `<td class="${[numeric ? 'right' : '', bold ? 'bold' : ''].filter((name) => name !== '').join(' ')}">${escaped(text)}</td>`;
}

function escaped(text: string): string {
  return writableText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
