import type { Session } from './cdp.ts';

type Drop = { x: number; y: number; paths: string[] };

/** Drags real files from outside onto a page, through Chromium's own drag and drop. */
export async function dropFiles(session: Session, { x, y, paths }: Drop): Promise<void> {
  const COPY = 1;
  const data = { items: [], files: paths, dragOperationsMask: COPY };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await session.send('Input.dispatchDragEvent', { type, x, y, data });
}
