/** Bytes to text and back, which a page and Node do differently. */
export type Base64 = { toText(bytes: Uint8Array): string; fromText(text: string): Uint8Array<ArrayBuffer> };
export type Codec = { encode(value: unknown): unknown; decode(coded: unknown): unknown };

/**
 * Puts what the structured clone algorithm can carry into JSON and back: cycles, Map, Set, Date, RegExp, BigInt, Error,
 * ArrayBuffer, typed arrays, undefined and the odd numbers. Throws DataCloneError for what cannot be cloned.
 * Stands alone, because its text is also put into the preload's world.
 */
export function makeCodec(base64: Base64): Codec {
  function refuseToClone(value: unknown): never {
    throw new DOMException(`${Object.prototype.toString.call(value)} could not be cloned.`, 'DataCloneError');
  }

  function encodePairs(value: object, step: (value: unknown) => unknown): unknown[] {
    return Object.entries(value).flatMap(([key, item]) => [key, step(item)]);
  }

  function encodeObject(value: object, step: (value: unknown) => unknown): unknown[] {
    if (Array.isArray(value)) return ['A', value.map(step)];
    if (value instanceof Map) return ['M', [...value].flat().map(step)];
    if (value instanceof Set) return ['S', [...value].map(step)];
    if (value instanceof Date) return ['D', value.getTime()];
    if (value instanceof RegExp) return ['R', value.source, value.flags];
    if (value instanceof ArrayBuffer) return ['B', base64.toText(new Uint8Array(value))];
    if (ArrayBuffer.isView(value)) {
      const type = Object.prototype.toString.call(value).slice(8, -1);
      return ['T', type, base64.toText(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))];
    }
    if (value instanceof Error) return ['E', value.name, value.message, value.stack ?? ''];
    const tag = Object.prototype.toString.call(value);
    if (tag !== '[object Object]') refuseToClone(value);
    return ['O', encodePairs(value, step)];
  }

  function encode(value: unknown): unknown {
    const seen = new Map<object, number>();
    const step = (item: unknown): unknown => {
      if (item === null || typeof item === 'string' || typeof item === 'boolean') return item;
      if (typeof item === 'number') return Number.isFinite(item) && !Object.is(item, -0) ? item : ['N', Object.is(item, -0) ? '-0' : String(item)];
      if (item === undefined) return ['U'];
      if (typeof item === 'bigint') return ['I', String(item)];
      if (typeof item !== 'object') return refuseToClone(item);
      const earlier = seen.get(item);
      if (earlier !== undefined) return ['#', earlier];
      seen.set(item, seen.size);
      return encodeObject(item, step);
    };
    return step(value);
  }

  function view(type: string, bytes: Uint8Array<ArrayBuffer>): object {
    const make = (globalThis as unknown as Record<string, new (buffer: ArrayBuffer) => object>)[type];
    return make ? new make(bytes.buffer) : bytes;
  }

  function fault(name: string, message: string, stack: string): Error {
    const known = { EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError }[name] ?? Error;
    const error = new known(message);
    error.stack = stack;
    return error;
  }

  function decode(coded: unknown): unknown {
    const made: unknown[] = [];
    const keep = <T>(value: T): T => {
      made.push(value);
      return value;
    };
    const step = (item: unknown): unknown => {
      if (!Array.isArray(item)) return item;
      const [tag, first, second, third] = item as [string, never, never, never];
      if (tag === 'U') return undefined;
      if (tag === 'N') return Number(first);
      if (tag === 'I') return BigInt(first);
      if (tag === '#') return made[first];
      if (tag === 'A') {
        const list: unknown[] = keep([]);
        for (const part of first as unknown[]) list.push(step(part));
        return list;
      }
      if (tag === 'O') {
        const object: Record<string, unknown> = keep({});
        const pairs = first as unknown[];
        for (let i = 0; i < pairs.length; i += 2)
          Object.defineProperty(object, pairs[i] as string, { value: step(pairs[i + 1]), writable: true, enumerable: true, configurable: true });
        return object;
      }
      if (tag === 'M') {
        const map = keep(new Map());
        const parts = first as unknown[];
        for (let i = 0; i < parts.length; i += 2) map.set(step(parts[i]), step(parts[i + 1]));
        return map;
      }
      if (tag === 'S') {
        const set = keep(new Set());
        for (const part of first as unknown[]) set.add(step(part));
        return set;
      }
      if (tag === 'D') return keep(new Date(first));
      if (tag === 'R') return keep(new RegExp(first, second));
      if (tag === 'B') return keep(base64.fromText(first).buffer);
      if (tag === 'T') return keep(view(first, base64.fromText(second)));
      return keep(fault(first, second, third));
    };
    return step(coded);
  }

  return { encode, decode };
}

/** The codec as Node speaks it. */
export const codec: Codec = makeCodec({
  toText: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  fromText: (text) => new Uint8Array(Buffer.from(text, 'base64')),
});
