import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { translate } from '../../lib/i18n/translate.ts';
import { CARD_KEY } from '../../lib/inline/keys.ts';
import { type Errors, watchErrors } from '../hostile/errors.ts';
import { type HostileServer, serveHostile } from '../hostile/server.ts';
import { type Limit, STEPS, type Step, TRAPS, type Trap } from '../hostile/traps.ts';
import { bundledPageSide } from '../inline/bundle.ts';
import { cardText, openCard, pressOnCard } from './harness/card.ts';
import { type Composer, clickSend, draft, field, pressCommand, sent, typeInto } from './harness/composer.ts';
import { marks, waitForMarks } from './harness/marks.ts';
import { startIn } from './harness/page-side.ts';
import { launch, type Session } from './harness/session.ts';
import { inShadow } from './harness/shadow.ts';
import { until } from './harness/until.ts';

const ASK = 'Please leave me a 5 star review.';
/** Marked for another reason, so that its card says something else. */
const THREAT = 'I will report you if you leave a bad review.';
const USE = translate('en', 'card.fix.use');
const TWO: readonly Composer[] = ['rich', 'plain'];

let server: HostileServer;
let session: Session;
let page: Page;
let errors: Errors;

beforeAll(async () => {
  server = await serveHostile();
  session = await launch();
});

afterAll(async () => {
  await session?.close();
  await server?.close();
});

/** Opens a trap's page in a tab of its own: Firefox may complain of a page that one leaves late enough to be heard on the next. */
async function visit(trap: string): Promise<void> {
  const opened = await session.browser.newPage();
  onTestFinished(() => opened.close());
  page = opened;
  errors = await watchErrors(session, page);
  await page.goto(server.page(trap));
}

/**
 * How a part of ours stands: on top at its own middle, within the window, opaque, in its own size of letters, and where it belongs, which is at
 * the composer's corner for the counter, and close to the composer for the card.
 */
async function standing(page: Page, composer: Composer, part: '.counter' | '.card'): Promise<string> {
  const found = await inShadow(page, part);
  if (!found) return 'missing';
  const box = await page.$eval(field(composer), (element) => element.getBoundingClientRect().toJSON() as DOMRect);
  return found.evaluate(
    (element, { left, right, top, bottom }) => {
      const own = element.getBoundingClientRect();
      const { host } = element.getRootNode() as ShadowRoot;
      const highest = document.elementFromPoint((own.left + own.right) / 2, (own.top + own.bottom) / 2);
      if (own.left < 0 || own.top < 0 || own.right > innerWidth || own.bottom > innerHeight) return 'outside of the window';
      if (highest !== host) return `under ${highest?.localName}.${highest?.className}`;
      if ([element, host].some((one) => getComputedStyle(one).opacity !== '1')) return 'faint';
      const size = getComputedStyle(element).fontSize;
      if (size !== (element.matches('.card') ? '14px' : '12px')) return `in letters of ${size}`;
      const isNear = element.matches('.card')
        ? own.right > left && own.left < right && own.bottom > top - 40 && own.top < bottom + 40
        : Math.abs(own.right - right) < 40 && Math.abs(own.top - top) < 40;
      return isNear ? 'well' : `at ${Math.round(own.left)}, ${Math.round(own.top)}, far from its composer`;
    },
    { left: box.left, right: box.right, top: box.top, bottom: box.bottom },
  );
}

const waitToStand = (page: Page, composer: Composer, part: '.counter' | '.card'): Promise<string> =>
  until(
    `${part} to stand well`,
    () => standing(page, composer, part),
    (how) => how === 'well',
  );

/** Long enough for all that follows an edit: the next frame, and the check after a pause. */
function framesPass(page: Page, count = 40): Promise<void> {
  return page.evaluate(async (frames) => {
    for (let frame = 0; frame < frames; frame++) await new Promise(requestAnimationFrame);
  }, count);
}

/** The steps that a trap is known to spoil. */
function spoiltSteps({ limits = [] }: Trap, composer: Composer): Step[] {
  const isHere = (one: Limit): boolean =>
    (one.browser === undefined || one.browser === session.name) && (one.composer === undefined || one.composer === composer);
  const steps = limits.filter(isHere).flatMap((one) => one.steps);
  return STEPS.filter((step) => steps.includes(step));
}

