/** A language that messages can be checked and templates written in. */
export interface Language {
  readonly id: string;
  /** Its name in itself. */
  readonly endonym: string;
}
