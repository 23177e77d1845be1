// Ignoring findings and taking it back: for everyone in the account where that can be shared, else in this browser.
import { dropIgnored, ignoredKey, putIgnored, type IgnoredFinding } from '#domain/review/ignored.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { ignoredFindings, sharedDecision, useIgnoredFindings } from '#queries/kept/ignored-findings.ts';
import { useMayShareAbout } from '#queries/kept/may-share.ts';
import { useShared } from '#queries/kept/shared-records.ts';
import { useShareEntries } from '#queries/writes/share.ts';
import { useAccount } from '#queries/session/account.ts';

/** How many decisions are shared at a time: the gateway takes no more in a minute. */
const mostShared = 20;

export function useIgnore() {
  const account = useAccount();
  const known = useIgnoredFindings(undefined);
  const { kind } = useShared();
  const mayShareAbout = useMayShareAbout();
  const { mutateAsync: share, isPending, error } = useShareEntries();

  function drop(dropped: readonly IgnoredFinding[]) {
    ignoredFindings.update(account, (own) => dropped.reduce(dropIgnored, own));
  }

  return {
    isPending,
    error,
    mayShareAbout,
    /** Why decisions on these tokens, `count` of them, stay in this browser; undefined when they are shared. */
    keptHereBecause: (tokens: readonly AccessToken[], count: number): string | undefined => {
      if (kind === 'off' || kind === 'no-account') return '';
      if (kind === 'unread') return 'Shared records haven’t been read yet.';
      if (kind === 'away') return 'Shared records can’t be reached right now.';
      if (!tokens.every(mayShareAbout)) return 'Your key can’t share decisions on these tokens.';
      return count > mostShared ? `At most ${mostShared} can be shared at a time.` : undefined;
    },
    /** Keeps decisions in this browser; `now` is epoch ms. */
    keepHere: (added: readonly IgnoredFinding[], now: number) =>
      ignoredFindings.update(account, (own) => putIgnored(own, added, now)),
    /** Shares decisions. Rejects with the first that was refused; those before it are shared then. */
    shareAll: async (added: readonly IgnoredFinding[]) => {
      const versions = new Map(known.map((one) => [ignoredKey(one), one.sharedVersion]));
      await share(
        added.map((one) => ({ ...sharedDecision(one), version: versions.get(ignoredKey(one)) ?? 0 })),
      );
      drop(added);
    },
    /** Takes a decision back, here and where it is shared. Rejects when that was refused. */
    undo: async (entry: IgnoredFinding) => {
      if (entry.sharedVersion !== undefined)
        await share([{ ...sharedDecision(entry), version: entry.sharedVersion, content: null }]);
      drop([entry]);
    },
  };
}
