import { lookUpMasked, MASKS, repair } from './disguise.ts';
import {
  APOSTROPHE,
  DASH,
  EMOJI,
  type Folded,
  fold,
  HUNDRED,
  HYPHEN,
  KIND_DIGIT,
  KIND_LETTER,
  KIND_SPACE,
  kindOf,
  NEWLINE,
  QUOTE,
  STAR,
} from './fold.ts';
import { HASH_SEED_1, HASH_SEED_2, hash1, hash2 } from './hash.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Kinds of token. */
export const WORD = 1;
export const NUM = 2;
/** `.`, `!`, a line break, `…`: the sentence is over. */
export const STOP = 3;
export const QUESTION = 4;
/** `,` `;` `:` brackets and a dash between spaces: a new clause may begin. */
export const PAUSE = 5;
/** A rating read by itself: `5/5`, `10/10`, `5*`, five star signs, a hundred-points emoji. `value` of `scale`. */
export const RATING = 6;
/** Currency or percent sign, emoji and other marks. */
export const SIGN = 7;
export const QUOTED = 8;

export const PERCENT_SIGN = 1;
export const MONEY_SIGN = 2;
export const EQUALS_SIGN = 3;
const EMOJI_SIGN = 4;
const OTHER_SIGN = 5;

/** A line that breaks behind so many units, and goes on with a small letter, was wrapped by the program that wrote it. */
const WRAPPED_LINE = 48;
/** A second ending in brackets or behind a slash ("satisfait(e)", "zadowolony/a") has at most so many letters, its word at least so many. */
const SECOND_ENDING = 3;
const SECOND_ENDING_WORD = 5;
const MIDDLE_DOT = 0xb7;
/** Letters of the longest common file ending. */
const FILE_ENDING = 4;
/** A masked word has so many letters, of which so many are masked; no text holds many of them. */
const MASKED_WORD = [4, 16] as const;
const MASKED_LETTERS = 2;
const MASKED_WORDS = 40;
const EQUALS = 0x3d;
/** Nobody looks further behind the last token. */
const LOOK_AHEAD = 8;
/** More single letters in a row than this are no spaced word. */
const LETTER_RUN = 40;
/** What it costs to leave a letter of a spaced word alone, when it is a word by itself and when it is none; a whole word costs 1. */
const KNOWN_LETTER = 1.5;
const LONE_LETTER = 3;

/**
 * The tokens of a text, column by column. Overwritten by the next call.
 * `start` and `end` are offsets in the original text.
 */
export class Tokens {
  kind = new Uint8Array(1024);
  start = new Int32Array(1024);
  end = new Int32Array(1024);
  /** Words: index of the form, or -1. Signs: which. */
  form = new Int32Array(1024);
  /** Words and numbers: index of the language in which they are read, or -1; see `word-languages.ts`. */
  language = new Int8Array(1024);
  /** Numbers and ratings. */
  value = new Float64Array(1024);
  scale = new Float64Array(1024);
  /** The folded text, and where in it the token lies. */
  units: Uint16Array = new Uint16Array(0);
  foldedFrom = new Int32Array(1024);
  foldedTo = new Int32Array(1024);
  count = 0;

  private grow(): void {
    const size = this.kind.length * 2;
    const wider = <T extends { set(other: T): void }>(make: new (n: number) => T, old: T): T => {
      const fresh = new make(size);
      fresh.set(old);
      return fresh;
    };
    this.kind = wider(Uint8Array, this.kind);
    this.start = wider(Int32Array, this.start);
    this.end = wider(Int32Array, this.end);
    this.form = wider(Int32Array, this.form);
    this.language = wider(Int8Array, this.language);
    this.value = wider(Float64Array, this.value);
    this.scale = wider(Float64Array, this.scale);
    this.foldedFrom = wider(Int32Array, this.foldedFrom);
    this.foldedTo = wider(Int32Array, this.foldedTo);
  }

  /** Puts an end behind the last token, so that whoever looks a few tokens ahead does not see those of an earlier text. */
  close(): void {
    while (this.count + LOOK_AHEAD > this.kind.length) this.grow();
    this.kind.fill(STOP, this.count, this.count + LOOK_AHEAD);
    this.form.fill(-1, this.count, this.count + LOOK_AHEAD);
  }

  add(kind: number, folded: Folded, a: number, b: number): number {
    if (this.count === this.kind.length) this.grow();
    const i = this.count++;
    this.kind[i] = kind;
    this.start[i] = folded.from[a] as number;
    this.end[i] = endOf(folded, b);
    this.form[i] = -1;
    this.language[i] = -1;
    this.value[i] = Number.NaN;
    this.scale[i] = 0;
    this.foldedFrom[i] = a;
    this.foldedTo[i] = b;
    return i;
  }
}

