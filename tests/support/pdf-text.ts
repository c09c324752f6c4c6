import { inflateSync } from 'node:zlib';

/**
 * The words of a PDF that Chromium printed, in the order they were painted; lines and cells stand apart by a space. It
 * knows no more of PDF than Chromium's printing uses: compressed streams, and fonts whose glyphs say which letters they are.
 */
export function pdfText(pdf: Buffer): string {
  const source = pdf.toString('latin1');
  const streams = streamsOf(pdf, source);
  const fonts = fontsOf(source, streams);
  const pages = [...streams.values()].filter((stream) => /\bBT\b[^]*\bTj\b/.test(stream));
  return pages.map((content) => painted(content, fonts)).join(' ').normalize('NFC').replaceAll(/\s+/g, ' ').trim();
}

type Letters = ReadonlyMap<number, string>;

/** The unpacked streams by the number of their object. */
function streamsOf(pdf: Buffer, source: string): Map<string, string> {
  const streams = new Map<string, string>();
  for (const { 1: number = '', 2: dictionary = '', index, 0: head } of source.matchAll(/(\d+) 0 obj\s*(<<(?:(?!endobj)[^])*?>>)\s*stream\r?\n/g)) {
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? 0);
    const start = index + head.length;
    if (dictionary.includes('/FlateDecode') && !dictionary.includes('/Subtype /Image')) streams.set(number, inflateSync(pdf.subarray(start, start + length)).toString('latin1'));
  }
  return streams;
}

/** The letters of each font's glyphs, by the name that pages call the font. */
function fontsOf(source: string, streams: ReadonlyMap<string, string>): Map<string, Letters> {
  const fonts = new Map<string, Letters>();
  for (const { 1: name = '', 2: object = '' } of source.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const dictionary = new RegExp(`(?:^|\\n)${object} 0 obj([^]*?)endobj`).exec(source)?.[1] ?? '';
    const map = streams.get(/\/ToUnicode (\d+) 0 R/.exec(dictionary)?.[1] ?? '');
    if (map !== undefined) fonts.set(name, lettersOf(map));
  }
  return fonts;
}

function lettersOf(map: string): Letters {
  const letters = new Map<number, string>();
  const put = (glyph: number, hex: string) => letters.set(glyph, String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16))));
  for (const [, block = ''] of map.matchAll(/beginbfchar([^]*?)endbfchar/g)) {
    for (const [, glyph = '', hex = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g)) put(Number.parseInt(glyph, 16), hex);
  }
  for (const [, block = ''] of map.matchAll(/beginbfrange([^]*?)endbfrange/g)) {
    for (const [, first = '', last = '', hex = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const [from, to, letter] = [first, last, hex].map((text) => Number.parseInt(text, 16)) as [number, number, number];
      for (let glyph = from; glyph <= to; glyph += 1) put(glyph, (letter + glyph - from).toString(16).padStart(4, '0'));
    }
  }
  return letters;
}

function painted(content: string, fonts: ReadonlyMap<string, Letters>): string {
  let text = '';
  let font: Letters = new Map();
  let line = '';
  for (const [, name, height, hex, end] of content.matchAll(/\/(F\d+) [\d.]+ Tf|(?:[-\d.]+ ){5}([-\d.]+) Tm|<(\w+)> Tj|\b(EMC)\b/g)) {
    if (name !== undefined) font = fonts.get(name) ?? new Map();
    else if (hex !== undefined) text += (hex.match(/.{4}/g) ?? []).map((glyph) => font.get(Number.parseInt(glyph, 16)) ?? '').join('');
    else if (end !== undefined || height !== line) text += ' ';
    line = height ?? line;
  }
  return text;
}
