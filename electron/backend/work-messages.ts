/** What passes between the router's thread and a work session's thread. */
export interface WorkStart {
  kind: string;
  database: string;
}
export interface ToWork {
  id: number;
  method: string;
  input: unknown;
  flag: SharedArrayBuffer;
}
export type FromWork =
  | { type: 'progress'; id: number; step: string; done: number; total: number | null }
  | { type: 'answer'; id: number; output: unknown }
  | { type: 'failure'; id: number; error: unknown };
