import { describe, expect, test } from 'vitest';
import { underAttack } from './support.ts';

const { page, outside } = underAttack();

/** Where an attacker would like the window to go. */
const places = () => [`${outside().http}/`, `${outside().http}/redirect`, 'https://bundle.evil.invalid/index.html', 'app://bundle.evil/index.html', 'app://bundle@evil/index.html', 'file:///etc/passwd', 'data:text/html,taken', 'javascript:void(document.title=1)'];

/** How; each runs in the page. */
const WAYS: [string, (url: string) => void][] = [
  ['location.href', (url) => void (window.location.href = url)],
  ['location.assign', (url) => window.location.assign(url)],
  ['location.replace', (url) => window.location.replace(url)],
  ['a link', (url) => Object.assign(document.createElement('a'), { href: url }).click()],
  ['a link that opens a window', (url) => Object.assign(document.createElement('a'), { href: url, target: '_blank' }).click()],
  ['window.open', (url) => void window.open(url)],
  ['window.open in this window', (url) => void window.open(url, '_self')],
  ['a form', (url) => {
    const form = Object.assign(document.createElement('form'), { action: url, method: 'post' });
    document.body.append(form);
    form.submit();
    form.remove();
  }],
  ['a meta refresh', (url) => {
    const refresh = document.createElement('meta');
    refresh.httpEquiv = 'refresh';
    refresh.content = `0;url=${url}`;
    document.head.append(refresh);
    setTimeout(() => refresh.remove(), 200);
  }],
  ['a frame that is sent away', (url) => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    setTimeout(() => frame.remove(), 300);
    if (frame.contentWindow !== null) frame.contentWindow.location.href = url;
  }],
  ['a webview', (url) => {
    const view = document.createElement('webview');
    view.setAttribute('src', url);
    document.body.append(view);
    setTimeout(() => view.remove(), 300);
  }],
];

describe('the window stays on the program’s page @electron', () => {
  test.each(WAYS)('%s leads nowhere', async (_name, go) => {
    const before = await page().evaluate(() => performance.timeOrigin);
    for (const url of places()) {
      // Some addresses are refused with an exception, which is as good.
      await page().evaluate(go, url).catch(() => {});
      await page().waitForTimeout(20);
    }
    await page().waitForTimeout(300);
    // The same document still stands: it was neither left nor loaded anew.
    expect(await page().evaluate(() => performance.timeOrigin)).toBe(before);
    expect(await page().title()).not.toBe('1');
  });

  test('a file dropped on the window is not opened in it', async () => {
    const before = await page().evaluate(() => performance.timeOrigin);
    await page().evaluate(() => {
      const dropped = new DataTransfer();
      dropped.items.add(new File(['<script>document.title = 1</script>'], 'trang.html', { type: 'text/html' }));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, bubbles: true, cancelable: true }));
    });
    await page().waitForTimeout(300);
    expect(await page().evaluate(() => performance.timeOrigin)).toBe(before);
  });
});
