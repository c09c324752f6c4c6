import type { ImportField, ImportRow } from '#shared/contract/imports.ts';
import { problemSentence } from '#shared/rules/import-problems.ts';
import type { ListKind } from './list-kind.ts';
import type { ListColumn, ListMark, ListRow, ListSpec } from '../../office/list-spec.ts';

/** A column of the file that was taken, under the heading it has there. */
export interface ReportColumn {
  field: ImportField;
  heading: string;
}

const ROW_COLUMN: ListColumn = { heading: 'Dòng trong tệp', width: 8, align: 'center' };
const PROBLEMS_COLUMN: ListColumn = { heading: 'Việc cần xem lại', width: 44 };
/** Columns of the screen no wider than this are narrow on paper, too. */
const NARROW_PIXELS = 112;

/**
 * The rows that were not ready or had something to be looked at, under the headings of their file: each such cell is
 * tinted and says in a comment what is wrong with it. Corrected, it can be brought in like the file itself.
 */
export function importReport({ fileName, kind }: { fileName: string; kind: ListKind }, columns: readonly ReportColumn[], rows: readonly ImportRow[]): ListSpec {
  const shown = columns.filter(({ field }) => field !== 'key');
  return {
    sheetName: 'Cần xem lại',
    page: { orientation: 'landscape' },
    font: { name: 'Times New Roman', size: 11 },
    title: [{ text: `CÁC DÒNG CẦN XEM LẠI KHI NHẬP “${fileName}”` }],
    columns: [ROW_COLUMN, ...shown.map(({ field, heading }) => ({ heading, width: (kind.columns.fields[field]?.width ?? 0) <= NARROW_PIXELS ? 12 : 24 })), PROBLEMS_COLUMN],
    groups: [{ rows: rows.map((row) => reportRow(row, shown, kind)) }],
  };
}

function reportRow(row: ImportRow, columns: readonly ReportColumn[], kind: ListKind): ListRow {
  const problems = sentencesOf(row, kind);
  const place = (field: ImportField): number => {
    const at = columns.findIndex((column) => column.field === field);
    return (at < 0 ? columns.findIndex((column) => column.field === kind.columns.naming) : at) + 1;
  };
  return {
    values: [row.row, ...columns.map(({ field }) => row.cells[field] ?? null), problems.map(({ sentence }) => sentence).join('\n')],
    marks: [...Map.groupBy(problems, ({ field }) => place(field))].map(([column, found]): ListMark => ({
      column, severity: found.some(({ severity }) => severity === 'error') ? 'error' : 'warning', comment: found.map(({ sentence }) => sentence).join('\n'),
    })),
  };
}

function sentencesOf({ problems, effect }: ImportRow, kind: ListKind): { field: ImportField; severity: ListMark['severity']; sentence: string }[] {
  const told = problems.map((problem) => ({ field: problem.field, severity: problem.severity, sentence: problemSentence(problem, kind.wordsOf(problem)) }));
  return effect === 'undecided' ? [...told, { field: kind.columns.naming, severity: 'warning', sentence: kind.undecided }] : told;
}
