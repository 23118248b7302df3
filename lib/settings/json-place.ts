/** A place in a text, counted from one. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** One token of JSON behind any space: a mark, or a value in one piece. */
const TOKEN =
  /[ \t\r\n]*(?:(?<mark>[{}[\],:])|(?<string>"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(?<rest>-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/y;
const SPACE = /[ \t\r\n]*/y;

type Wanted = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'more-or-end' | 'nothing';

/** Where a text stops being JSON; null where it is JSON throughout. Browsers tell that each in their own words, and not always. */
export function whereBroken(text: string): TextPlace | null {
  const open: string[] = [];
  let wanted: Wanted = 'value';
  let at = 0;
  for (;;) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text)?.groups;
    if (!token) break;
    const next = after(token, wanted, open);
    if (!next) break;
    wanted = next;
    at = TOKEN.lastIndex;
  }
  SPACE.lastIndex = at;
  SPACE.exec(text);
  const isWhole = wanted === 'nothing' && SPACE.lastIndex === text.length;
  return isWhole ? null : placeAt(text, SPACE.lastIndex);
}

/** What is wanted after a token; undefined where the token was not. */
function after({ mark, string }: Record<string, string | undefined>, wanted: Wanted, open: string[]): Wanted | undefined {
  const isValueWanted = wanted === 'value' || wanted === 'value-or-end';
  const isKeyWanted = wanted === 'key' || wanted === 'key-or-end';
  const closed = (): Wanted => (open.length === 0 ? 'nothing' : 'more-or-end');
  if (mark === undefined) {
    if (isValueWanted) return closed();
    return isKeyWanted && string !== undefined ? 'colon' : undefined;
  }
  if ((mark === '{' || mark === '[') && isValueWanted) {
    open.push(mark);
    return mark === '{' ? 'key-or-end' : 'value-or-end';
  }
  const isIn = open.at(-1);
  const mayEnd = wanted === 'more-or-end' || wanted === (isIn === '{' ? 'key-or-end' : 'value-or-end');
  if (mayEnd && mark === (isIn === '{' ? '}' : ']') && isIn !== undefined) {
    open.pop();
    return closed();
  }
  if (mark === ',' && wanted === 'more-or-end') return isIn === '{' ? 'key' : 'value';
  return mark === ':' && wanted === 'colon' ? 'value' : undefined;
}

function placeAt(text: string, index: number): TextPlace {
  const before = text.slice(0, index).split(/\r\n|\r|\n/);
  return { line: before.length, column: before.at(-1)!.length + 1 };
}
