import { type ClassCounts, countsOf, TASK_CLASSES, type TaskClass } from './tasks.ts';

/** The order in which a bar is stacked: what is done first, what presses in the middle, what is out last. */
export const STACK_ORDER = ['completed_on_time', 'completed_late', 'in_progress', 'not_started', 'awaiting_confirmation', 'overdue', 'no_deadline', 'suspended', 'cancelled'] as const satisfies readonly TaskClass[];

/** What the bars of a chart stand for. */
export const CHART_WAYS = ['unit', 'month', 'quarter'] as const;
export type ChartWay = (typeof CHART_WAYS)[number];

/** Bars of a chart at most: more cannot be told apart. */
export const MOST_BARS = 20;

export interface ChartLine {
  name: string;
  counts: ClassCounts;
}

/** One class in a bar, from where to where. */
export interface Segment {
  class: TaskClass;
  count: number;
  x: number;
  width: number;
}

/** The bars of a chart of a width: all by one measure, the longest as long as there is room. */
export function barsOf(lines: readonly ChartLine[], width: number): (ChartLine & { segments: Segment[] })[] {
  const longest = Math.max(1, ...lines.map(({ counts }) => counts.total));
  return lines.map((line) => {
    let x = 0;
    const segments = STACK_ORDER.filter((name) => line.counts[name] > 0).map((name) => {
      const segment = { class: name, count: line.counts[name], x, width: (line.counts[name] / longest) * width };
      x += segment.width;
      return segment;
    });
    return { ...line, segments };
  });
}

/** The lines a chart shows as bars: the units with most tasks, or the last periods, as many as can be told apart. */
export function drawnOf(by: ChartWay, lines: readonly ChartLine[]): ChartLine[] {
  return by === 'unit' ? lines.toSorted((a, b) => b.counts.total - a.counts.total).slice(0, MOST_BARS) : lines.slice(-MOST_BARS);
}

/** The counts of lines added up. */
export function sumOf(lines: readonly ChartLine[]): ClassCounts {
  return countsOf(lines.flatMap(({ counts }) => TASK_CLASSES.map((name) => ({ class: name, count: counts[name] }))));
}

/** Classes drawn as a full area; the others are an outline with marks in it. */
export const FILLED_CLASSES: ReadonlySet<TaskClass> = new Set(['completed_on_time', 'in_progress', 'overdue', 'no_deadline']);

/** The lines a class is known by without its colour, as an SVG path within a part of a bar: slanted, level or upright lines, crosses, or none. */
export function marksOf(name: TaskClass, width: number, height: number): string {
  const steps = (by: number) => Array.from({ length: Math.max(0, Math.floor(width / by)) }, (_, index) => index * by);
  switch (name) {
    case 'completed_late': return steps(8).map((x) => `M${x} ${height}L${Math.min(x + 8, width)} 0`).join('');
    case 'awaiting_confirmation': return [1, 2, 3].map((line) => `M0 ${(line * height) / 4}H${width}`).join('');
    case 'suspended': return steps(6).map((x) => `M${x + 3} 3V${height - 3}`).join('');
    case 'cancelled': return steps(8).map((x) => `M${x} 0L${Math.min(x + 8, width)} ${height}M${x} ${height}L${Math.min(x + 8, width)} 0`).join('');
    default: return '';
  }
}

/** What part of the completed tasks was on time, in percent; null where nothing was completed. */
export function onTimeRate({ completed_on_time: onTime, completed_late: late }: ClassCounts): number | null {
  return onTime + late === 0 ? null : Math.round((onTime / (onTime + late)) * 100);
}
