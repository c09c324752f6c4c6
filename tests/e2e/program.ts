import type { Locator, Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { electronExecutable } from '../shell/browser/find.ts';
import { startInElectron } from './program-electron.ts';
import { startInStandIn } from './program-stand-in.ts';

/** How long a step may take before the test fails. */
const PATIENCE_MS = 15_000;

export const ROOT = path.join(import.meta.dirname, '..', '..');

export interface ProgramOptions {
  userDataDir: string;
  /** Physical pixels of the screen and its scale. */
  display?: { width: number; height: number; scale: number };
  locale?: 'vi-VN' | 'en-US';
  args?: string[];
}

/** The running program, as a person in front of it has it; the same in Electron and in its stand-in. */
export interface Program {
  page: Page;
  windows(): Page[];
  /** Answers the next dialog for opening; null is "cancelled". */
  nextOpenDialog(paths: string[] | null): Promise<void>;
  nextSaveDialog(file: string | null): Promise<void>;
  /** The PDF files that stand for printed sheets. */
  printed(): Promise<string[]>;
  /** Folders and files the program asked the system to show. */
  opened(): Promise<string[]>;
  /** The notifications that the program had the system show. */
  notified(): Promise<{ title: string; body: string }[]>;
  /** Clicks the one that was shown last. */
  clickNotification(): Promise<void>;
  dropFiles(target: Locator, paths: string[]): Promise<void>;
  backendPid(): Promise<number>;
  /** Starts the program once more on the same data; resolves when that second one has ended. */
  startAgain(): Promise<void>;
  /** Whether the window has the focus; in the stand-in every page believes it has. */
  isFocused(): Promise<boolean>;
  /** Resolves when the program has ended by itself. */
  ended(): Promise<void>;
  /** Ends it as the user does, and waits until it is gone. */
  close(): Promise<void>;
  /** Ends it at once, as a power cut does. */
  kill(): Promise<void>;
  /** Requests to anything outside the program so far. */
  outside: string[];
  /** Errors of the page, breaches of its policy, and what the stand-in found wrong, so far. */
  problems(): string[];
  userDataDir: string;
  /** What it runs in, for people to read. */
  runsIn: string;
}

/** Whether Electron's own binary is here; what only it can prove runs then. */
export const IN_ELECTRON = electronExecutable(ROOT) !== undefined;

/** Starts the built program: in Electron where its binary lies, else in the stand-in. */
export async function startProgram(options: ProgramOptions): Promise<Program> {
  const executable = electronExecutable(ROOT);
  const program = await (executable === undefined ? startInStandIn(ROOT, options) : startInElectron(executable, ROOT, options));
  program.page.setDefaultTimeout(PATIENCE_MS);
  return program;
}

/** A data folder of its own, and how to remove it. */
export function newUserData(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'steering-desk-e2e-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }) };
}
