// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { mayWrite } from '../../lib/inline/may-write.ts';

function elementOf(html: string): Element {
  const place = document.createElement('div');
  place.innerHTML = html;
  return place.firstElementChild as Element;
}

describe('the page side is sent for when the focus goes', () => {
  test.each([
    ['to a textarea', '<textarea></textarea>'],
    ['to an editing host', '<div contenteditable="true"></div>'],
    ['to an element that may hold a closed shadow root', '<chat-box tabindex="0"></chat-box>'],
  ])('%s', (_, html) => {
    expect(mayWrite(elementOf(html))).toBe(true);
  });
});

describe('the page side stays away when the focus goes', () => {
  test.each([
    ['to a button', '<button>Send</button>'],
    ['to a link', '<a href="#">Orders</a>'],
    ['to a field of one line', '<input type="search">'],
    ['to a choice', '<select></select>'],
  ])('%s', (_, html) => {
    expect(mayWrite(elementOf(html))).toBe(false);
  });

  test('to nothing at all', () => {
    expect(mayWrite(null)).toBe(false);
    expect(mayWrite(document.body)).toBe(false);
    expect(mayWrite(window)).toBe(false);
  });
});
