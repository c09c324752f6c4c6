/** What a picture is drawn of: the same shapes make a vector file, a sheet in print and the dots of an image. All lengths in px. */
export type Shape =
  | { kind: 'rect'; x: number; y: number; width: number; height: number; fill: string; stroke: string }
  /** Lines by the commands of an SVG path, from a place on. */
  | { kind: 'lines'; x: number; y: number; path: string; stroke: string }
  /** A line of text on its base line; with a halo it is told from the marks behind it. */
  | { kind: 'text'; x: number; y: number; text: string; size: number; anchor: 'start' | 'middle' | 'end'; fill: string; bold?: boolean; italic?: boolean; halo?: string };

export interface Picture {
  /** What it shows, for those who cannot see it. */
  title: string;
  width: number;
  height: number;
  shapes: readonly Shape[];
}

/** The fonts of papers, the first that is there. */
export const PICTURE_FONTS = ['Times New Roman', 'Tinos', 'Liberation Serif'] as const;
export const LINE_WIDTH = 1.5;
export const HALO_WIDTH = 4;

/** A picture as an SVG file: text stays text, and no font, script or address is in it. */
export function pictureSvg({ title, width, height, shapes }: Picture): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${PICTURE_FONTS.map((name) => `'${name}'`).join(', ')}, serif">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...shapes.map(shapeSvg),
    '</svg>\n',
  ].join('\n');
}

function shapeSvg(shape: Shape): string {
  switch (shape.kind) {
    case 'rect': return `<rect x="${near(shape.x)}" y="${near(shape.y)}" width="${near(shape.width)}" height="${near(shape.height)}" fill="${shape.fill}" stroke="${shape.stroke}"/>`;
    case 'lines': return `<path transform="translate(${near(shape.x)} ${near(shape.y)})" d="${shape.path}" fill="none" stroke="${shape.stroke}" stroke-width="${LINE_WIDTH}"/>`;
    case 'text': {
      const { x, y, text, size, anchor, fill, bold = false, italic = false, halo } = shape;
      const looks = [bold ? ' font-weight="700"' : '', italic ? ' font-style="italic"' : '', halo === undefined ? '' : ` stroke="${halo}" stroke-width="${HALO_WIDTH}" stroke-linejoin="round" paint-order="stroke"`].join('');
      return `<text x="${near(x)}" y="${near(y)}" font-size="${size}" text-anchor="${anchor}" fill="${fill}"${looks}>${escaped(text)}</text>`;
    }
  }
}

function near(length: number): number {
  return Math.round(length * 100) / 100;
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (letter) => ESCAPES[letter] ?? letter);
}
