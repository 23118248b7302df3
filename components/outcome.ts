/** What came of putting a text into the page, or into the clipboard: see `lib/inline/insert.ts`. */
export type Outcome = 'inserted' | 'copied' | 'no-composer' | 'refused' | 'unclear' | 'not-copied';
