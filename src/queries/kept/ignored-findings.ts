// Ignored findings of the review, kept in this browser for the account that is signed in.
import * as v from 'valibot';
import { reaches } from '#domain/policy/access/reach.ts';
import { ignoreReasons, isSoundIgnore, type IgnoredFinding } from '#domain/review/ignored.ts';
import { reviewRules } from '#domain/review/rules.ts';
import { createAccountStore } from './account-store.ts';
import { keptId, keptInstant, listOf } from './kept-json.ts';
import { useKept } from './use-kept.ts';

/** Longer than any real name or note. */
const keptText = v.pipe(v.string(), v.maxLength(1000));

const ignoredSchema: v.GenericSchema<unknown, IgnoredFinding> = v.pipe(
  v.object({
    tokenId: keptId,
    tokenName: keptText,
    rule: v.picklist(reviewRules),
    reason: v.picklist(ignoreReasons),
    note: keptText,
    by: keptText,
    at: keptInstant,
    until: keptInstant,
    facts: v.object({ reach: v.picklist(reaches), memberId: v.string(), lastUsedAt: keptInstant }),
  }),
  v.check((one) => isSoundIgnore(one)),
);

export const ignoredFindings = createAccountStore<readonly IgnoredFinding[]>({
  name: 'ignored-findings',
  empty: [],
  schema: listOf(ignoredSchema),
  write: (findings) => (findings.length === 0 ? undefined : findings),
});

/** The ignored findings of the account that is signed in, the newest first. Some may be back since. */
export function useIgnoredFindings(): readonly IgnoredFinding[] {
  return useKept(ignoredFindings);
}
