import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CalendarEvent, calendarFile } from './calendar-file.ts';

const EVENT: CalendarEvent = {
  uid: '1@steering-desk', sequence: 2, changedAt: '2026-03-01T02:03:04.567Z', startsAt: '2026-03-18T08:00', endsAt: '2026-03-18T11:30', summary: 'Phiên họp', location: null, description: null, status: 'CONFIRMED',
};

interface Component {
  name: string;
  properties: Map<string, string>;
  parts: Component[];
}

/** Reads a calendar file as RFC 5545 says: lines are joined again, components nest, values lose their escapes. */
function read(file: string): Component {
  const root: Component = { name: '', properties: new Map(), parts: [] };
  const open = [root];
  for (const line of file.replaceAll('\r\n ', '').split('\r\n').slice(0, -1)) {
    const [, name = '', , value = ''] = /^([A-Z-]+)((?:;[^:]*)?):(.*)$/s.exec(line) ?? [];
    const inside = open.at(-1) ?? root;
    if (name === 'BEGIN') {
      const part = { name: value, properties: new Map<string, string>(), parts: [] };
      inside.parts.push(part);
      open.push(part);
    } else if (name === 'END') open.pop();
    else inside.properties.set(name, unescape(value));
  }
  expect(open).toEqual([root]);
  return root.parts[0] ?? root;
}

function unescape(value: string): string {
  let text = '';
  for (let at = 0; at < value.length; at += 1) {
    const next = value[at] === '\\' ? value[(at += 1)] : undefined;
    text += next === undefined ? (value[at] ?? '') : next === 'n' ? '\n' : next;
  }
  return text;
}

const anyText = fc.string({ unit: fc.oneof(fc.constantFrom('ữ', 'Đ', '😀', ';', ',', '\\', '\n', ':', '"', ' ', 'n'), fc.string({ minLength: 1, maxLength: 4 })), maxLength: 80 })
  .map((text) => text.replaceAll(/[\u0000-\u0009\u000B-\u001F\u007F\uFFFE\uFFFF]/g, ''));

describe('a calendar file', () => {
  it('gives back every text that was written', () => {
    fc.assert(fc.property(fc.array(fc.record({ summary: anyText, location: fc.option(anyText), description: fc.option(anyText) }), { maxLength: 4 }), (texts) => {
      const { name, parts } = read(calendarFile(texts.map((one) => ({ ...EVENT, ...one }))));
      expect(name).toBe('VCALENDAR');
      const events = parts.filter((part) => part.name === 'VEVENT').map(({ properties }) => ({ summary: properties.get('SUMMARY'), location: properties.get('LOCATION') ?? null, description: properties.get('DESCRIPTION') ?? null }));
      expect(events).toEqual(texts);
    }));
  });

  it('has no line of more than 75 octets, ends each by CRLF, and cuts no character', () => {
    fc.assert(fc.property(anyText, (summary) => {
      const file = calendarFile([{ ...EVENT, summary }]);
      const lines = file.split('\r\n');
      expect(lines.pop()).toBe('');
      expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
      expect([file.replaceAll('\r\n', '').includes('\n'), file.isWellFormed()]).toEqual([false, true]);
    }));
  });

  it('tells times in the zone of Vietnam, which it describes, and instants in UTC', () => {
    const file = calendarFile([EVENT]);
    expect(file).toContain('DTSTART;TZID=Asia/Ho_Chi_Minh:20260318T080000\r\nDTEND;TZID=Asia/Ho_Chi_Minh:20260318T113000\r\n');
    const { properties, parts } = read(file);
    expect([...properties]).toEqual([['VERSION', '2.0'], ['PRODID', '-//Steering Desk//Ban Thu ky//VI'], ['CALSCALE', 'GREGORIAN'], ['METHOD', 'PUBLISH']]);
    const [zone, event] = parts;
    expect([zone?.properties.get('TZID'), zone?.parts[0]?.properties.get('TZOFFSETTO')]).toEqual(['Asia/Ho_Chi_Minh', '+0700']);
    expect([event?.properties.get('UID'), event?.properties.get('SEQUENCE'), event?.properties.get('DTSTAMP'), event?.properties.get('STATUS')]).toEqual(['1@steering-desk', '2', '20260301T020304Z', 'CONFIRMED']);
  });

  it('leaves the end open where there is none', () => {
    expect(calendarFile([{ ...EVENT, endsAt: null }])).not.toContain('DTEND');
  });
});
