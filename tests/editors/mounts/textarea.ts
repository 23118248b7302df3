import type { Mount } from '../mounted.ts';

/** The model of a page that listens to its textarea. */
export const mount: Mount = (host) => {
  const field = document.createElement('textarea');
  host.append(field);
  let model = '';
  field.addEventListener('input', () => {
    model = field.value;
  });
  return {
    text: () => model,
    write(text) {
      model = text;
      field.value = text;
    },
  };
};