/**
 * Goes through what a writer does and returns the steps that failed, with what went wrong. A step that needs an earlier one fails with it. What
 * is known to fail is not waited for: it has had its time once frames enough have passed.
 */
async function failedSteps(page: Page, composer: Composer, trap: Trap): Promise<Map<Step, unknown>> {
  const spoilt = spoiltSteps(trap, composer);
  const failed = new Map<Step, unknown>();
  const attempt = async <T>(step: Step, read: () => Promise<T>, accept: (value: T) => boolean): Promise<T | undefined> => {
    try {
      if (!spoilt.includes(step)) return await until(`${step} in the ${composer} composer`, read, accept);
      const value = await read();
      if (accept(value)) return value;
      throw new Error(`No ${step}: ${JSON.stringify(value)}`);
    } catch (error) {
      failed.set(step, error);
      return undefined;
    }
  };
  const isWell = (how: string): boolean => how === 'well';
  if (spoilt.length > 0) await framesPass(page);
  const found = await attempt(
    'marks',
    () => marks(page, composer),
    (all) => all.length === 1,
  );
  await attempt('counter', () => standing(page, composer, '.counter'), isWell);
  const opener = trap.opening === 'counter' ? await inShadow(page, '.counter') : null;
  if (opener) await opener.click();
  else if (found?.[0]) await page.mouse.click(found[0].x, found[0].y);
  await attempt('card', () => standing(page, composer, '.card'), isWell);
  if ((await cardText(page)) !== null) await pressOnCard(page, USE);
  await attempt(
    'fix',
    () => draft(page, composer),
    (text) => text !== '' && !text.includes('5 star'),
  );
  return failed;
}

/** Limits are printed with the name of the test, so that nobody overlooks them. */
function titleOf({ limits = [], title }: Trap): string {
  const notes = limits.map(({ browser, composer, steps, why }) => {
    const where = [browser, composer].filter((one) => one !== undefined).join(', ');
    return `[limit${where ? ` in ${where}` : ''}, without ${steps.join(', ')}: ${why}]`;
  });
  return [title, ...notes].join(' ');
}

/** Whatever has come of us, one can go on to write and to send. */
async function goesOn(page: Page, composer: Composer): Promise<void> {
  const before = (await sent(page)).length;
  await page.click(field(composer));
  await page.keyboard.type('Thanks');
  expect(await draft(page, composer)).toContain('Thanks');
  await clickSend(page, composer);
  expect(await sent(page)).toHaveLength(before + 1);
}

describe('in both composers marks, counter, card and fix work on a page that', () => {
  it.each(TRAPS.map((trap) => [titleOf(trap), trap] as const))('%s', async (_, trap) => {
    await visit(trap.id);
    if (trap.afterFocus) {
      for (const composer of TWO) await page.click(field(composer));
      await page.evaluate(trap.afterFocus);
    }
    for (const composer of TWO) {
      await typeInto(page, composer, ASK);
      const failed = await failedSteps(page, composer, trap);
      expect([...failed.keys()], [composer, ...failed.values()].join('\n')).toEqual(spoiltSteps(trap, composer));
      await goesOn(page, composer);
    }
    expect(await page.evaluate(() => window.trapLog?.called ?? [])).toEqual([]);
    expect(await errors.seen()).toEqual([]);
  });
});

describe('a page that throws us out', () => {
  it('for ever is let be: what we try comes to an end', async () => {
    await visit('removes-strangers');
    for (const composer of TWO) await typeInto(page, composer, ASK);
    await waitForMarks(page, 'rich', 1);
    await page.keyboard.press(CARD_KEY);
    const removed = (): Promise<number> => page.evaluate(() => window.trapLog!.removed);
    const before = await until('the page to throw something out', removed, (count) => count > 0);
    await framesPass(page);
    expect(before).toBeLessThanOrEqual(8);
    expect((await removed()) - before).toBeLessThanOrEqual(2);
    expect(await errors.seen()).toEqual([]);
  });

  describe.each(TWO)('once, from around a %s composer,', (composer) => {
    it.each([
      ['warning', ' Another review helps too. Leave me 5 stars.'],
      ['letter', '!'],
    ])('sees us again with the next %s', async (_, letters) => {
      await visit('plain');
      await typeInto(page, composer, ASK);
      await waitToStand(page, composer, '.counter');
      await page.evaluate(() => document.documentElement.lastElementChild!.remove());
      expect(await standing(page, composer, '.counter')).toBe('missing');
      await page.keyboard.type(letters);
      await waitToStand(page, composer, '.counter');
      expect((await marks(page, composer)).length).toBeGreaterThan(0);
      expect(await errors.seen()).toEqual([]);
    });
  });
});