/** Original offset just behind folded unit `b - 1`, its marks included: other invisible characters after it belong to nobody. */
function endOf({ from, text }: Folded, b: number): number {
  const last = from[b - 1] as number;
  const next = from[b] as number;
  if (next <= last + 1) return last + 1;
  const code = text.charCodeAt(last);
  let end = code >= 0xd800 && code <= 0xdbff ? last + 2 : last + 1;
  while (end < next && /\p{M}/u.test(text.charAt(end))) end++;
  return end;
}

const ZERO = 0x30;
const DOT = 0x2e;
const COMMA = 0x2c;
const SLASH = 0x2f;
const ASTERISK = 0x2a;
const UNDERSCORE = 0x5f;
/** The letter s, which makes a plural of a number in several languages. */
const PLURAL = 0x73;

const work = new Uint16Array(64);

/** Whether a few letters at `at` may be a file's ending (".psd"). */
function isFileEnding(units: Uint16Array, at: number, length: number): boolean {
  let end = at;
  while (end < length && end - at <= FILE_ENDING && kindOf(units[end] as number) !== KIND_SPACE) end++;
  return end - at <= FILE_ENDING;
}

/** Behind the second ending that follows a word at `at`: "(e)", "/a", "·e·s"; `at` where none does. */
function behindSecondEnding(units: Uint16Array, at: number, length: number): number {
  const opening = units[at];
  if (opening !== 0x28 && opening !== SLASH && opening !== MIDDLE_DOT) return at;
  let end = at + 1;
  while (end < length && (kindOf(units[end] as number) === KIND_LETTER || (opening === MIDDLE_DOT && units[end] === MIDDLE_DOT))) end++;
  const letters = end - at - 1;
  if (letters < 1 || letters > SECOND_ENDING) return at;
  if (opening === 0x28) return units[end] === 0x29 ? end + 1 : at;
  return end < length && kindOf(units[end] as number) === KIND_DIGIT ? at : end;
}

/** Cuts text into tokens and finds each word's form, through disguise where the plain look fails. */
export class Tokeniser {
  private readonly vocabulary: Vocabulary;
  private readonly tokens = new Tokens();
  /** Masked words looked up in the text at hand. */
  private masked = 0;

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * @param text any string.
   * @returns the tokens, overwritten by the next call.
   */
  run(text: string): Tokens {
    const folded = fold(text);
    this.masked = 0;
    const { units, length } = folded;
    const { tokens } = this;
    tokens.count = 0;
    tokens.units = units;
    let at = 0;
    /** First token of the run of single letters that ends with the last token, or -1. */
    let lettersFrom = -1;
    while (at < length) {
      const unit = units[at] as number;
      const kind = kindOf(unit);
      if (kind === KIND_SPACE) {
        at++;
        continue;
      }
      if (kind === KIND_LETTER || kind === KIND_DIGIT) {
        const from = at;
        at = this.word(folded, at);
        const last = tokens.count - 1;
        if (tokens.kind[last] === WORD && at - from === 1) {
          if (lettersFrom < 0 || last - lettersFrom >= LETTER_RUN) lettersFrom = last;
        } else {
          if (lettersFrom >= 0) this.joinLetters(folded, lettersFrom, last);
          lettersFrom = -1;
        }
        continue;
      }
      // A dot, hyphen or asterisk between single letters is part of a word spelt out; so is the sign within a masked word.
      const next = at + 1 < length ? kindOf(units[at + 1] as number) : KIND_SPACE;
      if (lettersFrom >= 0 && next === KIND_LETTER && (unit === DOT || unit === HYPHEN || unit === ASTERISK || unit === UNDERSCORE)) {
        at++;
        continue;
      }
      if (lettersFrom >= 0) {
        // "A.u.b. een …": the last dot of an abbreviation ends nothing.
        const abbreviates = unit === DOT && at >= 2 && units[at - 2] === DOT && this.goesOn(folded, at + 1);
        this.joinLetters(folded, lettersFrom, tokens.count);
        lettersFrom = -1;
        if (abbreviates) {
          at++;
          continue;
        }
      }
      at = this.mark(folded, at, next);
    }
    if (lettersFrom >= 0) this.joinLetters(folded, lettersFrom, tokens.count);
    tokens.close();
    return tokens;
  }

