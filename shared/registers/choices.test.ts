import { expect, test } from 'vitest';
import { findChoice } from './choices.ts';

test.each([
  ['Kinh tế', { code: 'economy' }], ['KINH TE', { code: 'economy' }], ['Economy', { code: 'economy' }], ['economy', { code: 'economy' }],
  ['Kinh tếe', { near: ['economy'] }], ['xã hội', { near: ['society'] }], ['Phát triển kinh tế', { near: ['economy'] }], ['Du lịch', { near: [] }], ['', { near: [] }],
])('“%s” among the words of a choice', (text, found) => {
  expect(findChoice(text, ['economy', 'society'], [{ economy: 'Kinh tế', society: 'Văn hóa - xã hội' }, { economy: 'Economy', society: 'Culture and society' }])).toEqual(found);
});
