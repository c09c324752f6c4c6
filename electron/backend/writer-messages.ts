/** What passes between the router's thread and the writer's. */
export type ToWriter =
  | { type: 'open'; database: string; backups: string; data: string }
  | { type: 'call'; id: number; path: readonly string[]; input: unknown; flag: SharedArrayBuffer }
  | { type: 'work'; id: number; name: string; input: Uint8Array; flag: SharedArrayBuffer }
  | { type: 'close' };

export type FromWriter =
  | { type: 'opened'; uncleanEnd: boolean }
  | { type: 'refused'; error: unknown }
  | { type: 'answer'; id: number; output: unknown }
  | { type: 'failure'; id: number; error: unknown }
  | { type: 'closed' };
