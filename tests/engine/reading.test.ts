import { describe, expect, test } from 'vitest';
import { createLinter } from '../../lib/marketplaces/lint.ts';
import { readPacks } from '../../scripts/packs.ts';

const { engine } = createLinter(readPacks());
const rulesIn = (text: string): string[] => engine.find(text).map((finding) => finding.rule);

interface Reading {
  readonly says: string;
  readonly rule: string;
  readonly caught: string;
  readonly clean: string;
}

const READINGS: readonly Reading[] = [
  {
    says: 'a favour that is done for a review is no work held back',
    rule: 'withheld-work',
    caught: 'Leave a review and I will do the last corrections.',
    clean: 'Leave a review and I will do a discount on the next banner.',
  },
  {
    says: 'how fast the work was is no haste',
    rule: 'pressure',
    caught: 'Please write your review fast.',
    clean: 'Please write in your review that I was fast.',
  },
  {
    says: 'a line that wraps behind a comma goes on',
    rule: 'conditional-request',
    caught: 'If you are happy with the new menu,\nplease leave me a review.',
    clean: 'If you want the menu in another size,\nplease tell me.',
  },
  {
    says: 'a second ending in brackets belongs to its word',
    rule: 'conditional-request',
    caught: 'Si vous êtes satisfait(e) de la carte, laissez-moi un avis.',
    clean: 'Si vous êtes prêt(e) pour la suite, dites-le-moi.',
  },
  {
    says: 'what is asked for goes on behind a courtesy between commas',
    rule: 'review-change-request',
    caught: 'Измените, пожалуйста, ваш отзыв.',
    clean: 'Измените, пожалуйста, ваш адрес.',
  },
  {
    says: 'a courtesy up to the comma is a clause of its own',
    rule: 'scripted-review',
    caught: 'If time allows, mention the fast delivery in your review.',
    clean: 'If time allows, look at the map in my second draft.',
  },
  {
    says: 'an ask to undo a slip is about the rating that was one',
    rule: 'review-change-request',
    caught: 'The rating must have been a slip. Please correct it.',
    clean: 'The second comma must have been a slip. Please correct it.',
  },
  {
    says: 'well-being in the other branch is no condition',
    rule: 'conditional-request',
    caught: 'Se está tudo bem, agradeço uma avaliação.',
    clean: 'Agradeço uma avaliação sincera, se quiser; se não, está tudo bem.',
  },
  {
    says: 'an infinitive behind an ask is what the reader does',
    rule: 'conditional-request',
    caught: 'Si la traduction vous a plu, nous vous serions reconnaissants de nous laisser un avis.',
    clean: 'Si la traduction vous a plu, nous serions heureux de vous livrer la suite.',
  },
  {
    says: 'the dots of an abbreviation end no sentence',
    rule: 'rating-request',
    caught: 'Wilt u a.u.b. een goede recensie achterlaten?',
    clean: 'Wilt u a.u.b. een goede foto van de gevel sturen?',
  },
  {
    says: 'masked letters are read',
    rule: 'abusive-language',
    caught: 'You are an id*ot.',
    clean: 'The field name is id*out in your sheet.',
  },
  {
    says: 'an arrow trades what stands on its sides',
    rule: 'incentive',
    caught: 'A review 👉 10 % off your next flyer',
    clean: 'The flyer 👉 10 % smaller than before',
  },
  {
    says: 'ratings both ways are a trade',
    rule: 'review-exchange',
    caught: 'I gave you 5 stars. You give me 5 stars.',
    clean: 'I gave you 5 stars. Thanks for the clear brief.',
  },
  {
    says: 'an owner alone stands for the review',
    rule: 'review-exchange',
    caught: 'I have left my review of you, now I am waiting for yours.',
    clean: 'I have left my review of you, thanks for yours.',
  },
  {
    says: 'anything below the top, and a word to the writer, is gating',
    rule: 'review-gating',
    caught: 'Less than five stars in mind? Message me.',
    clean: 'Less than five pages in mind? Message me.',
  },
  {
    says: 'what the reader asked for and the writer grants is the writer’s act',
    rule: 'incentive',
    caught: 'You asked for a discount for a good review. Sure, I can do that.',
    clean: 'You asked for a discount for a good review. Sorry, I cannot do that.',
  },
  {
    says: 'only what stands behind "only" is asked for',
    rule: 'rating-request',
    caught: 'I am not asking for a long text, only for five stars.',
    clean: 'I am not asking for five stars, only for a short call.',
  },
  {
    says: 'a slip that the writer guesses is no excuse',
    rule: 'review-change-request',
    caught: 'The two stars must be a misclick. Customer Support can change them, please write to them.',
    clean: 'You wrote that the two stars were a misclick. Customer Support can change them, if you like.',
  },
  {
    says: 'a mark that counts a thing is none',
    rule: 'rating-request',
    caught: 'Please give me a five in the review.',
    clean: 'Please give me a five-column table for the review page.',
  },
  {
    says: 'the end of a scale is no mark',
    rule: 'rating-request',
    caught: 'Please rate me 10.',
    clean: 'Please rate the drafts from 1 to 10.',
  },
  {
    says: 'a rating of the writer’s own under a demand is extortion',
    rule: 'extortion',
    caught: 'Give me half the price back, or else a one-star review follows.',
    clean: 'Give me the price of both options, a review of the plan follows.',
  },
  {
    says: 'complaints kept off the public page are gating',
    rule: 'review-gating',
    caught: 'If you have a complaint, write to me and not on my profile.',
    clean: 'If you have a complaint, write to me and I will fix it.',
  },
  {
    says: 'words that nag for what is missing do not say that it is there',
    rule: 'pressure',
    caught: 'Last reminder, you still have not left a review.',
    clean: 'Last reminder, you still have not sent the logo.',
  },
];

describe('the engine reads as people write:', () => {
  test.each(READINGS)('$says', ({ caught, clean, rule }) => {
    expect(rulesIn(caught)).toContain(rule);
    expect(rulesIn(clean)).not.toContain(rule);
  });
});
