import { Dice } from './dice.ts';
import { CSV_ATTACKS, honestCsv, LARGE_CSV_ATTACKS } from './hostile-csv.ts';
import { honestOds, LARGE_ODS_ATTACKS, ODS_ATTACKS } from './hostile-ods.ts';
import { honestPasted, PASTED_ATTACKS } from './hostile-pasted.ts';
import { honestXls, LARGE_XLS_ATTACKS, XLS_ATTACKS } from './hostile-xls.ts';
import { honestXlsb, LARGE_XLSB_ATTACKS, XLSB_ATTACKS } from './hostile-xlsb.ts';
import { type Attack, honestXlsx, LARGE_XLSX_ATTACKS, XLSX_ATTACKS } from './hostile-xlsx.ts';
import type { ImportList } from '#shared/rules/import-lists.ts';
import { LISTS } from './list-rows.ts';

export interface Labelled {
  seed: number;
  name: string;
  /** Which list it holds, and is brought in as. */
  list: ImportList;
  /** What is wrong with the file. */
  what: string;
}

const HONEST = 'nothing is wrong';
/** What can happen to the bytes of any file. */
const BYTES: Record<string, (bytes: Buffer, dice: Dice) => Buffer> = {
  [HONEST]: (bytes) => bytes,
  'bits are flipped': (bytes, dice) => {
    const flipped = Buffer.from(bytes);
    for (let times = dice.below(40); times >= 0; times -= 1) {
      const at = dice.below(bytes.length);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << dice.below(8));
    }
    return flipped;
  },
  'it is cut off': (bytes, dice) => bytes.subarray(0, dice.below(bytes.length)),
  'a piece is missing': (bytes, dice) => {
    const [from, to] = dice.piece(bytes);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  },
  'a piece is wiped': (bytes, dice) => Buffer.from(bytes).fill(dice.pick([0, 0xff]), ...dice.piece(bytes)),
  'a piece stands twice': (bytes, dice) => {
    const [from, to] = dice.piece(bytes);
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
  },
  'pieces are swapped': (bytes, dice) => {
    const [from, to] = dice.piece(bytes);
    return Buffer.concat([bytes.subarray(to), bytes.subarray(from, to), bytes.subarray(0, from)]);
  },
  'a piece is noise': (bytes, dice) => {
    const [from, to] = dice.piece(bytes);
    return Buffer.concat([bytes.subarray(0, from), dice.bytes(Math.min(5000, to - from)), bytes.subarray(to)]);
  },
};

/** Stands for the clipboard: the file holds what was pasted. */
export const PASTED = 'pasted';
const ENDINGS = ['xlsx', 'xlsm', 'xlsb', 'ods', 'xls', 'csv', 'txt'];
const FORMATS = [
  { ending: 'xlsx', honest: honestXlsx, attacks: XLSX_ATTACKS, large: LARGE_XLSX_ATTACKS },
  { ending: 'xls', honest: honestXls, attacks: XLS_ATTACKS, large: LARGE_XLS_ATTACKS },
  { ending: 'xlsb', honest: honestXlsb, attacks: XLSB_ATTACKS, large: LARGE_XLSB_ATTACKS },
  { ending: 'ods', honest: honestOds, attacks: ODS_ATTACKS, large: LARGE_ODS_ATTACKS },
  { ending: 'csv', honest: honestCsv, attacks: CSV_ATTACKS, large: LARGE_CSV_ATTACKS },
  { ending: PASTED, honest: honestPasted, attacks: PASTED_ATTACKS, large: {} },
];

interface Kind {
  /** The list it is of; any of them where it is left out. */
  list?: ImportList;
  ending: string;
  what: string;
  make: Attack;
}
const KINDS: Kind[] = FORMATS.flatMap(({ ending, honest, attacks }) => [
  ...Object.entries(attacks).map(([what, make]) => ({ ending, what, make })),
  ...Object.entries(BYTES).map(([what, change]) => ({ ending, what, make: (dice: Dice) => change(honest(dice), dice) })),
]);
const LARGE: Kind[] = FORMATS.flatMap(({ ending, large }) => Object.entries(large).map(([what, make]) => ({ ending, what, make })));
/** Every list in every format, with nothing wrong. */
const HONEST_LISTS: Kind[] = FORMATS.flatMap(({ ending, honest }) => LISTS.map((list) => ({ list, ending, what: HONEST, make: honest })));
const FIRST_ROUND = [...KINDS, ...LARGE, ...HONEST_LISTS];
/** How many files go through all kinds. */
export const ROUND = FIRST_ROUND.length;
/** The first round holds each kind once; of the large ones, later files have one in this many. */
const LARGE_ONE_IN = 50;

/** The seeds of the files with which nothing is wrong, one of each format. */
export const HONEST_SEEDS = KINDS.flatMap(({ what }, seed) => (what === HONEST ? [seed] : []));

/** The file of a seed: the same bytes in every run. The first round goes through all kinds. */
export function hostileFile(seed: number): Labelled & { bytes: Buffer } {
  const { ending, what, make, list = listOf(seed) } = kindOf(seed);
  const dice = new Dice(seed, list);
  const isMisnamed = seed >= ROUND && ending !== PASTED && dice.below(8) === 0;
  return { seed, what, list, name: `${seed}.${isMisnamed ? dice.pick(ENDINGS) : ending}`, bytes: make(dice) };
}

/** One list after the other; the next round through all kinds of files begins with another one. */
function listOf(seed: number): ImportList {
  return LISTS[(seed + Math.floor(seed / KINDS.length)) % LISTS.length]!;
}

function kindOf(seed: number): Kind {
  const place = seed % LARGE_ONE_IN;
  const first = seed < ROUND ? FIRST_ROUND[seed] : undefined;
  if (first !== undefined) return first;
  return place === 0 ? LARGE[(seed / LARGE_ONE_IN) % LARGE.length]! : KINDS[seed % KINDS.length]!;
}
