import type { ReadContext } from '../../context.ts';
import { getCommittee } from '../committees/service.ts';

/** The committee a list of tasks is narrowed to. */
export async function committeeName(context: ReadContext, id: string | null): Promise<string | null> {
  return id === null ? null : (await getCommittee(context, id)).name;
}

/** The year a list of tasks is narrowed to. */
export function taskYear(year: number | null): string | null {
  return year === null ? null : `giao năm ${year}`;
}
