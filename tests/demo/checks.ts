/** A step of the demonstration did not give what it promises. */
export class DemoFailure extends Error {}

/** Ends the demonstration unless both are the same when written out. */
export function assertSame(what: string, found: unknown, expected: unknown): void {
  const [a, b] = [JSON.stringify(found, null, 1), JSON.stringify(expected, null, 1)];
  if (a !== b) throw new DemoFailure(`${what}\n--- found\n${a}\n--- expected\n${b}`);
}

export function assert(what: string, holds: boolean): asserts holds {
  if (!holds) throw new DemoFailure(what);
}
