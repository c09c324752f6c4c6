import { describe, expect, it } from 'vitest';
import { annexNote, annexSubtitle, draftSubtitle } from './roster-paper.ts';
import { citeDecision, type Decision, NO_DECISION } from './versions.ts';

const DECISION: Decision = { number: '521-QĐ/TU', on: '2026-02-05', issuer: 'Ban Thường vụ Tỉnh ủy Mẫu', signer: null, summary: null };
const line = (decision: Decision) => draftSubtitle(decision).map(({ text }) => text).join('');

describe('the line under the title of an annex', () => {
  it.each([DECISION, { ...DECISION, issuer: null }])('is the same before and after the decision is applied, once nothing is missing', (decision) => {
    expect(line(decision)).toBe(annexSubtitle(citeDecision(decision)));
    expect(draftSubtitle(decision).some(({ missing }) => missing)).toBe(false);
  });
  it('leaves blanks for a number and a day that are not known yet', () => {
    expect(line(NO_DECISION)).toBe('(Kèm theo Quyết định số ……, ngày ……)');
    expect(draftSubtitle({ ...DECISION, on: null }).filter(({ missing }) => missing)).toHaveLength(1);
  });
});

describe('the remarks on a seat', () => {
  it.each([
    [null, null, null],
    [null, 'Kiêm Tổ trưởng', 'Kiêm Tổ trưởng'],
    ['Lê Văn An', null, 'Thay đ/c Lê Văn An'],
    ['Lê Văn An', 'Kiêm Tổ trưởng', 'Thay đ/c Lê Văn An. Kiêm Tổ trưởng'],
  ])('replacing %s, noted %s', (replaces, note, expected) => expect(annexNote(replaces, note)).toBe(expected));
});
