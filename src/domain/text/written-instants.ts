// Instants that a program wrote into a sentence as ISO 8601, such as the end of a grace period in an entry of the audit log.

const iso = /\b\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)(?!\w)/g;

/** The instants in a text, in epoch ms, in their order. What only looks like one is left out. */
export function writtenInstants(text: string): readonly number[] {
  return [...text.matchAll(iso)].map(([written]) => Date.parse(written)).filter(Number.isFinite);
}

/** The text with each of its instants (epoch ms) as `write` gives it. */
export function rewriteInstants(text: string, write: (at: number) => string): string {
  return text.replaceAll(iso, (written) => {
    const at = Date.parse(written);
    return Number.isFinite(at) ? write(at) : written;
  });
}
