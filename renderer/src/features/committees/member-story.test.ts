import { describe, expect, it } from 'vitest';
import type { PersonDetail } from '#shared/contract/people.ts';
import type { VersionRow } from '#shared/contract/versions.ts';
import { memberStory, type StoryItem } from './member-story.ts';

type SeatOf = PersonDetail['memberships'][number];

const BARE: Omit<SeatOf, 'id' | 'committeeId' | 'committeeName'> = {
  body: 'committee', role: 'member', heldBy: 'person', office: null, from: null, to: null, endReason: null, endNote: null, note: null, decision: null, endDecision: null, decisions: [],
};

function seat(id: string, changes: Partial<SeatOf>): SeatOf {
  return { ...BARE, id, committeeId: 'c', committeeName: 'Ban Chỉ đạo', ...changes };
}
function version(number: number, effectiveOn: string): VersionRow {
  return { id: `v${number}`, rev: 1, kind: 're_constitute', state: 'in_force', number, decision: { number: `${number}-QĐ/TU`, on: effectiveOn, issuer: null, signer: null, summary: null }, effectiveOn, to: null, seats: 1, vacant: 0, came: [], left: [] };
}
function told(item: StoryItem): unknown[] {
  if ('position' in item) return [item.kind, item.day, item.position];
  return item.kind === 'left' ? [item.kind, item.day, item.reason] : [item.kind, item.day, item.role, item.version?.number ?? null];
}
function story(memberships: SeatOf[], positions: PersonDetail['positions'] = [], positionEndedOn: string | null = null): unknown[] {
  return memberStory({ committeeId: 'c', person: { memberships, positions }, versions: [version(2, '2025-08-05'), version(1, '2021-05-01')], positionEndedOn }).map(told);
}

describe('what happened to a member, the latest first', () => {
  it('coming, staying on by the next decision, another role', () => {
    expect(story([
      seat('2', { from: '2026-03-18', role: 'deputy_head' }),
      seat('1', { from: '2021-05-01', to: '2026-03-17' }),
    ])).toEqual([
      ['changed', '2026-03-18', 'deputy_head', null],
      ['stayed', '2025-08-05', 'member', 2],
      ['came', '2021-05-01', 'member', 1],
    ]);
  });

  it('leaving, and coming back later, with the reason', () => {
    expect(story([seat('2', { from: '2025-08-05' }), seat('1', { to: '2023-12-31', endReason: 'transferred' })])).toEqual([
      ['came', '2025-08-05', 'member', 2],
      ['left', '2024-01-01', 'transferred'],
      ['stayed', '2021-05-01', 'member', 1],
      ['came', null, 'member', null],
    ]);
  });

  it('positions that began, and the one that ended; seats of other committees are no part of it', () => {
    const positions = [{ id: 'h1', position: 'Chánh Thanh tra', unitId: 'u', unitName: 'Thanh tra tỉnh', from: '2025-07-01', to: '2026-10-14' }];
    expect(story([seat('1', { from: '2025-08-05' }), seat('2', { committeeId: 'other', from: '2026-01-01' })], positions, '2026-10-14')).toEqual([
      ['positionEnded', '2026-10-15', 'Chánh Thanh tra, Thanh tra tỉnh'],
      ['came', '2025-08-05', 'member', 2],
      ['positionBegun', '2025-07-01', 'Chánh Thanh tra, Thanh tra tỉnh'],
    ]);
  });
});
