import type { LegacyEncoding } from '#shared/rules/legacy-encodings.ts';
import { encodingOfFont, hasUnicodeLetter, LEGACY_READERS, type LegacyReader, readerOf } from './encodings.ts';
import { countWords, repairWords } from './words.ts';

/** A text of a column with the font it stands in; null where the file tells none. */
export interface ColumnCell {
  text: string;
  font: string | null;
  /** How many cells of the column are so; 1 when it is not said. */
  times?: number;
}

/** In which encoding a column's legacy texts are, and what came of reading them so. */
export interface ColumnDecision {
  encoding: LegacyEncoding;
  /** What told it: the fonts, the syllables of the column itself, or these and the columns beside it. */
  by: 'font' | 'syllables' | 'neighbours';
  /** The share of words with marks that are Vietnamese syllables once decoded, 0 to 1; 1 when there is no such word. */
  confidence: number;
  evidence: {
    /** The fonts that told it. */
    fonts: string[];
    /** Words with marks after decoding, how many of them are syllables, and how many were before. */
    words: number;
    right: number;
    before: number;
  };
  /** A few different texts that change, those with the most marks in words first. */
  samples: { before: string; after: string }[];
  /** Cells whose text changes. */
  changed: number;
  /** What each changing text becomes, by {@link cellKey}. */
  changes: ReadonlyMap<string, string>;
}
type Told = Pick<ColumnDecision, 'encoding' | 'by'>;

const SAMPLES = 3;
/** Texts looked at to tell an encoding by its syllables: more say nothing new. */
const MOST_LOOKED_AT = 500;
const SHARE_RIGHT = 0.7;
const SHARE_RIGHT_BESIDE = 0.25;
const SHARE_GAINED = 0.25;
/** Words that must become right by decoding: alone, and where a column beside it is in that encoding. */
const GAINED_ALONE = 2;
const GAINED_BESIDE = 1;
/** In words. */
const TELLING_IS_WORTH = 2;

/**
 * Tells the legacy encoding of a column: by the fonts, else by which encoding makes Vietnamese syllables of its words
 * (never by a single cell's own look). `likely`: encodings found in columns beside it, for which less evidence is
 * enough. Null when nothing in the column would change.
 */
export function decideColumn(cells: readonly ColumnCell[], likely: readonly LegacyEncoding[] = []): ColumnDecision | null {
  const encoding = encodingByFonts(cells);
  if (encoding !== null) return outcome(cells, { encoding, by: 'font' });
  const found = bySyllables(cells, likely);
  if (found !== null) return outcome(cells, found);
  return outcome(cells, { encoding: 'decomposed', by: 'syllables' });
}

/** By what equal cells of a column are known. */
export function cellKey({ text, font }: ColumnCell): string {
  return `${font ?? ''}\n${text}`;
}

/** One text of a column as Unicode (NFC); what is right as it stands is given back as it is. */
function decodeCell(cell: ColumnCell, told: Told): string {
  const { text, font } = cell;
  if (told.encoding === 'decomposed') return text.normalize('NFC');
  const reader = readerOf(encodingOfFont(font) ?? told.encoding);
  if (hasUnicodeLetter(text)) return repaired(text, reader, font).normalize('NFC');
  return reader.canBe(text) && isLegacy(cell, reader, told) ? reader.decode(text, font) : text;
}

function isLegacy({ text, font }: ColumnCell, reader: LegacyReader, { by }: Told): boolean {
  if (encodingOfFont(font) !== null) return !isRightAsItStands(text, reader);
  // Where fonts tell, another font tells too: only a text that is certainly garbled is decoded.
  return font !== null && by === 'font' ? isGarbled(text, reader) : isBetterRead(text, reader);
}

/** The encoding of most cells in legacy fonts, as far as their text is not plain ASCII; null when there is none. */
function encodingByFonts(cells: readonly ColumnCell[]): 'tcvn3' | 'vni' | null {
  const counts = { tcvn3: 0, vni: 0 };
  for (const { text, font, times = 1 } of cells) {
    const encoding = encodingOfFont(font);
    if (encoding !== null && readerOf(encoding).canBe(text)) counts[encoding] += times;
  }
  if (counts.tcvn3 + counts.vni === 0) return null;
  return counts.vni > counts.tcvn3 ? 'vni' : 'tcvn3';
}

interface Evidence {
  words: number;
  right: number;
  /** Right before decoding. */
  before: number;
  /** A sign of the encoding was seen that stands in no right text; abbreviations such as `§T` have nothing else. */
  telling: boolean;
}

