/** The text to show for a thrown error. Messages of this program never contain a key, so they may be shown. */
export function failureText(error: unknown): string {
  return error instanceof Error && error.message !== '' ? error.message : 'Unknown error';
}

/** A part of the program could not be loaded: nearly always because a newer version has been deployed. */
export function isMissingChunk(error: unknown): boolean {
  return error instanceof TypeError && /dynamically imported module|module script/i.test(error.message);
}
