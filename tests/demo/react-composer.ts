import { createElement, type FormEvent, type ReactElement, useState } from 'react';

export interface ReactComposerProps {
  readonly onDraft: (draft: string) => void;
  readonly onSend: (text: string) => void;
}

/** A textarea that React controls: a change which does not reach React's state is undone by its next render. */
export function ReactComposer({ onDraft, onSend }: ReactComposerProps): ReactElement {
  const [draft, setDraft] = useState('');
  const change = (text: string): void => {
    setDraft(text);
    onDraft(text);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSend(draft);
    change('');
  };
  return createElement(
    'form',
    { className: 'composer', onSubmit: submit },
    createElement('textarea', {
      className: 'field react-field',
      rows: 3,
      'aria-label': 'Note to Tomas',
      placeholder: 'Note to the buyer…',
      value: draft,
      onChange: (event: { currentTarget: HTMLTextAreaElement }) => change(event.currentTarget.value),
    }),
    createElement('button', { className: 'send', type: 'submit' }, 'Send'),
  );
}
