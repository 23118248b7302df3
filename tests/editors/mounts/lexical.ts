import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor, type ParagraphNode } from 'lexical';
import type { Mount } from '../mounted.ts';

export const mount: Mount = (host) => {
  const field = document.createElement('div');
  field.contentEditable = 'true';
  host.append(field);
  const editor = createEditor({
    namespace: 'matrix',
    onError: (error) => {
      throw error;
    },
  });
  editor.setRootElement(field);
  registerRichText(editor);
  // Words typed just before are a step of their own.
  registerHistory(editor, createEmptyHistoryState(), 0);
  const replaceAll = (lines: () => ParagraphNode[]): void =>
    editor.update(
      () => {
        $getRoot()
          .clear()
          .append(...lines());
        $getRoot().selectEnd();
      },
      { discrete: true },
    );
  const paragraph = (...texts: readonly { readonly text: string; readonly bold?: true }[]): ParagraphNode =>
    $createParagraphNode().append(
      ...texts.map(({ text, bold }) => (bold ? $createTextNode(text).toggleFormat('bold') : $createTextNode(text))),
    );
  return {
    text: () => editor.read(() => $getRoot().getTextContent().replaceAll('\n\n', '\n')),
    write: (text) => replaceAll(() => text.split('\n').map((line) => paragraph({ text: line }))),
    writeBold: (before, bold, after) => replaceAll(() => [paragraph({ text: before }, { text: bold, bold: true }, { text: after })]),
  };
};
