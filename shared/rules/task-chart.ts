import type { ClassCounts, TaskClass } from './tasks.ts';

/** The order in which a bar is stacked: what is done first, what presses in the middle, what is out last. */
export const STACK_ORDER = ['completed_on_time', 'completed_late', 'in_progress', 'not_started', 'awaiting_confirmation', 'overdue', 'no_deadline', 'suspended', 'cancelled'] as const satisfies readonly TaskClass[];

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

/** What part of the completed tasks was on time, in percent; null where nothing was completed. */
export function onTimeRate({ completed_on_time: onTime, completed_late: late }: ClassCounts): number | null {
  return onTime + late === 0 ? null : Math.round((onTime / (onTime + late)) * 100);
}
