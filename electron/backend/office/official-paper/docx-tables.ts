import { BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from 'docx';
import type { LaidCell, LaidColumns, LaidLine, LaidRule, LaidTable } from '#shared/rules/paper-layout.ts';
import { paragraphOf, ruleParagraph, twips } from './docx-lines.ts';

/** Left and right of the text of a cell, in millimetres. */
const CELL_PADDING = 1.5;
const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const THIN = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const NO_BORDERS = { top: NO_BORDER, bottom: NO_BORDER, left: NO_BORDER, right: NO_BORDER, insideHorizontal: NO_BORDER, insideVertical: NO_BORDER } as const;
const BORDERS = { top: THIN, bottom: THIN, left: THIN, right: THIN, insideHorizontal: THIN, insideVertical: THIN } as const;

/** Texts beside each other, as a table without borders. */
export function columnsTable({ widths, rows }: LaidColumns): Table {
  return new Table({
    ...frame(widths, 0),
    borders: NO_BORDERS,
    rows: rows.map((cells) => new TableRow({ cantSplit: true, children: cells.map((items, index) => new TableCell({ width: widthOf(widths[index] ?? 0), children: items.length === 0 ? [new Paragraph({})] : items.map(lineOrRule) })) })),
  });
}

function lineOrRule(item: LaidLine | LaidRule): Paragraph {
  return item.kind === 'line' ? paragraphOf(item) : ruleParagraph(item);
}

/** A table with borders, its heading repeated on every page, its rows never torn apart. */
export function dataTable({ widths, heading, rows }: LaidTable): Table {
  return new Table({
    ...frame(widths, CELL_PADDING),
    borders: BORDERS,
    rows: [rowOf(heading, widths, true), ...rows.map((row) => rowOf(row, widths, false))],
  });
}

function rowOf(cells: readonly LaidCell[], widths: readonly number[], tableHeader: boolean): TableRow {
  const starts = cells.map((_, index) => cells.slice(0, index).reduce((sum, { span }) => sum + span, 0));
  return new TableRow({
    ...(tableHeader && { tableHeader }),
    cantSplit: true,
    children: cells.map(({ span, line }, index) => {
      const start = starts[index] ?? 0;
      const width = widths.slice(start, start + span).reduce((sum, one) => sum + one, 0);
      return new TableCell({ columnSpan: span, width: widthOf(width), verticalAlign: VerticalAlign.CENTER, children: [paragraphOf(line)] });
    }),
  });
}

function frame(widths: readonly number[], padding: number) {
  const side = twips(padding);
  return {
    layout: TableLayoutType.FIXED,
    width: widthOf(widths.reduce((sum, one) => sum + one, 0)),
    columnWidths: widths.map(twips),
    margins: { marginUnitType: WidthType.DXA, left: side, right: side, top: 0, bottom: 0 },
  };
}

function widthOf(mm: number) {
  return { size: twips(mm), type: WidthType.DXA };
}
