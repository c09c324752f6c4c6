import { protocol, session } from 'electron';
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { PaperPrinter } from './papers.ts';

const SCHEME = 'app';
const HOST = 'bundle';
const NONCE_PLACE = '__CSP_NONCE__';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
}

/**
 * The policy of every page. Style elements carry the response's own nonce; there is no unsafe-inline and no unsafe-eval.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'", "script-src 'self'", `style-src 'self' 'nonce-${nonce}'`, "style-src-attr 'none'", "img-src 'self' data: blob:",
    "font-src 'self'", "connect-src 'self'", "worker-src 'self'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
  ].join('; ');
}

/**
 * The file a request means, or null when it means none: another host, a path outside the folder however it is written
 * (dots, encoded dots, backslashes, drive letters, UNC names), or a kind of file the program does not have.
 */
export function fileOf(url: string, folder: string): string | null {
  const { protocol: scheme, host, pathname } = new URL(url);
  if (scheme !== `${SCHEME}:` || host !== HOST) return null;
  const name = decoded(pathname);
  if (name === null || /[\\:\0]/.test(name)) return null;
  const file = path.join(folder, name);
  const relative = path.relative(folder, file);
  if (relative === '' || relative.startsWith('..') || path.isAbsolute(relative)) return null;
  return Object.hasOwn(TYPES, path.extname(file)) ? file : null;
}

function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}

/** Serves the built page from its folder under app://bundle/, papers while they are printed, and nothing else. */
export function serveApp(folder: string, papers: Pick<PaperPrinter, 'pageAt'>): void {
  session.defaultSession.protocol.handle(SCHEME, async (request) => {
    const paper = request.method === 'GET' ? papers.pageAt(request.url) : null;
    if (paper !== null) return paper;
    const file = request.method === 'GET' ? fileOf(request.url, folder) : null;
    if (file === null) return new Response(null, { status: 404 });
    const body = await readFile(file).catch(() => null);
    if (body === null) return new Response(null, { status: 404 });
    const nonce = randomBytes(16).toString('base64');
    const isPage = path.extname(file) === '.html';
    return new Response(isPage ? body.toString('utf8').replaceAll(NONCE_PLACE, nonce) : new Uint8Array(body), {
      headers: {
        'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
        'content-security-policy': contentSecurityPolicy(nonce),
        'x-content-type-options': 'nosniff',
        'cross-origin-opener-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
        // Papers are printed on pages with an origin of their own.
        ...(path.extname(file) === '.woff2' && { 'access-control-allow-origin': '*' }),
      },
    });
  });
}
