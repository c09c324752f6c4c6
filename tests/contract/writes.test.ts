import { createProcedureClient, ORPCError, unlazyRouter } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import { AbortFlag } from '../../electron/backend/abort-flag.ts';
import { asWrite, implementing, type Runner } from '../../electron/backend/context.ts';
import { verifyChain } from '../../electron/backend/db/audit.ts';
import { contract } from '#shared/contract/index.ts';
import { router } from '../../electron/backend/router.ts';
import { testDatabase } from '../support/database.ts';

const PERSON = { full_name: 'Nguyễn Văn Mẫu', given_name_override: null, name_fold: 'nguyen van mau', sort_key: 'x', phone: null, email: null, note: null, anonymised_on: null };

interface Entry {
  '~orpc': { meta: { kind: string }; inputSchema?: unknown; outputSchema?: unknown };
}
function entries(tree: object, path: string[] = []): [string, Entry][] {
  return Object.entries(tree).flatMap(([name, value]) => ('~orpc' in value ? [[[...path, name].join('.'), value as Entry] as [string, Entry]] : entries(value as object, [...path, name])));
}

describe('every entry of the contract', () => {
  it('says how it is run, and no write streams', () => {
    for (const [name, entry] of entries(contract)) {
      const { kind } = entry['~orpc'].meta;
      expect(['read', 'write', 'job'], name).toContain(kind);
      const streams = JSON.stringify(Object.getOwnPropertySymbols(entry['~orpc'].outputSchema ?? {}).map(String)).includes('EVENT_ITERATOR');
      expect(kind !== 'job' && streams, name).toBe(false);
    }
  });

  it('has something that answers it', async () => {
    expect(entries(await unlazyRouter(router)).map(([name]) => name).toSorted()).toEqual(entries(contract).map(([name]) => name).toSorted());
  });

  it('never names a path: files are tickets', () => {
    const namesPath = (schema: unknown) => JSON.stringify(schema, (key, value: unknown) => (key === 'path' || key === 'filePath' ? 'FOUND' : value))?.includes('"FOUND"') ?? false;
    const found = entries(contract).filter(([, entry]) => namesPath(entry['~orpc'].inputSchema) || namesPath(entry['~orpc'].outputSchema));
    expect(found.map(([name]) => name)).toEqual([]);
  });
});

describe('a write', () => {
  it('is rolled back when it was cancelled before the commit', async () => {
    await using database = await testDatabase();
    const controller = new AbortController();
    const cancelled = database.write(({ records }) => {
      records.insert('person', PERSON);
      controller.abort();
    }, 'test', controller.signal);
    await expect(cancelled).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(verifyChain(database.connection).entries).toBe(1);
  });

  it('is done, never cancelled, once the commit has begun', () => {
    const flag = new AbortFlag();
    expect(flag.beginCommit()).toBe(true);
    expect(flag.abort()).toBe(false);
    expect(flag.aborted).toBe(false);
  });

  it('never begins when it was cancelled while it waited', async () => {
    await using database = await testDatabase();
    const controller = new AbortController();
    controller.abort();
    let ran = false;
    await expect(database.write(() => { ran = true; }, 'test', controller.signal)).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(ran).toBe(false);
  });

  it('cannot answer with a stream: nothing of it stays', async () => {
    await using database = await testDatabase();
    const runner: Runner = {
      read: () => Promise.reject(new Error('unused')),
      write: (_call, work) => database.write(work),
      backend: () => { throw new Error('unused'); },
    };
    const streaming = implementing(contract.people).create.use(asWrite).handler((async function* ({ context }: { context: { records: { insert: (table: string, row: object) => void } } }) {
      context.records.insert('person', PERSON);
      yield 1;
    }) as never);
    const input = { fullName: 'A', givenNameOverride: null, position: null, unitId: null, positionFrom: null, phone: null, email: null, note: null, anonymised_on: null };
    await expect(createProcedureClient(streaming, { context: { runner }, path: ['people', 'create'] })(input)).rejects.toThrow();
    expect(verifyChain(database.connection).entries).toBe(1);
    expect(database.connection.inTransaction).toBe(false);
  });

  it('refuses to run an entry as another kind than the contract says', async () => {
    await using database = await testDatabase();
    const runner: Runner = { read: (work) => work(database.read), write: (_call, work) => database.write(work), backend: () => { throw new Error('unused'); } };
    const wrong = implementing(contract.people).list.use(asWrite).handler(() => ({ rows: [], total: 0 }));
    await expect(createProcedureClient(wrong, { context: { runner }, path: ['people', 'list'] })({})).rejects.not.toBeInstanceOf(ORPCError);
  });
});
