import type { Mounted } from './mounted.ts';

/** The browser's own editing; the model is what the page reads after each input. */
export function mountBare(host: HTMLElement, kind: 'true' | 'plaintext-only'): Mounted {
  const field = document.createElement('div');
  field.setAttribute('contenteditable', kind);
  host.append(field);
  let model = '';
  field.addEventListener('input', () => {
    model = field.innerText;
  });
  return {
    text: () => model,
    write(text) {
      field.textContent = text;
      model = text;
    },
    writeBold(before, bold, after) {
      const strong = document.createElement('b');
      strong.append(bold);
      field.replaceChildren(before, strong, after);
      model = before + bold + after;
    },
  };
}
