import * as v from 'valibot';
import type { EngineRule } from '../engine/engine.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Messages } from '../i18n/message.ts';
import type { Marketplace } from '../marketplaces/types.ts';
import { RULE_IDS, type RuleId } from '../rules/ids.ts';
import type { SendKeys } from '../settings/enter-keys.ts';
import { type MarkStyle, type Silence, silencedSchema } from '../settings/schema.ts';
import { learnedKeySchema } from '../settings/send-keys.ts';

/** A host name has no more characters (RFC 1035). */
const LONGEST_HOST = 253;

const placeSchema = v.pipe(v.string(), v.maxLength(LONGEST_HOST));

/** What a page's script may ask of the background. No message of the user's is ever part of it. */
export const requestSchema = v.variant('kind', [
  /** Somebody may be about to write: the page side is to come into the frame. */
  v.strictObject({ kind: v.literal('page-side') }),
  /** The first composer of a frame has the focus, or else the settings have changed meanwhile. `place`: the host of its page. */
  v.strictObject({ kind: v.literal('setup'), begins: v.boolean(), place: placeSchema }),
  /** A text box on a page of our own is to be checked by the rules of a marketplace, by its id. */
  v.strictObject({ kind: v.literal('own-setup'), marketplace: placeSchema }),
  /** The number of warnings in the frame's composers has changed. */
  v.strictObject({ kind: v.literal('count'), count: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  /** The user does not want to be told of something any more, or wants to again. */
  v.strictObject({ kind: v.literal('silence'), silence: silencedSchema, isSilent: v.boolean() }),
  /** The user wants to see a rule in the settings. */
  v.strictObject({ kind: v.literal('rule-settings'), rule: v.picklist(RULE_IDS) }),
  /** It has shown whether a key sends a message on a surface of a site. */
  v.strictObject({ kind: v.literal('send-key'), place: placeSchema, learned: learnedKeySchema }),
]);

export type Request = v.InferOutput<typeof requestSchema>;

/** What the background sends back. A listener that rejects reaches the page's script as such in one browser only. */
export type Reply<T> = { readonly value: T } | { readonly error: string };

/** The answer to `setup`. */
export interface Setup {
  /** Where the page is. */
  readonly marketplace: Marketplace;
  readonly locale: Locale;
  readonly messages: Messages;
  /** What a breach may cost, by marketplace, where that is translated. */
  readonly stakes: Readonly<Record<string, string>>;
  /** Language packs, as they were built. */
  readonly packs: readonly string[];
  /** What to look for: data like the packs, and like them kept out of the script that every page loads. */
  readonly rules: readonly EngineRule[];
  readonly silences: readonly Silence[];
  /** How what we show looks: `layer.css`, and what the user has chosen of it. */
  readonly styles: string;
  readonly marks: MarkStyle;
  /** How marks look: `marks.css`. */
  readonly markStyles: string;
  /** Rules that are shown as better avoided, however firm the marketplace is. */
  readonly quiet: readonly RuleId[];
  /** Whether messages are checked on this marketplace. */
  readonly isOn: boolean;
  /** How messages are sent here, where one that breaks the rules is to be held once before it goes; null where none is. */
  readonly guard: { readonly keys: SendKeys; readonly words: readonly string[] } | null;
}
