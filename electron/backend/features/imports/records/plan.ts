/** The columns of a record, as the writer takes them. */
export type Columns = Record<string, string | number | null>;

/** What committing one row writes. */
export type PlannedRecord = { create: Columns } | { id: string; columns: Columns };
