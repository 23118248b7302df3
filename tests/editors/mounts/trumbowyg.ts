import type { Mount } from '../mounted.ts';

interface Trumbowyg {
  trumbowyg(options: object): Trumbowyg;
  trumbowyg(command: 'html'): string;
  trumbowyg(command: 'html', html: string): Trumbowyg;
}

/** The editor's model is HTML. */
function textOf(html: string): string {
  const { body } = new DOMParser().parseFromString(html.replace(/<br\s*\/?>/g, '\n').replace(/<\/(?:p|div)>(?=.)/g, '\n'), 'text/html');
  return body.textContent ?? '';
}

export const mount: Mount = async (host) => {
  const { default: jQuery } = await import('jquery');
  Object.assign(window, { jQuery, $: jQuery });
  await import('trumbowyg');
  const place = document.createElement('div');
  host.append(place);
  const editor = jQuery(place) as unknown as Trumbowyg;
  // Its icons would be fetched.
  editor.trumbowyg({ svgPath: false });
  return {
    text: () => textOf(editor.trumbowyg('html')),
    write: (text) => {
      editor.trumbowyg(
        'html',
        text
          .split('\n')
          .map((line) => `<p>${line}</p>`)
          .join(''),
      );
    },
    writeBold: (before, bold, after) => {
      editor.trumbowyg('html', `<p>${before}<strong>${bold}</strong>${after}</p>`);
    },
  };
};
