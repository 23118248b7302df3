/**
 * Folding: what a reader sees as the same letter becomes the same code unit, while every folded unit remembers where it came from.
 * Case, diacritics, styled letters (NFKC) and apostrophe styles go; invisible characters vanish; stars and emoji become private-use units.
 */

/** Private-use units that stand for signs of more than one code unit, or of several looks. */
export const STAR = 0xe000;
export const HUNDRED = 0xe001;
export const EMOJI = 0xe002;

const APOSTROPHE = 0x27;
const SPACE = 0x20;
const NEWLINE = 0x0a;
const DASH = 0x2014;
const HYPHEN = 0x2d;
const QUOTE = 0x22;

/** Letters that canonical decomposition leaves alone, or would take too far: й and ї are letters of their own. */
const SPECIAL: Readonly<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ґ: 'г',
  й: 'й',
  ї: 'ї',
  ё: 'е',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '´': "'",
  '`': "'",
  '′': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '–': '\u2014',
  '―': '\u2014',
  '‐': '-',
  '‑': '-',
  '−': '-',
  '…': '.',
  '\u00a0': ' ',
  '\t': ' ',
  '\r': '\n',
  '\u2028': '\n',
  '\u2029': '\n',
  '→': '=',
  '⇒': '=',
  '➔': '=',
  '➜': '=',
  '➡': '=',
  '⁄': '/',
  '∕': '/',
  '×': 'x',
  '¡': ' ',
  '¿': ' ',
};

/** One lower-case code unit in, its folded units out; an empty string for what nobody sees. */
function foldUnit(unit: string): string {
  const lower = unit.toLowerCase();
  const special = SPECIAL[lower];
  if (special !== undefined) return special;
  const code = unit.charCodeAt(0);
  // Soft hyphen, joiners, direction marks, word joiner, byte-order mark, variation selectors: nobody sees them. Lone surrogates neither.
  if (code === 0xad || (code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e) || (code >= 0x2060 && code <= 0x2064))
    return '';
  if (code === 0xfeff || (code >= 0xfe00 && code <= 0xfe0f) || (code >= 0xd800 && code <= 0xdfff) || code === 0x034f || code === 0x061c)
    return '';
  if (code === 0x2b50 || code === 0x2605 || code === 0x2606 || (code >= 0x2729 && code <= 0x2730)) return String.fromCharCode(STAR);
  if ((code >= 0x2600 && code <= 0x27bf) || (code >= 0x2b00 && code <= 0x2bff) || (code >= 0x2300 && code <= 0x23ff))
    return String.fromCharCode(EMOJI);
  const plain = lower.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  if (plain.length === 1 || plain.length === 0) return plain;
  return [...plain].map((c) => SPECIAL[c] ?? c).join('');
}

/** A surrogate pair in, its folded units out. */
function foldPair(pair: string): string {
  const point = pair.codePointAt(0) ?? 0;
  if (point === 0x1f31f || point === 0x1f929) return String.fromCharCode(STAR);
  if (point === 0x1f4af) return String.fromCharCode(HUNDRED);
  // A hand that points right is an arrow: "review 👉 discount".
  if (point === 0x1f449) return SPECIAL['→'] as string;
  if (point >= 0xe0000 && point <= 0xe007f) return '';
  if (point >= 0x1f3fb && point <= 0x1f3ff) return '';
  if (point >= 0x1f130 && point <= 0x1f189) return String.fromCharCode(0x61 + (((point - 0x1f130) % 32) % 26));
  const plain = pair.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  if (plain !== pair.toLowerCase() && /^[\p{L}\p{N}]+$/u.test(plain)) return plain;
  return /\p{L}/u.test(pair) ? pair.slice(0, 1) : String.fromCharCode(EMOJI);
}

/** Folded units by code unit: 0 = not asked yet, 1 = vanishes, 2 = more than one unit (see `LONG`), else the unit itself. */
const TABLE = new Uint16Array(0x10000);
const LONG = new Map<number, string>();
const UNSEEN = 0;
const VANISHES = 1;
const SEVERAL = 2;

