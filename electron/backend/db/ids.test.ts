import { expect, it } from 'vitest';
import { id as idSchema } from '#shared/contract/base.ts';
import { newId } from './ids.ts';

it('makes ids that are never the same, sort by time of making and pass the contract', () => {
  const ids = Array.from({ length: 20_000 }, newId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.toSorted()).toEqual(ids);
  expect(ids.every((id) => idSchema.safeParse(id).success)).toBe(true);
});
