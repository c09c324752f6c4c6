import type { Paper, PaperColumn, PaperGroup, PaperRow, PaperValue } from '#shared/contract/paper.ts';
import { writtenDate } from '#shared/rules/dates.ts';
import type { Orientation, PaperSize } from '#shared/rules/list-paper.ts';
import { upper } from '#shared/rules/roster-paper.ts';
import type { ReadContext } from '../../context.ts';
import { getOffice } from '../office/service.ts';

const FONT = { name: 'Times New Roman', size: 12 };

/** What is said of an overview besides its rows. */
export interface Heading {
  sheetName: string;
  orientation: Orientation;
  title: readonly string[];
  subtitle: readonly string[];
  repeatColumns?: number;
  /** The sheet, and the size of the letters in the table, where they are not the usual ones. */
  size?: PaperSize;
  fontSize?: number;
}

/** An overview with the head all of them have: the office at the left, place and day at the right. */
export async function paperOf(context: ReadContext, { sheetName, orientation, title, subtitle, repeatColumns = 0, size, fontSize = FONT.size }: Heading, columns: PaperColumn[], groups: PaperGroup[], keyHeading?: string): Promise<Paper> {
  const settings = (await getOffice(context))?.settings;
  const line = (text: string | null | undefined, bold: boolean) => (text === null || text === undefined ? [] : [{ text: upper(text), bold, size: FONT.size }]);
  return {
    sheetName,
    page: { orientation, ...(size !== undefined && { size }) },
    font: { ...FONT, size: fontSize },
    header: {
      left: [...line(settings?.letterheadSuperior, false), ...line(settings?.letterheadIssuer, true)],
      right: settings === undefined ? [] : [{ text: `${settings.placeName}, ${writtenDate(context.today)}`, italic: true, size: 13 }],
    },
    title: title.map((text) => ({ text, size: 14 })),
    subtitle: subtitle.map((text) => ({ text })),
    columns,
    repeatColumns,
    groups,
    ...(keyHeading !== undefined && { keyHeading }),
  };
}

/** A column with what stands in it. */
export type Filled<Row> = PaperColumn & { value: (row: Row) => PaperValue };

export function headingsOf<Row>(columns: readonly Filled<Row>[]): PaperColumn[] {
  return columns.map(({ value: _value, ...column }) => column);
}

export function rowOf<Row>(columns: readonly Filled<Row>[], row: Row): PaperRow {
  return { values: columns.map(({ value }) => value(row)) };
}

/** A day in a cell, if there is one. */
export function dayCell(date: string | null): PaperValue {
  return date === null ? null : { date };
}

/** Rows under a heading for each of a few values, in the order of these; values without rows are left out. */
export function grouped<Row, Value extends string>(columns: readonly Filled<Row>[], rows: readonly Row[], titles: Record<Value, string>, valueOf: (row: Row) => Value): PaperGroup[] {
  return (Object.keys(titles) as Value[]).flatMap((value) => {
    const own = rows.filter((row) => valueOf(row) === value);
    return own.length === 0 ? [] : [{ heading: titles[value], rows: own.map((row) => rowOf(columns, row)) }];
  });
}

/** Gives rows their numbers from 1. */
export function numbered<Row extends object>(rows: readonly Row[]): (Row & { number: number })[] {
  return rows.map((row, index) => ({ ...row, number: index + 1 }));
}

export const NUMBER_COLUMN = { heading: 'TT', width: 5, align: 'center', running: true, value: (row: { number: number }) => row.number } as const;

/** What is asked for besides the day, as it stands under a title: `cấp xã, lĩnh vực Tôn giáo`. Null when all is shown. */
export function narrowedTo(parts: readonly (string | null)[]): string | null {
  const said = parts.filter((part) => part !== null);
  return said.length === 0 ? null : `(${said.join('; ')})`;
}
