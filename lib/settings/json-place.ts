/** A place in a text, as people count: from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

const LITERAL = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const BLANK = /[ \t\n\r]*/y;

/**
 * Where a text stops to be JSON; null where it does not. The browsers' own messages name the place each in its own way, and in short texts not
 * at all. Keeps a stack of its own, for texts may be nested as deeply as their writers like.
 */
export function brokenJsonAt(text: string): Place | null {
  const offset = brokenOffset(text);
  return offset === null ? null : placeAt(text, offset);
}

type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end';

function brokenOffset(text: string): number | null {
  const open: ('[' | '{')[] = [];
  let expected: Expected = 'value';
  let at = 0;
  for (;;) {
    at = after(BLANK, text, at) ?? at;
    const sign = text[at];
    switch (expected) {
      case 'colon':
        if (sign !== ':') return at;
        at++;
        expected = 'value';
        continue;
      case 'key':
      case 'key-or-end':
        if (sign === '}' && expected === 'key-or-end') break;
        if (sign !== '"') return at;
        {
          const end = endOfString(text, at);
          if (!end.isClosed) return end.at;
          at = end.at;
        }
        expected = 'colon';
        continue;
      case 'comma-or-end': {
        const inside = open.at(-1);
        if (inside === undefined) return at === text.length ? null : at;
        if (sign === ',') {
          at++;
          expected = inside === '[' ? 'value' : 'key';
          continue;
        }
        if (sign !== (inside === '[' ? ']' : '}')) return at;
        break;
      }
      default:
        if (sign === ']' && expected === 'value-or-end') break;
        if (sign === '[' || sign === '{') {
          open.push(sign);
          at++;
          expected = sign === '[' ? 'value-or-end' : 'key-or-end';
          continue;
        }
        if (sign === '"') {
          const end = endOfString(text, at);
          if (!end.isClosed) return end.at;
          at = end.at;
        } else {
          const end = after(LITERAL, text, at);
          if (end === null) return at;
          at = end;
        }
        expected = 'comma-or-end';
        continue;
    }
    // What was opened last is closed here.
    open.pop();
    at++;
    expected = 'comma-or-end';
  }
}

/** Where a string ends, or where it goes wrong. */
function endOfString(text: string, start: number): { readonly at: number; readonly isClosed: boolean } {
  for (let at = start + 1; at < text.length; at++) {
    const sign = text[at]!;
    if (sign === '"') return { at: at + 1, isClosed: true };
    if (sign < ' ') return { at, isClosed: false };
    if (sign !== '\\') continue;
    at++;
    if (text[at] === 'u' && /^[\da-fA-F]{4}$/.test(text.slice(at + 1, at + 5))) at += 4;
    else if (text[at] === undefined || !'"\\/bfnrt'.includes(text[at]!)) return { at, isClosed: false };
  }
  return { at: text.length, isClosed: false };
}

function after(expression: RegExp, text: string, at: number): number | null {
  expression.lastIndex = at;
  return expression.test(text) ? expression.lastIndex : null;
}

function placeAt(text: string, offset: number): Place {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: lines.length, column: lines.at(-1)!.length + 1 };
}
