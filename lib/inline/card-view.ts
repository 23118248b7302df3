import type { CardContent, Ground, Preview, Say } from './card-content.ts';
import { button, element } from './elements.ts';
import { backPicture, closePicture, donePicture, onPicture, outPicture, severityPicture } from './pictures.ts';
import type { Scope } from './silence.ts';

/** What the writer can do in the card. */
export interface CardActions {
  readonly fix: () => void;
  /** Null where there is nothing that could be left alone: then the fix can only be copied, too. */
  readonly silence: ((scope: Scope) => void) | null;
  /** Shows the rule in the settings. */
  readonly settings: () => void;
  /** The card has become taller. */
  readonly grow: () => void;
  readonly move: (by: 1 | -1) => void;
  readonly close: () => void;
}

export interface Position {
  /** From 1. */
  readonly index: number;
  readonly total: number;
}

/** The card about one warning. */
export function cardElement(
  content: CardContent,
  position: Position,
  marketplace: string,
  note: string | undefined,
  say: Say,
  actions: CardActions,
): HTMLElement {
  const { silence } = actions;
  return shell(
    'card',
    note === undefined ? 'why' : 'note why',
    element(
      'header',
      {},
      severityPicture(content.severity),
      element('h2', { id: 'name' }, element('span', { class: 'unseen' }, `${say(`card.severity.${content.severity}`)}: `), content.name),
      closeButton(say, actions.close),
    ),
    note !== undefined && element('p', { id: 'note' }, note),
    element(
      'p',
      { id: 'why' },
      element('strong', { class: `verdict ${content.severity}` }, content.stance),
      ' ',
      element('span', {}, content.why),
    ),
    content.preview && fixElement(content, content.preview, silence === null, say, actions.fix),
    element(
      'div',
      { class: 'ground' },
      content.stake && element('p', content.stake.lang ? { lang: content.stake.lang } : {}, content.stake.text),
      sourceElement(content.source, say),
    ),
    element(
      'footer',
      {},
      ...(silence ? [button({ class: 'quiet' }, () => silence('here'), say('card.ignore')), moreButton(say, actions.grow)] : []),
      position.total > 1 && stepsElement(position, say, actions.move),
    ),
    silence !== null && scopesElement(marketplace, say, silence, actions.settings),
  );
}

/** The card after something has been silenced. `onNext` where there is more to look at. */
export function silencedElement(
  name: string,
  words: string,
  say: Say,
  onUndo: () => void,
  onNext: (() => void) | null,
  onClose: () => void,
): HTMLElement {
  return noticeElement(
    name,
    words,
    say,
    onClose,
    element(
      'footer',
      {},
      button({ class: 'plain' }, onUndo, say('card.undo')),
      onNext !== null && button({ class: 'quiet' }, onNext, say('card.next')),
    ),
  );
}

/** A card that says that something is well, or done. */
export function noticeElement(name: string, words: string, say: Say, onClose: () => void, ...more: readonly HTMLElement[]): HTMLElement {
  return shell(
    'card done',
    'why',
    element('header', {}, donePicture(), element('h2', { id: 'name' }, name), closeButton(say, onClose)),
    element('p', { id: 'why' }, words),
    ...more,
  );
}

/** The button that shows the wider scopes. */
function moreButton(say: Say, onGrow: () => void): HTMLButtonElement {
  return button(
    { class: 'quiet more', 'aria-expanded': 'false', 'aria-controls': 'scopes' },
    ({ currentTarget }) => {
      const more = currentTarget as HTMLButtonElement;
      const scopes = more.closest('.card')!.querySelector<HTMLElement>('#scopes')!;
      scopes.hidden = !scopes.hidden;
      more.setAttribute('aria-expanded', String(!scopes.hidden));
      onGrow();
    },
    say('card.ignore-more'),
  );
}

