import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DemoFailure } from './checks.ts';

export const DEMO_OUT = path.join(import.meta.dirname, '..', '..', 'demo-out');
export const KINDS = ['roster-xlsx', 'annex-xlsx', 'import-report', 'roster-xls-import', 'matrix-xlsx', 'decision-annex-xlsx', 'decision-docx', 'invitation-docx', 'agenda-docx', 'attendance-docx', 'minutes-docx', 'minutes-pdf', 'conclusions-docx', 'meeting-book-pdf', 'dossier-zip', 'print-pdf', 'backup', 'screenshot', 'register-xlsx', 'calendar-ics', 'tracking-xlsx', 'assignment-docx', 'urging-docx', 'urging-pdf', 'task-workbook', 'task-reply', 'register-export', 'statistics-xlsx'] as const;
export type Kind = (typeof KINDS)[number];

/** What the demonstration makes: the file is written to the path this answers. */
export interface Manifest {
  file(kind: Kind, name: string): string;
  /** Writes `manifest.json`; fails when a file, or every file of a kind, is missing. */
  write(): number;
}

/** Empties `demo-out/` and begins a list of what comes into it. */
export function newManifest(): Manifest {
  rmSync(DEMO_OUT, { recursive: true, force: true });
  mkdirSync(DEMO_OUT, { recursive: true });
  const files: { path: string; kind: Kind }[] = [];
  return {
    file(kind, name) {
      files.push({ path: name, kind });
      return path.join(DEMO_OUT, name);
    },
    write() {
      const missing = KINDS.filter((kind) => !files.some((file) => file.kind === kind));
      if (missing.length > 0) throw new DemoFailure(`Nothing was made of the kinds ${missing.join(', ')}`);
      const rows = files.map((file) => {
        const bytes = readFileSync(path.join(DEMO_OUT, file.path));
        if (bytes.length === 0) throw new DemoFailure(`${file.path} is empty`);
        return { ...file, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
      });
      writeFileSync(path.join(DEMO_OUT, 'manifest.json'), `${JSON.stringify(rows, null, 2)}\n`);
      return rows.length;
    },
  };
}
