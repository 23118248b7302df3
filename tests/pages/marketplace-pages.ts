import type { Surface } from '../../lib/engine/types.ts';
import type { Language } from './words.ts';

/** A composer of a fixture page: `data-box` in its markup. */
export interface Box {
  readonly name: string;
  /** What the page's marketplace calls this place, as far as its hints can tell. */
  readonly surface: Surface;
  /** How the page sends: its button, a key, or a button and then a dialog that asks again. */
  readonly send: 'button' | 'enter' | 'ctrl-enter' | 'confirm';
  /** Pressed before one can write here, by selector: what opens the dialog around it. */
  readonly opensWith?: string;
  /** What is written before the request, where the page takes no short text. */
  readonly before?: string;
}

/** A page of a marketplace as its own HTML: one row here, and `markup/<id>.html`. */
export interface MarketplacePage {
  readonly id: string;
  readonly title: string;
  readonly path: string;
  /** The policy that the demo edition is to follow; those without one of their own have the general one. */
  readonly marketplace: 'fiverr' | 'upwork' | 'baseline';
  /** What its people write in. */
  readonly language: Language;
  readonly boxes: readonly Box[];
  /** Where the page is simpler than what it stands for. */
  readonly simplified?: string;
}

const LIKE_SLATE = 'A plain editable element with the ids, attributes and nesting of a Slate editor.';
const LIKE_TIPTAP = 'A plain editable element with the classes, attributes and nesting of a TipTap editor.';
const LIKE_TRUMBOWYG = 'A plain editable element with the classes, nesting and hidden mirror of a Trumbowyg editor.';
const LONG_OFFER = 'Сделаю аккуратно и в срок: сначала набросок, затем правки, затем готовые файлы. '.repeat(2);
export const ROOM = '/ab/messages/rooms/room_00000000000000000000000000000001';

const message = (name: string, send: Box['send']): Box => ({ name, surface: 'message', send });

export const PAGES: readonly MarketplacePage[] = [
  {
    id: 'inbox-rich',
    title: 'a gig inbox with a rich editor',
    path: '/inbox/buyer_one',
    marketplace: 'fiverr',
    language: 'en',
    boxes: [message('message', 'ctrl-enter')],
    simplified: LIKE_SLATE,
  },
  {
    id: 'inbox-plain',
    title: 'a gig inbox with a box of one row',
    path: '/inbox/buyer_one',
    marketplace: 'fiverr',
    language: 'en',
    boxes: [message('message', 'button')],
  },
  {
    id: 'contact-panel',
    title: 'the contact panel of a gig',
    path: '/seller/gig',
    marketplace: 'fiverr',
    language: 'en',
    boxes: [message('question', 'button')],
  },
  {
    id: 'order',
    title: 'an order with a reply and a delivery',
    path: '/orders/FO0000000001/activities',
    marketplace: 'fiverr',
    language: 'en',
    boxes: [message('reply', 'button'), { ...message('delivery', 'button'), opensWith: '.deliver-now' }],
  },
  {
    id: 'review',
    title: 'a completed order with a review and a public comment',
    path: '/orders/FO0000000002/activities',
    marketplace: 'fiverr',
    language: 'en',
    boxes: [message('review', 'button'), message('comment', 'button')],
  },
  {
    id: 'room',
    title: 'a project room',
    path: ROOM,
    marketplace: 'upwork',
    language: 'en',
    boxes: [message('room', 'enter')],
    simplified: LIKE_TIPTAP,
  },
  // Its composer is the room's, in a frame.
  { id: 'room-in-frame', title: 'a room inside a proposal', path: '/proposals/1', marketplace: 'upwork', language: 'en', boxes: [] },
  {
    id: 'cover-letter',
    title: 'a cover letter with questions',
    path: '/nx/proposals/job/~01/apply/',
    marketplace: 'upwork',
    language: 'en',
    boxes: [
      { name: 'cover', surface: 'proposal', send: 'confirm' },
      { name: 'question-1', surface: 'proposal', send: 'confirm' },
      { name: 'question-2', surface: 'proposal', send: 'confirm' },
    ],
  },
  {
    id: 'dialog-ru',
    title: 'a Russian dialog',
    path: '/inbox/zakazchik',
    marketplace: 'baseline',
    language: 'ru',
    boxes: [message('dialog', 'button')],
    simplified: LIKE_TRUMBOWYG,
  },
  {
    id: 'offer-ru',
    title: 'a Russian offer with two editors',
    path: '/new_offer',
    marketplace: 'baseline',
    language: 'ru',
    boxes: [{ ...message('offer', 'button'), before: LONG_OFFER }, message('title', 'button')],
    simplified: LIKE_TRUMBOWYG,
  },
  {
    id: 'docked-chats',
    title: 'three docked chats',
    path: '/dashboard',
    marketplace: 'baseline',
    language: 'en',
    boxes: [message('chat-1', 'enter'), message('chat-2', 'button'), message('chat-3', 'enter')],
  },
  {
    id: 'bid-pt',
    title: 'a Portuguese bid form',
    path: '/messages/bid/x',
    marketplace: 'baseline',
    language: 'pt',
    boxes: [message('bid', 'button')],
  },
  {
    id: 'host-thread',
    title: 'a thread without a framework',
    path: '/hosting/messages/1',
    marketplace: 'baseline',
    language: 'en',
    boxes: [message('compose', 'button')],
  },
  {
    id: 'spa',
    title: 'an inbox that never reloads',
    path: '/inbox/buyer_one',
    marketplace: 'fiverr',
    language: 'en',
    boxes: [message('message', 'button'), message('note', 'button')],
  },
  {
    id: 'hostile',
    title: 'a page full of other fields',
    path: '/tools',
    marketplace: 'fiverr',
    language: 'en',
    boxes: [message('message', 'button')],
  },
  {
    id: 'churn',
    title: 'an inbox whose classes are new with each load',
    path: '/inbox/buyer_one',
    marketplace: 'fiverr',
    language: 'en',
    boxes: [message('message', 'button')],
    simplified: LIKE_SLATE,
  },
];

/** The page of that id. */
export function pageOf(id: string): MarketplacePage {
  const found = PAGES.find((page) => page.id === id);
  if (!found) throw new RangeError(`No fixture page is called ${id}`);
  return found;
}
