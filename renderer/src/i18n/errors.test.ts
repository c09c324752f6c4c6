import { ORPCError } from '@orpc/client';
import i18next from 'i18next';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ERRORS } from '#shared/contract/errors.ts';
import { errorText, isRuleCode } from './errors.ts';
import { resources } from './resources.ts';

beforeAll(async () => { await i18next.init({ lng: 'vi', resources, defaultNS: 'ui', interpolation: { escapeValue: false } }); });

const sentences = (language: 'vi' | 'en', error: unknown) => errorText(error, i18next.getFixedT(language, 'errors'));
const rule = (...issues: object[]) => new ORPCError('RULE', { data: { issues } });

describe('a failure in the user’s words', () => {
  it.each(Object.keys(ERRORS))('%s has a sentence in both languages', (code) => {
    const error = new ORPCError(code, { data: { needs: 9, has: 3, id: 'x', issues: [] } });
    for (const language of ['vi', 'en'] as const) {
      const { sentence } = sentences(language, error);
      expect(sentence).toMatch(/\.$/);
      expect(sentence).not.toContain('{{');
      expect(sentence).not.toContain(code);
    }
  });

  it('what is not from the closed list is a fault of the program', () => {
    expect(sentences('vi', new TypeError('x')).code).toBe('BUG');
    expect(sentences('vi', new ORPCError('SOMETHING_ELSE')).code).toBe('BUG');
  });

  it('the number of a fault stands in the details', () => {
    expect(sentences('en', new ORPCError('BUG', { data: { id: '0198-7' } })).detail).toContain('0198-7');
  });

  it('a rule names who and when, with the day as people write it', () => {
    const text = sentences('vi', rule({ rule: 'UNIT_NOT_VALID_ON', field: 'unitId', params: { name: 'Huyện Mẫu', date: '2025-07-01' } }));
    expect(text.fields).toEqual([{ field: 'unitId', sentence: 'Đơn vị “Huyện Mẫu” không hoạt động vào ngày 01/07/2025. Chọn đơn vị khác hoặc sửa ngày.' }]);
  });

  it('several rules are told together, each once', () => {
    expect(sentences('en', rule({ rule: 'UNDO_ALREADY' }, { rule: 'UNDO_ALREADY' })).sentence).toBe('This has already been undone.');
  });

  it('a rule without a sentence still gets one', () => {
    expect(sentences('vi', rule({ rule: 'SOMETHING_NEW' })).sentence).toBe(resources.vi.errors.unknownRule);
  });
});

describe('rules of the backend', () => {
  const backend = path.join(import.meta.dirname, '..', '..', '..', 'electron', 'backend');
  const files = readdirSync(backend, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  const used = new Set(files.flatMap((name) => [...readFileSync(path.join(backend, name), 'utf8').matchAll(/\brule: '([A-Z_]+)'/g)].map((match) => match[1] ?? '')));

  it('are found in its sources', () => expect(used.size).toBeGreaterThan(5));
  it.each([...used])('%s has a sentence', (code) => expect(isRuleCode(code)).toBe(true));
});
