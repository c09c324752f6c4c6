import { AlignmentType, BorderStyle, LineRuleType, Paragraph, TextRun, UnderlineType } from 'docx';
import type { LaidLine, LaidRule, LaidRun } from '#shared/rules/paper-layout.ts';
import { writableText } from '../writable-text.ts';

export const FONT = 'Times New Roman';

const TWIPS_PER_POINT = 20;
const TWIPS_PER_MM = 1440 / 25.4;
/** Word counts spacing by multiples in 240ths of a line. */
const SINGLE_LINE = 240;
/** A drawn line takes so many points of height; its thickness is counted in eighths of a point. */
const RULE_HEIGHT = 4;
/** Between a text and the line under it, in points. */
const RULE_GAP = 3;
const RULE_EIGHTHS = 6;

const ALIGNMENTS = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT, justify: AlignmentType.BOTH } as const;

/** Millimetres as Word counts lengths. */
export function twips(mm: number): number {
  return Math.round(mm * TWIPS_PER_MM);
}

/** Points as Word counts sizes of letters. */
export function halfPoints(points: number): number {
  return Math.round(points * 2);
}

/** A laid out line as a paragraph of Word. An empty one is as high as its letters would be. */
export function paragraphOf({ runs, align, before, after, firstLine, left, spacing, keepWithNext }: LaidLine): Paragraph {
  return new Paragraph({
    alignment: ALIGNMENTS[align],
    ...(keepWithNext && { keepNext: true }),
    indent: { left: twips(left), firstLine: twips(firstLine) },
    spacing: {
      before: before * TWIPS_PER_POINT,
      after: after * TWIPS_PER_POINT,
      ...(spacing.kind === 'exact'
        ? { line: spacing.value * TWIPS_PER_POINT, lineRule: LineRuleType.EXACT }
        : { line: Math.round(spacing.value * SINGLE_LINE), lineRule: LineRuleType.AUTO }),
    },
    run: { size: halfPoints(runs[0]?.size ?? 0) },
    children: runs.flatMap(textRuns),
  });
}

function textRuns({ text, size, bold, italic, underline }: LaidRun): TextRun[] {
  const lines = writableText(text).split('\n');
  return lines.map((part, index) => new TextRun({ text: part, size: halfPoints(size), ...(bold && { bold }), ...(italic && { italics: true }), ...(underline && { underline: { type: UnderlineType.SINGLE } }), ...(index > 0 && { break: 1 }) }));
}

/** A drawn line as the border of an empty paragraph that stands in at both sides. */
export function ruleParagraph({ length, within }: LaidRule): Paragraph {
  const side = twips((within - length) / 2);
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: RULE_GAP * TWIPS_PER_POINT, after: 0, line: RULE_HEIGHT * TWIPS_PER_POINT, lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: RULE_EIGHTHS, space: 1, color: '000000' } },
  });
}
