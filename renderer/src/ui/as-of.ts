/** The stop before and after a day, among days in order; null where there is none. Today is always a stop. */
export function stopsAround(stops: readonly string[], day: string, today: string): { earlier: string | null; later: string | null } {
  const all = [...new Set([...stops, today])].toSorted();
  return { earlier: all.findLast((stop) => stop < day) ?? null, later: all.find((stop) => stop > day) ?? null };
}

/** Which change is in force on a day, counted from 1; 0 before the first. */
export function stopNumber(stops: readonly string[], day: string): number {
  return stops.filter((stop) => stop <= day).length;
}

/** Where the stops stand on a line from 0 to 1, by the time between them; at equal distances when there is no time. */
export function stopPlaces(stops: readonly string[]): number[] {
  const times = stops.map((stop) => Date.parse(stop));
  const [first = 0, last = 0] = [times[0], times.at(-1)];
  return times.map((time) => (last === first ? 0 : (time - first) / (last - first)));
}
