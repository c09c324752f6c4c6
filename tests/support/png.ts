import { inflateSync } from 'node:zlib';

/** An image read from a PNG file of eight bits a channel: its size, and how many dots it has of each colour. */
export interface Dots {
  width: number;
  height: number;
  /** By `#rrggbb`. */
  colours: ReadonlyMap<string, number>;
}

const HEAD = 8;

/** Reads the dots of a PNG as canvases write them: RGB or RGBA, not interlaced. */
export function readPng(file: Buffer): Dots {
  const width = file.readUInt32BE(16);
  const height = file.readUInt32BE(20);
  const channels = { 2: 3, 6: 4 }[file[25] ?? 0] ?? 0;
  if (file.toString('latin1', 1, 4) !== 'PNG' || file[24] !== 8 || channels === 0) throw new Error('not a PNG of eight bits a channel');
  const lines = inflateSync(Buffer.concat(dataOf(file)));
  const colours = new Map<string, number>();
  let above = Buffer.alloc(width * channels);
  for (let y = 0; y < height; y += 1) {
    const start = y * (width * channels + 1);
    const line = unfiltered(lines[start] ?? 0, lines.subarray(start + 1, start + 1 + width * channels), above, channels);
    for (let x = 0; x < line.length; x += channels) {
      const colour = `#${line.toString('hex', x, x + 3)}`;
      colours.set(colour, (colours.get(colour) ?? 0) + 1);
    }
    above = line;
  }
  return { width, height, colours };
}

function dataOf(file: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  for (let at = HEAD; at < file.length; at += file.readUInt32BE(at) + 12) {
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  }
  return parts;
}

/** A line with the filter taken off that it was written with (PNG, section 9). */
function unfiltered(filter: number, raw: Buffer, above: Buffer, channels: number): Buffer<ArrayBuffer> {
  const line = Buffer.alloc(raw.length);
  for (let at = 0; at < raw.length; at += 1) {
    const left = at < channels ? 0 : (line[at - channels] ?? 0);
    const up = above[at] ?? 0;
    const corner = at < channels ? 0 : (above[at - channels] ?? 0);
    line[at] = (raw[at] ?? 0) + [0, left, up, Math.floor((left + up) / 2), paeth(left, up, corner)][filter]!;
  }
  return line;
}

function paeth(left: number, up: number, corner: number): number {
  const [byLeft, byUp, byCorner] = [left, up, corner].map((one) => Math.abs(left + up - corner - one)) as [number, number, number];
  return byLeft <= byUp && byLeft <= byCorner ? left : byUp <= byCorner ? up : corner;
}
