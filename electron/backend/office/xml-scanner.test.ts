import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { XmlScanner } from './xml-scanner.ts';
import { decodeText } from './xml-text.ts';

type Seen = (string | Record<string, string | undefined>)[];

function scan(xml: string, cuts: readonly number[] = [], piece = (bytes: Buffer) => bytes): Seen {
  const seen: Seen = [];
  let text = '';
  const flush = () => {
    if (text !== '') seen.push(`"${text}"`);
    text = '';
  };
  const scanner = new XmlScanner(['a', 'b', 'row'], {
    open(name, tag) {
      flush();
      seen.push(`<${name}`, { r: tag.text('r'), id: tag.prefixedText('id') });
    },
    close(name) {
      flush();
      seen.push(`${name}>`);
    },
    text(bytes, start, end, marks) {
      text += decodeText(bytes, start, end, marks);
    },
  });
  const bytes = Buffer.from(xml);
  const borders = [0, ...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].sort((one, other) => one - other);
  for (let index = 1; index < borders.length; index++) scanner.write(piece(bytes.subarray(borders[index - 1], borders[index])));
  scanner.end();
  flush();
  return seen;
}

const SAMPLE = `\uFEFF<?xml version="1.0"?><!-- <a> --><x:a xmlns:x="u" r = 'Đảng &amp; ủy'><b r:id="7" r="1>2"/>Phường<![CDATA[ <b> & ]]>✅ &#x1EA1;&#7841;&lt;<!-- - --> hết\r\nrồi</x:a>\n`;

describe('reading XML in pieces', () => {
  test('names lose their prefix, attributes and texts are decoded', () => {
    expect(scan(SAMPLE)).toEqual(['"\uFEFF"', '<a', { r: 'Đảng & ủy', id: undefined }, '<b', { r: '1>2', id: '7' }, 'b>', '"Phường <b> & ✅ ạạ< hết\nrồi"', 'a>', '"\n"']);
  });

  test('pieces cut anywhere, in the middle of a letter or a tag, give the same', () => {
    const whole = scan(SAMPLE);
    fc.assert(fc.property(fc.array(fc.nat(SAMPLE.length * 2), { maxLength: 12 }), (cuts) => {
      expect(scan(SAMPLE, cuts)).toEqual(whole);
      expect(scan(SAMPLE, cuts, (bytes) => Buffer.from(bytes)), 'each in a buffer of its own').toEqual(whole);
    }));
  });

  test.each([
    ['an entity of its own', '<a>&x;</a>'],
    ['an entity without end', '<a>&amp</a>'],
    ['a character beyond Unicode', '<a>&#x110000;</a>'],
    ['tags that do not nest', '<a><b></a></b>'],
    ['a part cut off after a tag', '<a><b/>'],
    ['a part cut off within a tag', '<a><b r="1'],
    ['a part cut off within a comment', '<a><!-- <b/></a>'],
    ['two roots', '<a></a><b></b>'],
    ['nothing', ''],
    ['no tag', 'xin chào'],
    ['an attribute without quotes', '<a r=1></a>'],
    ['an attribute without value', '<a r></a>'],
    ['a stray slash', '<a / ></a>'],
    ['a tag without name', '<a>< /a>'],
    ['tags nested too deep', '<a>'.repeat(300) + '</a>'.repeat(300)],
    ['too many attributes', `<a ${Array.from({ length: 300 }, (_, index) => `q${index}="1"`).join(' ')}></a>`],
  ])('%s is refused as damaged', (_what, xml) => {
    expect(() => scan(xml)).toThrow(expect.objectContaining({ code: 'WORKBOOK_DAMAGED' }));
  });

  test('a document type is refused by name: with it a file could declare entities that grow without end', () => {
    expect(() => scan('<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>')).toThrow(expect.objectContaining({ code: 'WORKBOOK_ENTITIES' }));
  });
});
