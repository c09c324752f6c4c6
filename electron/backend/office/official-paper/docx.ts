import { Document, Header, Packer, PageNumber, PageOrientation, Paragraph, type Table, TextRun, type ISectionOptions } from 'docx';
import type { OfficialPaper } from '#shared/rules/official-paper.ts';
import { type LaidItem, type LaidSection, layoutOf, PAGE_MM, type PaperLayout } from '#shared/rules/paper-layout.ts';
import { ruleSetFor } from '#shared/rules/paper-rules.ts';
import { FONT, halfPoints, paragraphOf, ruleParagraph, twips } from './docx-lines.ts';
import { columnsTable, dataTable } from './docx-tables.ts';

/**
 * Writes official papers of one kind into one Word file, each in the form of its side and day: A4 in Times New Roman, the page number in
 * the top margin but not on the first page, each annex numbered anew (Decree 30/2020, annex I; Guidance 36-HD/VPTW and
 * 05-HD/VPTW). Nothing in it is a picture: names are signed and sealed by hand.
 */
export async function writeDocx(papers: readonly [OfficialPaper, ...OfficialPaper[]]): Promise<Uint8Array> {
  const [first, ...others] = papers;
  const layouts = [layoutIn(first), ...others.map(layoutIn)] as const;
  const document = new Document({
    // Else the library writes a name of its own for who wrote the paper.
    creator: '',
    lastModifiedBy: '',
    styles: { default: { document: { run: { font: FONT, size: halfPoints(layouts[0].bodySize), language: { value: 'vi-VN' } } } } },
    sections: layouts.flatMap((layout) => layout.sections.map((section) => sectionOf(section, layout))),
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function layoutIn(paper: OfficialPaper): PaperLayout {
  return layoutOf(paper, ruleSetFor(paper.system, paper.date));
}

function sectionOf({ landscape, items }: LaidSection, { margins, pageNumber }: PaperLayout): ISectionOptions {
  return {
    properties: {
      titlePage: true,
      page: {
        // The library turns the two sides of a landscape page itself.
        size: { width: twips(PAGE_MM.width), height: twips(PAGE_MM.height), orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: { top: twips(margins.top), bottom: twips(margins.bottom), left: twips(margins.left), right: twips(margins.right), header: twips(pageNumber.fromTop), footer: twips(pageNumber.fromTop) },
        pageNumbers: { start: 1 },
      },
    },
    headers: {
      default: new Header({ children: [new Paragraph({ alignment: 'center', children: [new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(pageNumber.size) })] })] }),
      first: new Header({ children: [new Paragraph({})] }),
    },
    children: items.map(itemOf),
  };
}

function itemOf(item: LaidItem): Paragraph | Table {
  switch (item.kind) {
    case 'line':
      return paragraphOf(item);
    case 'rule':
      return ruleParagraph(item);
    case 'columns':
      return columnsTable(item);
    case 'table':
      return dataTable(item);
  }
}
