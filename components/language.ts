/** A language that messages can be checked and templates written in. */
export interface Language {
  readonly id: string;
  /** Its name in itself. */
  readonly endonym: string;
}

/** A language's name in itself (BCP 47), as it stands at the head of a line. */
export function endonymOf(tag: string): string {
  const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}
