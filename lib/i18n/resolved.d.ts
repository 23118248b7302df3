/** A catalog in its resolved form: see `scripts/resolved-messages.ts`. */
declare module '*?resolved' {
  const messages: import('./message.ts').Messages;
  export default messages;
}

declare module '*?popup' {
  const messages: import('./message.ts').Messages;
  export default messages;
}
