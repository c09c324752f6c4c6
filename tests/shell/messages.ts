/** What the test process and the stand-in's host process say to each other over Node's IPC channel. */

export type HostOptions = {
  /** The folder with package.json and out/. */
  appDir: string;
  userDataDir: string;
  headless: boolean;
  /** Physical pixels of the only screen, and its scale (1.5 is "150 %"). */
  display?: { width: number; height: number; scale?: number };
  locale?: 'vi-VN' | 'en-US';
  colorScheme?: 'light' | 'dark';
  args?: string[];
  /** Open a port on which a test can attach to the browser. */
  attach: boolean;
  /** Who answers dialogs: the test's queue, the system's own choosers, or a window drawn by the stand-in. */
  dialogs: 'queue' | 'native' | 'window';
};

export type MenuEntry = { label: string; role?: string; type: string; enabled: boolean; visible: boolean };

/** What a test can ask for and wait for. */
export type Ask =
  | { what: 'second-instance'; argv: string[] }
  | { what: 'close-window'; targetId: string }
  | { what: 'drop-files'; targetId: string; x: number; y: number; paths: string[] }
  | { what: 'choose-menu-item'; label: string }
  | { what: 'click-notification' };

export type ToHost =
  | { kind: 'start'; options: HostOptions }
  | { kind: 'attached' }
  | { kind: 'answer-open'; paths: string[] | null }
  | { kind: 'answer-save'; path: string | null }
  | { kind: 'answer-message'; button: number }
  | { kind: 'session-end' }
  | { kind: 'quit' }
  | { kind: 'kill-backend'; signal: NodeJS.Signals }
  | { kind: 'ask'; id: number; ask: Ask };

export type FromHost =
  | { kind: 'browser'; name: string; pid: number; line: string[]; endpoint: string | undefined }
  | { kind: 'window-opened'; window: number; targetId: string }
  | { kind: 'window-closed'; window: number }
  | { kind: 'log'; line: string }
  | { kind: 'violation'; line: string }
  | { kind: 'request'; url: string }
  | { kind: 'printed'; file: string }
  | { kind: 'opened'; what: string }
  | { kind: 'notified'; title: string; body: string }
  | { kind: 'menu'; items: MenuEntry[] | undefined }
  | { kind: 'backend'; pid: number | undefined }
  | { kind: 'relaunch' }
  | { kind: 'reply'; id: number; error: string | undefined };
