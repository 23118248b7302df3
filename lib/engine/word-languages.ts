import { NUM, QUESTION, STOP, type Tokens, WORD } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** All languages that a vocabulary can hold. */
export const ALL_LANGUAGES = -1;

/** A word that only one language knows tells more of the language than one that several share. */
const OWN_WORD = 3;
const SHARED_WORD = 1;
/** What the whole message says of the language of a sentence weighs as much as so many words of the sentence. */
const MESSAGE_WEIGHT = 4;
/** A sentence holds words of a second language when at least so many of its words are known only there; fewer are a coincidence. */
const FOREIGN_WORDS = 2;

/** A sentence is in a language in Latin letters when so much of it is words of that language. */
const ROMANISED_SHARE = 0.6;

/** Latin or not: words of another script than their sentence's language can only be foreign. */
const LATIN_END = 0x250;

/**
 * Decides in which language each word is read. A sentence has a main language, told by the words that it holds and by its message; a word that the main
 * language does not know is read in another one where the sentence has more such words, or where its script differs.
 */
export class WordLanguages {
  private readonly vocabulary: Vocabulary;
  private readonly inMessage: Float64Array;
  private readonly inSentence: Float64Array;
  /** Words of the sentence that its main language does not know, by a language that does. */
  private readonly foreign: Int32Array;

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
    const count = vocabulary.languages.length;
    this.inMessage = new Float64Array(count);
    this.inSentence = new Float64Array(count);
    this.foreign = new Int32Array(count);
  }

  /**
   * Fills `tokens.language`, and `tokens.form` of misspelt words.
   * @param allowed bits of the languages that come into question.
   */
  run(tokens: Tokens, allowed: number): void {
    const { inMessage, inSentence } = this;
    const romanised = this.romanisedIn(tokens) & allowed;
    inMessage.fill(0);
    this.count(tokens, 0, tokens.count, allowed, inMessage);
    let all = 0;
    for (const score of inMessage) all += score;
    if (all > 0) for (let l = 0; l < inMessage.length; l++) inMessage[l] = ((inMessage[l] as number) * MESSAGE_WEIGHT) / all;
    let from = 0;
    for (let i = 0; i <= tokens.count; i++) {
      if (i < tokens.count && tokens.kind[i] !== STOP && tokens.kind[i] !== QUESTION) continue;
      if (i > from) {
        if (romanised !== 0 && this.readRomanised(tokens, from, i, romanised)) {
          from = i + 1;
          continue;
        }
        inSentence.set(inMessage);
        this.count(tokens, from, i, allowed, inSentence);
        this.settle(tokens, from, i, allowed);
      }
      from = i + 1;
    }
  }

  /** Bits of the languages of which the message holds a key word in Latin letters. */
  private romanisedIn(tokens: Tokens): number {
    let found = 0;
    if (this.vocabulary.romanised === 0) return found;
    for (let i = 0; i < tokens.count; i++) {
      // A key word in Latin letters that another language knows is more likely its own.
      if (tokens.kind[i] !== WORD || this.vocabulary.knownIn(tokens.form[i] as number) & ~this.vocabulary.romanised) continue;
      if ((tokens.units[tokens.foldedFrom[i] as number] as number) >= LATIN_END) continue;
      found |= this.vocabulary.romanisedKeys(tokens.units, tokens.foldedFrom[i] as number, tokens.foldedTo[i] as number);
    }
    return found;
  }

  /** Reads a sentence as one of a language in Latin letters if most of its words are words of it; tells whether it did. */
  private readRomanised(tokens: Tokens, from: number, to: number, languages: number): boolean {
    for (let l = 0; l < this.vocabulary.languages.length; l++) {
      if (!(languages & (1 << l))) continue;
      const forms: number[] = [];
      let words = 0;
      let read = 0;
      for (let i = from; i < to; i++) {
        forms.push(-1);
        if (tokens.kind[i] !== WORD) continue;
        words++;
        const form = this.vocabulary.findRomanised(tokens.units, tokens.foldedFrom[i] as number, tokens.foldedTo[i] as number, l);
        if (form < 0) continue;
        read++;
        forms[i - from] = form;
      }
      if (read < FOREIGN_WORDS || read < words * ROMANISED_SHARE) continue;
      for (let i = from; i < to; i++) {
        if (tokens.kind[i] === WORD && (forms[i - from] as number) >= 0) tokens.form[i] = forms[i - from] as number;
        tokens.language[i] = l;
      }
      return true;
    }
    return false;
  }

  /** Adds to `scores` what the words `from..to` say of their language. */
  private count(tokens: Tokens, from: number, to: number, allowed: number, scores: Float64Array): void {
    for (let i = from; i < to; i++) {
      if (tokens.kind[i] !== WORD) continue;
      let known = this.vocabulary.knownIn(tokens.form[i] as number) & allowed;
      if (known === 0) continue;
      const weight = (known & (known - 1)) === 0 ? OWN_WORD : SHARED_WORD;
      while (known !== 0) {
        const l = 31 - Math.clz32(known);
        scores[l] = (scores[l] as number) + weight;
        known &= ~(1 << l);
      }
    }
  }

  private best(scores: Float64Array, among: number): number {
    let best = -1;
    for (let l = 0; l < scores.length; l++) {
      if (among & (1 << l) && (best < 0 || (scores[l] as number) > (scores[best] as number))) best = l;
    }
    return best;
  }

  private settle(tokens: Tokens, from: number, to: number, allowed: number): void {
    const { vocabulary, inSentence, foreign } = this;
    const { units } = tokens;
    const main = this.best(inSentence, allowed);
    if (main < 0) return;
    const bit = 1 << main;
    foreign.fill(0);
    let latin = 0;
    let other = 0;
    for (let i = from; i < to; i++) {
      if (tokens.kind[i] !== WORD) continue;
      const known = vocabulary.knownIn(tokens.form[i] as number) & allowed;
      if (known & bit) {
        if ((units[tokens.foldedFrom[i] as number] as number) < LATIN_END) latin++;
        else other++;
      } else if (known !== 0) {
        const l = this.best(inSentence, known);
        foreign[l] = (foreign[l] as number) + 1;
      }
    }
    for (let i = from; i < to; i++) {
      const kind = tokens.kind[i];
      if (kind !== WORD && kind !== NUM) continue;
      const known = vocabulary.knownIn(tokens.form[i] as number) & allowed;
      if (kind === NUM || known & bit) {
        tokens.language[i] = main;
        continue;
      }
      if (known !== 0) {
        const l = this.best(inSentence, known);
        const ownScript = (units[tokens.foldedFrom[i] as number] as number) < LATIN_END === latin >= other;
        if ((foreign[l] as number) >= FOREIGN_WORDS || !ownScript) {
          tokens.language[i] = l;
          continue;
        }
      }
      const meant = vocabulary.findMisspelt(units, tokens.foldedFrom[i] as number, tokens.foldedTo[i] as number, bit);
      if (meant >= 0) {
        tokens.form[i] = meant;
        tokens.language[i] = main;
      } else if (known === 0) tokens.language[i] = main;
    }
  }
}
