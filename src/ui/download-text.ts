// Handing a text to the browser as a file.

/** Starts a download. The object URL is given back at once, so that the text does not outlive it. */
export function downloadText(fileName: string, mediaType: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The click has read the address already; later than this turn, Firefox no longer needs it either.
  setTimeout(() => URL.revokeObjectURL(url));
}
