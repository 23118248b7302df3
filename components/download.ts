/** Hands a text to the browser as a file to download. */
export function download(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  // The browser has taken hold of the file by the end of the click.
  URL.revokeObjectURL(link.href);
}
