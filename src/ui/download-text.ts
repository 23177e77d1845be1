// Downloads a text or bytes as a file.

/** Starts a download. The object URL is revoked immediately, so that the content does not outlive it. */
export function downloadText(
  fileName: string,
  mediaType: string,
  content: string | Uint8Array<ArrayBuffer>,
): void {
  const url = URL.createObjectURL(new Blob([content], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The click has already read the address. After this turn of the event loop, Firefox no longer needs it either.
  setTimeout(() => URL.revokeObjectURL(url));
}
