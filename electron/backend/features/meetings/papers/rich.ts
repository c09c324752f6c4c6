import type { PaperBlock, PaperRun } from '#shared/rules/official-paper.ts';
import { type Block, type RichText, type Runs, wordsOf } from '#shared/rules/rich-text.ts';

/** Text with its form, its first paragraph after a mark, in bold what leads to it. `widthMm` is what a table may take. */
export function markedRich(mark: string, rich: RichText, before: string, widthMm: number): PaperBlock[] {
  const leading: PaperRun[] = before === '' ? [] : [{ text: before, bold: true }];
  const [first, ...others] = rich;
  return first?.kind === 'paragraph'
    ? [{ kind: 'item', mark, runs: [...leading, ...runsOf(first.runs)] }, ...others.flatMap((block) => blocksOf(block, widthMm))]
    : [{ kind: 'item', mark, runs: leading }, ...rich.flatMap((block) => blocksOf(block, widthMm))];
}

function blocksOf(block: Block, widthMm: number): PaperBlock[] {
  switch (block.kind) {
    case 'paragraph': return [{ kind: 'paragraph', runs: runsOf(block.runs) }];
    case 'list': return block.items.map((runs, index): PaperBlock => ({ kind: 'item', mark: block.ordered ? `${index + 1})` : '+', runs: runsOf(runs) }));
    case 'table': return [tableOf(block.rows, widthMm)];
  }
}

/** The first row heads the columns, which share the width. */
function tableOf([heads = [], ...rows]: readonly (readonly Runs[])[], widthMm: number): PaperBlock {
  return {
    kind: 'table',
    columns: heads.map((runs) => ({ heading: wordsOf(runs), widthMm: widthMm / heads.length, align: 'left' })),
    rows: rows.map((cells) => ({ cells: cells.map(wordsOf) })),
  };
}

function runsOf(runs: Runs): PaperRun[] {
  return runs.map(({ text, bold }) => (bold ? { text, bold } : { text }));
}