function learn(code: number): number {
  const folded = foldUnit(String.fromCharCode(code));
  if (folded.length === 0) TABLE[code] = VANISHES;
  else if (folded.length === 1) TABLE[code] = Math.max(folded.charCodeAt(0), 3);
  else {
    TABLE[code] = SEVERAL;
    LONG.set(code, folded);
  }
  return TABLE[code] as number;
}

/** A folded text: `units[0..length)`, and for each the offset in the original at which it began; `from[length]` is the original's length. */
export interface Folded {
  /** The original. */
  text: string;
  units: Uint16Array;
  from: Int32Array;
  length: number;
}

const scratch: Folded = { text: '', units: new Uint16Array(4096), from: new Int32Array(4097), length: 0 };

function room(size: number): void {
  if (scratch.units.length >= size) return;
  scratch.units = new Uint16Array(size * 2);
  scratch.from = new Int32Array(size * 2 + 1);
}

/**
 * Folds a text.
 * @param text any string, lone surrogates included.
 * @returns a view that is overwritten by the next call.
 */
export function fold(text: string): Folded {
  const n = text.length;
  // The longest expansions (a styled ligature) give a handful of units; room is checked as they come.
  room(n + 64);
  let { units, from } = scratch;
  let k = 0;
  for (let i = 0; i < n; i++) {
    const code = text.charCodeAt(i);
    let folded = TABLE[code] as number;
    if (folded > SEVERAL) {
      units[k] = folded;
      from[k++] = i;
      continue;
    }
    if (code >= 0xd800 && code <= 0xdbff && i + 1 < n) {
      const low = text.charCodeAt(i + 1);
      if (low >= 0xdc00 && low <= 0xdfff) {
        const long = foldPair(text.slice(i, i + 2));
        for (let j = 0; j < long.length; j++) {
          units[k] = long.charCodeAt(j);
          from[k++] = i;
        }
        i++;
        continue;
      }
    }
    if (folded === UNSEEN) folded = learn(code);
    if (folded > SEVERAL) {
      units[k] = folded;
      from[k++] = i;
    } else if (folded === VANISHES) {
      // A text in decomposed form: the two letters whose mark makes another letter.
      if (code === 0x306 && k > 0 && units[k - 1] === 0x438) units[k - 1] = 0x439;
      else if (code === 0x308 && k > 0 && units[k - 1] === 0x456) units[k - 1] = 0x457;
    } else {
      const long = LONG.get(code) as string;
      if (k + long.length + (n - i) > units.length) {
        const grown = { units: new Uint16Array(units.length * 2 + long.length), from: new Int32Array(units.length * 2 + long.length + 1) };
        grown.units.set(units);
        grown.from.set(from);
        scratch.units = grown.units;
        scratch.from = grown.from;
        ({ units, from } = scratch);
      }
      for (let j = 0; j < long.length; j++) {
        units[k] = long.charCodeAt(j);
        from[k++] = i;
      }
    }
  }
  from[k] = n;
  scratch.text = text;
  scratch.length = k;
  return scratch;
}

/** Folds a short string to a string, the way a text is folded: for lexicons. */
export function foldWord(word: string): string {
  const { units, length } = fold(word);
  return String.fromCharCode(...units.subarray(0, length));
}

/** Classes of folded units. */
export const KIND_SPACE = 0;
export const KIND_LETTER = 1;
export const KIND_DIGIT = 2;
const KIND_MARK = 3;
const KINDS = new Uint8Array(0x10000).fill(255);

/** Space, letter, digit or mark (everything else). */
export function kindOf(unit: number): number {
  const known = KINDS[unit] as number;
  if (known !== 255) return known;
  const c = String.fromCharCode(unit);
  let kind = KIND_MARK;
  if (unit === SPACE || (unit !== NEWLINE && /\s/.test(c))) kind = KIND_SPACE;
  else if (unit >= 0x30 && unit <= 0x39) kind = KIND_DIGIT;
  else if (/\p{L}/u.test(c)) kind = KIND_LETTER;
  KINDS[unit] = kind;
  return kind;
}

export { APOSTROPHE, DASH, HYPHEN, NEWLINE, QUOTE };
