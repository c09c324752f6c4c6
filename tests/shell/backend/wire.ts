/** What the host and a utility process say to each other. Ports are numbered by the host. */
export type ToChild =
  | { kind: 'message'; data: unknown; ports: number[] }
  | { kind: 'port'; port: number; data: unknown; ports: number[] }
  | { kind: 'close'; port: number };

export type FromChild =
  | { kind: 'message'; data: unknown }
  | { kind: 'port'; port: number; data: unknown }
  | { kind: 'close'; port: number };
