import { readFileSync } from 'node:fs';
/** In Chromium only: the mirror is for browsers without ranges inside form fields, and the one that has them tells whether it is right. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoServer, serveDemo } from '../demo/server.ts';
import { bundledPageSide, type WithPageSide } from '../inline/bundle.ts';
import { launch, type Session } from './harness/session.ts';

const TEXT = [
  'Thank you for the order, it was a real pleasure to work on this with you and with your team from the first day.',
  '',
  '  Two spaces before, a tab\there, and_a_very_long_word_that_has_to_be_broken_somewhere_because_it_does_not_fit.',
  'Привет, 你好, שלום, well done 👩\u200D💻!',
  ...Array.from({ length: 8 }, (_, index) => `Line ${index} so that the field has to scroll.`),
  '',
].join('\n');

const STYLES: Readonly<Record<string, string>> = {
  'as the browser has it': '',
  padded: 'padding: 14px 23px 9px 31px; border: 3px solid red',
  'from right to left': 'direction: rtl',
  centred: 'text-align: center',
  'with spaced words': 'word-spacing: 5px',
  'with spaced letters': 'letter-spacing: 1.3px',
  'with an indent': 'text-indent: 40px',
  'with high lines': 'line-height: 2.1',
  'in another face': 'font: italic bold 17px/1.4 serif',
  'in small capitals': 'font-variant: small-caps',
  'in capitals': 'text-transform: uppercase',
  'broken anywhere': 'word-break: break-all',
  'not wrapped': 'white-space: pre',
  'with wide tabs': 'tab-size: 3',
  zoomed: 'zoom: 1.5',
  turned: 'transform: scale(0.8, 1.2) translate(30px, 10px)',
  'with a border box': 'box-sizing: border-box; width: 260px; padding: 20px; border: 6px solid',
  'without scrollbars': 'overflow: hidden; height: 600px',
  scrolled: 'height: 90px',
};

let demo: DemoServer;
let session: Session;
let script: string;

describe('the mirror of a text field', () => {
  beforeAll(async () => {
    demo = await serveDemo();
    session = await launch({ extension: false });
    script = await bundledPageSide();
  });

  afterAll(async () => {
    await session?.close();
    await demo?.close();
  });

  it.each(Object.entries(STYLES))('has every word where the field has it, %s', async (_, style) => {
    const page = await session.open(demo.inbox());
    await page.evaluate(script);
    const worst = await page.evaluate(
      (text, css, styles) => {
        const { Layer, Mirror } = (window as unknown as WithPageSide).pageSide;
        const field = document.createElement('textarea');
        field.style.cssText = `width: 300px; height: 200px; margin: 20px; ${css}`;
        field.value = text;
        document.body.replaceChildren(field);
        field.scrollTop = 40;
        const words = [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => ({ start: index, end: index + word.length }));
        const mirror = new Mirror(field, new Layer('en', styles));
        mirror.paint(text, [{ span: words[0]!, severity: 'prohibited', isOpen: false }]);
        const off = words.map((span) => {
          const range = (field as unknown as { createValueRange(start: number, end: number): Range }).createValueRange(
            span.start,
            span.end,
          );
          const there = range.getBoundingClientRect();
          const here = mirror.rects(text, span);
          const left = Math.min(...here.map((rect) => rect.left));
          const top = Math.min(...here.map((rect) => rect.top));
          return { word: text.slice(span.start, span.end), by: Math.max(Math.abs(left - there.left), Math.abs(top - there.top)) };
        });
        mirror.paint(text, []);
        return off.toSorted((a, b) => b.by - a.by)[0]!;
      },
      TEXT,
      style,
      readFileSync(new URL('../../lib/inline/layer.css', import.meta.url), 'utf8'),
    );
    expect(worst.by, worst.word).toBeLessThanOrEqual(1);
    await page.close();
  });
});
