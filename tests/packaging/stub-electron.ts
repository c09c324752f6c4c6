import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const LANGUAGE = { lang: 1033, codepage: 1200 };
/** What Electron's executables carry before their fuses (@electron/fuses looks for it). */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const WIRE_VERSION = 1;
/** Electron's own setting of its nine fuses, nearly the opposite of ours. */
const AS_DELIVERED = '101100011';

/** The part of resedit, with which electron-builder edits Windows programs, that is needed to make one. */
interface Resedit {
  NtExecutable: { createEmpty(is32Bit: boolean, isDll: boolean): { generate(): ArrayBuffer } };
  NtExecutableResource: { from(program: object): { entries: unknown[]; outputResource(program: object): void } };
  Resource: { VersionInfo: { createEmpty(): { setFileVersion(...numbers: number[]): void; setStringValues(language: typeof LANGUAGE, values: Record<string, string>): void; outputToResourceEntries(entries: unknown[]): void } } };
}

function fuseWire(): Buffer {
  return Buffer.concat([Buffer.alloc(100_000, 0x90), Buffer.from(SENTINEL), Buffer.from([WIRE_VERSION, AS_DELIVERED.length]), Buffer.from(AS_DELIVERED), Buffer.alloc(1000)]);
}

/** A Windows program that does nothing, with the version resource beside which the archive's checksum is put. */
function windowsProgram(): Buffer {
  const require = createRequire(createRequire(import.meta.url).resolve('electron-builder/package.json'));
  const { NtExecutable, NtExecutableResource, Resource } = require('resedit') as Resedit;
  const program = NtExecutable.createEmpty(false, false);
  const resources = NtExecutableResource.from(program);
  const version = Resource.VersionInfo.createEmpty();
  version.setFileVersion(1, 0, 0, 0, LANGUAGE.lang);
  version.setStringValues(LANGUAGE, { ProductName: 'Electron' });
  version.outputToResourceEntries(resources.entries);
  resources.outputResource(program);
  return Buffer.from(program.generate());
}

/** The version of Electron this project is built for. */
function electronVersion(): string {
  const { version } = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('electron/package.json'), 'utf8')) as { version: string };
  return version;
}

/**
 * A folder as Electron's download is, as far as packaging looks at it: the executables for Linux and Windows carry a real
 * fuse wire and do nothing else.
 */
export function makeStubElectron(folder: string): void {
  for (const name of ['locales', 'resources']) mkdirSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, 'electron'), fuseWire(), { mode: 0o755 });
  writeFileSync(path.join(folder, 'electron.exe'), Buffer.concat([windowsProgram(), fuseWire()]));
  writeFileSync(path.join(folder, 'version'), electronVersion());
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'resources.pak', 'icudtl.dat', 'locales/vi.pak', 'locales/en-US.pak']) writeFileSync(path.join(folder, name), `stub of ${name}`);
}
