import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { createEditor, type Descendant, Editor, Node, Transforms } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, type RenderLeafProps, Slate, withReact } from 'slate-react';
import type { Mount } from '../mounted.ts';

interface Leaf {
  readonly text: string;
  readonly bold?: true;
}

const line = (...children: Leaf[]): Descendant => ({ type: 'line', children }) as Descendant;

const renderLeaf = ({ attributes, children, leaf }: RenderLeafProps) =>
  createElement('span', attributes, (leaf as Leaf).bold ? createElement('b', null, children) : children);

export const mount: Mount = (host) => {
  const editor = withHistory(withReact(createEditor()));
  const replaceAll = (lines: Descendant[]): void => {
    Editor.withoutNormalizing(editor, () => {
      for (let count = editor.children.length; count > 0; count--) Transforms.removeNodes(editor, { at: [0] });
      Transforms.insertNodes(editor, lines, { at: [0] });
    });
    Transforms.select(editor, Editor.end(editor, []));
  };
  flushSync(() =>
    createRoot(host).render(
      createElement(
        Slate,
        // biome-ignore lint/correctness/noChildrenProp: this component's types ask for them here
        { editor, initialValue: [line({ text: '' })], children: createElement(Editable, { renderLeaf, placeholder: 'Write a message' }) },
      ),
    ),
  );
  return {
    text: () => editor.children.map((node) => Node.string(node)).join('\n'),
    write: (text) => replaceAll(text.split('\n').map((words) => line({ text: words }))),
    writeBold: (before, bold, after) => replaceAll([line({ text: before }, { text: bold, bold: true }, { text: after })]),
  };
};
