import { decodeText, MARK, parseInteger } from './xml-text.ts';

/** The attributes of the tag being opened; valid during `open` only. */
export type XmlTag = {
  /** Position of the attribute with this name, or -1. */
  find(name: string): number;
  text(name: string): string | undefined;
  /** The attribute of this local name under any prefix, such as `r:id`. */
  prefixedText(localName: string): string | undefined;
  /** A whole number not below 0, or undefined. */
  integer(name: string): number | undefined;
  flag(name: string): boolean;
  /** For callers in a hurry: the bytes and the borders of the value at a position given by `find`. */
  bytes: Buffer;
  count: number;
  start(position: number): number;
  end(position: number): number;
};

/** Numbers kept for each attribute. */
export const FIELDS = 4;

/** A tag over the table the scanner fills: four numbers for each attribute, the borders of its name and of its value. */
export function tagOver(attributes: Int32Array): XmlTag {
  function find(name: string): number {
    const size = name.length;
    const end = tag.count * FIELDS;
    for (let slot = 0; slot < end; slot += FIELDS) {
      const start = attributes[slot]!;
      if (size === attributes[slot + 1]! - start && sameBytes(tag.bytes, start, name)) return slot;
    }
    return -1;
  }
  function textAt(slot: number): string | undefined {
    return slot < 0 ? undefined : decodeText(tag.bytes, tag.start(slot), tag.end(slot), MARK.ENTITY | MARK.HIGH);
  }
  const tag: XmlTag = {
    bytes: Buffer.alloc(0),
    count: 0,
    find,
    text: (name) => textAt(find(name)),
    prefixedText(localName) {
      for (let slot = 0; slot < tag.count * FIELDS; slot += FIELDS) {
        if (tag.bytes.toString('latin1', attributes[slot], attributes[slot + 1]).endsWith(`:${localName}`)) return textAt(slot);
      }
      return undefined;
    },
    integer(name) {
      const slot = find(name);
      if (slot < 0) return undefined;
      const value = parseInteger(tag.bytes, tag.start(slot), tag.end(slot));
      return value < 0 ? undefined : value;
    },
    flag(name) {
      const text = tag.text(name);
      return text === '1' || text === 'true' || text === 'on';
    },
    start: (slot) => attributes[slot + 2]!,
    end: (slot) => attributes[slot + 3]!,
  };
  return tag;
}

function sameBytes(bytes: Buffer, start: number, text: string): boolean {
  for (let index = 0; index < text.length; index++) if (bytes[start + index] !== text.charCodeAt(index)) return false;
  return true;
}
