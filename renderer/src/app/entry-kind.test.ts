import { describe, expect, it } from 'vitest';
import { entryKind } from './entry-kind.ts';

describe('how an entry of the contract is run', () => {
  it.each([[['people', 'list'], 'read'], [['people', 'create'], 'write'], [['backups', 'restore'], 'job'], [['history', 'undo'], 'write']] as const)('%j is a %s', (path, kind) => {
    expect(entryKind(path)).toBe(kind);
  });

  it.each([[[]], [['people']], [['people', 'none']], [['__proto__', 'x']], [['desktop', 'print']], [['people', 'list', 'x', 'y']]])('%j is no entry', (path) => {
    expect(entryKind(path)).toBeUndefined();
  });
});
