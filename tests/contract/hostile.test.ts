import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ERRORS } from '#shared/contract/errors.ts';
import { verifyChain } from '../../electron/backend/db/audit.ts';
import { newId } from '../../electron/backend/db/ids.ts';
import { serve } from '../support/client.ts';
import { testDatabase } from '../support/database.ts';

const PERSON = { fullName: 'Nguyễn Văn Mẫu', givenNameOverride: null, position: null, unitId: null, positionFrom: null, phone: null, email: null, note: null };

const codeOf = (promise: Promise<unknown>) => promise.then(() => 'answered', (error: { code?: string }) => error.code ?? `no code: ${JSON.stringify(error)}`);

describe('what no page would ask', () => {
  it.each([[['no', 'such']], [['people']], [['people', '__proto__']], [['__proto__', 'toString']], [['constructor']], [['people', 'list', 'call']], [['toString']]])('answers the unknown name %j with its code', async (path) => {
    await using database = await testDatabase();
    using served = serve(database);
    expect(await codeOf(served.ask(path, {}))).toBe('UNKNOWN_PROCEDURE');
  });

  it.each([
    ['an extra key', { ...PERSON, religion: 'x' }],
    ['a wrong type', { ...PERSON, fullName: 7 }],
    ['a missing key', { fullName: 'A' }],
    ['no name but spaces', { ...PERSON, fullName: ' \u00a0 ' }],
    ['a name of a megabyte', { ...PERSON, fullName: 'a'.repeat(1_000_000) }],
    ['a prototype', JSON.parse('{"__proto__": {"fullName": "A"}}')],
    ['nothing', undefined],
    ['a day that does not exist', { ...PERSON, positionFrom: '2026-02-30' }],
  ])('refuses %s by its place and writes nothing', async (_what, input) => {
    await using database = await testDatabase();
    using served = serve(database);
    expect(await codeOf(served.ask(['people', 'create'], input))).toBe('INVALID_INPUT');
    expect(verifyChain(database.connection).entries).toBe(1);
  });

  it('names the field that is wrong', async () => {
    await using database = await testDatabase();
    using served = serve(database);
    await expect(served.client.people.create({ ...PERSON, fullName: '' })).rejects.toMatchObject({ code: 'INVALID_INPUT', data: { issues: [{ path: 'fullName' }] } });
  });

  it('drops messages that are no requests, and goes on answering', async () => {
    await using database = await testDatabase();
    using served = serve(database);
    for (const message of [null, 1, 'not json', '{"a":1}', '[]', {}, { cancel: 7 }, { cancel: 'nobody' }, new Uint8Array([255, 0, 1]), [1, 2], new Map()]) served.port.postMessage(message);
    expect(await codeOf(served.client.people.list({}))).toBe('answered');
    expect(served.garbage.length).toBeGreaterThan(0);
  });

  it('answers anything at all with a result or an error of the closed list, and leaves nothing behind', async () => {
    await using database = await testDatabase();
    using served = serve(database);
    const names = ['people', 'units', 'committees', 'members', 'office', 'drafts', 'history', 'recycleBin', 'search', 'imports', 'list', 'get', 'create', 'update', 'remove', 'undo', '__proto__', 'constructor', 'hasOwnProperty', ''];
    const path = fc.array(fc.oneof(fc.constantFrom(...names), fc.string({ maxLength: 8 })), { minLength: 1, maxLength: 3 });
    const input = fc.oneof(fc.anything({ withNullPrototype: false }), fc.record({ id: fc.oneof(fc.string(), fc.constant(newId())), rev: fc.anything() }), fc.constant({ ...PERSON }), fc.constant(JSON.parse('{"__proto__":1}')));
    const before = verifyChain(database.connection);
    await fc.assert(
      fc.asyncProperty(path, input, async (names_, value) => {
        const code = await codeOf(served.ask(names_, value));
        expect([...Object.keys(ERRORS).filter((one) => one !== 'BUG'), 'answered']).toContain(code);
      }),
      { numRuns: 300 },
    );
    expect(verifyChain(database.connection).brokenAt).toBeNull();
    expect(before.brokenAt).toBeNull();
    expect(database.connection.inTransaction).toBe(false);
  });
});

describe('two people at one record', () => {
  it('answers the later one with how the record stands now', async () => {
    await using database = await testDatabase();
    using served = serve(database);
    const made = await served.client.people.create(PERSON);
    await served.client.people.update({ ...PERSON, id: made.id, rev: made.rev, phone: '0912345678' });
    await expect(served.client.people.update({ ...PERSON, id: made.id, rev: made.rev, phone: '0900000001' })).rejects.toMatchObject({
      code: 'CONFLICT',
      data: { table: 'person', id: made.id, rev: made.rev + 1, current: { phone: '0912345678' } },
    });
  });
});

describe('a fault of the program', () => {
  it('reaches the page as an id only, never as a message or a stack', async () => {
    await using database = await testDatabase();
    using served = serve(database);
    database.connection.exec('DROP TABLE search_text');
    const error = await served.client.search.query({ q: 'mau' }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'BUG', data: { id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string } });
    expect(JSON.stringify(error)).not.toMatch(/search_text|sqlite|\.ts/i);
  });
});
