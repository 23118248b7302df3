import type { Inbox } from '../demo/inbox.ts';
import { showRoutes } from './routes.ts';
import { LANGUAGES, WORDS } from './words.ts';

/**
 * What every fixture page does by itself, told by attributes of its markup:
 * - `data-box="name"`: a composer; the specs find it by the class `name-field`. `data-mirror`: it is sent as what stands in that textarea.
 * - `data-keys`: the key that sends, `enter` or `ctrl-enter`. `data-least`: how many letters the page wants.
 * - `data-sends`, `data-fills`, `data-counts`: buttons and counters of the box of that name. `data-opens`: opens the dialog of that id.
 * - `data-text`, `data-label`, `data-hint`: a label in the page's language, as text, accessible name or placeholder.
 */
const inbox: Inbox = { drafts: {}, sent: [] };
window.inbox = inbox;

/** A composer as the page's own script sees it. */
interface Wired {
  readonly name: string;
  readonly element: HTMLElement;
  readonly empty: string;
}

const boxes = new Map<string, Wired>();

function shown({ element }: Wired): string {
  return element instanceof HTMLTextAreaElement ? element.value : element.innerText.replace(/\n$/, '');
}

/** The page's own truth: what it would send now. */
function model(box: Wired): string {
  const { mirror } = box.element.dataset;
  if (!mirror) return shown(box);
  const html = document.querySelector<HTMLTextAreaElement>(mirror)!.value;
  return new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '';
}

function refresh(box: Wired): void {
  const { element, name } = box;
  const { mirror } = element.dataset;
  if (mirror) document.querySelector<HTMLTextAreaElement>(mirror)!.value = element.innerHTML;
  if (shown(box).trim() !== '') element.querySelector('[data-slate-placeholder]')?.remove();
  element.querySelector('.is-editor-empty')?.classList.toggle('is-editor-empty', shown(box).trim() === '');
  const text = model(box);
  inbox.drafts[name] = text;
  if (element.hasAttribute('data-grows')) {
    element.style.height = 'auto';
    element.style.height = `${Math.min(Math.max(element.scrollHeight + 2, 24), 192)}px`;
  }
  for (const counter of document.querySelectorAll(`[data-counts="${name}"]`)) counter.textContent = `${text.length}/2500`;
  for (const button of document.querySelectorAll<HTMLButtonElement>(`button[data-sends="${name}"]`)) button.disabled = text.trim() === '';
}

/** Writes as a page's script does: no event tells of it. */
function write(box: Wired, text: string): void {
  if (box.element instanceof HTMLTextAreaElement) box.element.value = text;
  else if (text === '') box.element.innerHTML = box.empty;
  else box.element.textContent = text;
  refresh(box);
}

function send(name: string): void {
  const box = boxes.get(name)!;
  const text = model(box);
  if (text.trim().length < Number(box.element.dataset.least ?? 1)) return;
  inbox.sent.push(text);
  const entry = document.createElement('li');
  entry.textContent = text;
  document.querySelector('.sent-log')!.append(entry);
  write(box, '');
}

function wireBox(element: HTMLElement): void {
  const name = element.dataset.box!;
  const box: Wired = { name, element, empty: element.innerHTML };
  boxes.set(name, box);
  element.classList.add(`${name}-field`);
  element.addEventListener('input', () => refresh(box));
  element.addEventListener('keydown', (event) => {
    const { keys } = element.dataset;
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || !keys) return;
    if (keys === 'ctrl-enter' && !event.ctrlKey) return;
    event.preventDefault();
    send(name);
  });
  refresh(box);
}

/** A dialog takes the form that its opener names out of the page and into itself, as overlays of marketplaces do. */
function open(opener: HTMLElement): void {
  const dialog = document.querySelector<HTMLDialogElement>(opener.dataset.opens!)!;
  const taken = opener.dataset.takes && document.querySelector(opener.dataset.takes);
  if (taken) dialog.append(taken);
  dialog.showModal();
}

function press(target: HTMLElement): void {
  const { fills, opens, sends, words } = target.dataset;
  if (fills) write(boxes.get(fills)!, words ?? '');
  if (opens) open(target);
  if (!sends) return;
  for (const name of sends.split(' ')) send(name);
  target.closest('dialog')?.close();
}

function speak(root: ParentNode): void {
  const language = LANGUAGES.find((one) => one === location.hash.slice(1)) ?? 'en';
  document.documentElement.lang = language;
  const put = (attribute: string, into: (element: HTMLElement, words: string) => void): void => {
    for (const element of root.querySelectorAll<HTMLElement>(`[data-${attribute}]`)) {
      into(element, WORDS[language][element.dataset[attribute]!]!);
    }
  };
  put('text', (element, words) => {
    if (element instanceof HTMLInputElement) element.value = words;
    else element.textContent = words;
  });
  put('label', (element, words) => element.setAttribute('aria-label', words));
  put('hint', (element, words) => element.setAttribute(element.isContentEditable ? 'data-placeholder' : 'placeholder', words));
}

/** New class names with each load, and no ids where the address asks for it. */
function churn(root: ParentNode): void {
  const isWithoutIds = new URLSearchParams(location.search).get('ids') === 'off';
  for (const element of root.querySelectorAll('[data-churn], [data-churn] *')) {
    element.className = `_${Math.random().toString(36).slice(2, 9)}`;
    if (isWithoutIds) element.removeAttribute('id');
  }
}

/** Sets a part of the page going. */
function wire(root: ParentNode): void {
  speak(root);
  churn(root);
  for (const element of root.querySelectorAll<HTMLElement>('[data-box]')) wireBox(element);
}

document.addEventListener('click', (event) => {
  const target = (event.target as Element).closest<HTMLElement>('[data-sends], [data-fills], [data-opens]');
  if (target) press(target);
});
document.addEventListener('submit', (event) => event.preventDefault());
wire(document);
showRoutes({
  home: document.querySelector<HTMLElement>('.composers')!,
  wire,
  draft: (name) => inbox.drafts[name] ?? '',
  write: (name, text) => write(boxes.get(name)!, text),
});
