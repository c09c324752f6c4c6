import { HALO_WIDTH, LINE_WIDTH, type Picture, PICTURE_FONTS, pictureSvg, type Shape } from '#shared/rules/picture.ts';
import { loadPaperFonts } from './PrintArea.tsx';

/** Dots for each px: printed 16 cm wide, 1000 px have more than 300 dots an inch. */
const SCALE = 2;
const PNG_HEAD = 'data:image/png;base64,';

/** A picture as a file of the kind its name says: SVG, else PNG. */
export async function pictureFile(picture: Picture, fileName: string): Promise<{ png: string } | { svg: string }> {
  return /\.svg$/i.test(fileName) ? { svg: pictureSvg(picture) } : { png: await dotsOf(picture) };
}

/** The picture in dots, in letters of Base64. An SVG drawn as an image could not use the program's fonts, so its shapes are drawn one by one. */
async function dotsOf({ width, height, shapes }: Picture): Promise<string> {
  await loadPaperFonts(shapes.map((shape) => (shape.kind === 'text' ? shape.text : '')).join(''));
  const canvas = document.createElement('canvas');
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  const drawing = canvas.getContext('2d');
  if (drawing === null) throw new Error('nothing to draw on');
  drawing.scale(SCALE, SCALE);
  drawing.fillStyle = '#ffffff';
  drawing.fillRect(0, 0, width, height);
  for (const shape of shapes) draw(drawing, shape);
  return canvas.toDataURL('image/png').slice(PNG_HEAD.length);
}

function draw(drawing: CanvasRenderingContext2D, shape: Shape): void {
  drawing.save();
  drawing.translate(shape.x, shape.y);
  if (shape.kind === 'rect') {
    const area = new Path2D();
    area.rect(0, 0, shape.width, shape.height);
    paint(drawing, area, shape);
  } else if (shape.kind === 'lines') {
    drawing.strokeStyle = shape.stroke;
    drawing.lineWidth = LINE_WIDTH;
    drawing.stroke(new Path2D(shape.path));
  } else write(drawing, shape);
  drawing.restore();
}

function paint(drawing: CanvasRenderingContext2D, area: Path2D, { fill, stroke }: { fill: string; stroke: string }): void {
  drawing.fillStyle = fill;
  drawing.fill(area);
  drawing.strokeStyle = stroke;
  drawing.lineWidth = 1;
  drawing.stroke(area);
}

function write(drawing: CanvasRenderingContext2D, { text, size, anchor, fill, bold = false, italic = false, halo }: Extract<Shape, { kind: 'text' }>): void {
  drawing.font = `${italic ? 'italic ' : ''}${bold ? 'bold ' : ''}${size}px ${PICTURE_FONTS.map((name) => `"${name}"`).join(', ')}, serif`;
  drawing.textAlign = anchor === 'middle' ? 'center' : anchor;
  if (halo !== undefined) {
    drawing.strokeStyle = halo;
    drawing.lineWidth = HALO_WIDTH;
    drawing.lineJoin = 'round';
    drawing.strokeText(text, 0, 0);
  }
  drawing.fillStyle = fill;
  drawing.fillText(text, 0, 0);
}
