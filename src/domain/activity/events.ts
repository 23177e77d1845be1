// What happened to the account's tokens: the entries of the audit log, and what this browser did and recorded.
import type { AuditEntry } from '#domain/account/audit-entry.ts';
import { actorOf, auditedTokenId, tokenEvent, type TokenEventKind } from '#domain/account/audit-history.ts';
import { gracePeriodId, type GraceLedger, type GracePeriod } from '#domain/grace/ledger.ts';
import { sameResetMs } from '#domain/grace/state.ts';
import type { Deletion, DeletionJournal } from '#domain/retire/deletion-journal.ts';
import { foldText } from '#domain/text/folded-text.ts';
import { plainText } from '#domain/text/plain-text.ts';
import type { ActivitySearch } from './search.ts';

/** One thing that happened. Times are epoch ms; texts are plain and may be empty. */
export type ActivityEvent = {
  readonly id: string;
  readonly at: number;
  readonly kind: TokenEventKind;
  readonly heading: string;
  readonly detail: string;
  readonly comment: string;
  readonly tokenId: string | undefined;
  readonly tokenName: string;
  /** The member who acted; undefined when that is not recorded. */
  readonly personId: string | undefined;
  readonly who: string | undefined;
  readonly through: string | undefined;
  /** The entry of the audit log; undefined for what only the console recorded. */
  readonly entryId: string | undefined;
  /** Whether only this browser recorded it, not everybody's console. */
  readonly isHere: boolean;
  /** Of a reset in this browser: until when the old key works. */
  readonly endsAt: number | undefined;
};

export type ActivitySources = {
  /** Newest first. */
  readonly entries: readonly AuditEntry[];
  readonly ledger: GraceLedger;
  readonly journal: DeletionJournal;
  /** What this browser recorded before this instant (epoch ms) is left out, since the audit log is not read so far. */
  readonly since: number;
};

/** Gives all events, newest first. What the log and this browser both recorded is one event. */
export function activityEvents({
  entries,
  ledger,
  journal,
  since,
}: ActivitySources): readonly ActivityEvent[] {
  const resets = new Set(ledger);
  const deletions = new Set(journal);
  const logged = entries.map((entry) => {
    const event = fromEntry(entry);
    const here = [...(event.kind === 'reset' ? resets : [])].find((one) =>
      isSame(event, one.tokenId, one.resetAt),
    );
    const gone = [...(event.kind === 'deleted' ? deletions : [])].find((one) =>
      isSame(event, one.token.id, one.deletedAt),
    );
    if (here !== undefined) resets.delete(here);
    if (gone !== undefined) deletions.delete(gone);
    return {
      ...event,
      isHere:
        (here !== undefined && here.shared === undefined) || (gone !== undefined && gone.isShared !== true),
      endsAt: here?.endsAt,
    };
  });
  const own = [...[...resets].map(fromReset), ...[...deletions].map(fromDeletion)];
  return [...logged, ...own.filter(({ at }) => at >= since)].toSorted((a, b) => b.at - a.at);
}

function fromEntry(entry: AuditEntry): ActivityEvent {
  return {
    ...tokenEvent(entry),
    ...actorOf(entry),
    id: entry.id,
    at: entry.at,
    comment: plainText(entry.comment),
    tokenId: auditedTokenId(entry),
    tokenName: entry.targetName,
    personId: entry.member?.id,
    entryId: entry.id,
    isHere: false,
    endsAt: undefined,
  };
}

const unlogged = {
  detail: '',
  comment: '',
  personId: undefined,
  who: undefined,
  through: undefined,
  entryId: undefined,
} as const;

function fromReset(reset: GracePeriod): ActivityEvent {
  return {
    ...unlogged,
    id: `reset ${gracePeriodId(reset)}`,
    at: reset.resetAt,
    kind: 'reset',
    heading: 'Key reset',
    tokenId: reset.tokenId,
    tokenName: reset.tokenName,
    isHere: reset.shared === undefined,
    endsAt: reset.endsAt,
  };
}

function fromDeletion({ token, deletedAt, isShared }: Deletion): ActivityEvent {
  return {
    ...unlogged,
    id: `deletion ${token.id}`,
    at: deletedAt,
    kind: 'deleted',
    heading: 'Deleted',
    tokenId: token.id,
    tokenName: token.name,
    isHere: isShared !== true,
    endsAt: undefined,
  };
}

function isSame(event: ActivityEvent, tokenId: string, at: number): boolean {
  return event.tokenId === tokenId && Math.abs(event.at - at) <= sameResetMs;
}

/** The events that a search asks for, in their order. The range is left to whoever reads the log. */
export function filterEvents(
  events: readonly ActivityEvent[],
  { person, token, kind }: ActivitySearch,
): readonly ActivityEvent[] {
  const wanted = foldText(token.trim());
  return events.filter(
    (event) =>
      (person === '' || event.personId === person) &&
      (kind === undefined || event.kind === kind) &&
      (wanted === '' || event.tokenId === token.trim() || foldText(event.tokenName).includes(wanted)),
  );
}

/** The tokens that are gone, by the events read: later ones are always read before earlier ones. */
export function deletedTokens(events: readonly ActivityEvent[]): ReadonlySet<string> {
  return new Set(
    events.flatMap(({ kind, tokenId }) => (kind === 'deleted' && tokenId !== undefined ? [tokenId] : [])),
  );
}

/** Everyone who acted, by name. */
export function actorsIn(
  events: readonly ActivityEvent[],
): readonly { readonly id: string; readonly name: string }[] {
  const actors = new Map(
    events.flatMap(({ personId, who }) =>
      personId === undefined ? [] : [[personId, who ?? personId] as const],
    ),
  );
  return [...actors]
    .map(([id, name]) => ({ id, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
}
