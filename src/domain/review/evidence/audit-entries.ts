// Which entries of the audit log record the calls that carried out decisions.
import type { AuditEntry } from '#domain/account/audit-entry.ts';
import { auditedTokenId, tokenEvent } from '#domain/account/audit-history.ts';
import type { BulkAction } from '#domain/bulk/action.ts';
import { minute } from '#domain/time/duration.ts';
import type { CampaignFile } from '../campaign/campaign.ts';
import type { AttemptEntry } from '../campaign/entry.ts';
import { progressOf } from '../campaign/progress.ts';

/** The IDs of audit log entries by the ID of the call; undefined when the log could not be read. */
export type AuditIds = ReadonlyMap<string, string> | undefined;

/** How far the time of an entry may be from the answer of its call, in ms. */
export const sameCallMs = 2 * minute;

/** The last call for each token, where one was sent. */
export function countedAttempts({ campaign, entries }: CampaignFile): readonly AttemptEntry[] {
  return progressOf(campaign, entries).items.flatMap(({ attempt }) => attempt ?? []);
}

/** Gives the entry of each call that has one: of the same token and action, the nearest in time. */
export function auditIdsOf(
  attempts: readonly AttemptEntry[],
  log: readonly AuditEntry[],
): ReadonlyMap<string, string> {
  const byToken = new Map<string, AuditEntry[]>();
  for (const entry of log) {
    const id = auditedTokenId(entry) ?? '';
    const known = byToken.get(id);
    if (known === undefined) byToken.set(id, [entry]);
    else known.push(entry);
  }
  return new Map(
    attempts.flatMap((attempt): [string, string][] => {
      // A refused call changed nothing, so no entry is its own.
      if (attempt.result === 'failed') return [];
      const distance = ({ at }: AuditEntry) => Math.abs(at - attempt.at);
      const [nearest] = (byToken.get(attempt.tokenId) ?? [])
        .filter((entry) => records(entry, attempt.action) && distance(entry) <= sameCallMs)
        .toSorted((a, b) => distance(a) - distance(b));
      return nearest === undefined ? [] : [[attempt.id, nearest.id]];
    }),
  );
}

function records(entry: AuditEntry, action: BulkAction): boolean {
  const { kind } = tokenEvent(entry);
  const hasAction = (name: string) => entry.accesses.some((access) => access.action === name);
  switch (action) {
    case 'delete':
      return kind === 'deleted';
    case 'reset':
      return kind === 'reset';
    case 'expire':
      return hasAction('updateAccessTokenExpiry');
    case 'access':
      return hasAction('updateAccessTokenPolicy');
    case 'version':
      // Which action a change of the version records is not known (contract section 11).
      return kind === 'changed' || kind === 'other';
    case 'replace':
      // The entry is about the clone, whose ID the call does not keep.
      return false;
    default:
      return action satisfies never;
  }
}