  /** Reads a word or a number that begins at `at`; returns where it ends. */
  private word(folded: Folded, from: number): number {
    const { units, length } = folded;
    const { tokens, vocabulary } = this;
    let at = from;
    let digits = 0;
    let letters = 0;
    let scripts = 0;
    let repeats = 0;
    let run = 1;
    let signs = 0;
    let h1 = HASH_SEED_1;
    let h2 = HASH_SEED_2;
    for (; at < length; at++) {
      const unit = units[at] as number;
      const kind = kindOf(unit);
      if (kind === KIND_LETTER) {
        letters++;
        scripts |= unit < 0x250 ? 1 : unit >= 0x400 && unit < 0x530 ? 2 : 4;
      } else if (kind === KIND_DIGIT) digits++;
      else if ((unit === 0x40 || unit === 0x24) && letters > 0 && at + 1 < length && kindOf(units[at + 1] as number) === KIND_LETTER)
        signs++;
      else break;
      if (at > from && unit === units[at - 1]) {
        run++;
        if (run >= 2) repeats = Math.max(repeats, run);
      } else run = 1;
      h1 = hash1(h1, unit);
      h2 = hash2(h2, unit);
    }
    if (letters === 0) return this.number(folded, from, at);
    const masked = MASKS.has(units[at] as number) ? this.maskedWord(folded, from, at) : at;
    if (masked > at) return masked;
    let form = vocabulary.findHashed(units, from, at, h1, h2);
    if (form < 0 && digits > 0 && kindOf(units[from] as number) === KIND_DIGIT) {
      // "5star", "2nd", "10x": a number and a word, unless the digit stands for a letter.
      let split = from;
      while (kindOf(units[split] as number) === KIND_DIGIT) split++;
      const rest = vocabulary.find(units, split, at);
      const whole = rest < 0 ? repair(vocabulary, units, from, at, false, false, true) : -1;
      if (whole < 0) {
        this.number(folded, from, split);
        // "Nothing but 5s": the plural of a mark.
        if (at - split === 1 && units[split] === PLURAL) return at;
        return this.word(folded, split);
      }
      form = whole;
    }
    if (form < 0) {
      form = repair(vocabulary, units, from, at, (scripts & (scripts - 1)) !== 0 && scripts !== 0, repeats >= 2, digits + signs > 0);
      if (form < 0 && digits > 0 && kindOf(units[at - 1] as number) === KIND_DIGIT) {
        let split = at;
        while (kindOf(units[split - 1] as number) === KIND_DIGIT) split--;
        const head = vocabulary.find(units, from, split);
        if (head >= 0) {
          tokens.form[tokens.add(WORD, folded, from, split)] = head;
          return this.number(folded, split, at);
        }
      }
    }
    const end = at - from >= SECOND_ENDING_WORD ? behindSecondEnding(units, at, length) : at;
    tokens.form[tokens.add(WORD, folded, from, end)] = form;
    tokens.foldedTo[tokens.count - 1] = at;
    return end;
  }

  /** Reads a word with masked letters that begins at `from` and has its first mask at `mask`; returns where it ends, or `mask` where it is none. */
  private maskedWord(folded: Folded, from: number, mask: number): number {
    const { units, length } = folded;
    let holes = 0;
    let end = mask;
    for (; end < length; end++) {
      if (MASKS.has(units[end] as number)) holes++;
      else if (kindOf(units[end] as number) !== KIND_LETTER) break;
    }
    while (MASKS.has(units[end - 1] as number)) {
      end--;
      holes--;
    }
    const size = end - from;
    if (holes < 1 || holes > MASKED_LETTERS || size < MASKED_WORD[0] || size > MASKED_WORD[1] || this.masked >= MASKED_WORDS) return mask;
    this.masked++;
    const form = lookUpMasked(this.vocabulary, units, from, end);
    if (form < 0) return mask;
    this.tokens.form[this.tokens.add(WORD, folded, from, end)] = form;
    return end;
  }

