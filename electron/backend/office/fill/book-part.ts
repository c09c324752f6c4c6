import type { ReadGuard } from '../read-guard.ts';
import type { Edit } from '../read-part.ts';
import { readPart } from '../read-part.ts';
import { TextCollector } from '../text-collector.ts';
import type { XmlHandler } from '../xml-scanner.ts';
import type { XmlTag } from '../xml-tag.ts';
import type { Package } from '../zip.ts';

/** The elements of a workbook after the last of which its calculation properties stand (ECMA-376 part 1, 18.2.27). */
const BEFORE_CALCULATION = ['sheets', 'functionGroups', 'externalReferences', 'definedNames'];
const NAMES = ['workbook', 'calcPr', 'definedName', ...BEFORE_CALCULATION];
const ON_LOAD = 'fullCalcOnLoad';

export type DefinedName = { name: string; formula: string };

/** The names a workbook part defines, and the change by which the workbook is calculated anew when it is opened next. */
export async function readBookPart(parts: Package, part: string, guard: ReadGuard): Promise<{ names: DefinedName[]; edits: Edit[] }> {
  const reader = new BookPartReader(guard);
  await readPart(parts, part, NAMES, reader);
  return { names: reader.names, edits: [reader.edit()] };
}

class BookPartReader implements XmlHandler {
  readonly names: DefinedName[] = [];
  readonly #guard: ReadGuard;
  readonly #text = new TextCollector();
  #name = '';
  #prefix = '';
  #place = 0;
  #found: Edit | null = null;

  constructor(guard: ReadGuard) {
    this.#guard = guard;
  }

  open(name: string, tag: XmlTag): void {
    if (name === 'workbook') this.#prefix = tag.prefix();
    else if (name === 'calcPr') this.#found = { from: tag.from, to: tag.to, text: `${tag.writtenWithout([ON_LOAD])} ${ON_LOAD}="1"${tag.isEmpty ? '/' : ''}>` };
    else if (name === 'definedName') {
      this.#text.clear();
      this.#name = tag.text('name') ?? '';
    }
  }

  close(name: string, _from: number, to: number): void {
    if (name === 'definedName') this.#addName();
    else if (BEFORE_CALCULATION.includes(name)) this.#place = to;
  }

  text(bytes: Buffer, start: number, end: number, marks: number): void {
    if (this.#name !== '') this.#text.add(bytes, start, end, marks);
  }

  edit(): Edit {
    return this.#found ?? { from: this.#place, to: this.#place, text: `<${this.#prefix}calcPr ${ON_LOAD}="1"/>` };
  }

  #addName(): void {
    const formula = this.#text.text();
    this.#guard.countText(formula.length);
    this.names.push({ name: this.#name, formula });
    this.#name = '';
  }
}
