// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PAUSE_MS, watchText } from '../../lib/inline/watch.ts';

const end = { controller: new AbortController() };
const onEdit = vi.fn();
const onPause = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  end.controller = new AbortController();
  onEdit.mockClear();
  onPause.mockClear();
});

afterEach(() => {
  end.controller.abort();
  vi.useRealTimers();
});

function watched<T extends HTMLElement>(element: T): T {
  document.body.replaceChildren(element);
  watchText(element, { signal: end.controller.signal, onEdit, onPause });
  return element;
}

const textarea = (): HTMLTextAreaElement => watched(document.createElement('textarea'));

describe('watching a composer', () => {
  it('calls once the writer pauses, however many keys were typed', () => {
    const field = textarea();
    for (const letter of 'review') {
      field.value += letter;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      vi.advanceTimersByTime(PAUSE_MS - 1);
    }
    expect(onPause).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(onPause).toHaveBeenCalledTimes(1);
  });

  it('takes a press of the pointer for a pause, and calls once for both', () => {
    const field = textarea();
    field.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    expect(onPause).not.toHaveBeenCalled();
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    expect(onPause).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(2 * PAUSE_MS);
    expect(onPause).toHaveBeenCalledTimes(1);
  });

  it('follows each edit in the frame that shows it', async () => {
    const field = textarea();
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('input', { bubbles: true }));
    vi.advanceTimersByTime(20);
    expect(onEdit).toHaveBeenCalledTimes(1);
  });

  it('hears of changes that an editor makes without any event', async () => {
    const host = document.createElement('div');
    host.contentEditable = 'true';
    watched(host);
    host.append('pasted words');
    await vi.advanceTimersByTimeAsync(PAUSE_MS + 20);
    expect(onPause).toHaveBeenCalledTimes(1);
  });

  it('hears of a field that a script empties some time after sending', () => {
    const field = textarea();
    field.value = 'sent';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    vi.advanceTimersByTime(PAUSE_MS);
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    vi.advanceTimersByTime(1_000);
    field.value = '';
    expect(onPause).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1_000);
    expect(onPause).toHaveBeenCalledTimes(2);
  });

  it('does nothing while an input method composes, and once when it is done', () => {
    const field = textarea();
    field.dispatchEvent(new Event('compositionstart', { bubbles: true }));
    for (const value of ['х', 'хо', 'хор']) {
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      vi.advanceTimersByTime(PAUSE_MS * 2);
    }
    expect(onEdit).not.toHaveBeenCalled();
    expect(onPause).not.toHaveBeenCalled();
    field.dispatchEvent(new Event('compositionend', { bubbles: true }));
    vi.advanceTimersByTime(PAUSE_MS);
    expect(onPause).toHaveBeenCalledTimes(1);
  });

  it('notices a composition that had begun before it', () => {
    const field = textarea();
    field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
    vi.advanceTimersByTime(PAUSE_MS * 2);
    expect(onEdit).not.toHaveBeenCalled();
    expect(onPause).not.toHaveBeenCalled();
    field.dispatchEvent(new Event('compositionend', { bubbles: true }));
    vi.advanceTimersByTime(PAUSE_MS);
    expect(onPause).toHaveBeenCalledTimes(1);
  });

  it('looks again when Back or Forward has brought another thread into the same field', () => {
    const field = textarea();
    field.value = 'for another client';
    window.dispatchEvent(new Event('popstate'));
    vi.advanceTimersByTime(PAUSE_MS * 2);
    expect(onPause).toHaveBeenCalledTimes(1);
  });

  it('drops a check that a composition overtakes', () => {
    const field = textarea();
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('compositionstart', { bubbles: true }));
    vi.advanceTimersByTime(PAUSE_MS * 2);
    expect(onPause).not.toHaveBeenCalled();
  });

  it('is silent after its end', () => {
    const field = textarea();
    field.dispatchEvent(new Event('input', { bubbles: true }));
    end.controller.abort();
    field.dispatchEvent(new Event('input', { bubbles: true }));
    vi.advanceTimersByTime(PAUSE_MS * 2);
    expect(onPause).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });
});
