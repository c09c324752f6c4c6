import { posix } from 'node:path';
import type { Edit } from '../read-part.ts';
import { readPart } from '../read-part.ts';
import type { Package } from '../zip.ts';

const CONTENT_TYPES = '[Content_Types].xml';

/**
 * Leaves the order of calculation out: the parts that go, and the changes of those that speak of them, the relationships
 * of the workbook and the content types. Excel makes a new one.
 */
export async function withoutCalcChain(parts: Package, main: string): Promise<{ gone: string[]; edits: Map<string, Edit[]> }> {
  const links = posix.join(posix.dirname(main), '_rels', `${posix.basename(main)}.rels`);
  const edits = new Map<string, Edit[]>();
  const gone: string[] = [];
  if (!parts.has(links)) return { gone, edits };
  const linkEdits = await removed(parts, links, 'Relationship', (attribute) => {
    if (!/\/calcChain$/.test(attribute('Type') ?? '')) return false;
    const target = (attribute('Target') ?? '').replaceAll('\\', '/');
    gone.push(target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(main), target));
    return true;
  });
  if (gone.length === 0) return { gone, edits };
  edits.set(links, linkEdits);
  const names = gone.map((part) => `/${part}`.toLowerCase());
  if (parts.has(CONTENT_TYPES)) edits.set(CONTENT_TYPES, await removed(parts, CONTENT_TYPES, 'Override', (attribute) => names.includes((attribute('PartName') ?? '').toLowerCase())));
  return { gone: gone.filter((part) => parts.has(part)), edits };
}

/** Takes elements of a name out of a part. */
async function removed(parts: Package, part: string, element: string, isUnwanted: (attribute: (name: string) => string | undefined) => boolean): Promise<Edit[]> {
  const edits: Edit[] = [];
  let from = -1;
  await readPart(parts, part, [element], {
    open(name, tag) {
      if (name === element) from = isUnwanted((attribute) => tag.text(attribute)) ? tag.from : -1;
    },
    close(name, _from, to) {
      if (name === element && from >= 0) edits.push({ from, to, text: '' });
    },
    text() {},
  });
  return edits;
}
