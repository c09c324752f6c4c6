import type { Editor, JSONContent } from '@tiptap/core';
import type { Block, RichText, Runs } from '#shared/rules/rich-text.ts';

/** A rich text as the editor's document. */
export function documentOf(rich: RichText): JSONContent {
  return { type: 'doc', content: rich.length === 0 ? [paragraphOf([])] : rich.map(nodeOf) };
}

function nodeOf(block: Block): JSONContent {
  switch (block.kind) {
    case 'paragraph': return paragraphOf(block.runs);
    case 'list': return { type: block.ordered ? 'orderedList' : 'bulletList', content: block.items.map((item) => ({ type: 'listItem', content: [paragraphOf(item)] })) };
    case 'table': return { type: 'table', content: block.rows.map((row) => ({ type: 'tableRow', content: row.map((cell) => ({ type: 'tableCell', content: [paragraphOf(cell)] })) })) };
  }
}

function paragraphOf(runs: Runs): JSONContent {
  return { type: 'paragraph', content: runs.map(({ text, bold }) => ({ type: 'text', text, ...(bold && { marks: [{ type: 'bold' }] }) })) };
}

/** The editor's document as rich text; not tidied yet. */
export function richTextOfDocument({ content = [] }: JSONContent): RichText {
  return content.map((node): Block => {
    const children = node.content ?? [];
    switch (node.type) {
      case 'bulletList': case 'orderedList': return { kind: 'list', ordered: node.type === 'orderedList', items: children.map(runsIn) };
      case 'table': return { kind: 'table', rows: evenRows(children.map((row) => (row.content ?? []).flatMap(cellsOf))) };
      default: return { kind: 'paragraph', runs: runsOf(node) };
    }
  });
}

/** What stands in the editor. */
export function textIn(editor: Editor): RichText {
  return richTextOfDocument(editor.getJSON());
}

/** Puts another text into the editor. */
export function putText(editor: Editor, text: RichText): void {
  editor.commands.setContent(documentOf(text), { emitUpdate: false });
}

/** A cell that was pasted over several columns stands in the first of them. */
function cellsOf(cell: JSONContent): Runs[] {
  const span: unknown = cell.attrs?.['colspan'];
  return [runsIn(cell), ...Array.from({ length: typeof span === 'number' ? span - 1 : 0 }, () => [])];
}

function evenRows(rows: readonly Runs[][]): Runs[][] {
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => [])]);
}

function runsIn({ content = [] }: JSONContent): Runs {
  return content.flatMap(runsOf);
}

function runsOf({ content = [] }: JSONContent): Runs {
  return content.map(({ text = '', marks = [] }) => ({ text, bold: marks.some(({ type }) => type === 'bold') }));
}