describe('a page with highlights of its own', () => {
  it('keeps them, and has ours back after clearing all once the text changes', async () => {
    await visit('own-highlights');
    await typeInto(page, 'rich', ASK);
    await waitForMarks(page, 'rich', 1);
    await page.evaluate(() => CSS.highlights.delete('n1'));
    await page.keyboard.type(' ok');
    await waitForMarks(page, 'rich', 1);
    expect(await page.evaluate(() => CSS.highlights.get('found')?.size)).toBe(1);
    await pressCommand(page, 'a');
    await page.keyboard.press('Delete');
    await waitForMarks(page, 'rich', 0);
    expect(await page.evaluate(() => [...CSS.highlights.keys()])).toEqual(['found']);
    expect(await errors.seen()).toEqual([]);
  });
});

/** How many dots of the screen around a mark have the red of its line. */
async function redDots(page: Page, { x, y }: { readonly x: number; readonly y: number }): Promise<number> {
  const shot = await page.screenshot({ clip: { x: x - 30, y: y - 14, width: 60, height: 28 }, encoding: 'base64' });
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const paper = new OffscreenCanvas(picture.width, picture.height).getContext('2d')!;
    paper.drawImage(picture, 0, 0);
    const { data } = paper.getImageData(0, 0, picture.width, picture.height);
    let count = 0;
    for (let at = 0; at < data.length; at += 4) {
      if (data[at]! - Math.max(data[at + 1]!, data[at + 2]!) > 60) count++;
    }
    return count;
  }, shot);
}

describe.each(TWO)('the line under a mark in a %s composer', (composer) => {
  it.each([
    ['can be seen on a page that leaves it alone', 'plain', () => true],
    [
      'is gone where the page unpaints it by its name, but in Firefox’s textareas [limit: its sheets win in its own text]',
      'unpaints',
      () => session.name === 'firefox' && composer === 'plain',
    ],
  ])('%s', async (_, trap, isSeen) => {
    await visit(trap);
    await typeInto(page, composer, ASK);
    const [mark] = await waitForMarks(page, composer, 1);
    await framesPass(page, 2);
    expect((await redDots(page, mark!)) > 0).toBe(isSeen());
    expect(await errors.seen()).toEqual([]);
  });
});

interface Target {
  readonly selector: string;
  readonly x: number;
  readonly y: number;
}

interface Forgery {
  readonly name: string;
  readonly act: (target: Target) => void;
}

const FORGERIES: readonly Forgery[] = [
  {
    name: 'click on a mark',
    act: ({ selector, x, y }) => {
      const options = { bubbles: true, composed: true, cancelable: true, detail: 1, clientX: x, clientY: y };
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
        document.querySelector(selector)!.dispatchEvent(new MouseEvent(type, options));
      }
    },
  },
  {
    name: 'key',
    act: ({ selector }) => {
      document
        .querySelector(selector)!
        .dispatchEvent(new KeyboardEvent('keydown', { key: 'F8', bubbles: true, composed: true, cancelable: true }));
    },
  },
  {
    name: 'click or key on the host of the counter',
    act: () => {
      const host = document.documentElement.lastElementChild as HTMLElement;
      host.click();
      host.focus();
      for (const key of ['Tab', 'Enter', ' ', 'F8'])
        host.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
    },
  },
];

