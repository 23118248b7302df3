/**
 * Every concept that a lexicon can name, with what belongs under it. A language's lexicon has one file a concept
 * (`lib/languages/<language>/lexicon/<concept>.txt`). Examples are English for the reader's sake; the engine knows no word of any language.
 * The order is the order of the bits in a concept set, so a new concept goes to the end of its group and packs are built anew.
 */
export const CONCEPTS = {
  // The public review itself
  review:
    'a noun that names the public review or rating somebody leaves (review, rating, testimonial). Weak: words that mean it only in company (feedback, comment, score, evaluation)',
  rate: 'a verb that by itself means giving a public review or rating (rate, review, rank); weak where it has a common other sense',
  star: 'the noun star, alone (a number before it is read by the engine)',
  'out-of': 'the words between two numbers of a rating (out of, from, of)',
  'top-score':
    'a top rating without star or digits: full marks, top marks, highest rating, perfect score, ten out of ten as an idiom, A+, and (weak) a five, the maximum',
  'low-score': 'a low rating without star or digits (a one, a two, a three, thumbs down); mostly weak',
  implied:
    'the public review without its name: tap the stars, say something nice about me online, what you wrote about me, a few words on my page, tell others how it went, press the smiley',
  good: 'words that make a review positive: good, great, positive, excellent, glowing, highly, warm, stellar, flattering, the best',
  bad: 'words that make a review negative: bad, negative, low, poor, harsh, less than perfect',
  honest: 'words that make an ask neutral: honest, fair, sincere, candid, in your own words, whatever you think, good or bad',
  place:
    'where public reviews stand: on my profile, on my page, on the platform, publicly, on the marketplace, under my gig; and names of marketplaces',
  'other-site':
    'another site on which this work could be reviewed: Google, Google Maps, Trustpilot, Facebook, Yelp, my website, Yandex Maps, 2GIS',

  // What is done to the review
  give: 'verbs of leaving a review: leave, give, write, post, drop, submit, put, share, publish, click, set',
  receive: 'verbs of getting one or of getting value: get, receive, see, earn, deserve, win, unlock, claim',
  change: 'to change or raise a review: change, edit, update, revise, correct, raise, bump, reconsider, make it, turn it into, rethink',
  remove: 'to take a review away: remove, delete, take down, withdraw, erase, hide, pull',
  cancel: 'to cancel the order or contract (so that the review goes)',

  // Mood
  ask: 'asking the reader to do something: please, kindly, could you, would you, would be great, would appreciate, I ask you to, do not forget to, do me a favour, would help, it takes a minute to, let me ask, feel free to, how about',
  wish: 'hoping for something: hope, wish, look forward to, count on, dream of, aim for, expect, would mean a lot, would make my day, fingers crossed, be waiting for, earned',
  thanks: 'thanking for something done: thank you for, thanks for, grateful for',

  // Links between clauses. An entry opens a clause.
  if: 'if, in case, provided that, should you, assuming, as long as',
  once: 'once, when, after, as soon as, the moment, upon, following',
  until: 'until, till, not before, as long as you have not',
  unless: 'unless, without, except if',
  before: 'before, prior to, rather than first',
  instead: 'instead, instead of, rather than',
  otherwise: 'otherwise, or else, or, if not, else',
  'in-return': 'in return, in exchange, as a thank you, as a reward, in gratitude, for that, for it, to show my appreciation',
  for: 'the bare preposition of exchange: for, against',
  then: 'then, in that case, if so, so',
  because: 'since, because, as, given that, now that, seeing that',
  only: 'only, just then, exclusively, not … but only',
  first: 'first, first of all, beforehand',
  and: 'and, also, plus, as well as',
  but: 'but, however, yet, though',
  either: 'either, choose, pick one, your choice between two',

  // Satisfaction
  satisfied:
    'the reader is content: happy with, satisfied, liked, loved, enjoyed, pleased, good experience, everything is fine, went well, meets your expectations, did a good job, no complaints',
  dissatisfied:
    'the reader is not content: unhappy, not happy, disappointed, problem, something wrong, anything to complain about, not what you expected, less than satisfied, did not like',
  contact:
    'coming to the writer in private: message me, contact us, tell me, write to me, let me know, reach out, talk to me, drop me a line, open a ticket, we will sort it out',

  // Value
  value:
    'things of value: discount, refund, coupon, voucher, bonus, gift, money, cash, percent off, free month, priority, better price, premium, prize draw. Weak: extra, free, a little something',
  offer:
    'verbs by which somebody hands over value: give, add, send, include, throw in, offer, pay, refund, knock off, take off, deduct, treat',
  'pay-back':
    'giving back what was paid, secretly: pay you back, reimburse, return the cost, refund the five dollars, compensate the order',

  // Harm
  harm: 'harm announced or done: report you, sue, court, lawyer, police, ruin or delete or leak your site, blacklist, block, dispute, chargeback, tell everyone, expose, you will regret it, consequences',
  'tit-for-tat': 'paying back in the same coin: so will I, you get the same, I can do that too, two can play',

  // What is owed
  work: 'what a client or freelancer is owed: files, source files, help, support, fix, revision, access, password, delivery, code, deposit, payment, milestone, warranty. Weak: the rest of the job (logo, page, text)',
  release:
    'handing over or doing what is owed: send, deliver, hand over, release, unlock, help, fix, start, continue, upload, answer, get back to',
  withhold: 'keeping it back: hold back, keep, freeze, on hold, stays locked, will not move, refuse, no more',

  // Pity
  pity: 'pity or blame: feed my family, kids, rent, sick mother, only income, lose my job, destroy my account, ruin me, kill my business, I will be fired, cannot sleep, cry, disappointed in you as a friend. Weak: account, career, hard times',
  beg: 'begging: I beg you, I am begging, on my knees, implore, have mercy, for the sake of God',

  // Pressure
  duty: 'a duty laid on the reader: must, have to, need to, required, obliged, mandatory, owe me, you promised, it is only fair that you, expected of you',
  nag: 'insisting: still waiting, still no, still have not, third reminder, last reminder, how many times, again and again, why have you not, every day until, I keep asking, reminding you again',
  deadline:
    'now or by a time: now, right now, immediately, today, tonight, by Friday, within 24 hours, before midnight, as soon as possible, urgently; all weak but the strongest',

  // Dictation
  dictate:
    'dictating words: write that, say that, mention, include the words, copy and paste, use this text, here is the text, word for word, something like this, sample review, I wrote it for you, just sign it',

  // Fakes
  insider:
    'people or accounts with a conflict of interest: friends, family, wife, brother, colleagues, team mates, second account, other accounts, fake account',
  sham: 'arranged reviews and orders: buy reviews, sell reviews, paid reviews, fake review, fake order, token order, small order, dummy project, order without work, boost my rating, pump up',
  swap: 'trading reviews, said as such: review for review, exchange reviews, swap reviews, mutual reviews, review trade',
  reciprocal:
    'doing the same in return: do the same, return the favour, same from you, likewise, vice versa, back, one hand washes the other, you scratch my back',

  // Demands
  demand:
    'demanding something from the reader: give me, refund me, I want, do it for free, redo it, finish today, half my money back, lower the price, cut the price, send everything, work for nothing',

  // Attack
  attack:
    'accusing or blaming over a review: lie, lying, false, untrue, unfair, your fault, how dare you, shame on you, ridiculous, slander, ungrateful, you never read, do not blame me, nonsense',
  challenge:
    'demanding an explanation: explain yourself, why did you give me, what is this, how could you, justify, on what grounds, are you serious',
  insult: 'names and insulting adjectives: idiot, moron, troll, scum; weak where it may be aimed at a thing: stupid, dumb, trash, useless',
  abuse: 'obscene or slurring phrases that are abuse wherever they stand: curses aimed at somebody, slurs, go to hell, shut up',

  // Excuses
  not: 'negators: not, no, never, none, nobody, cannot, do not',
  deny: 'the writer says the act is not done: not asking for, cannot offer, would never ask, no need to, you do not have to, I do not want you to feel obliged, not allowed to, not in exchange for, has nothing to do with',
  reported: 'reporting what somebody said or asked: he asked, you wrote, she told me, the client said, they want me to, was told, quote',
  meta: 'talk about rules or about reviews in general: rules, policy, terms of service, forbidden, prohibited, against the rules, allowed, guideline, article, course, chapter, study, in general',
  'third-party':
    'reviews that are not of the writer: your customers, your users, your guests, visitors, shoppers, product reviews, app reviews, restaurant, hotel, your shop, their reviews',
  given:
    'the review is there already: you left, your review, already left, I saw your, I read your, received your, thank you for the review, you gave us',
  choice: 'courtesy: if you would like, up to you, no pressure, no obligation, when you have a minute, feel free, only if you want',
  mistake: 'the rating was a slip: by accident, by mistake, accidentally, wrong button, misclick, did not mean to, slipped',
  support: 'the marketplace’s own help: Customer Support, support team, help centre, resolution centre, moderators',
  everyone: 'everyone, anyone who, every client, all my clients, whoever, the first ten customers',
  boast: 'the writer’s own record: my reviews, hundreds of reviews, rated by clients, 4.9 average, top rated, portfolio of reviews',

  // Work sense
  'work-object':
    'what is reviewed, rated or commented on in ordinary work: draft, design, code, pull request, document, mockup, sample, contract, chapter, brief, version, layout, translation, article, film, book, food',
  'work-sense':
    'phrases in which review, feedback, stars, rate and so on mean the work or something else: code review, peer review, review the draft, feedback on the design, round of review, under review, for your review, five-star hotel, hourly rate, exchange rate, frame rate, star icon, rating widget, review section',

  // Who
  me: 'the writer: I, me, my, mine, we, us, our',
  you: 'the reader: you, your, yours',
  they: 'somebody else: he, she, they, him, her, them, their, somebody',
  from: 'the preposition of the giver: (a review) from, by',
  informal: 'words of informal address, where the language has a formal one (German du, Russian ты)',
  formal: 'words of formal address, where the language has an informal one (German Sie, Russian вы)',

  // Idioms that swallow what they contain
  shadow:
    'idioms whose words must not be read one by one: feel free, report back, good morning, would like, in good time, free of charge font, no problem',
} as const satisfies Record<string, string>;

export type Concept = keyof typeof CONCEPTS;

/** Concept ids in the order of their bits. */
export const CONCEPT_IDS = Object.keys(CONCEPTS) as Concept[];
