import type { ReactNode } from 'react';

/** Says what went wrong and, by what it holds, what can be done about it. */
export function Trouble({ words, children }: { readonly words: string; readonly children?: ReactNode }): ReactNode {
  return (
    <div className="trouble" role="alert">
      <p>{words}</p>
      {children}
    </div>
  );
}
