// A person's tokens as text for whoever takes over from them: Markdown that also reads as plain text. It holds no key.
import { redactKeys } from '#domain/key/pattern.ts';
import { escapeMarkdown, markdownCode } from '#domain/text/markdown.ts';
import { describeDuration } from '#domain/time/duration.ts';
import { hasEndedBy } from '#domain/token/expiry.ts';
import { tokenTitle, type AccessToken } from '#domain/token/token.ts';
import type { HeldKey, KeyHoldings } from './key-holding.ts';
import type { PersonTokens } from './person-tokens.ts';

export type HandOverFacts = PersonTokens &
  Pick<KeyHoldings, 'held'> & {
    readonly name: string;
    /** Empty to leave it out. */
    readonly email: string;
    /** What a token can do, in a few words. */
    readonly accessOf: (token: AccessToken) => string;
    /** What is not known, one sentence each. */
    readonly gaps: readonly string[];
    /** Epoch ms. */
    readonly now: number;
  };

/** Writes the text; it ends with a line break. Names are escaped, and keys in them are cut. */
export function handOverText(facts: HandOverFacts): string {
  const { name, email, stops, survives, held, gaps, now } = facts;
  const address = email === '' ? '' : `, ${markdownCode(redactKeys(email))}`;
  const line = (token: AccessToken, more = '') =>
    `- ${plain(tokenTitle(token))}${token.lastFour === '' ? '' : `, key ending in ${plain(token.lastFour)}`}: ${plain(facts.accessOf(token))}. ${lastUseText(token, now)} ${endText(token, now)}${more}`;
  return [
    `# Access tokens of ${plain(name)}${address}`,
    ...part('Stop when they are removed', stops, (token) => line(token)),
    ...part('Keep working, and need someone to answer for them', survives, (token) => line(token)),
    ...part('Keys they may still hold', held, (one) => line(one.token, heldText(one))),
    ...(gaps.length === 0 ? [] : ['', '## Not known', '', ...gaps.map((gap) => `- ${plain(gap)}`)]),
    '',
  ].join('\n');
}

function part<Item>(title: string, items: readonly Item[], line: (item: Item) => string): readonly string[] {
  return ['', `## ${title}`, '', ...(items.length === 0 ? ['None.'] : items.map(line))];
}

function lastUseText({ lastUsedAt }: AccessToken, now: number): string {
  return lastUsedAt === undefined
    ? 'No use recorded.'
    : `Last used ${describeDuration(now - lastUsedAt)} ago.`;
}

function endText(token: AccessToken, now: number): string {
  const { expiresAt } = token;
  if (expiresAt === undefined) return 'Never expires.';
  return hasEndedBy(token, now) ? 'Expired.' : `Expires in ${describeDuration(expiresAt - now)}.`;
}

function heldText({ how, key, certainty }: HeldKey): string {
  const doubt = certainty === 'sure' ? '' : ', unless it was reset since';
  const old = key.kind === 'old' ? ' Their key is the old one, which still works.' : '';
  return ` ${how === 'created' ? 'They created it' : 'They reset it'}${doubt}.${old}`;
}

function plain(text: string): string {
  return escapeMarkdown(redactKeys(text));
}
