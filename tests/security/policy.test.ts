import { describe, expect, test } from 'vitest';
import { codeFromText, inject } from './attacks.ts';
import { underAttack } from './support.ts';

const { page } = underAttack();

describe('the page’s policy', () => {
  test('is sent with every response, with a nonce that is used once', async () => {
    const answers = await page().evaluate(async () =>
      Promise.all(['/index.html', '/index.html'].map(async (file) => {
        const response = await fetch(file, { cache: 'no-store' });
        const names = ['content-security-policy', 'x-content-type-options', 'cross-origin-opener-policy', 'referrer-policy'];
        return { headers: names.map((name) => response.headers.get(name)), text: await response.text() };
      })),
    );
    const nonces = answers.map(({ headers: [policy, ...others], text }) => {
      const nonce = /<meta name="csp-nonce" content="([^"]+)"/.exec(text)?.[1] ?? '';
      expect(Buffer.from(nonce, 'base64')).toHaveLength(16);
      expect(policy).toBe(`default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; style-src-attr 'none'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`);
      expect(others).toEqual(['nosniff', 'same-origin', 'no-referrer']);
      return nonce;
    });
    expect(new Set(nonces).size).toBe(2);
  });

  test('makes no code from text', async () => {
    expect(await codeFromText(page())).toMatchObject({ eval: 'EvalError', Function: 'EvalError' });
  });

  test.each([
    ['a script', '<script>document.title = "taken"</script>', 'script-src-elem'],
    ['a script from elsewhere', '<script src="https://evil.invalid/a.js"></script>', 'script-src-elem'],
    ['a handler in an attribute', '<img src="data:," onerror="document.title = 1">', 'script-src-attr'],
    ['a style in an attribute', '<p style="position:fixed;inset:0">x</p>', 'style-src-attr'],
    ['a style sheet without the nonce', '<style>body { display: none }</style>', 'style-src-elem'],
    ['a style sheet from elsewhere', '<link rel="stylesheet" href="https://evil.invalid/a.css">', 'style-src-elem'],
    ['a picture from elsewhere', '<img src="https://evil.invalid/a.png">', 'img-src'],
    ['a frame', '<iframe src="https://evil.invalid/"></iframe>', 'frame-src'],
    ['a frame of our own page', '<iframe src="/index.html"></iframe>', 'frame-src'],
    ['an object', '<object data="https://evil.invalid/a.swf"></object>', 'object-src'],
    ['an embedded file', '<embed src="https://evil.invalid/a.pdf">', 'object-src'],
    ['another base', '<base href="https://evil.invalid/">', 'base-uri'],
    ['a film', '<video src="https://evil.invalid/a.mp4"></video>', 'media-src'],
  ])('stops %s put into the page', async (_what, html, directive) => {
    const title = await page().title();
    expect(await inject(page(), html)).toBe(directive);
    expect(await page().title()).toBe(title);
  });
});
