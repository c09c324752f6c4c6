import type { Paper, PaperGroup, PaperRow } from '#shared/contract/paper.ts';
import type { RegisterNarrowing, RegisterView } from '#shared/contract/registers.ts';
import type { Register } from '#shared/registers/declare.ts';
import { bothWords } from '#shared/registers/words.ts';
import { upper } from '#shared/rules/roster-paper.ts';
import type { ReadContext } from '../../context.ts';
import { headingsOf, NUMBER_COLUMN, paperOf } from '../reports/service.ts';
import { countShown, KEY_HEADING, type LongPaper, narrowingLines, recordRows, sheetNameOf, shownColumn, Totals } from './list-rows.ts';
import { readOfficialList } from './official.ts';

/** A list on paper is read by people; what is longer goes out as a workbook. */
const MOST_PRINTED = 5000;

/** A register as it goes out, in the layout asked for. */
export function readRecordsList(context: ReadContext, register: Register, { layout, ...view }: RegisterView): Promise<LongPaper> {
  return layout.kind === 'official' ? readOfficialList(context, register, view, layout) : readShownList(context, register, view, layout.columns);
}

/** As it is shown: its filters, its order, its columns. */
async function readShownList(context: ReadContext, register: Register, view: RegisterNarrowing, columns: readonly string[]): Promise<LongPaper> {
  const [words] = bothWords(register.name);
  const shown = columns.map((name) => shownColumn(register, words, name));
  const heading = { sheetName: sheetNameOf(words), orientation: 'landscape' as const, title: [upper(words.title)], subtitle: narrowingLines(context, register, view), repeatColumns: 2 };
  const { groups: _none, ...paper } = await paperOf(context, heading, [...headingsOf([NUMBER_COLUMN]), ...shown.map(({ column }) => column)], [], KEY_HEADING);
  return { paper: { ...paper, columnNumbers: true }, total: countShown(context, register, view), groups: [{ rows: rowsWithTotal() }] };

  function* rowsWithTotal(): Generator<PaperRow> {
    const totals = new Totals(shown);
    yield* recordRows(context, register, view, shown, [totals]);
    if (totals.count > 0) yield { ...totals.row('Tổng cộng'), total: true };
  }
}

/** The same as a whole, for the printer. */
export async function recordsPaper(context: ReadContext, register: Register, view: RegisterView): Promise<Paper> {
  const { paper, groups, total } = await readRecordsList(context, register, view);
  const printed: PaperGroup[] = [];
  let room = total <= MOST_PRINTED ? Infinity : MOST_PRINTED;
  for (const { rows, ...group } of groups) {
    if (room === 0) break;
    const own = [...take(rows, room)];
    room -= own.length;
    printed.push({ ...group, rows: own });
  }
  const cut = total <= MOST_PRINTED ? [] : [{ text: `(${MOST_PRINTED.toLocaleString('vi-VN')} mục đầu trong ${total.toLocaleString('vi-VN')} mục)` }];
  return { ...paper, subtitle: [...paper.subtitle, ...cut], groups: printed };
}

function* take<T>(items: Iterable<T>, most: number): Generator<T> {
  let taken = 0;
  for (const item of items) {
    if (taken++ === most) return;
    yield item;
  }
}
