import { type ChangeEvent, createElement, type ReactElement, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Mount } from '../mounted.ts';

/** A textarea that React controls: what doesn't reach React's state is undone by its next render. */
export const mount: Mount = (host) => {
  let model = '';
  let setModel: (text: string) => void = () => {};
  function Composer(): ReactElement {
    const [draft, setDraft] = useState('');
    model = draft;
    setModel = setDraft;
    const onChange = (event: ChangeEvent<HTMLTextAreaElement>): void => setDraft(event.currentTarget.value);
    return createElement('textarea', { value: draft, onChange });
  }
  flushSync(() => createRoot(host).render(createElement(Composer)));
  return { text: () => model, write: (text) => setModel(text) };
};
