/** The cells of a version by those of the version before that they take the place of; a cell that is not named has the name it had. */
export type RenamedCells = Readonly<Record<string, string>>;

/**
 * What a cell of the newest of some versions is called in an older one. `steps`: what each version renamed, from the newest back to the one
 * after the older.
 */
export function earlierName(cell: string, steps: readonly RenamedCells[]): string {
  return steps.reduce((name, renamed) => (Object.hasOwn(renamed, name) ? (renamed[name] ?? name) : name), cell);
}
