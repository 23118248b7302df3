import { describe, expect, it } from 'vitest';
import { withFix } from '../../lib/inline/edit.ts';
import { type Editor, replaceIn, tidied } from '../../lib/inline/replace.ts';
import type { Fix } from '../../lib/marketplaces/types.ts';

const BEFORE = 'Please leave a 5 star review.';
const FIX: Fix = { start: 15, end: 28, text: 'honest review' };
const AFTER = 'Please leave a honest review.';

interface Behaviour {
  readonly onOffer?: (editor: FakeEditor) => void;
  readonly onCommand?: (editor: FakeEditor) => void;
  readonly onTurn?: (editor: FakeEditor, turn: number) => void;
  readonly canSelect?: boolean;
}

/** An editor that acts on an offer or on the command as told, and notes what was done to it. */
class FakeEditor implements Editor {
  readonly done: string[] = [];
  text = BEFORE;
  readonly #behaviour: Behaviour;
  #turns = 0;

  constructor(behaviour: Behaviour) {
    this.#behaviour = behaviour;
  }

  read(): string {
    return this.text;
  }

  select(): boolean {
    this.done.push('select');
    return this.#behaviour.canSelect ?? true;
  }

  offer(): boolean {
    this.done.push('offer');
    this.#behaviour.onOffer?.(this);
    return this.#behaviour.onOffer !== undefined;
  }

  command(): void {
    this.done.push('command');
    this.#behaviour.onCommand?.(this);
  }

  async settled(): Promise<void> {
    this.#turns++;
    this.#behaviour.onTurn?.(this, this.#turns);
  }
}

const write =
  (text: string) =>
  (editor: FakeEditor): void => {
    editor.text = text;
  };
const take = write(AFTER);

describe('replacing words in a rich editor', () => {
  it('is done when the editor takes over the offer', async () => {
    const editor = new FakeEditor({ onOffer: take });
    expect(await replaceIn(editor, BEFORE, FIX)).toBe('replaced');
    expect(editor.done).toEqual(['select', 'offer']);
  });

  it('selects again and uses the browser’s command when the editor ignores the offer', async () => {
    const editor = new FakeEditor({ onCommand: take });
    expect(await replaceIn(editor, BEFORE, FIX)).toBe('replaced');
    expect(editor.done).toEqual(['select', 'offer', 'select', 'command']);
  });

  it('waits for an editor that applies the change late, and does not write twice', async () => {
    const editor = new FakeEditor({ onOffer: () => {}, onTurn: (one, turn) => turn === 4 && take(one) });
    expect(await replaceIn(editor, BEFORE, FIX)).toBe('replaced');
    expect(editor.done).not.toContain('command');
  });

  it('tries the command only while the text is the old one', async () => {
    const taken = new FakeEditor({ onOffer: () => {}, onCommand: take });
    expect(await replaceIn(taken, BEFORE, FIX)).toBe('replaced');
    const garbled = new FakeEditor({ onOffer: write('Please leave'), onCommand: take });
    expect(await replaceIn(garbled, BEFORE, FIX)).toBe('unclear');
    expect(garbled.done).not.toContain('command');
  });

  it('says so when the editor takes nothing', async () => {
    expect(await replaceIn(new FakeEditor({}), BEFORE, FIX)).toBe('refused');
  });

  it('touches nothing when the text has moved on, or the words can’t be selected', async () => {
    const moved = new FakeEditor({ onCommand: take });
    moved.text = `${BEFORE} Thanks!`;
    expect(await replaceIn(moved, BEFORE, FIX)).toBe('refused');
    expect(moved.done).toEqual([]);
    const closed = new FakeEditor({ onCommand: take, canSelect: false });
    expect(await replaceIn(closed, BEFORE, FIX)).toBe('refused');
    expect(closed.done).toEqual(['select']);
  });

  it('knows the new text under the fillers and spaces that editors add', async () => {
    const editor = new FakeEditor({ onOffer: write(`\uFEFF${AFTER.replace('a honest', 'a\u00A0honest')}\n`) });
    expect(await replaceIn(editor, BEFORE, FIX)).toBe('replaced');
  });
});

describe('taking words out', () => {
  const without = (text: string, words: string): string => {
    const start = text.indexOf(words);
    return withFix(text, tidied(text, { start, end: start + words.length, text: '' }));
  };

  it.each([
    ['in the middle', 'Thanks. Leave 5 stars. Bye.', 'Leave 5 stars.', 'Thanks. Bye.'],
    ['at the start', 'Leave 5 stars. Bye.', 'Leave 5 stars.', 'Bye.'],
    ['at the end', 'Thanks. Leave 5 stars.', 'Leave 5 stars.', 'Thanks.'],
    ['before punctuation', 'Leave stars, please.', ', please', 'Leave stars.'],
    ['on a line of its own', 'Thanks.\nLeave 5 stars.\nBye.', 'Leave 5 stars.', 'Thanks.\nBye.'],
    ['in a paragraph of its own', 'Thanks.\n\nLeave 5 stars.\n\nBye.', 'Leave 5 stars.', 'Thanks.\n\nBye.'],
    ['on the first line', 'Leave 5 stars.\n\nBye.', 'Leave 5 stars.', 'Bye.'],
    ['as all there is', 'Leave 5 stars.', 'Leave 5 stars.', ''],
  ])('%s leaves no gap', (_, text, words, rest) => {
    expect(without(text, words)).toBe(rest);
  });

  it('is not widened where something is put in their place', () => {
    expect(tidied('a b c', { start: 2, end: 3, text: 'x' })).toEqual({ start: 2, end: 3, text: 'x' });
  });
});