describe.each(TWO)('in a %s composer no card opens by a forged', (composer) => {
  it.each(FORGERIES)('$name', async ({ act }) => {
    await visit('plain');
    await typeInto(page, composer, ASK);
    const [mark] = await waitForMarks(page, composer, 1);
    await waitToStand(page, composer, '.counter');
    await page.evaluate(act, { selector: field(composer), x: mark!.x, y: mark!.y });
    expect(await cardText(page)).toBeNull();
    expect(await draft(page, composer)).toBe(ASK);
    // The same by a person's hand does open it.
    await openCard(page, mark!);
    expect(await errors.seen()).toEqual([]);
  });

  it('rest of the pointer', async () => {
    await visit('plain');
    const other = composer === 'rich' ? 'plain' : 'rich';
    await typeInto(page, composer, ASK);
    const [forged] = await waitForMarks(page, composer, 1);
    await typeInto(page, other, THREAT);
    const [real] = await waitForMarks(page, other, 1);
    await page.evaluate(
      ({ selector, x, y }) => {
        const options = { bubbles: true, composed: true, clientX: x, clientY: y, pointerType: 'mouse' };
        document.querySelector(selector)!.dispatchEvent(new PointerEvent('pointermove', options));
      },
      { selector: field(composer), x: forged!.x, y: forged!.y },
    );
    // A rest that begins later opens its own card: the forged one would have come first, and would have stayed.
    await page.mouse.move(real!.x, real!.y, { steps: 2 });
    await waitToStand(page, other, '.card');
    expect(await cardText(page)).toBe(await openCard(page, real!));
    expect(await errors.seen()).toEqual([]);
  });
});

describe('forged events', () => {
  it('on an open card press nothing on it', async () => {
    await visit('plain');
    await typeInto(page, 'rich', ASK);
    const [mark] = await waitForMarks(page, 'rich', 1);
    const words = await openCard(page, mark!);
    await page.evaluate(() => {
      const host = document.documentElement.lastElementChild as HTMLElement;
      for (let x = 4; x < innerWidth; x += 24) {
        for (let y = 4; y < innerHeight; y += 16) {
          const at = document.elementFromPoint(x, y);
          if (at !== host) continue;
          for (const type of ['mousedown', 'mouseup', 'click']) {
            at.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, clientX: x, clientY: y, detail: 1 }));
          }
        }
      }
      host.click();
      for (const key of ['Tab', 'Enter', ' ', 'ArrowDown', 'Enter']) {
        for (const type of ['keydown', 'keypress', 'keyup'])
          host.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, composed: true }));
      }
    });
    expect(await cardText(page)).toBe(words);
    expect(await draft(page, 'rich')).toBe(ASK);
    expect(await marks(page, 'rich')).toHaveLength(1);
    expect(await errors.seen()).toEqual([]);
  });

  it('lay no button of ours under the writer’s next key', async () => {
    await visit('plain');
    await typeInto(page, 'rich', ASK);
    await waitForMarks(page, 'rich', 1);
    await page.evaluate((selector) => {
      const at = document.querySelector(selector)!;
      for (const key of ['F8', 'Tab', 'Tab'])
        at.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
    }, field('rich'));
    await page.keyboard.type(' Thanks');
    await until(
      'the letters in the composer',
      () => draft(page, 'rich'),
      (text) => text.replaceAll('\u00A0', ' ') === `${ASK} Thanks`,
    );
    expect(await cardText(page)).toBeNull();
    expect(await errors.seen()).toEqual([]);
  });

  const forgeInputs = (page: Page, composer: Composer): Promise<void> =>
    page.$eval(field(composer), (element) => {
      for (const [inputType, data] of [
        ['insertText', 'Leave me 5 stars.'],
        ['deleteContentBackward', null],
        ['insertFromPaste', 'Leave me 5 stars.'],
        ['historyUndo', null],
      ] as const) {
        for (const type of ['beforeinput', 'input']) element.dispatchEvent(new InputEvent(type, { bubbles: true, inputType, data }));
      }
      for (const type of ['paste', 'cut', 'drop', 'compositionend']) element.dispatchEvent(new Event(type, { bubbles: true }));
    });

  it.each(TWO)('about the text of a %s composer change nothing of what is shown: the text itself counts', async (composer) => {
    await visit('plain');
    await typeInto(page, composer, ASK);
    const before = await until(
      'the mark under all of the request',
      () => marks(page, composer),
      (found) => found.length === 1 && found[0]!.text.includes('review'),
    );
    await forgeInputs(page, composer);
    await framesPass(page);
    expect(await marks(page, composer)).toEqual(before);
    await page.keyboard.type(' Thanks');
    await forgeInputs(page, composer);
    await framesPass(page);
    expect(await marks(page, composer)).toEqual(before);
    expect(await standing(page, composer, '.counter')).toBe('well');
    expect(await (await inShadow(page, '.counter'))!.evaluate((counter) => counter.textContent)).toBe('1');
    expect(await errors.seen()).toEqual([]);
  });

  it('can keep us quiet by a composition that does not end [limit: without input methods one cannot tell it from a real one]', async () => {
    await visit('plain');
    await typeInto(page, 'plain', ASK);
    await waitForMarks(page, 'plain', 1);
    const compose = (type: string): Promise<void> =>
      page.$eval(field('plain'), (element, name) => void element.dispatchEvent(new CompositionEvent(name, { bubbles: true })), type);
    await compose('compositionstart');
    await page.keyboard.type(` ${THREAT}`);
    await typeInto(page, 'rich', ASK);
    await waitForMarks(page, 'rich', 1);
    expect(await marks(page, 'plain')).toHaveLength(1);
    await compose('compositionend');
    await waitForMarks(page, 'plain', 2);
    expect(await errors.seen()).toEqual([]);
  });
});

