import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { extensionOf } from '#shared/rules/file-names.ts';

/** What a workbook that can be read is called. */
export const WORKBOOK_ENDINGS = ['xlsx', 'xlsm', 'xlsb', 'xls', 'ods', 'csv'];

/** Files that were chosen, and how many others lay in the folders among them. */
export interface ChosenWorkbooks {
  files: string[];
  others: number;
}

const MOST = 500;
/** A folder with a folder for each unit, and somewhat deeper; not a whole disk. */
const DEEPEST = 4;
const MOST_LOOKED_AT = 20_000;

/**
 * The files among what the user chose or dropped. A file is taken whatever it is, so that its reader can say what is wrong with it;
 * of a folder the workbooks in it, by name. Links out of a folder are not followed.
 */
export async function chosenWorkbooks(chosen: readonly string[]): Promise<ChosenWorkbooks> {
  const found: ChosenWorkbooks = { files: [], others: 0 };
  const looked = { at: 0 };
  for (const one of chosen) {
    const kind = await stat(one).catch(() => null);
    if (kind?.isDirectory() === true) await lookThrough(one, 1, found, looked);
    else if (kind?.isFile() === true) take(one, found);
  }
  return found;
}

function take(file: string, found: ChosenWorkbooks): void {
  if (found.files.length < MOST) found.files.push(file);
  else found.others += 1;
}

async function lookThrough(folder: string, depth: number, found: ChosenWorkbooks, looked: { at: number }): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((): Dirent[] => []);
  for (const entry of entries.toSorted((a, b) => a.name.localeCompare(b.name, 'vi', { numeric: true }))) {
    looked.at += 1;
    if (looked.at > MOST_LOOKED_AT) return;
    const place = path.join(folder, entry.name);
    if (entry.isDirectory() && depth < DEEPEST) await lookThrough(place, depth + 1, found, looked);
    else if (entry.isFile() && !isHelper(entry.name)) {
      if (WORKBOOK_ENDINGS.includes(extensionOf(entry.name).toLowerCase())) take(place, found);
      else found.others += 1;
    }
  }
}

/** What Excel, LibreOffice and the systems leave beside the files of people. */
function isHelper(name: string): boolean {
  return /^(?:~\$|\.|thumbs\.db$|desktop\.ini$)/i.test(name);
}
