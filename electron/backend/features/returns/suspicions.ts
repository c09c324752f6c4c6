import type { ReturnFinding, Suspicion } from '#shared/contract/returns.ts';
import { en } from '#shared/forms/en.ts';
import { type Outlier, outliers } from '#shared/forms/outliers.ts';
import { cellTitle } from '#shared/forms/sentences.ts';
import type { CellValue, CellValues } from '#shared/forms/values.ts';
import { placeOf } from '#shared/forms/cell-place.ts';
import { vi } from '#shared/forms/vi.ts';
import type { FormWords } from '#shared/forms/words.ts';
import type { ReadContext } from '../../context.ts';
import { findingsAmong } from './checks.ts';
import { type SheetFacts, sheetFacts } from './facts.ts';

type Reading = Pick<ReadContext, 'connection'>;
const MOST = 1000;

/** The values of a round that want a look, the worst first: failed checks, warnings nobody explained, and figures hard to believe. */
export function listSuspicions(context: Reading, campaignId: string): Suspicion[] {
  const sheets = sheetFacts(context, { campaignId });
  const byUnit = Map.groupBy(sheets, ({ returnUnitId }) => returnUnitId);
  const broken = sheets.flatMap((sheet) => findingsAmong(context, byUnit.get(sheet.returnUnitId) ?? [], sheet.id).filter(({ explanation }) => explanation === null).map((finding) => suspicionOf(sheet, finding)));
  const odd = [...Map.groupBy(sheets, ({ code }) => code).values()].flatMap(oddAmong);
  return [...broken.filter(({ finding }) => finding.severity === 'E'), ...broken.filter(({ finding }) => finding.severity === 'W'), ...odd].slice(0, MOST);
}

function suspicionOf(sheet: SheetFacts, finding: ReturnFinding): Suspicion {
  const { id, unitName, code, contents, values, previous } = sheet;
  return { sheetId: id, unitName, formCode: code, place: placeOf(contents, finding.cell), finding, now: shown(values, finding.cell), before: previous === null ? null : shown(previous, finding.cell) };
}

/** Figures unlike those of the other units, or of the round before. */
function oddAmong(sheets: readonly SheetFacts[]): Suspicion[] {
  const [first] = sheets;
  const told = sheets.flatMap(({ id, values, previous }) => (values === null ? [] : [{ unit: id, values, previous }]));
  if (first === undefined) return [];
  return outliers(first.contents, told).flatMap((outlier) => {
    const sheet = sheets.find(({ id }) => id === outlier.unit);
    if (sheet === undefined) return [];
    const other = outlier.kind === 'same' ? (sheets.find(({ id }) => id === outlier.other)?.unitName ?? '') : '';
    const finding: ReturnFinding = { check: `@${outlier.kind}`, severity: 'W', cell: outlier.cell, cells: [outlier.cell], says: { vi: sentence(sheet, outlier, other, vi, VI), en: sentence(sheet, outlier, other, en, EN) }, left: null, right: null, explanation: null };
    return [suspicionOf(sheet, finding)];
  });
}

interface OddWords {
  band: (cell: string, least: string, most: string) => string;
  times: (cell: string, more: boolean, by: string) => string;
  same: (cell: string, other: string) => string;
}
const VI: OddWords = {
  band: (cell, least, most) => `${cell}: khác xa các đơn vị khác (phần lớn từ ${least} đến ${most})`,
  times: (cell, more, by) => `${cell}: ${more ? 'tăng' : 'giảm'} ${by} lần so với kỳ trước`,
  same: (cell, other) => `${cell}: toàn bộ số liệu giống ${other}`,
};
const EN: OddWords = {
  band: (cell, least, most) => `${cell}: far from the other units (most lie between ${least} and ${most})`,
  times: (cell, more, by) => `${cell}: ${by} times ${more ? 'more' : 'less'} than in the round before`,
  same: (cell, other) => `${cell}: all figures are those of ${other}`,
};

function sentence({ contents }: SheetFacts, outlier: Outlier, other: string, words: FormWords, odd: OddWords): string {
  const cell = cellTitle(contents, outlier.cell, words);
  switch (outlier.kind) {
    case 'band': return odd.band(cell, words.figure(Math.round(outlier.least)), words.figure(Math.round(outlier.most)));
    case 'tenfold': {
      const more = outlier.number > outlier.previous;
      const by = more ? outlier.number / outlier.previous : outlier.previous / outlier.number;
      return odd.times(cell, more, words.figure(Math.round(by * 10) / 10));
    }
    case 'same': return odd.same(cell, other);
  }
}

function shown(values: CellValues | null, cell: string): string {
  const value: CellValue | undefined = values?.get(cell);
  if (value === undefined) return '';
  return value.number === null ? (value.text ?? '') : `${value.qualifier === 'over' ? 'trên ' : value.qualifier === 'about' ? 'khoảng ' : value.qualifier === 'under' ? 'dưới ' : ''}${vi.figure(value.number)}`;
}
