// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { offsetOf, positionOf, rangeOf, reachOf, readText } from '../../lib/inline/text-map.ts';

function host(html: string, style = 'white-space: pre-wrap'): HTMLElement {
  document.body.innerHTML = `<div contenteditable="true" style="${style}">${html}</div>`;
  return document.body.firstElementChild as HTMLElement;
}

function read(html: string, style?: string): string {
  return readText(host(html, style)).text;
}

function found(html: string, words: string): string | undefined {
  const map = readText(host(html));
  const start = map.text.indexOf(words);
  return rangeOf(map, { start, end: start + words.length })?.toString();
}

describe('reading a rich composer', () => {
  it.each([
    ['paragraphs are lines', '<p>one</p><p>two</p>', 'one\ntwo'],
    ['an empty paragraph is an empty line', '<p>one</p><p><br></p><p>two</p>', 'one\n\ntwo'],
    ['a soft break is a line break', '<p>one<br>two</p>', 'one\ntwo'],
    ['a filler break at the end of a paragraph is none', '<p>one<br></p><p>two</p>', 'one\ntwo'],
    ['lines that the browser makes by itself are lines', 'one<div>two</div><div>three</div>', 'one\ntwo\nthree'],
    ['nested blocks break a line once', '<ul><li><p>one</p></li><li><p>two</p></li></ul>', 'one\ntwo'],
    ['inline markup is not seen', 'leave a <b>5 </b><i>star</i> review', 'leave a 5 star review'],
    ['fillers of editors are left out', '<span>\uFEFFone\u200B two</span>', 'one two'],
    ['joiners inside emoji stay', 'well 👩\u200D💻 done', 'well 👩\u200D💻 done'],
    ['a placeholder is no text', '<span contenteditable="false" data-slate-placeholder="true">Write</span>\uFEFF', ''],
    ['what is hidden from readers is no text', 'one<span aria-hidden="true"> two</span>', 'one'],
    ['a mention is one unit', 'Hi <span contenteditable="false">@tomas</span>!', 'Hi \uFFFC!'],
    ['a picture is one unit', 'so <img alt="happy"> happy', 'so \uFFFC happy'],
    ['non-breaking spaces stay as they are', 'one\u00A0two', 'one\u00A0two'],
  ])('%s', (_, html, text) => {
    expect(read(html)).toBe(text);
  });

  it('takes line breaks of the source for spaces where the page collapses them', () => {
    expect(read('\n  <p>one\ntwo</p>\n  <p>three</p>\n', 'white-space: normal')).toBe('one two\nthree');
  });
});

describe('the way from the text back to the page', () => {
  it('finds words across inline markup', () => {
    expect(found('leave a <b>5 </b><i>star</i> review', '5 star review')).toBe('5 star review');
  });

  it('finds words behind emoji, fillers and atoms', () => {
    expect(found('👩\u200D💻 \u200B<img> a 5 star review', '5 star')).toBe('5 star');
  });

  it('finds words that go over a line', () => {
    expect(found('<p>please leave</p><p>5 stars</p>', 'leave\n5 stars')).toBe('leave5 stars');
  });

  it('gives no range to words that begin or end on an atom', () => {
    expect(found('<img> 5 stars', '\uFFFC 5 stars')).toBeUndefined();
  });

  it('gives no range once the nodes have been changed', () => {
    const element = host('five stars');
    const map = readText(element);
    element.firstChild!.textContent = 'five';
    expect(rangeOf(map, { start: 5, end: 10 })).toBeNull();
  });

  it('reaches no further than the words at the ends of a span', () => {
    const map = readText(host('<p>one</p><p>two</p><p>three</p>'));
    expect(reachOf(map, { start: 3, end: 8 })).toEqual({ start: 4, end: 7 });
    expect(reachOf(map, { start: 3, end: 4 })).toBeNull();
  });

  it('turns every position of the text into a place in the page and back', () => {
    const map = readText(host('<p>one <b>two</b></p><p>three</p>'));
    for (let offset = 0; offset <= map.text.length; offset++) {
      const { node, offset: inNode } = positionOf(map, offset)!;
      expect(offsetOf(map, node, inNode)).toBe(offset);
    }
  });

  it('knows where a caret between two elements stands', () => {
    const element = host('<p>one</p><p>two</p>');
    expect(offsetOf(readText(element), element, 1)).toBe(4);
    expect(offsetOf(readText(element), element, 2)).toBe(7);
  });
});
