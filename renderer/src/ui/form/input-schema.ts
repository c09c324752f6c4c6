import type { z } from 'zod';

/** The contract's own schema for what an entry takes in, so that a form and the backend refuse the same things. */
export function inputSchema(entry: { '~orpc': { inputSchema?: unknown } }): z.ZodType {
  return entry['~orpc'].inputSchema as z.ZodType;
}
