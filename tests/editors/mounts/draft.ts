import type { Editor as DraftEditor, EditorState as DraftState } from 'draft-js';
import { createElement, type ReactElement, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Mount } from '../mounted.ts';

export const mount: Mount = async (host) => {
  // It is older than `globalThis`.
  Object.assign(window, { global: window });
  const { ContentState, Editor, EditorState, Modifier, SelectionState } = await import('draft-js');
  let model: DraftState = EditorState.createEmpty();
  let setModel: (state: DraftState) => void = () => {};
  function Composer(): ReactElement {
    const [state, setState] = useState(model);
    model = state;
    setModel = setState;
    return createElement(Editor as typeof DraftEditor, { editorState: state, onChange: setState });
  }
  flushSync(() => createRoot(host).render(createElement(Composer)));
  const put = (content: ReturnType<typeof ContentState.createFromText>): void =>
    flushSync(() => setModel(EditorState.moveSelectionToEnd(EditorState.push(model, content, 'insert-fragment'))));
  return {
    text: () => model.getCurrentContent().getPlainText('\n'),
    write: (text) => put(ContentState.createFromText(text)),
    writeBold: (before, bold, after) => {
      const content = ContentState.createFromText(before + bold + after);
      const key = content.getFirstBlock().getKey();
      const middle = SelectionState.createEmpty(key).merge({ anchorOffset: before.length, focusOffset: before.length + bold.length });
      put(Modifier.applyInlineStyle(content, middle, 'BOLD'));
    },
  };
};
