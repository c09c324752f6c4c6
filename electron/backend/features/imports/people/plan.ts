import type { PersonFields } from '../../people/service.ts';

/** What committing one row writes: a person as the form would tell them. */
export type PlannedPerson = { create: PersonFields } | { id: string; person: PersonFields };