function bySyllables(cells: readonly ColumnCell[], likely: readonly LegacyEncoding[]): Told | null {
  const candidates = LEGACY_READERS.flatMap((reader) => {
    const evidence = evidenceFor(reader, cells);
    const isLikely = likely.includes(reader.encoding);
    const by = isEnough(evidence, GAINED_ALONE, SHARE_RIGHT) ? 'syllables' : isLikely && isEnoughBeside(evidence) ? 'neighbours' : null;
    return by === null ? [] : [{ told: { encoding: reader.encoding, by } as const, surplus: surplusOf(evidence), isLikely }];
  });
  const [best, second] = candidates.toSorted((a, b) => b.surplus - a.surplus || Number(b.isLikely) - Number(a.isLikely));
  // “Bí thö” is Bí thư in VNI and Bớ thử in TCVN3: then only a column beside it can tell.
  if (best === undefined || (best.surplus === second?.surplus && best.isLikely === second.isLikely)) return null;
  return best.told;
}

function surplusOf({ words, right, before, telling }: Evidence): number {
  return 2 * right - words - before + (telling ? TELLING_IS_WORTH : 0);
}

function evidenceFor(reader: LegacyReader, cells: readonly ColumnCell[]): Evidence {
  const evidence: Evidence = { words: 0, right: 0, before: 0, telling: false };
  let lookedAt = 0;
  for (const { text } of cells) {
    if (!reader.canBe(text)) continue;
    const { words, right } = reader.count(text);
    evidence.words += words;
    evidence.right += right;
    evidence.before += countWords(text).right;
    evidence.telling ||= reader.isTelling(text);
    lookedAt += 1;
    if (lookedAt === MOST_LOOKED_AT) break;
  }
  return evidence;
}

function isEnough({ words, right, before }: Evidence, gained: number, share: number): boolean {
  return right - before >= Math.max(gained, words * SHARE_GAINED) && right >= words * share;
}

/** Names of other peoples make few syllables, abbreviations none: a sign of the encoding stands in for them. */
function isEnoughBeside(evidence: Evidence): boolean {
  if (isEnough(evidence, GAINED_BESIDE, SHARE_RIGHT)) return true;
  return evidence.telling && (evidence.words === 0 || isEnough(evidence, GAINED_BESIDE, SHARE_RIGHT_BESIDE));
}

/** Decoding must not lose syllables; where it gains none, a sign of the encoding or nothing but syllables must speak for it. */
function isBetterRead(text: string, reader: LegacyReader): boolean {
  if (reader.careful) return true;
  const { words, right } = reader.count(text);
  const before = countWords(text).right;
  if (right !== before) return right > before;
  return (words > 0 && right === words) || reader.isTelling(text);
}

/** A text typed in Unicode although its font is a legacy one: every word is a syllable, and not all would be if decoded. */
function isRightAsItStands(text: string, reader: LegacyReader): boolean {
  const now = countWords(text);
  const then = reader.count(text);
  return now.words > 0 && now.right === now.words && then.right < then.words && !reader.isTelling(text);
}

function isGarbled(text: string, reader: LegacyReader): boolean {
  return reader.isTelling(text) && reader.count(text).right > countWords(text).right;
}

/** A text in both: somebody went on in Unicode where another had begun. */
function repaired(text: string, reader: LegacyReader, font: string | null): string {
  return repairWords(text, reader.word, (word) => (reader.canBe(word) ? reader.decode(word, font) : word));
}

function outcome(cells: readonly ColumnCell[], told: Told): ColumnDecision | null {
  const evidence = { fonts: fontsOf(told.encoding, cells), words: 0, right: 0, before: 0 };
  const samples = new Samples();
  const changes = new Map<string, string>();
  let changed = 0;
  for (const cell of cells) {
    const after = decodeCell(cell, told);
    if (after === cell.text) continue;
    changed += cell.times ?? 1;
    changes.set(cellKey(cell), after);
    const { words, right } = countWords(after);
    samples.add({ before: cell.text, after }, words);
    evidence.words += words;
    evidence.right += right;
    evidence.before += countWords(cell.text).right;
  }
  if (changed === 0) return null;
  const confidence = evidence.words === 0 ? 1 : evidence.right / evidence.words;
  return { ...told, confidence, evidence, samples: samples.best(), changed, changes };
}

function fontsOf(encoding: LegacyEncoding, cells: readonly ColumnCell[]): string[] {
  return [...new Set(cells.flatMap(({ font }) => (encodingOfFont(font) === encoding ? [font ?? ''] : [])))].toSorted();
}

type Sample = ColumnDecision['samples'][number];

/** Keeps the texts by which a reader sees best what decoding does. */
class Samples {
  readonly #kept: { sample: Sample; words: number }[] = [];

  add(sample: Sample, words: number): void {
    if (this.#kept.length === SAMPLES && words <= (this.#kept.at(-1)?.words ?? 0)) return;
    if (this.#kept.some((one) => one.sample.before === sample.before)) return;
    const place = this.#kept.findIndex((one) => one.words < words);
    this.#kept.splice(place < 0 ? this.#kept.length : place, 0, { sample, words });
    this.#kept.length = Math.min(this.#kept.length, SAMPLES);
  }

  best(): Sample[] {
    return this.#kept.map((one) => one.sample);
  }
}
