// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { composerOf } from '../../lib/inline/find-composer.ts';

let size = { width: 400, height: 60 };

beforeEach(() => {
  size = { width: 400, height: 60 };
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(() => new DOMRect(0, 0, size.width, size.height));
});

/** The composer that is found when the element marked `id="it"` gets the focus. */
function found(html: string): Element | null {
  document.body.innerHTML = html;
  return composerOf(document.querySelector('#it')!);
}

describe('a composer is', () => {
  it.each([
    ['a textarea', '<textarea id="it"></textarea>'],
    ['a contenteditable', '<div id="it" contenteditable="true"></div>'],
    ['a contenteditable for plain text', '<div id="it" contenteditable="plaintext-only"></div>'],
    [
      'a chat box that completes names',
      '<div id="it" contenteditable="true" role="combobox" aria-multiline="true" aria-autocomplete="list"></div>',
    ],
    ['a box that asks for the results of a research', '<textarea id="it" placeholder="Searching for words? Ask us."></textarea>'],
  ])('%s', (_, html) => {
    expect(found(html)).toBe(document.querySelector('#it'));
  });

  it('the outermost editing host', () => {
    expect(found('<main><div class="host" contenteditable="true"><p><b id="it">word</b></p></div></main>')).toBe(
      document.querySelector('.host'),
    );
  });

  it('a chat box of a single row', () => {
    size = { width: 160, height: 24 };
    expect(found('<textarea id="it" rows="1"></textarea>')).not.toBeNull();
  });
});

describe('no composer is', () => {
  it.each([
    ['a single-line field', '<input id="it">'],
    ['a password', '<input id="it" type="password">'],
    ['a one-time code', '<textarea id="it" autocomplete="one-time-code"></textarea>'],
    ['a read-only text', '<textarea id="it" readonly></textarea>'],
    ['a disabled text', '<textarea id="it" disabled></textarea>'],
    ['a search box', '<textarea id="it" placeholder="Search messages"></textarea>'],
    ['a search box in Dutch', '<textarea id="it" placeholder="Zoeken in dit gesprek"></textarea>'],
    ['a search box in Portuguese', '<textarea id="it" placeholder="Pesquisar nesta conversa"></textarea>'],
    ['a search box in Russian', '<div id="it" contenteditable="true" aria-label="Поиск по заказам"></div>'],
    ['anything in a search form', '<div role="search"><textarea id="it"></textarea></div>'],
    ['a box that completes one line', '<textarea id="it" role="combobox" aria-autocomplete="list"></textarea>'],
    ['a code editor', '<div class="cm-editor"><div id="it" class="cm-content" contenteditable="true"></div></div>'],
    ['a cell of a grid', '<div role="grid"><div id="it" contenteditable="true"></div></div>'],
    ['a hidden mirror', '<div aria-hidden="true"><textarea id="it"></textarea></div>'],
    ['a helper of an editor', '<div id="it" class="ql-clipboard" contenteditable="true"></div>'],
    ['an element that is not editable', '<div id="it" tabindex="0"></div>'],
  ])('%s', (_, html) => {
    expect(found(html)).toBeNull();
  });

  it('a field too small to write in', () => {
    size = { width: 1, height: 1 };
    expect(found('<textarea id="it"></textarea>')).toBeNull();
  });
});
