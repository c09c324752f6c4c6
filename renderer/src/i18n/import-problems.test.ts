import { describe, expect, it } from 'vitest';
import { PROBLEM_CODES, problemSentence, sentenceFor } from '#shared/rules/import-problems.ts';
import { imports as en } from './en/imports.ts';
import { imports as vi } from './vi/imports.ts';

describe('problems of cells', () => {
  it.each(PROBLEM_CODES)('%s has a sentence in both languages', (code) => {
    const sentence = sentenceFor({ code, severity: 'error' });
    expect(vi.problems[sentence]).not.toBe('');
    expect(en.problems[sentence]).not.toBe('');
  });

  it('two roles in one cell are told as such', () => expect(sentenceFor({ code: 'ROLE_UNKNOWN', severity: 'error', params: { text: 'Ủy viên, Thư ký', count: 2 } })).toBe('ROLE_SEVERAL'));
  it('a seat that is still held is told apart from one that ends too late', () => {
    expect(sentenceFor({ code: 'DATE_ORDER', severity: 'error', params: { after: '' } })).toBe('SEAT_OPEN');
    expect(sentenceFor({ code: 'DATE_ORDER', severity: 'error', params: { after: '2026-01-31' } })).toBe('SEAT_OVERLAPS');
    expect(sentenceFor({ code: 'DATE_ORDER', severity: 'error', params: { from: '2026-02-01', to: '2026-01-31' } })).toBe('DATE_ORDER');
  });
  it('a name that two bear is no error, one person in two rows is', () => {
    expect(sentenceFor({ code: 'PERSON_TWICE_IN_FILE', severity: 'warning' })).toBe('NAME_TWICE_IN_FILE');
    expect(sentenceFor({ code: 'PERSON_TWICE_IN_FILE', severity: 'error' })).toBe('PERSON_TWICE_IN_FILE');
  });
  it('on paper the sentence names what is known, days as they are read', () => {
    expect(problemSentence({ code: 'DATE_ORDER', severity: 'error', params: { from: '2026-02-01', to: '2026-01-31' } })).toBe('Đến ngày 31/01/2026 lại trước từ ngày 01/02/2026');
  });
});
