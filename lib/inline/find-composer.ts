/** A one-row chat box is about 24 pixels high; hidden mirrors and clipboard helpers of editors are a pixel or nothing. */
const SMALLEST = { width: 120, height: 18 };

/** Where one types, but not to a person. */
const NOT_A_MESSAGE = [
  // Chat boxes that complete names say so as well, but they have several lines.
  '[role="combobox"]:not([aria-multiline="true"])',
  '[role="searchbox"]',
  '[role="search"] *',
  '[role="grid"] [contenteditable]',
  '[enterkeyhint="search"]',
  '[aria-autocomplete]:not([aria-autocomplete="none"]):not([aria-multiline="true"])',
  '[aria-hidden="true"]',
  '[aria-hidden="true"] *',
  '[aria-multiline="false"]',
  '[autocomplete="one-time-code"]',
  '[autocomplete*="password"]',
  '[autocomplete^="cc-"]',
  // Code editors.
  '.CodeMirror *',
  '.cm-content',
  '.monaco-editor *',
  '.ace_editor *',
  // A rich editor's clipboard helper.
  '.ql-clipboard',
].join(',');

const NOT_WRITABLE = '[aria-readonly="true"], [aria-disabled="true"], :disabled, textarea[readonly]';

const SEARCH_WORDS =
  /^\s*(?:search|find|поиск|искать|найти|suchen?|durchsuchen|zoek(?:en)?|doorzoeken|buscar|busca|pesquisar|pesquise|pesquisa|procurar|recherche|rechercher|cerca|cercare|szukaj|wyszukaj|пошук|шукати|знайти)(?!\p{L})/iu;

/** Why there is no composer where the focus is: nothing to write in, not writable, for other things than messages, or as good as hidden. */
export type NoComposer = 'no-field' | 'read-only' | 'other-purpose' | 'too-small';

/** The composer that a focused element belongs to: a textarea or the outermost editing host; null where one doesn't write a message. */
export function composerOf(target: Element | null): HTMLElement | null {
  const field = fieldOf(target);
  return field && !objectionTo(field) ? field : null;
}

/** Why `composerOf` finds none; null where it finds one. */
export function whyNoComposer(target: Element | null): NoComposer | null {
  const field = fieldOf(target);
  return field ? objectionTo(field) : 'no-field';
}

function fieldOf(target: Element | null): HTMLElement | null {
  if (!(target instanceof HTMLElement)) return null;
  return target instanceof HTMLTextAreaElement ? target : editingHostOf(target);
}

function editingHostOf(element: HTMLElement): HTMLElement | null {
  if (!element.isContentEditable) return null;
  let host = element;
  while (host.parentElement?.isContentEditable) host = host.parentElement;
  return host;
}

function objectionTo(field: HTMLElement): NoComposer | null {
  if (field.matches(NOT_WRITABLE)) return 'read-only';
  if (field.matches(NOT_A_MESSAGE)) return 'other-purpose';
  if ([field.getAttribute('aria-label'), field.getAttribute('placeholder')].some((label) => label !== null && SEARCH_WORDS.test(label))) {
    return 'other-purpose';
  }
  const { width, height } = field.getBoundingClientRect();
  return width >= SMALLEST.width && height >= SMALLEST.height ? null : 'too-small';
}
