// Downloads a text as a file.

/** Starts a download. The object URL is revoked immediately, so that the text does not outlive it. */
export function downloadText(fileName: string, mediaType: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The click has already read the address. After this turn of the event loop, Firefox no longer needs it either.
  setTimeout(() => URL.revokeObjectURL(url));
}
