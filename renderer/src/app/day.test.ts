import { afterEach, beforeEach, expect, it, vi } from 'vitest';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2026, 10, 23, 23, 58) });
  vi.resetModules();
});
afterEach(() => vi.useRealTimers());

it('midnight is told once, within a minute, and no other moment is', async () => {
  const { watchDay } = await import('./day.ts');
  const told: number[] = [];
  const stop = watchDay(() => told.push(new Date().getDate()));
  vi.advanceTimersByTime(60_000);
  expect(told).toEqual([]);
  vi.advanceTimersByTime(120_000);
  expect(told).toEqual([24]);
  vi.advanceTimersByTime(60 * 60_000);
  expect(told).toEqual([24]);
  stop();
});

it('a computer that slept over two midnights is told on waking', async () => {
  const { watchDay } = await import('./day.ts');
  const told: number[] = [];
  const stop = watchDay(() => told.push(new Date().getDate()));
  vi.setSystemTime(new Date(2026, 10, 25, 7, 30));
  vi.advanceTimersByTime(60_000);
  expect(told).toEqual([25]);
  stop();
  vi.setSystemTime(new Date(2026, 10, 27, 7, 30));
  vi.advanceTimersByTime(60_000);
  expect(told).toEqual([25]);
});
