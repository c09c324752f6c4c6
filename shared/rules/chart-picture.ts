import { EDGE, type Framed, framedPicture, GAP, INK, lengthOf, LINE_HEIGHT, nameLines, nameShapes, PAPER, SIZES, SWATCH } from './picture-frame.ts';
import type { Picture, Shape } from './picture.ts';
import { barsOf, type ChartLine, FILLED_CLASSES, marksOf, type Segment, STACK_ORDER } from './task-chart.ts';
import { TASK_CLASS_TITLES } from './task-words.ts';
import type { TaskClass } from './tasks.ts';

/** A chart of tasks as a picture of its own: on white, whatever the screen shows, with all that is needed to read it inside. */

const WIDTH = 1000;
const NAME_WIDTH = 270;
const TOTAL_WIDTH = 46;
const BAR = 22;
/** A count stands in its part where it has room. */
const ROOM = 18;
const COLOURS: Record<TaskClass, string> = {
  completed_on_time: '#2b6a3f', completed_late: '#2b6a3f', in_progress: '#24527f', not_started: '#24527f', awaiting_confirmation: '#24527f', overdue: '#b93a10', no_deadline: '#736b64', suspended: '#736b64', cancelled: '#736b64',
};

export interface ChartToDraw extends Framed {
  bars: readonly ChartLine[];
}

/** Draws bars stacked by class under a title, the lines below it and a legend. */
export function chartPicture({ bars, ...frame }: ChartToDraw): Picture {
  return framedPicture(WIDTH, frame, (shapes, top) => {
    let y = legend(shapes, top, bars) + GAP;
    for (const bar of barsOf(bars, WIDTH - 2 * EDGE - NAME_WIDTH - TOTAL_WIDTH)) y = drawBar(shapes, bar, y) + GAP;
    return y;
  });
}

/** The classes that the bars have, in lines as long as the picture is wide; returns where they end. */
function legend(shapes: Shape[], top: number, bars: readonly ChartLine[]): number {
  let x = EDGE;
  let y = top;
  for (const name of STACK_ORDER.filter((one) => bars.some(({ counts }) => counts[one] > 0))) {
    const width = SWATCH + 6 + lengthOf(TASK_CLASS_TITLES[name], SIZES.text);
    if (x > EDGE && x + width > WIDTH - EDGE) { x = EDGE; y += SWATCH + 10; }
    shapes.push(...part({ class: name, count: 0, x: 0, width: SWATCH }, x, y, SWATCH));
    shapes.push({ kind: 'text', x: x + SWATCH + 6, y: y + SWATCH - 2, text: TASK_CLASS_TITLES[name], size: SIZES.text, anchor: 'start', fill: INK });
    x += width + 18;
  }
  return y + SWATCH;
}

function drawBar(shapes: Shape[], { name, counts, segments }: ChartLine & { segments: Segment[] }, top: number): number {
  const lines = nameLines(name, NAME_WIDTH - 10);
  const height = Math.max(BAR, lines.length * SIZES.text * LINE_HEIGHT);
  const left = EDGE + NAME_WIDTH;
  const barTop = top + (height - BAR) / 2;
  shapes.push(...nameShapes(lines, left - 10, top + height / 2));
  for (const segment of segments) shapes.push(...part(segment, left, barTop, BAR));
  const end = segments.reduce((sum, { width }) => sum + width, left);
  shapes.push({ kind: 'text', x: end + 8, y: barTop + BAR - 6, text: numberText(counts.total), size: SIZES.text, anchor: 'start', fill: INK, bold: true });
  return top + height;
}

/** A part of a bar: its area, the marks of its class, its count. */
function part({ class: name, count, x, width }: Segment, left: number, top: number, height: number): Shape[] {
  const colour = COLOURS[name];
  const filled = FILLED_CLASSES.has(name);
  const marks = marksOf(name, width, height);
  return [
    // Half a stroke inside, so that the next part does not cover the outline.
    { kind: 'rect', x: left + x + 0.5, y: top + 0.5, width: Math.max(0, width - 1), height: height - 1, fill: filled ? colour : PAPER, stroke: filled ? PAPER : colour },
    ...(marks === '' ? [] : [{ kind: 'lines', x: left + x, y: top, path: marks, stroke: colour } as const]),
    ...(width < ROOM || count === 0 ? [] : [{ kind: 'text', x: left + x + width / 2, y: top + height - 6, text: numberText(count), size: SIZES.text, anchor: 'middle', fill: filled ? PAPER : INK, ...(!filled && { halo: PAPER }) } as const]),
  ];
}

function numberText(count: number): string {
  return count.toLocaleString('vi-VN');
}
