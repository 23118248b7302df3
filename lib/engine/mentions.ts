import type { Output } from './automaton.ts';
import { CONCEPT_IDS, type Concept } from './concepts.ts';
import { FEATURES, MONEY, NUMBER, PERCENT } from './pack.ts';
import { MONEY_SIGN, NUM, PAUSE, PERCENT_SIGN, QUOTED, SIGN, type Tokens, WORD } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

const CONCEPT_COUNT = CONCEPT_IDS.length;
const SHADOW_CONCEPT = CONCEPT_IDS.indexOf('shadow');

/** What names or colours a review is heard even inside a longer phrase. */
const LASTING = new Uint8Array(CONCEPT_COUNT);
for (const c of ['review', 'rate', 'star', 'implied', 'top-score', 'low-score', 'good', 'bad', 'honest', 'value', 'work'] as const)
  LASTING[CONCEPT_IDS.indexOf(c)] = 1;
/** In words. */
const LONGEST_COURTESY = 5;
/** How far before a word a phrase may begin that swallows it. */
const SWALLOW_REACH = 6;

export const conceptId = (concept: Concept): number => CONCEPT_IDS.indexOf(concept);

/** The mentions of a text in the order of their first token, column by column; `from` and `to` are token indexes. Overwritten by the next call. */
export class Mentions {
  concept = new Uint8Array(512);
  from = new Int32Array(512);
  to = new Int32Array(512);
  weak = new Uint8Array(512);
  features = new Int32Array(512);
  language = new Uint8Array(512);
  count = 0;

  add(concept: number, from: number, to: number, weak: number, features: number, language: number): void {
    if (this.count === this.concept.length) this.grow();
    const i = this.count++;
    this.concept[i] = concept;
    this.from[i] = from;
    this.to[i] = to;
    this.weak[i] = weak;
    this.features[i] = features;
    this.language[i] = language;
  }

  move(from: number, to: number): void {
    for (const column of [this.concept, this.from, this.to, this.weak, this.features, this.language]) column[to] = column[from] as number;
  }

  private grow(): void {
    const size = this.concept.length * 2;
    const bytes = (old: Uint8Array): Uint8Array<ArrayBuffer> => {
      const fresh = new Uint8Array(size);
      fresh.set(old);
      return fresh;
    };
    const ints = (old: Int32Array): Int32Array<ArrayBuffer> => {
      const fresh = new Int32Array(size);
      fresh.set(old);
      return fresh;
    };
    this.concept = bytes(this.concept);
    this.weak = bytes(this.weak);
    this.language = bytes(this.language);
    this.from = ints(this.from);
    this.to = ints(this.to);
    this.features = ints(this.features);
  }
}

