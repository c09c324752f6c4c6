import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillWording, PLACEHOLDERS, placeholdersOf, UnknownPlaceholderError, WORDING_KEYS, WORDINGS, wordingsOf } from './wordings.ts';

const SYSTEMS = ['party', 'state'] as const;
const VALUES = Object.fromEntries(PLACEHOLDERS.map((name) => [name, `«${name}»`]));

describe('a text with placeholders', () => {
  it('says what is known in their places', () => {
    expect(fillWording('Tới dự {meeting} tại {place}, {meeting}.', { meeting: 'Hội nghị sơ kết', place: 'Phòng 1' })).toBe('Tới dự Hội nghị sơ kết tại Phòng 1, Hội nghị sơ kết.');
  });

  it('begins with a capital, whatever it begins with', () => {
    expect(fillWording('{day}, tại {place}', { day: 'ngày 05 tháng 02 năm 2026', place: 'đây' })).toBe('Ngày 05 tháng 02 năm 2026, tại đây');
  });

  it.each([['{meting}', 'meting'], ['{Meeting}', 'Meeting'], ['{ meeting }', ' meeting '], ['{}', ''], ['{toString}', 'toString'], ['{__proto__}', '__proto__']])('names what is not known in %s', (text, placeholder) => {
    expect(() => fillWording(`Tới dự ${text}`, { meeting: 'Hội nghị' })).toThrow(UnknownPlaceholderError);
    expect(() => fillWording(`Tới dự ${text}`, { meeting: 'Hội nghị' })).toThrow(expect.objectContaining({ placeholder }));
  });

  it('asks for each once, in its order; a bracket without its other half is a bracket', () => {
    expect(placeholdersOf('{time} {place} {time} } { {a{chair}')).toEqual(['time', 'place', 'chair']);
  });

  it('a meeting whose name has brackets is called by it', () => {
    expect(fillWording('Tới dự {meeting}', { meeting: 'Hội nghị {chair} $& $1', chair: 'An' })).toBe('Tới dự Hội nghị {chair} $& $1');
  });

  it('keeps everything else as it is, and fills every place', () => {
    const part = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll(/[{}]/gu, ''));
    fc.assert(fc.property(fc.array(fc.tuple(part, fc.constantFrom(...PLACEHOLDERS))), part, (parts, end) => {
      const text = `.${parts.map(([before, name]) => `${before}{${name}}`).join('')}${end}`;
      expect(fillWording(text, VALUES)).toBe(`.${parts.map(([before, name]) => `${before}«${name}»`).join('')}${end}`);
      expect(new Set(placeholdersOf(text))).toEqual(new Set(parts.map(([, name]) => name)));
    }));
  });
});

describe('the texts an office begins with', () => {
  it.each(WORDING_KEYS.flatMap((key) => SYSTEMS.map((system) => [key, system] as const)))('%s of the %s asks only for what it may', (key, system) => {
    const { [system]: text, placeholders } = WORDINGS[key];
    expect(placeholdersOf(text).filter((name) => !(placeholders as readonly string[]).includes(name))).toEqual([]);
    expect(fillWording(text, VALUES)).not.toMatch(/[{}]/u);
    expect(text).toBe(text.normalize('NFC'));
  });

  it('stand where the office has none of its own', () => {
    const wordings = wordingsOf('party', { 'invitation.purpose': 'Mời dự {meeting}.' });
    expect(wordings['invitation.purpose']).toBe('Mời dự {meeting}.');
    expect(wordings['notice.closing']).toBe(WORDINGS['notice.closing'].party);
    expect(wordingsOf('state')['invitation.summary']).toBe('{meeting}');
  });
});
