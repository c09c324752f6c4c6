import { describe, expect, it } from 'vitest';
import { resources } from '../../i18n/resources.ts';
import { parseTimes, readDigestSetting } from './digest-setting.ts';

describe('the setting of the digest', () => {
  it('is the usual one until something else is kept, whatever lies there', () => {
    for (const stored of [null, 'x', { times: 'x' }, {}]) expect(readDigestSetting(stored)).toEqual({ on: true, times: ['08:00', '13:30'], toldAt: null });
    expect(readDigestSetting({ on: false, times: ['07:00', '25:00', 3], toldAt: '2026-11-26T07:00' })).toEqual({ on: false, times: ['07:00'], toldAt: '2026-11-26T07:00' });
  });

  it('takes times as they are typed', () => {
    expect(parseTimes('13:30; 8:00,08:00')).toEqual(['08:00', '13:30']);
    expect(parseTimes('')).toEqual([]);
    expect(parseTimes('8h')).toBeNull();
    expect(parseTimes('01:00,02:00,03:00,04:00,05:00,06:00,07:00')).toBeNull();
  });
});

describe('the words of the Desk', () => {
  it.each(['vi', 'en'] as const)('are those of the pages it opens (%s)', (language) => {
    const { desk, committees, documents, tasks } = resources[language];
    expect(desk.committees.kinds).toEqual(committees.attention.short);
    expect(desk.types).toEqual(documents.types);
    expect(desk.tasks).toMatchObject({ overdue: tasks.classes.overdue, due: tasks.dueSoon, awaiting: tasks.classes.awaiting_confirmation });
  });
});
