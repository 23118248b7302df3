import { CONCEPT_IDS, type Concept } from './concepts.ts';
import { conceptId } from './mentions.ts';

/** A set of concepts. */
export class ConceptSet {
  private readonly bits = new Uint32Array(Math.ceil(CONCEPT_IDS.length / 32));
  add(id: number): void {
    this.bits[id >> 5] = (this.bits[id >> 5] as number) | (1 << (id & 31));
  }
  has(concept: Concept): boolean {
    const id = conceptId(concept);
    return ((this.bits[id >> 5] as number) & (1 << (id & 31))) !== 0;
  }
}

/** A stretch of tokens `from..to` around one verb, roughly. */
export interface Clause {
  readonly index: number;
  from: number;
  to: number;
  readonly sentence: number;
  /** The concept of the word that opens it, or none. */
  link: Concept | undefined;
  /** Mentions `first..last` begin in it. */
  first: number;
  last: number;
  readonly concepts: ConceptSet;
}

export interface Sentence {
  readonly index: number;
  from: number;
  to: number;
  firstClause: number;
  /** Behind its last clause. */
  lastClause: number;
  question: boolean;
}

export interface Structure {
  readonly clauses: readonly Clause[];
  readonly sentences: readonly Sentence[];
  /** Token -> clause index. */
  readonly clauseOf: Int32Array;
}
