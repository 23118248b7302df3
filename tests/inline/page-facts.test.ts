// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { frameFacts } from '../../lib/inline/page-facts.ts';

beforeEach(() => {
  vi.stubGlobal('chrome', undefined);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(() => new DOMRect(0, 0, 400, 60));
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function focusIn(html: string): void {
  document.body.innerHTML = html;
  document.querySelector<HTMLElement>('#it')!.focus();
}

it('the facts tell how the focused box and what it stands in are built', () => {
  focusIn(
    '<form role="form" data-testid="composer-1"><div class="ck-editor x"><textarea id="it" class="ql-editor big" data-qa="msg"></textarea></div></form>',
  );
  expect(frameFacts()).toEqual({
    watched: [],
    noComposer: null,
    path: ['textarea.ql-editor[data-qa="msg"]', 'div.ck-editor', 'form[role="form"][data-testid="composer-1"]', 'body', 'html'],
  });
});

it('the facts hold none of the words of the page', () => {
  focusIn(
    '<div title="secret" data-testid="Chat with secret Anna" aria-label="secret"><textarea id="it" name="secret" class="secret" placeholder="secret">secret</textarea>secret</div>',
  );
  expect(JSON.stringify(frameFacts())).not.toContain('secret');
});

it('the facts say why the focused box is not watched', () => {
  focusIn('<textarea id="it" readonly></textarea>');
  expect(frameFacts().noComposer).toBe('read-only');
  focusIn('<input id="it" type="text">');
  expect(frameFacts().noComposer).toBe('no-field');
  focusIn('<textarea id="it" placeholder="Search messages"></textarea>');
  expect(frameFacts().noComposer).toBe('other-purpose');
  (document.activeElement as HTMLElement).blur();
  expect(frameFacts().noComposer).toBe('nothing');
});

it('the facts go on outside of a shadow root', () => {
  document.body.innerHTML = '<section></section>';
  const root = document.querySelector('section')!.attachShadow({ mode: 'open' });
  const field = root.appendChild(document.createElement('textarea'));
  field.focus();
  expect(frameFacts().path).toEqual(['textarea', '#shadow-root (open)', 'section', 'body', 'html']);
});
