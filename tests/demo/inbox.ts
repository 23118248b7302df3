import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { ReactComposer } from './react-composer.ts';

/** What the page itself believes is in each composer and what it has sent: the truth that an edit from outside must reach. */
export interface Inbox {
  readonly drafts: Record<string, string>;
  readonly sent: string[];
}

declare global {
  interface Window {
    inbox: Inbox;
  }
}

const inbox: Inbox = { drafts: { rich: '', plain: '', react: '' }, sent: [] };
window.inbox = inbox;

function send(composer: string, text: string): void {
  inbox.sent.push(text);
  const entry = document.createElement('li');
  entry.dataset.from = composer;
  entry.textContent = text;
  document.querySelector('.sent-log')?.append(entry);
}

function part(composer: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-composer="${composer}"]`);
  if (!found) throw new Error(`The page has no ${composer} composer`);
  return found;
}

function wirePlain(): void {
  const form = part('plain');
  const field = form.querySelector<HTMLTextAreaElement>('.field')!;
  field.addEventListener('input', () => {
    inbox.drafts.plain = field.value;
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send('plain', inbox.drafts.plain ?? '');
    field.value = '';
    inbox.drafts.plain = '';
  });
}

/** As chat boxes do: the browser's own editing, the model read from it after each input, Enter sends, Shift+Enter breaks the line. */
function wireRich(): void {
  const form = part('rich');
  const field = form.querySelector<HTMLElement>('.field')!;
  const submit = (): void => {
    send('rich', inbox.drafts.rich ?? '');
    field.replaceChildren();
    inbox.drafts.rich = '';
  };
  field.addEventListener('input', () => {
    inbox.drafts.rich = field.innerText;
  });
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    submit();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
}

function wireReact(): void {
  const onDraft = (draft: string): void => {
    inbox.drafts.react = draft;
  };
  createRoot(part('react')).render(createElement(ReactComposer, { onDraft, onSend: (text: string) => send('react', text) }));
}

/** `?composer=rich` leaves that one alone on the page, which suits pictures. */
function showOnly(composer: string): void {
  for (const other of document.querySelectorAll<HTMLElement>('[data-composer]')) {
    if (other.dataset.composer !== composer) other.remove();
  }
}

const only = new URLSearchParams(location.search).get('composer');
if (only !== null) showOnly(only);
if (only === null || only === 'plain') wirePlain();
if (only === null || only === 'rich') wireRich();
if (only === null || only === 'react') wireReact();
