import { describe, expect, it } from 'vitest';
import type { HistoryEntry } from '#shared/contract/history.ts';
import { lastStanding } from './undo.ts';

const entry = (seq: number, action: string, undoneBy: number | null = null): HistoryEntry => ({ origin: 'o', about: null, seq, at: '', by: '', action, subject: `s${seq}`, changesCount: 1, undoable: true, undoneBy });

describe('what Ctrl+Z takes back', () => {
  it('the newest entry', () => expect(lastStanding([entry(3, 'people.update'), entry(2, 'people.create')])?.seq).toBe(3));
  it('pressed again, the one before: neither the undone entry nor the undoing', () => {
    expect(lastStanding([entry(4, 'history.undo'), entry(3, 'people.update', 4), entry(2, 'people.create')])?.seq).toBe(2);
  });
  it('nothing in an empty history', () => expect(lastStanding([])).toBeUndefined());
});
