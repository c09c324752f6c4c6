import { theBrowser } from './browser.ts';

export type Question = { title: string; message: string; buttons: string[]; /** A text to type, with this to start from. */ input?: string; /** One path a line. */ lines?: boolean };
export type Answer = { button: number; text: string };

const BINDING = 'standInAnswer';
const STYLE = 'body{font:15px/1.5 system-ui,sans-serif;margin:24px}h1{font-size:17px}p{white-space:pre-wrap}textarea{width:100%;box-sizing:border-box;font:inherit;padding:6px}button{font:inherit;padding:6px 16px;margin:16px 8px 0 0}';

/** Runs in the stand-in's own little window. */
function draw(question: Question, style: string): void {
  const answer = (button: number, text: string): void => (globalThis as unknown as { standInAnswer(text: string): void }).standInAnswer(JSON.stringify({ button, text }));
  const add = <K extends keyof HTMLElementTagNameMap>(name: K, text = ''): HTMLElementTagNameMap[K] => {
    const element = document.createElement(name);
    element.textContent = text;
    document.body.append(element);
    return element;
  };
  document.title = `${question.title} (stand-in, not the product)`;
  document.head.append(Object.assign(document.createElement('style'), { textContent: style }));
  add('h1', question.title);
  if (question.message) add('p', question.message);
  const field = question.input === undefined ? undefined : add('textarea', question.input);
  field?.setAttribute('rows', question.lines ? '4' : '1');
  field?.setAttribute('aria-label', question.title);
  const buttons = question.buttons.map((label, index) => {
    const button = add('button', label);
    button.addEventListener('click', () => answer(index, field?.value ?? ''));
    return button;
  });
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape') answer(-1, '');
    if (event.key === 'Enter' && !question.lines && event.target === field) {
      event.preventDefault();
      buttons[0]?.click();
    }
  });
  (field ?? buttons[0])?.focus();
}

/** Asks in a window drawn by the stand-in. The button is -1 if the window was closed. */
export async function askInWindow(question: Question): Promise<Answer> {
  const browser = await theBrowser();
  const { session, targetId, gone } = await browser.openTarget(560, 320);
  await Promise.all([session.send('Page.enable'), session.send('Runtime.enable'), session.send('Runtime.addBinding', { name: BINDING })]);
  const answered = new Promise<Answer>((resolve) => {
    session.on('Runtime.bindingCalled', ({ payload }) => resolve(JSON.parse(payload) as Answer));
  });
  await session.send('Runtime.runIfWaitingForDebugger');
  await session.send('Runtime.evaluate', { expression: `(${draw.toString()})(${JSON.stringify(question)}, ${JSON.stringify(STYLE)})` });
  const answer = await Promise.race([answered, gone.then(() => ({ button: -1, text: '' }))]);
  browser.root.tell('Target.closeTarget', { targetId });
  return answer;
}
