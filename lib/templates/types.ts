import type { MomentId } from './moments.ts';

/** How a message sounds. */
export const TONES = ['warm', 'plain', 'formal'] as const;
export type Tone = (typeof TONES)[number];

/** What a writer fills in. */
export const SLOTS = ['client', 'project', 'me', 'marketplace', 'link'] as const;
export type Slot = (typeof SLOTS)[number];

/** Sentences that a writer may add. */
export const OPTIONS = ['ask', 'support', 'again'] as const;
export type Option = (typeof OPTIONS)[number];

/** What an option does, where marketplaces may have something against that. */
export const OPTION_ACTS: Readonly<Partial<Record<Option, 'plain-request'>>> = { ask: 'plain-request' };

/** Whose grammatical gender a text may need: `ownGender` that of the writer, `clientGender` that of the reader. */
export const GENDER_NAMES = ['ownGender', 'clientGender'] as const;
export type GenderName = (typeof GENDER_NAMES)[number];
export const GENDERS = ['feminine', 'masculine', 'unsaid'] as const;
export type Gender = (typeof GENDERS)[number];

/**
 * A ready message in one language: an ICU message for each tone that suits the moment. Its arguments are the slots (`{client}`), whether a slot
 * is filled (`{hasClient, select, yes {…} other {…}}`), the options (`{ask, select, yes {…} other {}}`) and the genders
 * (`{ownGender, select, feminine {…} masculine {…} other {…}}`).
 */
export interface Template {
  readonly title: string;
  readonly tones: Readonly<Partial<Record<Tone, string>>>;
}

/** The templates of a language: `templates.json` in its folder. */
export interface TemplateSet {
  /** How a slot is to be filled in, where the language asks for a certain form, by slot. */
  readonly hints?: Readonly<Partial<Record<Slot, string>>>;
  readonly templates: Readonly<Record<MomentId, Template>>;
}

/** What a writer has chosen and filled in. */
export interface Filling {
  readonly slots: Readonly<Partial<Record<Slot, string>>>;
  readonly options: readonly Option[];
  readonly genders: Readonly<Partial<Record<GenderName, Gender>>>;
}
