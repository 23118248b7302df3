/** Where one writes. `incoming` is what the other party wrote; `review` is the text of a review itself; `reply` is the public answer to one. */
export const SURFACES = ['message', 'delivery', 'proposal', 'reply', 'review', 'incoming'] as const;
export type Surface = (typeof SURFACES)[number];

/** A half-open range of UTF-16 units of the original text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One speech act found in a text, whatever any marketplace says of it. */
export interface Finding {
  /** Rule id, for example `rating-request`. */
  readonly rule: string;
  /** The words to mark, in text order, not overlapping; never empty. Two of them where two places make the act together (ask and reward). */
  readonly spans: readonly Span[];
  /** The sentences that hold the spans, in text order: what a fix works on. */
  readonly sentences: readonly Span[];
  /** Why: ids of the concepts that met, most telling first. For explanations and debugging, never shown as they are. */
  readonly evidence: readonly string[];
  /** Language id (`en`, `ru`) of the words that made the finding. */
  readonly language: string;
  /** How the writer addresses the reader, where the words tell: picks the form of a fix. */
  readonly address?: 'formal' | 'informal';
}
