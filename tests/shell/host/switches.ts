import { refuse } from './strict.ts';

// The names the app may set. Whatever would weaken the browser is refused by the launch line as well.
const KNOWN = [
  'disable-background-networking', 'disable-component-update', 'no-proxy-server', 'disable-features', 'disable-spell-checking', 'disable-http-cache',
  'disable-domain-reliability', 'disable-sync', 'disable-default-apps', 'disable-quic', 'disable-breakpad', 'no-pings', 'no-first-run',
  'dns-prefetch-disable', 'host-resolver-rules', 'force-webrtc-ip-handling-policy',
];

const asked = new Map<string, string>();
let sealed = false;

export function appendSwitch(name: string, value = ''): void {
  if (!KNOWN.includes(name)) refuse(`electron app.commandLine.appendSwitch("${name}") is not known`);
  if (sealed) refuse(`the switch "${name}" comes after the app is ready and would have no effect`);
  asked.set(name, value);
}

export function hasSwitch(name: string): boolean {
  return asked.has(name);
}

/** What the app asked for. From here on nothing can be added. */
export function appSwitches(): ReadonlyMap<string, string> {
  sealed = true;
  return asked;
}
