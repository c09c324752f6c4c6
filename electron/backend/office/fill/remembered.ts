import type { Package } from '../zip.ts';

/** Unpacked bytes that are held at most; parts beyond are unpacked again. */
const MOST_BYTES = 64 * 1024 * 1024;

/** The same package, which holds some parts unpacked after they were read first, for they are read twice. */
export function remembered(parts: Package, twice: readonly string[]): Package {
  const held = new Map<string, Buffer[]>();
  let bytes = 0;
  return {
    ...parts,
    async *read(part) {
      const known = held.get(part);
      if (known !== undefined) return yield* known;
      const chunks: Buffer[] = [];
      for await (const chunk of parts.read(part)) {
        if (twice.includes(part) && (bytes += chunk.length) <= MOST_BYTES) chunks.push(chunk);
        yield chunk;
      }
      if (twice.includes(part) && bytes <= MOST_BYTES) held.set(part, chunks);
    },
  };
}
