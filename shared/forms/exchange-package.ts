import { z } from 'zod';
import { isDate } from '../rules/dates.ts';
import { parsePeriod } from '../rules/statistic-periods.ts';
import { type FormContents, TOTAL_ROW, UNIT_ROW } from './form-contents.ts';
import { sentCell } from './locked-whole.ts';
import { cellType, fixedRows, sectionOf } from './places.ts';
import { cellParts, DASH } from './values.ts';

/**
 * The exchange package (`.sdpkg`): the locked whole of a round as one file, which the same program one level up takes in without retyping.
 * docs/exchange-package.md tells it to other programs. A zip with `manifest.json`, a part for each form, and files that go with it.
 */
export const PACKAGE_FORMAT = 'steering-desk-returns';
export const PACKAGE_VERSION = 1;
export const MANIFEST_PART = 'manifest.json';
/** Of the whole file, and of a part as it is unpacked. */
export const MOST_PACKAGE_BYTES = 50 * 1024 * 1024;
export const MOST_PART_BYTES = 30 * 1024 * 1024;
const MOST_CELLS = 200_000;

const line = (most: number) => z.string().min(1).max(most);
const day = z.string().refine(isDate);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().min(0).max(1_000_000);
const part = z.string().regex(/^(?:forms|files)\/[a-z0-9-]{1,60}\.[a-z0-9]{1,8}$/);

/** What every package begins with, whatever its version. */
export const packageHead = z.object({ format: z.literal(PACKAGE_FORMAT), version: z.int().min(1) });

export const packageManifest = z.strictObject({
  format: z.literal(PACKAGE_FORMAT),
  version: z.literal(PACKAGE_VERSION),
  madeOn: day,
  /** Who sends it, and the codes by which the level above may know it. */
  sender: z.strictObject({ name: line(300), statisticsCode: line(40).nullable(), officeCode: line(40).nullable() }),
  round: z.strictObject({ title: line(300), period: z.string().max(12).refine((code) => parsePeriod(code) !== null), dataFrom: day, dataTo: day }),
  /** Which locked whole it is, and the check sum of all its values. */
  whole: z.strictObject({ number: z.int().min(1).max(10_000), lockedOn: day, sha256: hash }),
  sent: z.strictObject({ number: line(60), on: day }).nullable(),
  forms: z.array(z.strictObject({ code: line(60), name: line(300), number: line(60), /** Of the form itself: two levels mean the same form when this is the same. */ contentsSha256: hash, asked: count, counted: count, part, sha256: hash })).min(1).max(100),
  missing: z.array(z.strictObject({ unit: line(300), reason: z.string().max(500) })).max(5000),
  attachments: z.array(z.strictObject({ part, name: line(200), bytes: count.max(MOST_PACKAGE_BYTES), sha256: hash })).max(20),
});
export type PackageManifest = z.infer<typeof packageManifest>;

export const packageForm = z.strictObject({ cells: z.array(sentCell).max(MOST_CELLS) });

/** Why a package is not taken at all. */
export const PACKAGE_REFUSALS = ['UNREADABLE', 'NOT_A_PACKAGE', 'NEWER_FORMAT', 'BROKEN', 'CHANGED', 'OTHER_PERIOD', 'NOT_COLLECTING', 'UNIT_UNCLEAR', 'TAKEN_ALREADY', 'SECRET_MARK', 'NO_FORM'] as const;
export type PackageRefusal = (typeof PACKAGE_REFUSALS)[number];
/** What is said of one of its forms; all but the last keep that form from being taken. */
export const PACKAGE_NOTES = ['NOT_ASKED', 'OTHER_VERSION', 'FORM_DIFFERS', 'CELLS_UNKNOWN', 'REPLACES'] as const;
export type PackageNote = (typeof PACKAGE_NOTES)[number];

/** A value as one text whatever order its fields were written in: what the check sum of a form is made of. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonicalJson(field)}`).join(',')}}`;
}

const NUMBERS = new Set(['count', 'number', 'percent']);

/** The cells that the form does not have, or that hold what it has no place for there; each cell stands once. */
export function unknownCells(contents: FormContents, cells: readonly z.infer<typeof sentCell>[]): string[] {
  const seen = new Set<string>();
  return cells.filter(([name, number, text]) => {
    const twice = seen.has(name);
    seen.add(name);
    return twice || !fits(contents, name, number, text);
  }).map(([name]) => name);
}

function fits(contents: FormContents, name: string, number: number | null, text: string | null): boolean {
  const parts = cellParts(name);
  const section = parts === null ? undefined : sectionOf(contents, parts.section);
  const column = section?.columns.find(({ code }) => code === parts?.column);
  if (parts === null || section === undefined || column === undefined || (number === null) === (text === null)) return false;
  if (section.rows.kind === 'records') return /^[1-9]\d{0,5}$/.test(parts.row) && Number(parts.row) <= section.rows.most;
  const known = section.rows.kind === 'units' ? parts.row === UNIT_ROW : fixedRows(section).some(({ code }) => code === parts.row) || (parts.row === TOTAL_ROW && section.total !== undefined);
  return known && NUMBERS.has(cellType(section, parts.row, column)) && (text === null || text === DASH);
}