describe('a page that looks for our words', () => {
  it('reads none of those on the card [limit: the browser’s own search tells it that a word that it asks for is there]', async () => {
    await visit('plain');
    await page.evaluate(() => {
      const caught: unknown[] = [];
      Object.assign(window, { caught });
      for (const type of [
        'click',
        'pointermove',
        'pointerover',
        'focusin',
        'keydown',
        'toggle',
        'beforetoggle',
        'animationstart',
        'copy',
      ]) {
        window.addEventListener(type, (event) => caught.push(...event.composedPath(), event.target), true);
      }
      for (const type of ['largest-contentful-paint', 'layout-shift', 'event', 'element']) {
        if (!PerformanceObserver.supportedEntryTypes.includes(type)) continue;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { element?: Node; target?: Node; sources?: { node: Node }[] })[]) {
            caught.push(entry.element, entry.target, ...(entry.sources ?? []).map(({ node }) => node));
          }
        }).observe({ type, buffered: true });
      }
    });
    await typeInto(page, 'rich', ASK);
    const [mark] = await waitForMarks(page, 'rich', 1);
    const words = await openCard(page, mark!);
    const card = (await inShadow(page, '.card'))!;
    const box = (await card.boundingBox())!;
    await page.mouse.move(box.x + 40, box.y + 20, { steps: 2 });
    await page.mouse.move(box.x + 60, box.y + 60, { steps: 2 });
    const lines = words.split('\n').filter((line) => line.length > 8 && !line.includes('review.'));
    const found = await page.evaluate(async (known) => {
      await new Promise(requestAnimationFrame);
      const texts: [string, string][] = [];
      const note = (how: string, what: unknown): void => {
        if (typeof what === 'string') texts.push([how, what]);
        else if (what instanceof ShadowRoot) texts.push([how, `a shadow root: ${known[0]} ${what.textContent}`]);
        else if (what instanceof HTMLElement) texts.push([how, what.innerText + what.outerHTML]);
        else if (what instanceof Node) texts.push([how, what.textContent ?? '']);
      };
      for (const element of document.querySelectorAll('*')) {
        note('query', element.shadowRoot);
        note('label', [...element.attributes].map(({ value }) => value).join());
      }
      for (let x = 4; x < innerWidth; x += 16) {
        for (let y = 4; y < innerHeight; y += 8) {
          for (const element of document.elementsFromPoint(x, y)) note('elementsFromPoint', element);
          note('caretPositionFromPoint', document.caretPositionFromPoint?.(x, y)?.offsetNode);
        }
      }
      const host = document.documentElement.lastElementChild as HTMLElement;
      note('serializer', new XMLSerializer().serializeToString(document));
      note('getHTML', document.documentElement.getHTML({ serializableShadowRoots: true }));
      const range = new Range();
      range.selectNode(host);
      note('range', range.toString());
      note('clone', range.cloneContents());
      const selection = getSelection()!;
      selection.selectAllChildren(document.documentElement);
      note('selection', selection.toString());
      document.execCommand('selectAll');
      note('all', getSelection()!.toString());
      for (let index = 0; index < frames.length; index++) note('frames', frames[index]!.document.documentElement);
      for (const animation of document.getAnimations()) note('animations', (animation.effect as KeyframeEffect).target);
      for (const animation of host.getAnimations({ subtree: true })) note('animations', (animation.effect as KeyframeEffect).target);
      for (const thing of (window as unknown as { caught: unknown[] }).caught) note('caught', thing);
      const leaks = texts.filter(([, text]) => known.some((line) => text.includes(line))).map(([how]) => how);
      // The browser's own search may say that words are there: that must not let a page read on from them.
      for (const line of known) {
        const word = line.split(' ')[0]!;
        getSelection()!.removeAllRanges();
        const { find } = window as unknown as { find?: (text: string, isCased: boolean, isBackwards: boolean, wraps: boolean) => boolean };
        if (!find?.(word, true, false, true)) continue;
        leaks.push('find');
        for (const reach of ['line', 'lineboundary', 'paragraph', 'paragraphboundary', 'documentboundary']) {
          getSelection()!.modify('extend', 'forward', reach);
          const reached = getSelection()!.toString();
          if (reached.length > word.length && known.some((one) => reached.includes(one))) leaks.push('find and selection');
        }
        if (getSelection()!.rangeCount > 0 && known.some((one) => getSelection()!.getRangeAt(0).toString().includes(one)))
          leaks.push('find and range');
      }
      return [...new Set(leaks)].sort();
    }, lines);
    expect(lines.length).toBeGreaterThan(2);
    expect(found).toEqual(['find']);
    expect(await errors.seen()).toEqual([]);
  });
});