function scopesElement(marketplace: string, say: Say, onSilence: (scope: Scope) => void, onSettings: () => void): HTMLElement {
  return element(
    'div',
    { id: 'scopes', class: 'scopes', hidden: '' },
    button({ class: 'quiet' }, () => onSilence('wording'), say('card.ignore-wording')),
    button({ class: 'quiet' }, () => onSilence('marketplace'), say('card.rule-off-here', { marketplace })),
    button({ class: 'quiet' }, () => onSilence('rule'), say('card.rule-off')),
    button({ class: 'quiet' }, onSettings, say('card.rule-settings')),
  );
}

/** Tells in the card that a fix was not taken as it is, and offers to copy it. */
export function showTrouble(card: HTMLElement, trouble: string, say: Say, onCopy: (() => void) | null): void {
  const place = card.querySelector('.fix') ?? card.querySelector('footer')!;
  card.querySelector('.trouble')?.remove();
  const notice = element(
    'div',
    { class: 'trouble', role: 'alert' },
    element('p', {}, trouble),
    onCopy !== null && button({ class: 'plain copy' }, onCopy, say('card.copy')),
  );
  if (place.matches('.fix')) place.append(notice);
  else place.before(notice);
  card.querySelector('.use')?.remove();
}

/** Says on the copy button what came of it. */
export function showCopied(card: HTMLElement, result: string): void {
  card.querySelector('.copy')?.replaceChildren(result);
}

/** `describedBy`: ids of what is read out with its name. */
function shell(className: string, describedBy: string, ...children: Parameters<typeof element>[2][]): HTMLElement {
  const card = element(
    'section',
    { class: className, role: 'dialog', 'aria-labelledby': 'name', 'aria-describedby': describedBy, tabindex: '-1' },
    ...children,
  );
  card.addEventListener('mousedown', (event) => {
    // The focus stays in the composer, unless the wording is to be selected by hand.
    if (!card.querySelector('.trouble')) event.preventDefault();
  });
  return card;
}

function fixElement(
  { alsoSettled }: CardContent,
  { before, old, words, after }: Preview,
  isCopied: boolean,
  say: Say,
  onUse: () => void,
): HTMLElement {
  const isRemoval = words === '';
  const label = isCopied ? 'card.copy' : isRemoval ? 'card.fix.remove' : 'card.fix.use';
  return element(
    'div',
    { class: 'fix' },
    element('h3', {}, say(isRemoval ? 'card.fix.removal' : 'card.fix.wording')),
    element('p', { class: 'old', dir: 'auto' }, before, element('del', {}, old), after),
    !isRemoval && element('p', { class: 'new', dir: 'auto' }, before, element('ins', {}, words), after),
    alsoSettled !== undefined && element('p', { class: 'also' }, alsoSettled),
    !(isCopied && isRemoval) && button({ class: `use${isCopied ? ' copy' : ''}` }, onUse, say(label)),
  );
}

function sourceElement({ text, title, url }: Ground, say: Say): HTMLElement {
  if (!title) return element('p', { class: 'source' }, text);
  const [before, after] = text.split(title.text, 2);
  const name = element('cite', title.lang ? { lang: title.lang } : {}, title.text);
  const hint = say('source.opens');
  return element(
    'p',
    { class: 'source' },
    before,
    url === undefined
      ? name
      : element(
          'a',
          { href: url, target: '_blank', rel: 'noopener noreferrer', title: hint },
          name,
          // The mark of a link that leads out of the page never stands on a line of its own.
          '\u2060',
          outPicture(),
          element('span', { class: 'unseen' }, ` (${hint})`),
        ),
    after,
  );
}

function stepsElement({ index, total }: Position, say: Say, onMove: (by: 1 | -1) => void): HTMLElement {
  return element(
    'div',
    { class: 'steps' },
    button({ class: 'icon back', 'aria-label': say('card.previous'), title: say('card.previous') }, () => onMove(-1), backPicture()),
    element('span', {}, say('card.position', { index, total })),
    button({ class: 'icon on', 'aria-label': say('card.next'), title: say('card.next') }, () => onMove(1), onPicture()),
  );
}

function closeButton(say: Say, onClose: () => void): HTMLButtonElement {
  return button({ class: 'icon close', 'aria-label': say('card.close'), title: say('card.close') }, onClose, closePicture());
}
