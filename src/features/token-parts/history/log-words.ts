// What is said about how much of the audit log is read.
import { dayText } from '#domain/token/api-version-words.ts';
import { isForbidden, type ApiError } from '#queries/requests/failure.ts';
import type { AuditEntry } from '#domain/account/audit-entry.ts';

/** Pages of 20 entries that are read at a time, of each kind of token. */
export const logPages = 25;

type LogFacts = {
  readonly entries: readonly AuditEntry[];
  /** Epoch ms; undefined when the log holds nothing older. */
  readonly readBackTo: number | undefined;
  readonly isReading: boolean;
  readonly error: ApiError | null;
};

/** How far back the log is read, in a sentence. */
export function logReachText({ entries, readBackTo, isReading, error }: LogFacts): string {
  if (error !== null) {
    const { message } = error;
    return isForbidden(error)
      ? 'Your key can’t read the audit log, which takes at least Reader access.'
      : `Couldn’t read all of the audit log: ${message}`;
  }
  const oldest = entries.at(-1);
  if (isReading) {
    return oldest === undefined
      ? 'Reading the audit log…'
      : `Reading the audit log, back to ${dayText(oldest.at)} so far…`;
  }
  if (readBackTo !== undefined && Number.isFinite(readBackTo)) {
    return `The audit log is read back to ${dayText(readBackTo)}. What happened before is unknown.`;
  }
  return oldest === undefined
    ? 'The audit log has no entries about tokens.'
    : `The audit log goes back to ${dayText(oldest.at)}. How far back it goes depends on the account’s plan.`;
}
