import type { Direction, DocumentStatus, DocumentType, System, Urgency } from '#shared/rules/documents.ts';
import type { Term } from '#shared/rules/numbering.ts';
import { foldWords } from '#shared/rules/text.ts';
import type { Connection } from '../../../db/connection.ts';
import { type BookEntry, type DocumentFields, readTerms } from '../../documents/service.ts';
import { inOneView, lastEntryOf } from '../one-view.ts';
import { type UnitIndex, unitIndex } from '../units.ts';

/** A paper of the book as the register keeps it. */
export interface KnownPaper extends DocumentFields, BookEntry {
  id: string;
  number: number | null;
  series: string | null;
  type: DocumentType;
}

/** What the register holds of a book at the moment of the check, read in one go. */
export interface KnownBook {
  lastEntry: number;
  direction: Direction;
  committeeId: string | null;
  today: string;
  terms: readonly Term[];
  units: UnitIndex;
  papers: ReadonlyMap<string, KnownPaper>;
  /** By symbol, else by what they are about. */
  alike: ReadonlyMap<string, readonly KnownPaper[]>;
  /** By the year and number of arrival. */
  arrived: ReadonlyMap<string, KnownPaper>;
  /** The numbers of each series, cancelled ones too. */
  series: ReadonlyMap<string, ReadonlyMap<number, KnownPaper>>;
}

/** Reads the papers of a book, in one unchanging view. */
export function readBook(connection: Connection, direction: Direction, committeeId: string | null, today: string): KnownBook {
  return inOneView(connection, () => {
    const papers = readPapers(connection, direction);
    return {
      lastEntry: lastEntryOf(connection),
      direction, committeeId, today,
      terms: readTerms(connection),
      units: unitIndex(connection),
      papers: new Map(papers.map((paper) => [paper.id, paper])),
      alike: Map.groupBy(papers, (paper) => likenessKey(paper.symbol, paper.title)),
      arrived: new Map(papers.flatMap((paper) => (paper.arrivedOn === null || paper.arrivalNumber === null ? [] : [[arrivalKey(paper.arrivedOn, paper.arrivalNumber), paper]]))),
      series: new Map([...Map.groupBy(papers.filter(({ series }) => series !== null), ({ series }) => series ?? '')].map(([series, own]) => [series, new Map(own.map((paper) => [paper.number ?? 0, paper]))])),
    };
  });
}

/** By what a paper may be found again: its symbol, or what it is about when it has none. */
export function likenessKey(symbol: string | null, title: string | null): string {
  return symbol === null ? `~${foldWords(title ?? '')}` : foldWords(symbol);
}

/** Numbers of arrival run through the year. */
export function arrivalKey(arrivedOn: string, arrivalNumber: number): string {
  return `${arrivedOn.slice(0, 4)}|${arrivalNumber}`;
}

type Row = Omit<KnownPaper, 'secret'> & { secret: number };

function readPapers(connection: Connection, direction: Direction): KnownPaper[] {
  const rows = connection.prepare(`
    SELECT id, number, series, system, type, status, symbol, issued_on AS issuedOn, issuer, issuer_unit_id AS issuerUnitId, committee_id AS committeeId, signer, title, urgency,
      effective_from AS effectiveFrom, effective_to AS effectiveTo, arrival_number AS arrivalNumber, arrived_on AS arrivedOn, recipients, copies, holder, note, secret, cancel_reason AS cancelReason
    FROM document WHERE direction = ? AND status IN ('issued', 'cancelled') AND deleted_at IS NULL ORDER BY id`).all(direction) as (Row & { system: System; status: DocumentStatus; urgency: Urgency })[];
  return rows.map((row) => ({ ...row, secret: row.secret === 1 }));
}
