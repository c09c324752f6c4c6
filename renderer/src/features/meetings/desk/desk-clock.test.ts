import { describe, expect, it } from 'vitest';
import type { AgendaRow } from '#shared/contract/agenda.ts';
import { clockText, overrunMinutes } from './desk-clock.ts';

const item: AgendaRow = { id: '', rev: 1, part: 'main', section: null, content: 'Thảo luận', durationMin: 10, startsAt: '', endsAt: '', presenter: null, documents: [], outcome: null, outcomeNote: null, dropReason: null, continues: null, takenUpBy: null, confirms: null, beganAt: '2026-03-18T01:00:00.000Z', spentS: 240 };

describe('the clock of an item', () => {
  it.each([[0, '0:00'], [64, '1:04'], [3599, '59:59'], [3600, '1:00:00'], [4624, '1:17:04']])('%i seconds are %s', (seconds, text) => { expect(clockText(seconds)).toBe(text); });

  it.each([['01:05:59', 0], ['01:06:00', 0], ['01:06:01', 1], ['01:07:00', 1], ['01:07:01', 2]])('at %s it is over by %i minutes', (time, over) => {
    expect(overrunMinutes(item, `2026-03-18T${time}.000Z`)).toBe(over);
  });
});
