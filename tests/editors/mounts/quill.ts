import Quill from 'quill';
import type { Mount } from '../mounted.ts';

export const mount: Mount = (host) => {
  const place = document.createElement('div');
  host.append(place);
  const editor = new Quill(place, {
    // Words typed before are a step of their own. A replacement is a deletion and an insertion, which only some delay joins.
    modules: { history: { delay: 200 } },
  });
  return {
    text: () => editor.getText().replace(/\n$/, ''),
    write: (text) => {
      editor.setText(text);
      editor.history.cutoff();
    },
    writeBold: (before, bold, after) => {
      editor.setContents([{ insert: before }, { insert: bold, attributes: { bold: true } }, { insert: `${after}\n` }]);
      editor.history.cutoff();
    },
  };
};
