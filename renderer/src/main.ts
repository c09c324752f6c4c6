import './app/tokens.css';
import './app/base.css';
import './app/mantine-styles.ts';
import './app/fonts.ts';
import './app/mantine.css';
import { connect } from './app/clients.ts';
import { askFirst } from './app/first-questions.ts';
import { queryClient } from './app/query-client.ts';

declare global {
  // Read by react-remove-scroll, which Mantine's dialogs use.
  // oxlint-disable-next-line no-underscore-dangle -- the name is the library's
  var __webpack_nonce__: string | undefined;
  // Read by zod, which comes with the first form.
  // oxlint-disable-next-line no-underscore-dangle -- the name is the library's
  var __zod_globalConfig: { jitless?: boolean } | undefined;
}

const nonce = document.querySelector<HTMLMetaElement>('meta[name=csp-nonce]')?.content ?? '';
// oxlint-disable-next-line no-underscore-dangle -- the name is the library's
globalThis.__webpack_nonce__ = nonce;
// Without this zod tries whether it may make code from text, which the page's policy forbids and reports.
// oxlint-disable-next-line no-underscore-dangle -- the name is the library's
globalThis.__zod_globalConfig = { jitless: true };

const rootElement = document.querySelector('#root');
if (rootElement === null) throw new Error('The page has no #root.');

connect(() => void queryClient.invalidateQueries());
void Promise.all([import('./app/page.tsx'), askFirst()]).then(([{ drawPage }]) => drawPage(rootElement, nonce));
