/** Length of every message, in UTF-16 units: what a delivery note usually has. */
export const CHARS = 378;

/** Messages as freelancers write them: half of them break a rule, half use the same words for the work. Cut or filled up to `CHARS`. */
const WRITTEN = [
  'Hi Anna, thanks again for the order! Here is the logo in three sizes, please review the draft and share your feedback with me. The fonts are in the second folder, the colours are the ones from your brand book. I can send the source files tomorrow morning, just tell me which format your printer needs. The second invoice is still open, could you have a look when you get a minute? Best, Tom',
  'Hello Marcus, the landing page is live and every form has been tested on a phone and on a laptop. It was a pleasure to work with you on this one. If you had a good experience, please leave me a 5 star review, it would mean a lot to me and helps me to find new clients. The passwords are in the vault that we set up last week, and the backup runs every night at two. Have a great weekend! Lena',
  'Good morning, here is chapter four with all your comments worked in. I rated the tasks by effort, so the report shows what comes first. The code review found two bugs in the import, both are fixed now. Could you check the names of the towns once more and tell me by Thursday whether the map is right? I would like to start with chapter five on Friday. The rate stays the same, of course. Ivo',
  'Hey, final cut is uploaded, colour and sound are done and the subtitles are burnt in. Leave me a review today and I will add two short clips for your stories for free, how does that sound? The music licence is paid for one year and covers all platforms. If the link does not open, try the other browser, it happens with large files now and then. Thanks for being such an easy client to work with!',
  'Dear Ms Okafor, the translation of the contract is attached, 14 pages, with the terms of the last version. The star in the margin marks places where the source is not clear, please give me your opinion on those. I offer a discount for long texts, so the next part costs ten percent less. There is no hurry, the notary needs the papers only on Monday. Kind regards from Porto, Beatriz',
  'hi bro the app is done, pls test it on your phone. your 4 stars hurt my profile, change the review to 5 and i fix the login bug tonight, otherwise i can not help you any more. the icons are in the zip, the fonts are free for commercial use. push messages work on android, on the iphone they need the certificate that i asked you for. i send the build in one hour, thanks a lot for the work and good luck',
];

/** Cuts at `CHARS`, or fills up with the beginning of the next message. */
export const MESSAGES: readonly string[] = WRITTEN.map((text, i) => `${text} ${WRITTEN[(i + 1) % WRITTEN.length]}`.slice(0, CHARS));

/** Texts of any length for the growth: ordinary chat, and what is meant to hurt a scanner. */
export const GROWING: Readonly<Record<string, (length: number) => string>> = {
  chat: (length) => fill(`${WRITTEN.join(' ')} `, length),
  'no punctuation': (length) => fill('please leave me a five star review and i give you a discount if you are happy ', length),
  'spaced letters': (length) => fill('r e v i e w ', length),
  'one long word': (length) => fill('reviewwww', length),
  stars: (length) => fill('⭐', length),
  quotes: (length) => fill('"a" ', length),
  commas: (length) => fill('please, ', length),
  'open brackets': (length) => fill('((if you ', length),
  conditions: (length) => fill('if when until unless ', length),
  'digits and signs': (length) => fill('5/5 5* $5 1/2 ', length),
  misspelt: (length) => fill('reveiw posittive ', length),
  'invisible characters': (length) => fill('r\u200be\u200dv\u2060i\u00adew ', length),
};

function fill(text: string, length: number): string {
  return text.repeat(Math.ceil(length / text.length)).slice(0, length);
}
