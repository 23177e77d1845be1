// The tables of the workspace. Instants are epoch ms. Both engines have the same columns: JSON is text, and there are no booleans.
import type { Generated } from 'kysely';

export type WorkspaceTables = {
  workspace: WorkspaceTable;
  record: RecordTable;
  entry: EntryTable;
  endedSession: EndedSessionTable;
  keyAttempt: KeyAttemptTable;
  reminder: ReminderTable;
  calendarAddress: CalendarAddressTable;
  event: EventTable;
};

/** One row for each account that has records. `revision` rises with every change of them. */
type WorkspaceTable = { name: string; revision: number };

type RecordTable = {
  workspace: string;
  id: string;
  kind: string;
  tokenId: string;
  tokenKind: string;
  /** The member of a personal token, or the creator of a service token; empty when it is not known. */
  memberId: string;
  at: number;
  /** How it came to be here: `seen` by the gateway, by a signed `receipt`, or `claimed` by an administrator. */
  source: string;
  actorMemberId: string;
  actorTokenId: string;
  detail: string;
  revision: number;
};

/** A version of what an administrator wrote. Rows are only added, until they are too old. */
type EntryTable = {
  workspace: string;
  kind: string;
  /** Empty for entries about no token, whose `tokenKind` is `none`. */
  tokenId: string;
  name: string;
  version: number;
  tokenKind: string;
  memberId: string;
  /** JSON; empty when this version removed the entry. */
  content: string;
  at: number;
  actorMemberId: string;
  actorTokenId: string;
  actorUser: string;
  revision: number;
};

/** Sessions that were signed out. `number` rises, so that a gateway reads only what is new. */
type EndedSessionTable = {
  number: Generated<number>;
  id: string;
  signedInAt: number;
  expiresAt: number;
};

/** How many keys of a place, by a hash of its name, were refused or are being checked. */
type KeyAttemptTable = { place: string; count: number; endsAt: number };

/** One row for each reminder that a gateway has begun to send. `nextAt` is when another attempt may begin. */
type ReminderTable = {
  workspace: string;
  id: string;
  endsAt: number;
  attempts: number;
  nextAt: number;
  sentAt: number | null;
};

/** The secret address of an account's calendar, as a hash. */
type CalendarAddressTable = {
  workspace: string;
  hash: string;
  createdAt: number;
  actorMemberId: string;
  actorTokenId: string;
};

/** What somebody did, or tried to do, through the gateway. */
type EventTable = {
  workspace: string;
  id: string;
  at: number;
  requestId: string;
  action: string;
  outcome: string;
  status: number;
  target: string;
  actorMemberId: string;
  actorTokenId: string;
  actorUser: string;
};
