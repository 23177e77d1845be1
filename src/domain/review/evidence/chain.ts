// The log of a campaign as a chain: each link holds the hash of the one before, so that none can be taken out unnoticed.
import { canonicalJson } from '#domain/archive/canonical-json.ts';
import { sha256OfText } from '#domain/archive/sha-256.ts';
import type { Entry } from '../campaign/entry.ts';

/** `hash` is the SHA-256 of `before` and the entry as canonical JSON, joined by a space. */
export type Link = { readonly entry: Entry; readonly before: string; readonly hash: string };

/** Chains a log to the hash of its population. */
export async function chainEntries(entries: readonly Entry[], population: string): Promise<readonly Link[]> {
  const links: Link[] = [];
  let before = population;
  for (const entry of entries) {
    const hash = await hashOfLink(before, entry);
    links.push({ entry, before, hash });
    before = hash;
  }
  return links;
}

/** The place of the first link that does not follow from the one before, from 0; undefined when the chain is whole. */
export async function brokenLink(
  links: readonly Link[],
  population: string,
  end: string,
): Promise<number | undefined> {
  let expected = population;
  for (const [place, { entry, before, hash }] of links.entries()) {
    if (before !== expected || hash !== (await hashOfLink(before, entry))) return place;
    expected = hash;
  }
  return expected === end ? undefined : links.length;
}

function hashOfLink(before: string, entry: Entry): Promise<string> {
  return sha256OfText(`${before} ${canonicalJson(entry)}`);
}
