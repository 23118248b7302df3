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
  '[aria-readonly="true"]',
  '[aria-disabled="true"]',
  '[aria-hidden="true"]',
  '[aria-hidden="true"] *',
  '[aria-multiline="false"]',
  '[autocomplete="one-time-code"]',
  '[autocomplete*="password"]',
  '[autocomplete^="cc-"]',
  ':disabled',
  // Code editors.
  '.CodeMirror *',
  '.cm-content',
  '.monaco-editor *',
  '.ace_editor *',
  // A rich editor's clipboard helper.
  '.ql-clipboard',
].join(',');

const SEARCH_WORDS =
  /^\s*(?:search|find|поиск|искать|найти|suchen?|durchsuchen|zoek(?:en)?|doorzoeken|buscar|busca|pesquisar|pesquise|pesquisa|procurar|recherche|rechercher|cerca|cercare|szukaj|wyszukaj|пошук|шукати|знайти)(?!\p{L})/iu;

/** The composer that a focused element belongs to: a textarea or the outermost editing host; null where one doesn't write a message. */
export function composerOf(target: Element | null): HTMLElement | null {
  if (!(target instanceof HTMLElement)) return null;
  const composer = target instanceof HTMLTextAreaElement ? target : editingHostOf(target);
  return composer && isForMessages(composer) ? composer : null;
}

function editingHostOf(element: HTMLElement): HTMLElement | null {
  if (!element.isContentEditable) return null;
  let host = element;
  while (host.parentElement?.isContentEditable) host = host.parentElement;
  return host;
}

function isForMessages(composer: HTMLElement): boolean {
  if (composer.matches(NOT_A_MESSAGE)) return false;
  if (composer instanceof HTMLTextAreaElement && composer.readOnly) return false;
  if (
    [composer.getAttribute('aria-label'), composer.getAttribute('placeholder')].some((label) => label !== null && SEARCH_WORDS.test(label))
  ) {
    return false;
  }
  const { width, height } = composer.getBoundingClientRect();
  return width >= SMALLEST.width && height >= SMALLEST.height;
}
