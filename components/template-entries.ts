import { matchSorter } from 'match-sorter';
import type { Policy, RuleStance } from '../lib/marketplaces/types.ts';
import type { OwnTemplate } from '../lib/settings/own-template.ts';
import { type GroupId, MOMENTS, type MomentId } from '../lib/templates/moments.ts';
import { objectionTo } from '../lib/templates/offered.ts';
import { type TemplateSet, TONES, type Tone } from '../lib/templates/types.ts';

/** A template that can be picked: one of ours, or one of the user's own. */
export interface TemplateEntry {
  /** The same in every language, and from one time to the next. */
  readonly key: string;
  readonly title: string;
  readonly group: GroupId | 'own';
  readonly moment?: MomentId;
  /** What is searched besides the title. */
  readonly body: string;
  /** By tone; an own template has its one text for all. */
  readonly tones: Readonly<Partial<Record<Tone, string>>>;
  readonly isOwn: boolean;
  /** Why the marketplace in front would rather not have it; null where it may be used. */
  readonly objection: RuleStance | null;
}

/** Every template there is in a language, our own by moment, under the policy of the marketplace in front. */
export function entriesOf(set: TemplateSet, own: readonly OwnTemplate[], policy: Policy): TemplateEntry[] {
  const ours = MOMENTS.map((moment): TemplateEntry => {
    const { title, tones } = set.templates[moment.id];
    const body = Object.values(tones).join(' ');
    return {
      key: moment.id,
      title,
      group: moment.group,
      moment: moment.id,
      body,
      tones,
      isOwn: false,
      objection: objectionTo(moment, policy),
    };
  });
  const theirs = own.map(
    ({ id, title, text }): TemplateEntry => ({
      key: `own-${id}`,
      title,
      group: 'own',
      body: text,
      tones: { plain: text },
      isOwn: true,
      objection: null,
    }),
  );
  return [...theirs, ...ours];
}

/** The entries that match what is searched for, in titles before texts, whatever the accents and the case; all of them for nothing. */
export function matching(entries: readonly TemplateEntry[], query: string): TemplateEntry[] {
  const words = query.trim();
  if (words === '') return [...entries];
  const { CONTAINS } = matchSorter.rankings;
  return matchSorter(entries, words, { threshold: CONTAINS, keys: ['title', { key: 'body', maxRanking: CONTAINS }] });
}

/** The text of an entry in a tone, or in the nearest that it has. */
export function textIn({ tones }: TemplateEntry, tone: Tone): { readonly tone: Tone; readonly text: string } {
  const found = tones[tone] === undefined ? TONES.find((one) => tones[one] !== undefined)! : tone;
  return { tone: found, text: tones[found]! };
}
