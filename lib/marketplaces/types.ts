import type { Finding, Span, Surface } from '../engine/types.ts';
import type { RuleId } from '../rules/ids.ts';

/** What a policy says of a rule. */
export type Stance = 'prohibited' | 'discouraged' | 'allowed';

/** How a warning is shown: the stances that are shown at all. */
export type Severity = Exclude<Stance, 'allowed'>;

/** A document that a stance rests on. */
export interface Source {
  /** The document's own title. */
  readonly title: string;
  /** Public address, where one is known. */
  readonly url?: string;
  /** The document's own date, or that of the copy that was read (ISO 8601, a day, a month or a year); absent for an undated copy. */
  readonly date?: string;
}

/** One marketplace's stance on one rule. */
export interface RuleStance {
  readonly stance: Stance;
  /** `stated`: the document says it. `inferred`: read out of a neighbouring clause, or nothing was found. */
  readonly basis: 'stated' | 'inferred';
  /** Key into the policy's `sources`; absent where no source was found. */
  readonly source?: string;
  /** What the source says, in our own words (English, a sentence at most). */
  readonly note: string;
}

export interface Policy {
  readonly sources: Readonly<Record<string, Source>>;
  readonly rules: Readonly<Record<RuleId, RuleStance>>;
  /** What a breach may cost here, in our own words; absent where no source says. */
  readonly stake?: { readonly text: string; readonly source: string };
}

/** How to tell on which surface one writes: a hint, never a condition for checking the text. */
export interface SurfaceHint {
  readonly surface: Surface;
  /** Source of the regular expression that `location.pathname` is matched against: a text, so that it can be sent to the page. */
  readonly path?: string;
  /** Matched by `Element.closest` from the composer. */
  readonly within?: string;
}

export interface Marketplace {
  readonly id: string;
  /** The name as the marketplace writes it. */
  readonly name: string;
  /** Match patterns of the manifest kind (`*://*.fiverr.com/*`). Empty for `baseline`, and where no address is known: then the id picks it. */
  readonly hosts: readonly string[];
  readonly surfaces: readonly SurfaceHint[];
  readonly policy: Policy;
  /** The day on which the policy was last read against its sources (ISO 8601). */
  readonly checked: string;
}

/** A replacement that mends a warning: `text` in place of the range, taken in one step. An empty text removes the range. */
export interface Fix extends Span {
  readonly text: string;
}

/** A finding as a policy shows it. */
export interface Warning extends Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** Marketplace id. */
  readonly marketplace: string;
  readonly stance: RuleStance;
  /** Absent where nothing can be offered. */
  readonly fix?: Fix | undefined;
}

export interface LintOptions {
  /** Marketplace id; `baseline` for an unknown place. */
  readonly marketplace: string;
  /** `message` unless told. */
  readonly surface?: Surface;
  /** Language ids to check; all that are loaded unless told. */
  readonly languages?: readonly string[];
}

/** Checks a text. Offsets are UTF-16 units of `text`. Never throws on any text. */
export type Lint = (text: string, options: LintOptions) => Warning[];
