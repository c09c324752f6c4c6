import type { DocumentType, System } from './documents.ts';
import type { SignaturePrefix } from './paper-rules.ts';

/** A stretch of text with one face. */
export interface PaperRun {
  text: string;
  bold?: boolean;
  italic?: boolean;
}

export interface PaperTableColumn {
  heading: string;
  widthMm: number;
  align: 'left' | 'center';
}

/** A row of a table: a cell for each column, or one heading across all of them. */
export type PaperTableRow = { cells: readonly string[] } | { heading: string };

/** What the text of a paper is made of. */
export type PaperBlock =
  | { kind: 'paragraph'; runs: readonly PaperRun[]; /** Stays on the page of what it leads to. */ leads?: true }
  /** A centred line in bold. */
  | { kind: 'heading'; text: string }
  /** A centred line in italics under the title: `(Thời gian: …)`. */
  | { kind: 'subtitle'; text: string }
  | { kind: 'article'; number: number; runs: readonly PaperRun[] }
  /** A numbered item: its mark as it is printed (`1.`, `a)`, `-`). */
  | { kind: 'item'; mark: string; runs: readonly PaperRun[] }
  | { kind: 'table'; columns: readonly PaperTableColumn[]; rows: readonly PaperTableRow[] };

export interface PaperSignature {
  /** By what right: `TM` of the committee, `KT` of its head; nothing where somebody signs in their own position. */
  authorities: readonly { by: SignaturePrefix; of: string }[];
  /** Null: not known yet, and left open like the name. */
  position: string | null;
  name: string | null;
}

export interface PaperAnnex {
  title: readonly string[];
  /** `(Kèm theo Quyết định số …)`. */
  attribution: string | null;
  blocks: readonly PaperBlock[];
  landscape: boolean;
}

/** A paper as it goes out: what it says, and nothing of how it looks. Its form follows from its side and its day. */
export interface OfficialPaper {
  system: System;
  type: DocumentType;
  /** The day it bears; null in a draft. */
  date: string | null;
  superior: string | null;
  issuer: string | null;
  /** The number and symbol as printed (`15/QĐ-BNV`); null where none was given yet. */
  symbol: string | null;
  /** The letters of who issues it (`BNV`), which are printed before there is a number. */
  issuerLetters: string | null;
  /** Whether it has a number of its own: not what goes with another paper. */
  hasNumber: boolean;
  /** Whether place and day stand at its head: minutes tell the day in their text (Decree 30/2020, form 1.9). */
  hasDay: boolean;
  place: string | null;
  /** The name of the type (`Quyết định`); null for a letter, which bears its summary under the number. */
  typeTitle: string | null;
  summary: string | null;
  /** Who decides, named over the grounds where the State's rules want it (Decree 30/2020, form 1.2). */
  authorityLine: string | null;
  bases: readonly string[];
  blocks: readonly PaperBlock[];
  addressees: readonly string[];
  /** Who gets it, and where it is filed. */
  recipients: { to: readonly string[]; filed: string | null };
  signatures: readonly PaperSignature[];
  annexes: readonly PaperAnnex[];
}
