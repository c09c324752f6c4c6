import { MutationObserver, QueryObserver } from '@tanstack/react-query';
import { afterEach, expect, it } from 'vitest';
import { api, desktop } from './clients.ts';
import { queryClient } from './query-client.ts';

const left: (() => void)[] = [];
afterEach(() => {
  for (const stop of left.splice(0)) stop();
  queryClient.clear();
});

/** Counts how often a question is asked; on the screen until `leave` is called. */
async function shown(queryKey: readonly unknown[]) {
  const asked = { times: 0, leave: () => {} };
  const observer = new QueryObserver(queryClient, { queryKey, queryFn: () => { asked.times += 1; return asked.times; } });
  asked.leave = observer.subscribe(() => {});
  left.push(asked.leave);
  await queryClient.getQueryCache().find({ queryKey })?.promise;
  return asked;
}

const write = (entry: { mutationKey: () => readonly unknown[] }) => new MutationObserver(queryClient, { mutationKey: entry.mutationKey(), mutationFn: () => Promise.resolve(null) }).mutate();

it('after a write what is on the screen is asked for again before the write is told as done', async () => {
  const list = await shown(api.people.list.queryKey({ input: {} }));
  await write(api.people.remove);
  expect(list.times).toBe(2);
});

it('what is not on the screen is forgotten: shown again it is new, never what was before the write', async () => {
  const key = api.people.get.queryKey({ input: { id: 'x' } });
  const person = await shown(key);
  person.leave();
  expect(queryClient.getQueryData(key)).toBe(1);
  await write(api.recycleBin.restore);
  expect(queryClient.getQueryData(key)).toBeUndefined();
});

it('what no write of records changes is not asked for again: what the window keeps for its user, facts of the computer', async () => {
  const preferences = await shown(api.drafts.get.queryKey({ input: { key: 'preferences' } }));
  const info = await shown(desktop.info.queryKey({ input: {} }));
  const columns = api.drafts.get.queryKey({ input: { key: 'table:people' } });
  (await shown(columns)).leave();
  await write(api.people.create);
  expect([preferences.times, info.times, queryClient.getQueryData(columns)]).toEqual([1, 1, 1]);
  // A draft may have been forgotten with the record it was about: it is asked for when its form is opened next.
  expect(queryClient.getQueryState(columns)?.isInvalidated).toBe(true);
});

it('keeping a draft changes no record', async () => {
  const list = await shown(api.people.list.queryKey({ input: {} }));
  await write(api.drafts.save);
  expect(list.times).toBe(1);
});
