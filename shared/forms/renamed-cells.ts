/** What a version calls cells of the version before, by the names they had there; a cell that is not named keeps its name. */
export type RenamedCells = Readonly<Record<string, string>>;

/**
 * What a cell of the newest of some versions is called in an older one. `steps`: what each version renamed, from the newest back to the one
 * after the older.
 */
export function earlierName(cell: string, steps: readonly RenamedCells[]): string {
  return steps.reduce((name, renamed) => Object.entries(renamed).find(([, now]) => now === name)?.[0] ?? name, cell);
}
