/** The unit above: of the record, or the one that another row of the file writes. */
export interface PlannedParent {
  unitId: string | null;
  row: number | null;
  /** Since when; null corrects what stands in the record. */
  from: string | null;
}
interface Told {
  shortName: string | null;
  kind: string;
  level: string;
  createdOn: string | null;
  endedOn: string | null;
  note: string | null;
}

/** What committing one row writes. */
export interface PlannedUnit {
  row: number;
  unit: { create: Told & { name: string } } | { id: string; told: Told | null; name: { name: string; shortName: string | null; from: string | null } | null };
  /** Null: nothing is told of it, or nothing changes. */
  parent: PlannedParent | null;
  /** The row whose unit has to stand in its place before. */
  after: number | null;
  codes: { statistics: string | null; office: string | null };
}
