// What was read, how, and whether it is everything: the statement that an auditor asks for first.
import { quoteShell } from '#domain/text/quoting.ts';
import { isProvedComplete, type Campaign } from '../campaign/campaign.ts';
import { scopeWord, sightWord } from '../campaign/campaign-words.ts';

/** An instant (epoch ms) as `2026-11-28 17:52:08 UTC`. */
export function utcText(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

/** The statement in sentences. "Complete" is in it only when the reading proves it. */
export function populationStatement(
  { source, scope, items }: Campaign,
  consoleVersion: string,
): readonly string[] {
  const { totals, received, distinct, customRoles, members, membersComplete } = source;
  const named = totals.map((total) => total ?? 'none').join(', ');
  const inReview = items.filter(({ isInReview }) => isInReview).length;
  return [
    `Source: ${source.instance}, account ${source.account}.`,
    `Read by ${source.readBy} (role: ${source.readerRole === '' ? 'unknown' : source.readerRole}) through the access token console ${consoleVersion}.`,
    `Request: GET /api/v2/tokens?showAll=true, API version 20240415, in ${totals.length} ${totals.length === 1 ? 'page' : 'pages'}, read until ${utcText(source.readAt)} by the server’s clock.`,
    `Items received: ${received}. Distinct IDs: ${distinct}. Total named by the server on each page: ${named}.`,
    isProvedComplete(source)
      ? 'The three numbers are equal: the list is complete for this key.'
      : 'The numbers aren’t equal: tokens may be missing from this list.',
    `Visible to this key: ${sightWord(source.sight)}.`,
    `In the review: ${scopeWord(scope)}, ${inReview} of ${items.length}. Left out: ${items.length - inReview}.`,
    customRoles === undefined ? 'Custom roles could not be read.' : `Custom roles read: ${customRoles}.`,
    members === undefined
      ? 'Members could not be read.'
      : `Members read: ${members}${membersComplete ? '' : ', not all'}.`,
  ];
}

/** What no one can know from this system. */
export const notKnown: readonly string[] = [
  'How often a token is used. Only the last REST request is recorded, and telemetry isn’t.',
  'From which address a token is used, and which of its permissions are used.',
  'Who else knows a key.',
  'Roles that a member has through a team. They aren’t counted in the cap of a personal token.',
];

/**
 * Two commands that repeat the reading without this console: the server's total, and one token. `api` is where the API answers other
 * programs, such as `https://app.launchdarkly.com`.
 */
export function reperformance({ items }: Campaign, api: string): readonly string[] {
  const headers = `-H "Authorization: $KEY" -H 'LD-API-Version: 20240415'`;
  const call = (path: string) => `curl -sS ${headers} ${quoteShell(`${api}/api/v2/tokens${path}`)}`;
  const [first] = items;
  return [
    `${call('?showAll=true&limit=1')} | grep -o '"totalCount": *[0-9]*'`,
    ...(first === undefined ? [] : [call(`/${encodeURIComponent(first.facts.id)}`)]),
  ];
}