  /** Reads digits `from..to` and what belongs to them (decimals, "/5", "*"). */
  private number(folded: Folded, from: number, to: number): number {
    const { units, length } = folded;
    const { tokens } = this;
    let value = 0;
    for (let i = from; i < to && i < from + 12; i++) value = value * 10 + ((units[i] as number) - ZERO);
    let at = to;
    if (at + 1 < length && (units[at] === DOT || units[at] === COMMA) && kindOf(units[at + 1] as number) === KIND_DIGIT) {
      let scale = 0.1;
      at++;
      while (at < length && kindOf(units[at] as number) === KIND_DIGIT) {
        value += ((units[at] as number) - ZERO) * scale;
        scale /= 10;
        at++;
      }
    }
    // "5/5", "10 / 10": a rating; a date, a page or a fraction has another denominator.
    let slash = at;
    while (slash < length && units[slash] === 0x20) slash++;
    if (slash < length && units[slash] === SLASH) {
      let below = slash + 1;
      while (below < length && units[below] === 0x20) below++;
      let end = below;
      while (end < length && kindOf(units[end] as number) === KIND_DIGIT) end++;
      const scale =
        end - below === 1
          ? (units[below] as number) - ZERO
          : end - below === 2 && units[below] === 0x31 && units[below + 1] === 0x30
            ? 10
            : 0;
      const dated = end < length && (units[end] === SLASH || kindOf(units[end] as number) === KIND_LETTER);
      if ((scale === 5 || scale === 10) && value <= scale && !dated) {
        const i = tokens.add(RATING, folded, from, end);
        tokens.value[i] = value;
        tokens.scale[i] = scale;
        return end;
      }
    }
    // "5*", "5⭐": stars counted.
    let sign = at;
    while (sign < length && units[sign] === 0x20) sign++;
    if (value >= 1 && value <= 5 && sign < length && (units[sign] === STAR || (units[sign] === ASTERISK && sign === at))) {
      let end = sign + 1;
      while (end < length && (units[end] === STAR || units[end] === ASTERISK)) end++;
      const multiplied = end < length && kindOf(units[end] as number) === KIND_DIGIT;
      if (!multiplied) {
        const i = tokens.add(RATING, folded, from, end);
        tokens.value[i] = value;
        tokens.scale[i] = 5;
        return end;
      }
    }
    const i = tokens.add(NUM, folded, from, at);
    tokens.value[i] = value;
    tokens.form[i] = this.vocabulary.find(units, from, to);
    return at;
  }

  /** Whether a line break only wraps: behind a comma, or behind a long line where the next goes on with a small letter. */
  private wrapped(folded: Folded, at: number): boolean {
    const { units, length } = folded;
    const { tokens } = this;
    const last = tokens.count - 1;
    let next = at + 1;
    while (next < length && units[next] === 0x20) next++;
    if (next >= length || kindOf(units[next] as number) !== KIND_LETTER || last < 0) return false;
    if (tokens.kind[last] === PAUSE && units[tokens.foldedFrom[last] as number] === COMMA) return true;
    let start = at;
    while (start > 0 && units[start - 1] !== NEWLINE) start--;
    if (at - start < WRAPPED_LINE || tokens.kind[last] !== WORD) return false;
    return this.goesOn(folded, next);
  }

  /** Whether the next thing but spaces is a small letter, so that a sentence goes on. */
  private goesOn({ units, from, length, text }: Folded, at: number): boolean {
    let next = at;
    while (next < length && units[next] === 0x20) next++;
    if (next >= length || kindOf(units[next] as number) !== KIND_LETTER) return false;
    const letter = text.charAt(from[next] as number);
    return letter === letter.toLowerCase() && letter !== letter.toUpperCase();
  }

  private mark(folded: Folded, at: number, next: number): number {
    const { units, length } = folded;
    const { tokens } = this;
    const unit = units[at] as number;
    if (unit === STAR) {
      let end = at;
      let stars = 0;
      while (end < length && (units[end] === STAR || (kindOf(units[end] as number) === KIND_SPACE && units[end + 1] === STAR))) {
        if (units[end] === STAR) stars++;
        end++;
      }
      // One star sign is an ornament.
      if (stars === 1) {
        tokens.form[tokens.add(SIGN, folded, at, end)] = EMOJI_SIGN;
        return end;
      }
      const i = tokens.add(RATING, folded, at, end);
      tokens.value[i] = Math.min(stars, 5);
      tokens.scale[i] = 5;
      return end;
    }
    if (unit === HUNDRED) {
      const i = tokens.add(RATING, folded, at, at + 1);
      tokens.value[i] = 100;
      tokens.scale[i] = 100;
      return at + 1;
    }
    const before = at > 0 ? kindOf(units[at - 1] as number) : KIND_SPACE;
    let kind = SIGN;
    let sign = OTHER_SIGN;
    switch (unit) {
      case DOT:
        // "x.com", "done.please": no space, so no full stop, but a break all the same.
        if (before === KIND_SPACE && next === KIND_LETTER && isFileEnding(units, at + 1, length)) return at + 1;
        kind = before === KIND_LETTER && next === KIND_LETTER ? PAUSE : STOP;
        break;
      case NEWLINE:
        if (this.wrapped(folded, at)) return at + 1;
        kind = STOP;
        break;
      case 0x21:
      case 0x3002:
        kind = STOP;
        break;
      case 0x3f:
      case 0xff1f:
        kind = QUESTION;
        break;
      case COMMA:
      case 0x3b:
      case 0x3a:
      case 0x28:
      case 0x29:
      case 0x5b:
      case 0x5d:
      case DASH:
      case 0x7c:
      case 0x2022:
        kind = PAUSE;
        break;
      case HYPHEN:
        // A hyphen between spaces is a dash.
        if (before === KIND_SPACE && next === KIND_SPACE) kind = PAUSE;
        else return at + 1;
        break;
      case QUOTE:
        kind = QUOTED;
        break;
      case APOSTROPHE:
      case UNDERSCORE:
      case ASTERISK:
        return at + 1;
      case 0x25:
        sign = PERCENT_SIGN;
        break;
      case 0x24:
      case 0x20ac:
      case 0xa3:
      case 0x20bd:
      case 0x20b4:
      case 0xa5:
        sign = MONEY_SIGN;
        break;
      case 0x3e:
        // "->", "=>".
        if (at > 0 && (units[at - 1] === HYPHEN || units[at - 1] === EQUALS)) sign = EQUALS_SIGN;
        break;
      case EQUALS:
        sign = EQUALS_SIGN;
        break;
      case EMOJI:
        sign = EMOJI_SIGN;
        break;
      default:
    }
    const i = tokens.add(kind, folded, at, at + 1);
    tokens.form[i] = sign;
    return at + 1;
  }

