import { z } from 'zod';
import { ORIENTATIONS, PAPER_SIZES } from '../rules/list-paper.ts';
import { TASK_CLASSES } from '../rules/tasks.ts';
import { date } from './base.ts';

/** A line above a list; sizes in points. */
const paperLine = z.strictObject({ text: z.string(), bold: z.boolean().exactOptional(), italic: z.boolean().exactOptional(), underline: z.boolean().exactOptional(), size: z.number().exactOptional() });
export type PaperLine = z.infer<typeof paperLine>;

const paperValue = z.union([z.string(), z.number(), z.strictObject({ date }), z.null()]);
export type PaperValue = z.infer<typeof paperValue>;

const paperColumn = z.strictObject({
  heading: z.string(),
  /** Headings over this one, the topmost first; neighbours under the same one share it. */
  over: z.array(z.string()).exactOptional(),
  /** What stands in the row of column numbers instead of its place. */
  label: z.string().exactOptional(),
  /** In characters, as Excel counts. */
  width: z.number(),
  align: z.enum(['left', 'center', 'right']).exactOptional(),
  /** Excel's format of its numbers. */
  numberFormat: z.string().exactOptional(),
  /** It numbers the rows: its total is how many there are. */
  running: z.boolean().exactOptional(),
  /** How deep a row stands is shown here. */
  tree: z.boolean().exactOptional(),
});
export type PaperColumn = z.infer<typeof paperColumn>;

const paperRow = z.strictObject({ values: z.array(paperValue), /** How deep it stands under others, from 0. */ indent: z.int().exactOptional(), /** Its numbers are sums or counts of the rows above. */ total: z.boolean().exactOptional(), /** Of the rows of its group. */ subtotal: z.boolean().exactOptional(), /** What the row is known by when the workbook comes back. */ key: z.string().exactOptional() });
export type PaperRow = z.infer<typeof paperRow>;

const paperGroup = z.strictObject({ heading: z.string().exactOptional(), rows: z.array(paperRow) });
export type PaperGroup = z.infer<typeof paperGroup>;

/** How many tasks are in each class; every class is told. */
export const classCounts = z.strictObject({ ...(Object.fromEntries(TASK_CLASSES.map((name) => [name, z.int()])) as Record<(typeof TASK_CLASSES)[number], z.ZodInt>), total: z.int() });

/** The bars whose figures a list holds, drawn over it in print. */
const paperChart = z.strictObject({ bars: z.array(z.strictObject({ name: z.string(), counts: classCounts })), /** What they leave out. */ note: z.string().nullable() });

/** The bars of statistics, drawn over their table in print; what each is read as beside its number. */
const paperFigures = z.strictObject({ legend: z.array(z.string()), bars: z.array(z.strictObject({ name: z.string(), values: z.array(z.number().nullable()), texts: z.array(z.string()) })), /** What they leave out. */ note: z.string().nullable() });

/**
 * A list as it goes out: described once, printed from this by the page and written from this as a workbook. Its words
 * are those of Vietnamese papers, whatever the language of the screen.
 */
export const paper = z.strictObject({
  sheetName: z.string(),
  page: z.strictObject({ orientation: z.enum(ORIENTATIONS), /** A4 unless something else is said. */ size: z.enum(PAPER_SIZES).exactOptional() }),
  font: z.strictObject({ name: z.string(), size: z.number() }),
  header: z.strictObject({ left: z.array(paperLine), right: z.array(paperLine) }),
  title: z.array(paperLine),
  subtitle: z.array(paperLine),
  /** What the figures are counted in; over the table, at the right. */
  unitOfMeasure: z.string().exactOptional(),
  chart: paperChart.exactOptional(),
  figures: paperFigures.exactOptional(),
  columns: z.array(paperColumn),
  /** A row `1 2 3 …` under the headings. */
  columnNumbers: z.boolean().exactOptional(),
  /** How many columns stand at the left of every page, when there are more than a page holds. */
  repeatColumns: z.int(),
  groups: z.array(paperGroup),
  /** Who drew it up, and who signs. */
  signature: z.strictObject({ left: z.array(paperLine), right: z.array(paperLine) }).exactOptional(),
  /** Over the hidden column of keys, in the workbook. */
  keyHeading: z.string().exactOptional(),
});
export type Paper = z.infer<typeof paper>;
