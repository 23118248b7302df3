import { Bold, ClassicEditor, Essentials, Paragraph } from 'ckeditor5';
import type { Mount } from '../mounted.ts';

const paragraphs = (html: readonly string[]): string => html.map((words) => `<p>${words}</p>`).join('');

export const mount: Mount = async (host) => {
  const place = document.createElement('div');
  host.append(place);
  const editor = await ClassicEditor.create(place, { licenseKey: 'GPL', plugins: [Essentials, Paragraph, Bold] });
  return {
    text() {
      const root = editor.model.document.getRoot()!;
      return [...root.getChildren()]
        .map((block) =>
          block.is('element') ? [...block.getChildren()].map((child) => (child.is('$text') ? child.data : '\n')).join('') : '',
        )
        .join('\n');
    },
    write: (text) => editor.setData(paragraphs(text.split('\n'))),
    writeBold: (before, bold, after) => editor.setData(paragraphs([`${before}<strong>${bold}</strong>${after}`])),
  };
};
