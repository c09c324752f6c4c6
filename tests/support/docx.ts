import { createReadGuard } from '../../electron/backend/office/read-guard.ts';
import { openPackage } from '../../electron/backend/office/zip.ts';

export interface XmlNode {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlNode[];
  text: string;
}

/** A part of a Word file as a tree. Throws where it is no well-formed XML. */
export async function docxPart(bytes: Uint8Array, part: string): Promise<XmlNode> {
  const parts = await openPackage(Buffer.from(bytes), createReadGuard({}));
  const chunks: Buffer[] = [];
  for await (const chunk of parts.read(part)) chunks.push(chunk);
  return parseXml(Buffer.concat(chunks).toString('utf8'));
}

/** All elements of a name below another, in the order of the file. */
export function all(node: XmlNode, name: string): XmlNode[] {
  return node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

/** An attribute of the first element of a name. */
export function attribute(node: XmlNode, name: string, key: string): string | undefined {
  return all(node, name)[0]?.attributes[key];
}

/** The words of a part: runs one after the other, a line break as `\n`. */
export function textOf(node: XmlNode): string {
  if (node.name === 'w:t') return node.text;
  return node.name === 'w:br' ? '\n' : node.children.map(textOf).join('');
}

const TOKENS = /<\?[^>]*\?>|<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;

function parseXml(source: string): XmlNode {
  const root: XmlNode = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  let read = 0;
  for (const { 0: token, 1: closing, 2: name = '', 3: attributes = '', 4: empty, 5: text } of source.matchAll(TOKENS)) {
    read += token.length;
    const within = open.at(-1) ?? root;
    if (text !== undefined) within.text += decoded(text);
    else if (closing === '/') {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes nothing`);
    } else if (name !== '') {
      const node: XmlNode = { name, attributes: Object.fromEntries(Array.from(attributes.matchAll(/([\w:]+)="([^"]*)"/g), ([, key = '', value = '']) => [key, decoded(value)])), children: [], text: '' };
      within.children.push(node);
      if (empty === '') open.push(node);
    }
  }
  if (read !== source.length || open.length !== 1) throw new Error(`no XML at ${read}: ${source.slice(read, read + 40)}`);
  return root;
}

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" };

function decoded(text: string): string {
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(text)) throw new Error('a character that XML has no place for');
  return text.replaceAll(/&[^;]*;?/g, (entity) => ENTITIES[entity] ?? String.fromCodePoint(Number.parseInt(/^&#x?([0-9A-Fa-f]+);$/.exec(entity)?.[1] ?? 'none', entity.startsWith('&#x') ? 16 : 10)));
}
