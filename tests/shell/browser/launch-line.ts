export type LineFacts = {
  headless: boolean;
  /** Open a port for a test to attach to. */
  attach: boolean;
  profile: string;
  width: number;
  height: number;
  locale: string;
  /** Chromium's own sandbox cannot start for the superuser of a container. */
  superuser: boolean;
  /** What the app asked for with app.commandLine.appendSwitch. */
  appSwitches: ReadonlyMap<string, string>;
};

/** The invented host under which Chromium sees `app://bundle`. The top-level name .invalid never resolves (RFC 2606). */
export const BUNDLE_HOST = 'https://bundle.app.invalid';

const WEAKENING = [
  'no-sandbox', 'disable-setuid-sandbox', 'disable-seccomp-filter-sandbox', 'disable-gpu-sandbox', 'single-process', 'no-zygote', 'in-process-gpu',
  'disable-web-security', 'allow-running-insecure-content', 'allow-file-access-from-files', 'allow-file-access',
  'ignore-certificate-errors', 'ignore-urlfetcher-cert-requests', 'allow-insecure-localhost', 'unsafely-treat-insecure-origin-as-secure',
  'disable-site-isolation-trials', 'disable-site-isolation-for-policy', 'disable-popup-blocking', 'disable-client-side-phishing-detection',
  'reduce-security-for-testing', 'enable-unsafe-swiftshader', 'enable-unsafe-webgpu', 'remote-allow-origins', 'disable-csp',
  'auto-accept-camera-and-microphone-capture', 'use-fake-ui-for-media-stream', 'enable-blink-features', 'enable-automation', 'load-extension', 'js-flags',
];
const WEAKENING_FEATURE = /isolat|site-per-process|sandbox|blockinsecure|mixedcontent|https|csp|cors|privatenetwork|localnetwork/i;

function nameOf(argument: string): string {
  return argument.replace(/^--/, '').split('=')[0] ?? '';
}

/** The switches of a launch line that would make the test browser weaker than Electron's; none may be there. */
export function weakeningSwitches(line: readonly string[], superuser: boolean): string[] {
  return line.filter((argument) => {
    const name = nameOf(argument);
    if (name === 'no-sandbox') return !superuser;
    if (name === 'disable-features') return WEAKENING_FEATURE.test(argument);
    return WEAKENING.includes(name);
  });
}

/** Everything the browser is started with. Throws if a weakening switch came in with the app's own. */
export function launchLine(facts: LineFacts): string[] {
  const features = ['Translate', 'MediaRouter', 'OptimizationHints', 'AutofillServerCommunication', ...(facts.appSwitches.get('disable-features') ?? '').split(',')];
  const fromApp = [...facts.appSwitches].filter(([name]) => name !== 'disable-features').map(([name, value]) => (value ? `--${name}=${value}` : `--${name}`));
  const ours = [
    ...(facts.headless ? ['--headless', '--disable-gpu'] : []),
    ...(facts.superuser ? ['--no-sandbox'] : []),
    '--remote-debugging-pipe',
    ...(facts.attach ? ['--remote-debugging-port=0'] : []),
    `--user-data-dir=${facts.profile}`,
    '--no-first-run', '--no-default-browser-check', '--no-pings', '--password-store=basic',
    '--disable-background-networking', '--disable-component-update', '--disable-default-apps', '--disable-sync', '--disable-quic',
    '--disable-domain-reliability', '--disable-breakpad', '--metrics-recording-only',
    // Several windows are open in one test, and none of them may fall asleep behind another.
    '--disable-background-timer-throttling', '--disable-backgrounding-occluded-windows', '--disable-renderer-backgrounding',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    `--lang=${facts.locale}`, `--accept-lang=${facts.locale},${facts.locale.split('-')[0] ?? ''}`,
    `--window-size=${facts.width},${facts.height}`,
    `--disable-features=${features.filter(Boolean).join(',')}`,
  ];
  const line = [...new Set([...ours, ...fromApp]), facts.headless ? 'about:blank' : `--app=${BUNDLE_HOST}/`];
  const weak = weakeningSwitches(line, facts.superuser);
  if (weak.length > 0) throw new Error(`stand-in: the browser would be weakened by ${weak.join(' ')}`);
  return line;
}