  /** Turns tokens `from..to`, all single letters, into the words that they spell, if they do. What follows them moves up. */
  private joinLetters(folded: Folded, from: number, to: number): void {
    const { tokens, vocabulary } = this;
    const { units } = folded;
    if (to - from < 4) return;
    // The cheapest way to read the letters from each place on, in each language: whole words of it before letters that stay alone.
    const n = to - from;
    const languages = vocabulary.languages.length;
    const costs = new Float64Array(languages * (n + 1));
    const lengths = new Uint8Array(languages * n);
    const wholes = new Int32Array(languages * n);
    for (let i = n - 1; i >= 0; i--) {
      const alone = tokens.form[from + i] as number;
      for (let l = 0; l < languages; l++) {
        const at = l * (n + 1) + i;
        costs[at] = (costs[at + 1] as number) + (vocabulary.knownIn(alone) & (1 << l) ? KNOWN_LETTER : LONE_LETTER);
        lengths[l * n + i] = 1;
        wholes[l * n + i] = alone;
      }
      for (let j = i; j < n && j - i < work.length; j++) {
        work[j - i] = units[tokens.foldedFrom[from + j] as number] as number;
        if (j === i) continue;
        const form = vocabulary.find(work, 0, j - i + 1);
        const known = vocabulary.knownIn(form);
        for (let l = 0; known !== 0 && l < languages; l++) {
          const at = l * (n + 1);
          const whole = (costs[at + j + 1] as number) + 1;
          if (!(known & (1 << l)) || whole >= (costs[at + i] as number)) continue;
          costs[at + i] = whole;
          lengths[l * n + i] = j - i + 1;
          wholes[l * n + i] = form;
        }
      }
    }
    let best = 0;
    for (let l = 1; l < languages; l++) if ((costs[l * (n + 1)] as number) < (costs[best * (n + 1)] as number)) best = l;
    const length = lengths.subarray(best * n, best * n + n);
    const forms = wholes.subarray(best * n, best * n + n);
    const spelt: { form: number; first: number; last: number }[] = [];
    let found = false;
    for (let i = 0; i < n; i += length[i] as number) {
      spelt.push({ form: forms[i] as number, first: from + i, last: from + i + (length[i] as number) - 1 });
      if ((length[i] as number) >= 4) found = true;
    }
    if (!found) return;
    const rest = tokens.count - to;
    let k = from;
    for (const { form, first, last } of spelt) {
      tokens.kind[k] = WORD;
      tokens.start[k] = tokens.start[first] as number;
      tokens.end[k] = tokens.end[last] as number;
      tokens.foldedFrom[k] = tokens.foldedFrom[first] as number;
      tokens.foldedTo[k] = tokens.foldedTo[last] as number;
      tokens.form[k] = form;
      tokens.value[k] = Number.NaN;
      k++;
    }
    for (let j = 0; j < rest; j++) {
      const a = to + j;
      const b = k + j;
      for (const column of [
        tokens.kind,
        tokens.start,
        tokens.end,
        tokens.form,
        tokens.value,
        tokens.scale,
        tokens.foldedFrom,
        tokens.foldedTo,
      ]) {
        column[b] = column[a] as number;
      }
    }
    tokens.count = k + rest;
  }
}