/** Finds every mention of every concept in one pass. */
export class MentionFinder {
  private readonly vocabulary: Vocabulary;
  private readonly mentions = new Mentions();
  private tokens!: Tokens;
  /** The longest hit of each concept from the token at hand: where it ends, its entry, its features. */
  private readonly bestTo = new Int32Array(CONCEPT_COUNT);
  private readonly bestOutput: Output[] = [];
  private readonly bestFeatures = new Int32Array(CONCEPT_COUNT);
  private readonly touched: number[] = [];
  private readonly lastEnd = new Int32Array(CONCEPT_COUNT);
  private readonly shadowEnd = new Int32Array(CONCEPT_COUNT);

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
  }

  run(tokens: Tokens): Mentions {
    const { mentions } = this;
    this.tokens = tokens;
    mentions.count = 0;
    this.lastEnd.fill(0);
    this.shadowEnd.fill(0);
    let shadowed = 0;
    this.vocabulary.trim();
    for (let i = 0; i < tokens.count; i++) {
      const kind = tokens.kind[i];
      if (kind !== WORD && kind !== NUM) continue;
      this.walk(i);
      if (this.touched.length === 0) continue;
      for (const concept of this.touched) {
        const to = this.bestTo[concept] as number;
        const entry = this.bestOutput[concept] as Output;
        this.bestTo[concept] = 0;
        if (entry.shadow || concept === SHADOW_CONCEPT) {
          if (concept === SHADOW_CONCEPT) shadowed = Math.max(shadowed, to);
          else this.shadowEnd[concept] = Math.max(this.shadowEnd[concept] as number, to);
          continue;
        }
        mentions.add(concept, i, to, entry.weak ? 1 : 0, this.bestFeatures[concept] as number, entry.language);
      }
      this.touched.length = 0;
      // What lies within a shadow, or within a longer mention of the same concept, is not read.
      let kept = mentions.count;
      for (let m = mentions.count - 1; m >= 0 && mentions.from[m] === i; m--) kept = m;
      let write = kept;
      for (let m = kept; m < mentions.count; m++) {
        const concept = mentions.concept[m] as number;
        const to = mentions.to[m] as number;
        if (to <= shadowed || to <= (this.shadowEnd[concept] as number) || to <= (this.lastEnd[concept] as number)) continue;
        this.lastEnd[concept] = to;
        if (write !== m) mentions.move(m, write);
        write++;
      }
      mentions.count = write;
    }
    this.dropSwallowed();
    return mentions;
  }

  /** A weak word within a longer strong phrase of another concept is a part of that phrase and says nothing of its own ("in return"). */
  private dropSwallowed(): void {
    const { mentions } = this;
    let write = 0;
    for (let m = 0; m < mentions.count; m++) {
      const from = mentions.from[m] as number;
      const to = mentions.to[m] as number;
      let swallowed = false;
      if (mentions.weak[m] && !LASTING[mentions.concept[m] as number]) {
        for (let k = write - 1; k >= 0 && from - (mentions.from[k] as number) < SWALLOW_REACH; k--) {
          if (
            !mentions.weak[k] &&
            (mentions.to[k] as number) >= to &&
            (mentions.to[k] as number) - (mentions.from[k] as number) > to - from
          )
            swallowed = true;
        }
        for (let k = m + 1; !swallowed && k < mentions.count && mentions.from[k] === from; k++) {
          if (!mentions.weak[k] && (mentions.to[k] as number) > to) swallowed = true;
        }
      }
      if (swallowed) continue;
      if (write !== m) mentions.move(m, write);
      write++;
    }
    mentions.count = write;
  }

  /** Runs the automaton from token `start` and notes the longest hit of each concept. */
  private walk(start: number): void {
    const { tokens, vocabulary } = this;
    const language = tokens.language[start] as number;
    if (language < 0) return;
    let state = vocabulary.start(language);
    let features = 0;
    for (let i = start; i < tokens.count; i++) {
      const kind = tokens.kind[i] as number;
      // Quotes, emoji and other signs between the words of a phrase do not break it.
      if (kind === SIGN || kind === QUOTED) continue;
      if (kind === PAUSE && i > start) {
        const over = this.overPause(i);
        if (over === i) return;
        i = over - 1;
        continue;
      }
      if (kind !== WORD && kind !== NUM) return;
      const form = tokens.form[i] as number;
      state = vocabulary.step(state, form, kind === NUM ? this.numberKind(i) : -1);
      if (state === 0) return;
      if (form >= 0) features |= vocabulary.featuresOf(form, language);
      for (const output of vocabulary.endsAt(state)) {
        const { concept } = output;
        if ((this.bestTo[concept] as number) === 0) this.touched.push(concept);
        // A strong phrase is not lost to a longer weak one.
        else if (output.weak && this.bestOutput[concept]?.weak === false) continue;
        this.bestTo[concept] = i + 1;
        this.bestOutput[concept] = output;
        this.bestFeatures[concept] = features;
      }
    }
  }

  /** Where a phrase goes on after a comma that does not break it: before "that", or around "please". The comma itself where it does. */
  private overPause(i: number): number {
    const { tokens, vocabulary } = this;
    if (i + 1 >= tokens.count || tokens.kind[i + 1] !== WORD) return i;
    const features = vocabulary.featuresOf(tokens.form[i + 1] as number, tokens.language[i + 1] as number);
    if (features & FEATURES.comp) return i + 1;
    if (!(features & FEATURES.courtesy)) return i;
    // "Please" may be several words.
    let end = i + 2;
    while (end < tokens.count && end - i <= LONGEST_COURTESY && tokens.kind[end] === WORD && this.isCourtesy(end)) end++;
    return end < tokens.count && tokens.kind[end] === PAUSE ? end + 1 : end;
  }

  private isCourtesy(i: number): boolean {
    return (this.vocabulary.featuresOf(this.tokens.form[i] as number, this.tokens.language[i] as number) & FEATURES.courtesy) !== 0;
  }

  private numberKind(i: number): number {
    const { tokens } = this;
    const after = i + 1 < tokens.count && tokens.kind[i + 1] === SIGN ? tokens.form[i + 1] : 0;
    const before = i > 0 && tokens.kind[i - 1] === SIGN ? tokens.form[i - 1] : 0;
    return after === PERCENT_SIGN ? PERCENT : after === MONEY_SIGN || before === MONEY_SIGN ? MONEY : NUMBER;
  }
}
