// Tokens as options to search and choose from.
import { accessLabel } from '#domain/token/access-label.ts';
import { memberTitle, tokenTitle, type AccessToken } from '#domain/token/token.ts';
import type { PickGroup } from '#ui/pick-list-search.ts';

/** The existing tokens, service tokens first, each with its last four characters and its access to tell them apart. */
export function tokenOptions(tokens: readonly AccessToken[]): readonly PickGroup[] {
  const ofKind = (kind: AccessToken['kind']) =>
    tokens
      .filter((token) => token.kind === kind)
      .map((token) => {
        const label = tokenTitle(token);
        const owner = token.member === undefined ? '' : memberTitle(token.member);
        const detail = [`…${token.lastFour}`, accessLabel(token.access, () => undefined), owner];
        return {
          id: token.id,
          label,
          detail: detail.filter(Boolean).join(' · '),
          search: [label, ...detail].join(' '),
        };
      })
      .toSorted((a, b) => a.label.localeCompare(b.label));
  return [
    { title: 'Service tokens', options: ofKind('service') },
    { title: 'Personal tokens', options: ofKind('personal') },
  ];
}
