import { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import StarterKit from '@tiptap/starter-kit';
import type { Mount } from '../mounted.ts';

const paragraph = (...content: object[]): object => ({ type: 'paragraph', content });
const words = (text: string, ...marks: object[]): object => ({ type: 'text', text, marks });

export const mount: Mount = (host) => {
  const editor = new Editor({
    element: host,
    // The page's policy allows no styles but its own.
    injectCSS: false,
    // Words typed before are a step of their own.
    extensions: [StarterKit.configure({ undoRedo: { newGroupDelay: 200 } })],
  });
  const replaceAll = (...paragraphs: object[]): void => {
    editor.commands.setContent({ type: 'doc', content: paragraphs });
    // What follows at once is a step of its own all the same.
    editor.view.dispatch(closeHistory(editor.state.tr));
  };
  return {
    text: () => editor.getText({ blockSeparator: '\n' }),
    write: (text) => replaceAll(...text.split('\n').map((line) => paragraph(words(line)))),
    writeBold: (before, bold, after) => replaceAll(paragraph(words(before), words(bold, { type: 'bold' }), words(after))),
  };
};
