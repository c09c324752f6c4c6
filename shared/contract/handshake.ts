/**
 * How the page gets its ports. The page makes the channels and posts one end of each to its own window; the preload
 * hands them on, and main checks who sent them. Nothing else passes this way, and the page gets no new global.
 */
export const HANDSHAKE = {
  /** Page → preload → main with two ports: the desktop's and the backend's. Once per page. */
  connect: 'steering-desk:connect',
  /** Page → preload → main with one port: a new backend port, after the backend came up again. */
  reconnect: 'steering-desk:reconnect',
  /** Page → preload with a dropped `File` and one port, on which main answers `{ ticket, name, bytes }` or null. */
  file: 'steering-desk:file',
  /** The same where many files are taken: a folder stands for the workbooks in it. Main answers `{ files, others }`. */
  files: 'steering-desk:files',
} as const;

export type HandshakeMessage =
  | { type: typeof HANDSHAKE.connect }
  | { type: typeof HANDSHAKE.reconnect }
  | { type: typeof HANDSHAKE.file | typeof HANDSHAKE.files; file: unknown };

/** The only origin a page of this program has. */
export const APP_ORIGIN = 'app://bundle';
