import { describe, expect, it } from 'vitest';
import { dossierCount, USUAL_DOSSIERS } from './dossier.ts';
import { MEETING_KINDS } from './meetings.ts';

describe('the dossier of a meeting', () => {
  it.each(MEETING_KINDS)('of %s goes from the invitation to the minutes and names nothing twice', (kind) => {
    const titles = USUAL_DOSSIERS[kind];
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles.indexOf('Giấy mời')).toBeGreaterThanOrEqual(0);
    expect(titles.indexOf('Biên bản')).toBeGreaterThan(titles.indexOf('Chương trình'));
  });

  it('waits for nothing that is not needed', () => {
    expect(dossierCount([{ state: 'needed' }, { state: 'in_preparation' }, { state: 'ready' }, { state: 'not_needed' }])).toEqual({ ready: 1, needed: 3 });
    expect(dossierCount([])).toEqual({ ready: 0, needed: 0 });
  });
});
