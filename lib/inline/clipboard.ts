/** A paste or a cut as the page would get it from the browser. */
export function clipboardEvent(type: 'cut' | 'paste', text: string): ClipboardEvent {
  const init = { dataType: 'text/plain', data: text, bubbles: true, cancelable: true, composed: true };
  // Only Firefox knows how to fill an event by words alone; there the page finds a clipboard of an extension's making empty.
  const event = new ClipboardEvent(type, init);
  if (event.clipboardData) return event;
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  return new ClipboardEvent(type, { ...init, clipboardData });
}
