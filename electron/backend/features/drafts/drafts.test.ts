import { describe, expect, it } from 'vitest';
import { serve } from '../../../../tests/support/client.ts';
import { testDatabase } from '../../../../tests/support/database.ts';
import { verifyChain } from '../../db/audit.ts';

describe('what the window remembers', () => {
  it('is kept, replaced and forgotten under its key', async () => {
    await using database = await testDatabase();
    using served = serve(database);
    const { drafts } = served.client;
    expect(await drafts.get({ key: 'people.columns' })).toBeNull();
    await drafts.save({ key: 'people.columns', value: { shown: ['name', 'phone'], width: 12.5 } });
    await drafts.save({ key: 'person.new', value: 'Nguyễn Văn' });
    expect(await drafts.get({ key: 'people.columns' })).toEqual({ shown: ['name', 'phone'], width: 12.5 });
    await drafts.save({ key: 'people.columns', value: null });
    expect(await drafts.get({ key: 'people.columns' })).toBeNull();
    expect(await drafts.get({ key: 'person.new' })).toBe('Nguyễn Văn');
    await drafts.remove({ key: 'person.new' });
    await drafts.remove({ key: 'person.new' });
    expect(await drafts.get({ key: 'person.new' })).toBeNull();
  });

  it('leaves no trace in the history', async () => {
    await using database = await testDatabase();
    using served = serve(database);
    await served.client.drafts.save({ key: 'people.columns', value: [1] });
    await served.client.drafts.remove({ key: 'people.columns' });
    expect(verifyChain(database.connection)).toEqual({ entries: 1, brokenAt: null });
  });

  it('is refused when it is too much to be a draft', async () => {
    await using database = await testDatabase();
    using served = serve(database);
    await expect(served.client.drafts.save({ key: 'person.new', value: 'a'.repeat(100_001) })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    expect(await served.client.drafts.get({ key: 'person.new' })).toBeNull();
  });
});
