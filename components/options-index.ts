import { matchSorter, rankings } from 'match-sorter';
import type { MessageKey } from '../lib/i18n/en.ts';
import { MARKETPLACES } from '../lib/marketplaces/index.ts';
import { RULE_IDS } from '../lib/rules/ids.ts';
import type { Language } from './language.ts';
import type { Speech } from './speech.ts';

/** The sections of the settings page, in the order in which they stand; their names are the addresses within it. */
export const SECTIONS = ['languages', 'marketplaces', 'rules', 'sending', 'templates', 'ignored', 'looks', 'data', 'privacy'] as const;
export type SectionId = (typeof SECTIONS)[number];

/** A row of the settings page, as the search knows it. */
export interface Place {
  /** Its address within the page. */
  readonly id: string;
  readonly section: SectionId;
  readonly words: string;
}

type Words = readonly (MessageKey | { readonly text: string })[];

/** Every row of the settings page, in the language that it speaks. */
export function placesOf(say: Speech['say'], languages: readonly Language[]): Place[] {
  const names = { text: languages.map(({ endonym }) => endonym).join(' ') };
  const rows: Readonly<Record<SectionId, Readonly<Record<string, Words>>>> = {
    languages: {
      locale: ['options.locale.name', 'options.locale.about', names],
      'message-languages': ['popup.languages', 'options.languages.about', names],
      'template-language': ['options.template-language.name', 'options.template-language.about', names],
    },
    marketplaces: {
      ...Object.fromEntries(MARKETPLACES.map(({ id, name }) => [`marketplace-${id}`, [{ text: name }]])),
      sites: ['options.sites.name', 'options.sites.about', 'options.marketplace.general'],
    },
    rules: Object.fromEntries(
      RULE_IDS.map((rule) => [`rule-${rule}`, [`rule.${rule}.name`, `rule.${rule}.why`, `options.example.${rule}`]]),
    ),
    sending: { 'send-guard': ['guard.name', 'guard.about'], 'send-keys': ['options.keys.name', 'options.keys.about'] },
    templates: { 'own-templates': [] },
    ignored: { 'ignored-list': ['options.ignored.about'] },
    looks: {
      theme: ['options.theme.name', 'options.theme.light', 'options.theme.dark'],
      marks: ['options.marks.name', 'options.marks.about', 'options.marks.line', 'options.marks.ground'],
    },
    data: {
      export: ['options.export.name', 'options.export.about', 'options.export.save'],
      import: ['options.import.name', 'options.import.about'],
      reset: ['options.reset.name', 'options.reset.about', 'options.reset.act'],
    },
    privacy: {
      promises: [
        'options.privacy.promises',
        'options.privacy.local',
        'options.privacy.unkept',
        'options.privacy.yours',
        'options.privacy.where',
      ],
      stored: ['options.privacy.stored'],
      permissions: ['options.privacy.permissions'],
    },
  };
  return SECTIONS.flatMap((section) =>
    Object.entries(rows[section]).map(([id, words]) => ({
      id,
      section,
      words: [say(`options.section.${section}`), ...words.map((part) => (typeof part === 'string' ? say(part) : part.text))].join(' · '),
    })),
  );
}

/** The rows that hold every word of a query, whatever accents it lacks. */
export function matchingPlaces(places: readonly Place[], query: string): readonly Place[] {
  const words = query.split(/\s+/).filter(Boolean);
  return words.reduce<readonly Place[]>(
    (left, word) => matchSorter(left, word, { keys: ['words'], threshold: rankings.CONTAINS, sorter: (items) => items }),
    places,
  );
}
