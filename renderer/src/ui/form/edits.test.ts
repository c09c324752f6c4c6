import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byFieldNames, differences, NO_EDITS, readEdits, same, withEdit } from './edits.ts';

describe('edits of a form', () => {
  it('a field back at its saved value is no edit', () => {
    const edited = withEdit(NO_EDITS, 'fullName', 'Lê Quang Nhã', 'Lê Quang Nhạ', 3, 't');
    expect(edited.values).toEqual({ fullName: 'Lê Quang Nhã' });
    expect(withEdit(edited, 'fullName', 'Lê Quang Nhạ', 'Lê Quang Nhạ', 3, 't').values).toEqual({});
  });

  it('empty text and nothing are the same', () => {
    expect(same('', null)).toBe(true);
    expect(withEdit(NO_EDITS, 'note', '', null, 1, 't').values).toEqual({});
    expect(same(0, null)).toBe(false);
  });

  it('keep the revision that was on the screen at the first change', () => {
    const first = withEdit(NO_EDITS, 'a', 'x', '', 3, 't');
    expect(withEdit(first, 'b', 'y', '', 5, 't').rev).toBe(3);
    const cleared = withEdit(first, 'a', '', '', 5, 't');
    expect(withEdit(cleared, 'b', 'y', '', 5, 't').rev).toBe(5);
  });

  it('come back from the kept draft as they were', () => {
    fc.assert(fc.property(fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.oneof(fc.string(), fc.integer(), fc.constant(null))), fc.option(fc.nat()), (values, rev) => {
      const kept = { values, rev, at: '2026-11-23T02:41:00.000Z' };
      expect(readEdits(JSON.parse(JSON.stringify(kept)), ['a', 'b', 'c'])).toEqual(JSON.parse(JSON.stringify(kept)));
    }));
  });

  it('a draft of an older program or a broken one does no harm', () => {
    expect(readEdits({ values: { gone: 1, a: 'x' }, rev: '7', at: 5 }, ['a'])).toEqual({ values: { a: 'x' }, rev: null, at: '' });
    for (const broken of [null, undefined, 'text', [], { values: null }, { values: 'x' }]) expect(readEdits(broken, ['a'])).toEqual(NO_EDITS);
  });

  it('two versions are compared in the fields both have, in the order of the form', () => {
    expect(differences(['c', 'a', 'b'], { a: '1', b: '', c: 'x' }, { a: '2', b: null, c: 'y' })).toEqual(['c', 'a']);
    expect(differences(['a', 'local'], { a: '1', local: 'x' }, { a: '1' })).toEqual([]);
  });

  it('the stored record speaks in columns, the form in fields', () => {
    expect(byFieldNames({ full_name: 'Hà', given_name_override: null, rev: 3 })).toEqual({ fullName: 'Hà', givenNameOverride: null, rev: 3 });
  });
});
