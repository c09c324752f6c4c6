import type { System } from '#shared/rules/documents.ts';
import type { Body, Role } from '#shared/rules/roles.ts';
import type { Clarity, TaskClass } from '#shared/rules/tasks.ts';
import type { Wordings } from '#shared/rules/wordings.ts';

/** A task as its papers tell it. */
export interface PaperTask {
  id: string;
  code: string;
  title: string;
  detail: string | null;
  committeeId: string | null;
  leadUnitId: string | null;
  leadUnit: string | null;
  coopUnits: readonly string[];
  leader: string | null;
  assignee: string | null;
  product: string | null;
  authority: string | null;
  assignedOn: string | null;
  dueOn: string | null;
  dueText: string | null;
  standing: boolean;
  progress: number;
  class: TaskClass;
  daysLate: number;
  /** What it comes from: tasks of one directive have the same key. */
  directive: { key: string; /** Cited in full; null when nothing is known of it, or nothing may be told. */ basis: string | null; /** In short, for a cell. */ short: string | null };
  /** Which of the six it does not tell. */
  missing: readonly Clarity[];
}

/** Who issues a paper, and the words it is written with. */
export interface Issuer {
  system: System;
  wordings: Wordings;
  committee: { id: string; name: string; body: Body };
  superior: string | null;
  standingAgency: string | null;
  head: { name: string; role: Role } | null;
  letters: string;
  datedAt: string | null;
}
