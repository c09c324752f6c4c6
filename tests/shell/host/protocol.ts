import { onlyKnown, refuse, strict } from './strict.ts';

type Handler = (request: Request) => Response | Promise<Response>;
const PRIVILEGES = ['standard', 'secure', 'supportFetchAPI', 'stream', 'codeCache', 'corsEnabled', 'allowServiceWorkers', 'bypassCSP', 'allowExtensions'];

let handler: Handler | undefined;
let privileged = false;
let isReady = false;

export function protocolReady(): void {
  isReady = true;
}

/** What the app's own handler says, or undefined if it registered none. */
export async function answerProtocol(request: Request): Promise<Response | undefined> {
  return handler?.(request);
}

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(schemes: Electron.CustomScheme[]) {
    if (isReady) refuse('protocol.registerSchemesAsPrivileged comes after the app is ready');
    for (const { scheme, privileges, ...rest } of schemes) {
      onlyKnown('protocol.registerSchemesAsPrivileged', rest, []);
      onlyKnown('protocol.registerSchemesAsPrivileged', privileges, PRIVILEGES);
      if (scheme !== 'app') refuse(`the scheme "${scheme}" is not known`);
      if (privileges?.bypassCSP || privileges?.allowExtensions) refuse('the scheme would weaken the page');
      if (!privileges?.standard || !privileges.secure) refuse('the stand-in serves app:// only as a standard and secure scheme');
    }
    privileged = true;
  },
  handle(scheme: string, given: Handler) {
    if (scheme !== 'app') refuse(`protocol.handle("${scheme}") is not known`);
    if (!isReady) refuse('protocol.handle comes before the app is ready');
    if (!privileged) refuse('app:// was not registered as a standard and secure scheme');
    if (handler) refuse('app:// has a handler already');
    handler = given;
  },
  isProtocolHandled: (scheme: string) => scheme === 'app' && handler !== undefined,
} satisfies Partial<Electron.Protocol>);