describe('a composer that is moved while its card is open', () => {
  const MOVES: readonly (readonly [string, () => void])[] = [
    [
      'into a dialog',
      () => {
        const dialog = document.createElement('dialog');
        dialog.append(document.querySelector('.composers')!);
        document.body.append(dialog);
        dialog.showModal();
      },
    ],
    ['to another place', () => document.querySelector('.app')!.prepend(document.querySelector('.composers')!)],
    [
      'into another document',
      () => {
        const frame = document.createElement('iframe');
        frame.style.cssText = 'width: 600px; height: 400px';
        document.body.prepend(frame);
        frame.contentDocument!.body.append(document.querySelector('.composers')!);
      },
    ],
    [
      'out of the page and back',
      () => {
        const composers = document.querySelector('.composers')!;
        const home = composers.parentElement!;
        composers.remove();
        setTimeout(() => home.append(composers));
      },
    ],
  ];

  describe.each(TWO)('from a page with a %s composer', (composer) => {
    it.each(MOVES)('%s has a card that can be used or none', async (_, move) => {
      await visit('plain');
      await typeInto(page, composer, ASK);
      await openCard(page, (await waitForMarks(page, composer, 1))[0]!);
      await page.evaluate(move);
      await framesPass(page, 10);
      const fate = async (): Promise<string> => {
        const isInPage = await page.evaluate((selector) => document.querySelector(selector) !== null, field(composer));
        if (isInPage) return standing(page, composer, '.card');
        return (await inShadow(page, '.card')) ? 'left behind' : 'missing';
      };
      await until('the card', fate, (how) => how === 'well' || how === 'missing');
      expect(await errors.seen()).toEqual([]);
    });
  });
});

describe('two copies of the script in a page', () => {
  it('end with one set of marks [limit: each keeps a host of its own where no extension is around them to end the older one]', async () => {
    await using bare = await launch({ extension: false });
    page = await bare.open(server.page('plain'));
    errors = await watchErrors(bare, page);
    await page.evaluate(await bundledPageSide());
    await startIn(page);
    await startIn(page);
    await typeInto(page, 'rich', ASK);
    await waitForMarks(page, 'rich', 1);
    const count = (): Promise<object> =>
      page.evaluate(() => ({
        marks: [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0),
        hosts: document.documentElement.children.length - 2,
      }));
    expect(await count()).toEqual({ marks: 1, hosts: 2 });
    expect(await errors.seen()).toEqual([]);
  });
});
