/** Length of the message that is typed into, in UTF-16 units. */
export const CHARS = 10_000;

/** A request that breaks the rules: one mark. */
export const ASK = 'Please leave me a 5 star review.';

/** Lines as freelancers write them, in which there is nothing to mark. */
const LINES = [
  'Hi Anna, the logo is ready in three sizes and the fonts are in the second folder.',
  'The colours come from your brand book, only the grey of the footer is a little darker on small screens.',
  'Could you check the names of the towns once more and tell me by Thursday whether the map is right?',
  'The backup runs every night at two, and the passwords are in the vault that we set up last week.',
  'I would like to begin with chapter five on Friday, so that the printer has everything by the end of the month.',
  'The licence of the music covers one year and all platforms, the invoice for it is in the folder as well.',
  'If the link does not open, try the other browser, it happens with large files now and then.',
];

/** What is typed, over and over. */
export const TYPED = 'and then we go on with the plan ';

/** A long message, of lines; `asking` has the request near its end, so that it can be seen from the caret. */
export function longMessage(asking: boolean): string {
  const end = asking ? `\n${ASK}\n${LINES[0]}` : `\n${LINES[0]}`;
  const line = (_: unknown, index: number): string => LINES[index % LINES.length] as string;
  return (
    Array.from({ length: CHARS / 50 }, line)
      .join('\n')
      .slice(0, CHARS - end.length) + end
  );
}
